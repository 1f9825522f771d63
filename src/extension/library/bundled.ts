// The corpus in the package: the floor that annotation and search stand on whatever sync and storage do. It is a signed channel like
// any other and goes through the same verification. Called by the library; the caller says how a file of the package is read.
import * as v from 'valibot';
import { type Bytes, fromJson, fromUtf8 } from '../../core/bytes.ts';
import { CHANNEL_FILE, partFile } from '../../core/channel/make.ts';
import { verifyChannel, verifyPart } from '../../core/channel.ts';
import { fail, ok, type Result } from '../../core/errors.ts';
import type { Floor } from '../../core/library/corpus-row.ts';
import type { BundledPack } from './installed-packs.ts';

/** Where the build puts it (src/dev/bundle/corpus.ts). */
const FOLDER = 'corpus/';
const TRUST_FILE = 'trust.json';

const trustSchema = v.object({ keys: v.pipe(v.array(v.string()), v.minLength(1)) });

/** The bytes of a file of the package, by its path in it. */
export type ReadFile = (path: string) => Promise<Bytes>;

/** What the package holds, known from its channel alone. */
export type Bundled = BundledPack & { readonly floor: Floor };

/** `now` in ms. A package never expires: there is nobody to ask for a fresher one. */
export const lookAtBundled = async (
  readFile: ReadFile,
  on: { readonly now: number; readonly appVersion: string },
): Promise<Result<Bundled>> => {
  const [trustBytes, channelBytes] = await Promise.all([
    readFile(FOLDER + TRUST_FILE),
    readFile(FOLDER + CHANNEL_FILE),
  ]);
  const trust = v.safeParse(trustSchema, fromJson(fromUtf8(trustBytes) ?? ''));
  if (!trust.success) return fail('corpus-malformed', 'no key to verify it with', FOLDER + TRUST_FILE);
  const decision = await verifyChannel(channelBytes, { ...on, trust: trust.output.keys, allowExpired: true });
  if (!decision.ok) return decision;
  if (decision.value.kind !== 'newer') return fail('corpus-malformed', decision.value.kind, FOLDER + CHANNEL_FILE);
  const { channel, mark } = decision.value;
  const { corpus, epoch, version, created, title, publisher } = channel;
  return ok({
    corpus,
    epoch,
    version,
    created,
    stamp: mark.sha256,
    parts: channel.parts,
    part: async (ref) => verifyPart(ref, await readFile(FOLDER + partFile(ref.sha256))),
    floor: { corpus, title, publisher, epoch, version, entities: channel.counts.entities },
  });
};
