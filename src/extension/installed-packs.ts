// The packs that annotation and search stand on: what the reader installed and enabled, in the reader's order, with the bundled corpus
// as the floor. Called by the library whenever it must read anew; whatever the store has lost costs that one pack and no other.
import type { Bytes } from '../core/bytes.ts';
import { type CorpusRecord, type Installed, inOrder } from '../core/corpus-record.ts';
import { isOutdone } from '../core/corpus-row.ts';
import { type Failure, ok, type Result } from '../core/errors.ts';
import { unpack } from '../core/pack.ts';
import type { Holding, InstalledPack } from './library.ts';
import type { PackStore } from './pack-store.ts';

export type PackSources = {
  readonly store: PackStore;
  readonly bundled: () => Promise<Result<BundledPack>>;
  readonly report: (failure: Failure) => void;
};

/** The bundled pack with its place among versions. */
export type BundledPack = InstalledPack & { readonly epoch: number };
/** What is known of it before it is read. */
export type BundledHead = Omit<BundledPack, 'corpus'> & { readonly corpus: { readonly id: string } };

const read = async (store: PackStore, { channel, mark }: Installed): Promise<Result<InstalledPack>> => {
  const parts: Bytes[] = [];
  for (const { sha256 } of channel.parts) {
    const part = await store.part(sha256);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  const corpus = unpack(parts);
  return corpus.ok ? ok({ corpus: corpus.value, version: mark.version, stamp: mark.sha256 }) : corpus;
};

const isOutdoneBy = (record: CorpusRecord, floor: BundledHead | undefined): boolean =>
  floor !== undefined && isOutdone(record, { ...floor, corpus: floor.corpus.id });

const packOf = async (
  { store, report }: PackSources,
  record: CorpusRecord,
  bundled: BundledPack | undefined,
): Promise<InstalledPack | undefined> => {
  const floor = bundled?.corpus.id === record.corpus ? bundled : undefined;
  if (isOutdoneBy(record, bundled)) return floor;
  for (const version of [record.active, record.previous]) {
    if (!version) continue;
    const pack = await read(store, version);
    if (pack.ok) return pack.value;
    report(pack.error);
    // the next sync sees by the key that it is missing, and fetches it
    if (pack.error.code === 'corpus-malformed' && pack.error.where) await store.dropPart(pack.error.where);
  }
  return floor;
};

/** Where the reader has made no choice about the bundled corpus, it comes first. The error is the bundled corpus's, with nothing else there. */
export const readInstalled = async (sources: PackSources): Promise<Result<readonly InstalledPack[]>> => {
  const [bundled, stored] = await Promise.all([sources.bundled(), sources.store.records()]);
  if (!stored.ok) sources.report(stored.error);
  const records = stored.ok ? inOrder(stored.value) : [];
  const floor = bundled.ok ? bundled.value : undefined;
  const packs: InstalledPack[] = [];
  if (floor && !records.some(({ corpus }) => corpus === floor.corpus.id)) packs.push(floor);
  for (const record of records.filter(({ enabled }) => enabled)) {
    const pack = await packOf(sources, record, floor);
    if (pack) packs.push(pack);
  }
  return packs.length > 0 || bundled.ok ? ok(packs) : bundled;
};

const stampFor = (record: CorpusRecord, floor: BundledHead | undefined): string | undefined => {
  const own = isOutdoneBy(record, floor) ? undefined : (record.active ?? record.previous);
  return own?.mark.sha256 ?? (floor?.corpus.id === record.corpus ? floor.stamp : undefined);
};

/** What `readInstalled` will answer where nothing is lost, from the records alone: cheap enough for every life of the background. */
export const lookInstalled = async (
  sources: PackSources & { readonly head: () => Promise<Result<BundledHead>> },
): Promise<Result<Holding>> => {
  const [head, stored] = await Promise.all([sources.head(), sources.store.records()]);
  const records = stored.ok ? inOrder(stored.value) : [];
  const floor = head.ok ? head.value : undefined;
  const own = records.filter(({ enabled }) => enabled).flatMap((record) => stampFor(record, floor) ?? []);
  const first = floor && !records.some(({ corpus }) => corpus === floor.corpus.id) ? [floor.stamp] : [];
  const stamps = [...first, ...own];
  if (stamps.length === 0 && !head.ok) return head;
  return ok({ stamp: stamps.join(' '), packs: () => readInstalled(sources) });
};
