// The packs that annotation and search stand on: what the reader installed and enabled, in the reader's order, with the bundled corpus
// as the floor. Looks at records and at which parts are there, and reads none; whatever the store has lost costs that one pack alone.
import { verifyPart } from '../../core/channel.ts';
import { type Failure, fail, ok, type Result } from '../../core/errors.ts';
import { type CorpusRecord, type Installed, inOrder } from '../../core/library/corpus-record.ts';
import { isOutdone } from '../../core/library/corpus-row.ts';
import type { Holding } from './holding.ts';
import type { InstalledPack } from './installed-pack.ts';
import type { PackStore } from './pack-store.ts';

export type PackSources = {
  readonly store: PackStore;
  readonly bundled: () => Promise<Result<BundledPack>>;
  readonly report: (failure: Failure) => void;
};

/** The package's own pack, with its place among versions. */
export type BundledPack = InstalledPack & { readonly epoch: number };

/** A version whose parts are in the store. A part that has rotted there is thrown away: the next sync fetches it. */
export const storedPack = (
  store: Pick<PackStore, 'part' | 'dropPart'>,
  { channel, mark }: Pick<Installed, 'channel' | 'mark'>,
): InstalledPack => ({
  corpus: channel.corpus,
  version: mark.version,
  created: channel.created,
  stamp: mark.sha256,
  parts: channel.parts,
  part: async (ref) => {
    const bytes = await store.part(ref.sha256);
    const part = bytes.ok ? await verifyPart(ref, bytes.value) : bytes;
    if (part.ok) return part;
    if (!bytes.ok && bytes.error.code !== 'corpus-malformed') return bytes;
    await store.dropPart(ref.sha256);
    return fail('corpus-malformed', part.error.message, ref.sha256);
  },
});

/** The one that is in use: the current version, else the one before, else the package's own. */
const packOf = (
  { store, report }: PackSources,
  record: CorpusRecord,
  bundled: BundledPack | undefined,
  have: ReadonlySet<string>,
): InstalledPack | undefined => {
  const floor = bundled?.corpus === record.corpus ? bundled : undefined;
  if (floor && isOutdone(record, floor)) return floor;
  for (const version of [record.active, record.previous]) {
    if (!version) continue;
    const lost = version.channel.parts.find(({ sha256 }) => !have.has(sha256));
    if (!lost) return storedPack(store, version);
    report({ code: 'corpus-malformed', message: `version ${version.mark.version} lacks a part`, where: lost.sha256 });
  }
  return floor;
};

/** Where the reader has made no choice about the bundled corpus, it comes first. The error is the bundled corpus's, with nothing else there. */
export const lookInstalled = async (sources: PackSources): Promise<Result<Holding>> => {
  const { store, report } = sources;
  const [bundled, stored, parts] = await Promise.all([sources.bundled(), store.records(), store.parts()]);
  const records = stored.ok && parts.ok ? inOrder(stored.value) : [];
  if (!stored.ok) report(stored.error);
  const floor = bundled.ok ? bundled.value : undefined;
  const packs: InstalledPack[] = [];
  if (floor && !records.some(({ corpus }) => corpus === floor.corpus)) packs.push(floor);
  for (const record of records.filter(({ enabled }) => enabled)) {
    const pack = packOf(sources, record, floor, parts.ok ? parts.value : new Set());
    if (pack) packs.push(pack);
  }
  return packs.length > 0 || bundled.ok ? ok({ packs }) : bundled;
};
