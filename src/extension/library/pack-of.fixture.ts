// A corpus as an installed pack whose parts lie in memory, for tests that need one without a store.
import { must } from '../../core/channel.fixture.ts';
import type { Corpus } from '../../core/corpus.ts';
import { fail, ok } from '../../core/errors.ts';
import { packCorpus } from '../../core/pack.ts';
import type { InstalledPack } from './installed-pack.ts';

/** `lost`: hashes of parts that cannot be read; may be added to. */
export const packOf = async (
  corpus: Corpus,
  version = 1,
  lost: ReadonlySet<string> = new Set(),
): Promise<InstalledPack> => {
  const { parts } = must(await packCorpus(corpus));
  return {
    corpus: corpus.id,
    version,
    created: '2025-04-16T00:00:00.000Z',
    stamp: `${corpus.id}@${version}`,
    parts: parts.map(({ sha256, bytes }) => ({ sha256, bytes: bytes.length })),
    part: async ({ sha256 }) => {
      const part = parts.find((one) => one.sha256 === sha256);
      return part && !lost.has(sha256) ? ok(part.bytes) : fail('corpus-malformed', 'lost', sha256);
    },
  };
};
