// How a corpus record is written to disk and read back, whatever version of the app wrote it. What a damaged part of a record says is
// forgotten, and the rest kept: a reader must not lose a subscription over a malformed date. Called by extension/library/pack-store.
import * as v from 'valibot';
import type { Bytes } from '../bytes.ts';
import { isPublicKey, KEYS_MAX, type Trust } from '../channel/keys.ts';
import { type Channel, channelSchema } from '../channel/payload.ts';
import type { Mark } from '../channel.ts';
import { ERROR_CODES, type Failure } from '../errors.ts';
import { idSchema } from '../pack/records.ts';
import { NEVER_SYNCED, type Outcome, type SyncMemory } from '../sync-state.ts';
import type { CorpusRecord, Installed, Subscription } from './corpus-record.ts';

export const RECORD_VERSION = 1;

/** As it lies in the store. */
export type StoredRecord = { readonly version: number; readonly corpus: string; readonly record: unknown };

export const toStored = (record: CorpusRecord): StoredRecord => ({
  version: RECORD_VERSION,
  corpus: record.corpus,
  record,
});

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const text = v.object({ en: v.exactOptional(v.string()), fr: v.exactOptional(v.string()) });
const bytes = v.custom<Bytes>((value) => value instanceof Uint8Array, 'is no run of bytes');

const failure = v.object({
  code: v.picklist(ERROR_CODES),
  message: v.string(),
  where: v.exactOptional(v.string()),
}) satisfies v.GenericSchema<unknown, Failure>;

const outcomeSchema = v.variant('kind', [
  v.object({
    kind: v.literal('updated'),
    at: v.number(),
    version: count,
    from: v.exactOptional(count),
    changes: v.object({ added: count, changed: count, removed: count }),
    bytes: count,
    keyChanged: v.boolean(),
    notes: v.exactOptional(text),
  }),
  v.object({ kind: v.literal('current'), at: v.number(), version: count, repaired: v.boolean() }),
  v.object({ kind: v.literal('failed'), at: v.number(), failure }),
]) satisfies v.GenericSchema<unknown, Outcome>;

const orNothing = <S extends v.GenericSchema>(schema: S) => v.fallback(v.exactOptional(schema), undefined as never);

export const memorySchema = v.object({
  due: v.fallback(v.number(), 0),
  failures: v.fallback(count, 0),
  begun: orNothing(v.number()),
  confirmed: orNothing(v.number()),
  outcome: orNothing(outcomeSchema),
}) satisfies v.GenericSchema<unknown, SyncMemory>;

const mark = v.object({ epoch: count, version: count, sha256: hash }) satisfies v.GenericSchema<unknown, Mark>;

const installed = v.object({
  channel: channelSchema as v.GenericSchema<unknown, Channel>,
  mark,
  file: bytes,
  at: v.number(),
}) satisfies v.GenericSchema<unknown, Installed>;

const subscription = v.object({
  url: v.string(),
  title: text,
  publisher: v.string(),
  auto: v.fallback(v.boolean(), true),
  etag: orNothing(v.string()),
}) satisfies v.GenericSchema<unknown, Subscription>;

const trust: v.GenericSchema<unknown, Trust> = v.union([
  v.literal('unsigned'),
  v.pipe(v.array(v.pipe(v.string(), v.check(isPublicKey))), v.minLength(1), v.maxLength(KEYS_MAX)),
]);

const recordSchema = v.object({
  corpus: idSchema,
  order: v.fallback(v.number(), 0),
  enabled: v.fallback(v.boolean(), true),
  hue: orNothing(v.pipe(count, v.maxValue(5))),
  subscription: orNothing(subscription),
  trust: v.exactOptional(trust),
  active: orNothing(installed),
  previous: orNothing(installed),
  newest: orNothing(mark),
  staged: orNothing(v.array(hash)),
  rejected: orNothing(v.object({ sha256: hash, appVersion: v.string(), failure })),
  sync: v.fallback(memorySchema, NEVER_SYNCED),
});

/** What each version's record becomes in the next: the first turns 1 into 2. */
export type RecordMigration = (record: unknown) => unknown;
export const RECORD_MIGRATIONS: readonly RecordMigration[] = [];

/** Undefined for what no version of ours wrote, or what a newer app did: then nothing it may need must be cleared away. */
export const fromStored = (stored: unknown, migrations = RECORD_MIGRATIONS): CorpusRecord | undefined => {
  const shell = v.safeParse(v.object({ version: count, record: v.unknown() }), stored);
  if (!shell.success || shell.output.version > migrations.length + 1 || shell.output.version < 1) return undefined;
  const migrated = migrations.slice(shell.output.version - 1).reduce((from, step) => step(from), shell.output.record);
  const read = v.safeParse(recordSchema, migrated);
  if (!read.success) return undefined;
  const { subscription: address, sync, ...rest } = read.output;
  const record = { ...rest, sync: present(sync), ...(address && { subscription: present(address) }) };
  return present(record) as CorpusRecord;
};

// A fallback to nothing leaves a key that holds undefined, where the types say that the key is absent.
const present = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
