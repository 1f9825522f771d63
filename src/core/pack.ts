// Corpus <-> parts. A pack is a compiled corpus cut into content-addressed files by a hash of the records' ids, so that an edit
// changes the one part its record lies in. Called by the publisher's tools and the reader's library; knows no network and no keys.
import { type Bytes, sha256, utf8 } from './bytes.ts';
import type { Corpus, Entity, Source } from './corpus.ts';
import { fail, ok, type Result } from './errors.ts';
import { openPackCheck } from './pack/check.ts';
import { ENTITY_BUCKETS, PACK_LIMITS, PART_TARGET_BYTES, SOURCE_BUCKETS } from './pack/limits.ts';
import type { Head } from './pack/records.ts';

export type Part = {
  readonly kind: 'head' | 'sources' | 'entities';
  /** Lower-case hex of the bytes' SHA-256: the part's name. */
  readonly sha256: string;
  /** UTF-8 JSON. */
  readonly bytes: Bytes;
  /** Ids of the records inside, in order. */
  readonly ids: readonly string[];
};

export type Pack = { readonly head: Head; readonly parts: readonly Part[] };

type Written = { readonly id: string; readonly json: string; readonly size: number };

/** FNV-1a over UTF-16 units, then mixed so that its low bits depend on every one. Part of the format: it decides where a record lies. */
export const idHash = (id: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** The least power of two of buckets that keeps a part near its target size, up to `most`. */
export const bucketCount = (bytes: number, most: number): number => {
  let count = 1;
  while (count < most && bytes / count > PART_TARGET_BYTES) count *= 2;
  return count;
};

// Keys in the order of their names, so that two writers of the same corpus write the same bytes. Absent and undefined are one.
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
};

const canonical = (value: unknown): string => JSON.stringify(sorted(value));

const written = (records: readonly (Entity | Source)[]): readonly Written[] =>
  records
    .map((record) => {
      const json = canonical(record);
      return { id: record.id, json, size: json.length };
    })
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

const cut = (records: readonly Written[], most: number): readonly (readonly Written[])[] => {
  const count = bucketCount(
    records.reduce((sum, { size }) => sum + size, 0),
    most,
  );
  const buckets: Written[][] = Array.from({ length: count }, () => []);
  for (const record of records) buckets[idHash(record.id) % count]?.push(record);
  return buckets.filter((bucket) => bucket.length > 0);
};

const part = async (kind: Part['kind'], json: string, ids: readonly string[]): Promise<Part> => {
  const bytes = utf8(json);
  return { kind, sha256: await sha256(bytes), bytes, ids };
};

// One record a line: whoever opens a part can read it, and a compressor finds what repeats.
const partsOf = (kind: 'sources' | 'entities', corpus: string, buckets: readonly (readonly Written[])[]) =>
  buckets.map((bucket) =>
    part(
      kind,
      `{"corpus":${JSON.stringify(corpus)},"${kind}":[\n${bucket.map(({ json }) => json).join(',\n')}\n]}\n`,
      bucket.map(({ id }) => id),
    ),
  );

/**
 * Cuts a corpus into parts: the same corpus gives the same bytes, in whatever order its records and keys stand. The result has
 * passed `unpack`'s own check: what a reader would refuse is refused here.
 */
export const packCorpus = async (corpus: Corpus): Promise<Result<Pack>> => {
  const { entities, sources, ...rest } = corpus;
  const head: Head = { ...rest, counts: { entities: entities.length, sources: sources.length } };
  const parts = await Promise.all([
    part('head', `${canonical({ corpus: corpus.id, head })}\n`, [corpus.id]),
    ...partsOf('sources', corpus.id, cut(written(sources), SOURCE_BUCKETS)),
    ...partsOf('entities', corpus.id, cut(written(entities), ENTITY_BUCKETS)),
  ]);
  const total = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > PACK_LIMITS.totalBytes) return fail('pack-oversized', `${total} bytes`, corpus.id);
  const check = openPackCheck();
  for (const { bytes } of parts) {
    const read = check.add(bytes);
    if (!read.ok) return read;
  }
  const whole = check.finish();
  return whole.ok ? ok({ head: whole.value, parts }) : whole;
};

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** The corpus that the parts make, records in the order of their ids; or the first thing that is wrong with any of them. */
export const unpack = (parts: Iterable<Uint8Array>): Result<Corpus> => {
  const check = openPackCheck();
  const entities: Entity[] = [];
  const sources: Source[] = [];
  for (const bytes of parts) {
    const read = check.add(bytes);
    if (!read.ok) return read;
    if (read.value.kind === 'entities') for (const entity of read.value.entities) entities.push(entity);
    if (read.value.kind === 'sources') for (const source of read.value.sources) sources.push(source);
  }
  const head = check.finish();
  if (!head.ok) return head;
  const { counts: _, ...corpus } = head.value;
  return ok({ ...corpus, sources: sources.sort(byId), entities: entities.sort(byId) });
};
