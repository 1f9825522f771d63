// What the browser remembers of one corpus, and every change to it as a pure function: subscribing, staging, committing, rolling back.
// Kept by extension/library/pack-store as one small record, whose writing is the commit; how it is stored is corpus-record-stored's.
import type { Bytes } from '../bytes.ts';
import type { Trust } from '../channel/keys.ts';
import type { Channel } from '../channel/payload.ts';
import { isWithdrawn, type Mark } from '../channel.ts';
import type { LocalText } from '../corpus.ts';
import { type Failure, fail, ok, type Result } from '../errors.ts';
import { NEVER_SYNCED, type SyncMemory } from '../sync-state.ts';

/** One version whose parts are all here. */
export type Installed = {
  readonly channel: Channel;
  readonly mark: Mark;
  /** The signed file as it came: what an export hands on. */
  readonly file: Bytes;
  /** ms since 1970. */
  readonly at: number;
};

export type Subscription = {
  readonly url: string;
  /** What its channel called itself when the reader agreed: shown until a version is here. */
  readonly title: LocalText;
  readonly publisher: string;
  /** Looks for news by itself. */
  readonly auto: boolean;
  /** Of the answer that brought the newest version. */
  readonly etag?: string;
};

export type CorpusRecord = {
  readonly corpus: string;
  /** Its place in the reader's order, from 0; unique only after `inOrder`. */
  readonly order: number;
  readonly enabled: boolean;
  /** The reader's colour for it, 0 to 5; absent: by topic. */
  readonly hue?: number;
  /** Absent for the bundled corpus and for a pack that came as a file. */
  readonly subscription?: Subscription;
  /** What its channel is verified with. Absent as long as there are only choices about the bundled corpus. */
  readonly trust?: Trust;
  readonly active?: Installed;
  readonly previous?: Installed;
  /** The newest version ever accepted: what the server must surpass. It stays when the reader goes back. */
  readonly newest?: Mark;
  /** Hashes of the version being fetched: kept for the next try, whatever happens to this one. */
  readonly staged?: readonly string[];
  /** A version that was fetched whole and found wanting by this app: not to be fetched again. */
  readonly rejected?: Rejected;
  readonly sync: SyncMemory;
};

/** `sha256` is the mark's. */
export type Rejected = { readonly sha256: string; readonly appVersion: string; readonly failure: Failure };

const without = <T extends object, K extends keyof T>(from: T, key: K): Omit<T, K> => {
  const { [key]: _, ...rest } = from;
  return rest;
};

/** Choices alone, as for the bundled corpus before the reader has made any. */
export const blankRecord = (corpus: string, order: number): CorpusRecord => ({
  corpus,
  order,
  enabled: true,
  sync: NEVER_SYNCED,
});

const sameKeys = (a: Trust | undefined, b: Trust): boolean => JSON.stringify(a) === JSON.stringify(b);

export type Origin = {
  readonly corpus: string;
  readonly trust: Trust;
  /** Absent for a pack that came as a file and names no channel. */
  readonly from?: Pick<Subscription, 'url' | 'title' | 'publisher'>;
};

/**
 * Whether what `origin` names may be installed over `record`: when there are only choices, when it is the same channel, be it at a new
 * address, or when an unsigned channel has become a signed one. Error: `corpus-taken`.
 */
export const mayAdopt = (record: CorpusRecord | undefined, origin: Origin): Result<null> => {
  const signedSince = record?.trust === 'unsigned' && record.subscription?.url === origin.from?.url;
  return !record?.trust || sameKeys(record.trust, origin.trust) || signedSince
    ? ok(null)
    : fail('corpus-taken', 'a corpus of this id comes from another channel', origin.corpus);
};

/** The record once the reader has agreed to a channel; whatever was installed stays until something newer is here. */
export const adopted = (record: CorpusRecord | undefined, origin: Origin, order: number): CorpusRecord => {
  const base = record ?? blankRecord(origin.corpus, order);
  const { from, trust } = origin;
  return {
    ...base,
    enabled: true,
    trust,
    sync: { ...base.sync, due: 0 },
    ...(from && { subscription: { ...from, auto: true } }),
  };
};

/** The hashes that an install is about to fetch are written first, so that no clearing out takes them away meanwhile. */
export const stagedFor = (record: CorpusRecord, channel: Pick<Channel, 'parts'>): CorpusRecord => ({
  ...record,
  staged: channel.parts.map(({ sha256 }) => sha256),
});

/** What was fetched is not wanted after all; `rejected` when that lies in what it is. */
export const unstaged = (record: CorpusRecord, rejected?: Rejected): CorpusRecord => ({
  ...without(record, 'staged'),
  ...(rejected && { rejected }),
});

const sameMark = (a: Mark | undefined, b: Mark | undefined): boolean =>
  a !== undefined && b !== undefined && a.epoch === b.epoch && a.version === b.version && a.sha256 === b.sha256;

/** The commit: from now on `installed` is current, and what was current can be gone back to. */
export const committed = (
  record: CorpusRecord,
  installed: Installed,
  trust: Trust,
  sync: SyncMemory,
  etag?: string,
): CorpusRecord => {
  const before = sameMark(record.active?.mark, installed.mark) ? record.previous : record.active;
  return {
    ...without(without(without(record, 'staged'), 'previous'), 'rejected'),
    ...(before && { previous: before }),
    active: installed,
    newest: installed.mark,
    trust,
    sync,
    ...(record.subscription && { subscription: withEtag(record.subscription, etag) }),
  };
};

const withEtag = (subscription: Subscription, etag: string | undefined): Subscription => ({
  ...without(subscription, 'etag'),
  ...(etag !== undefined && { etag }),
});

/** The record after a sync that installed nothing. `etag` of an answer that confirmed the newest version. */
export const settledWithout = (record: CorpusRecord, sync: SyncMemory, etag?: string): CorpusRecord =>
  record.subscription && etag !== undefined
    ? { ...record, sync, subscription: withEtag(record.subscription, etag) }
    : { ...record, sync };

/** The version before becomes current, and what was current the one to go back to. Error: `previous-missing`. */
export const rolledBack = (record: CorpusRecord): Result<CorpusRecord> => {
  const { active, previous } = record;
  return active && previous
    ? ok({ ...record, active: previous, previous: active })
    : fail('previous-missing', 'there is no version to go back to', record.corpus);
};

/** The reader went back, and stays there until the server offers something newer than what was left. */
export const isHeld = ({ active, newest }: CorpusRecord): boolean =>
  active !== undefined && newest !== undefined && !sameMark(active.mark, newest);

/** The newest version, where it is still here: what a server's "not modified" speaks of. */
export const newestInstalled = ({ active, previous, newest }: CorpusRecord): Installed | undefined =>
  [active, previous].find((one) => sameMark(one?.mark, newest));

/** Whether the publisher advises against the version that one would go back to. */
export const isPreviousWithdrawn = (record: CorpusRecord): boolean => {
  const { active, previous } = record;
  return active !== undefined && previous !== undefined && isWithdrawn(active.channel, previous.mark);
};

const partsOf = (one: Installed | undefined): readonly string[] => one?.channel.parts.map(({ sha256 }) => sha256) ?? [];

/** The hashes that somebody still needs: all others may go. */
export const neededParts = (records: Iterable<CorpusRecord>): ReadonlySet<string> => {
  const needed = new Set<string>();
  for (const { active, previous, staged = [] } of records)
    for (const hash of [...partsOf(active), ...partsOf(previous), ...staged]) needed.add(hash);
  return needed;
};

/** The reader's order, ties by id. */
export const inOrder = (records: readonly CorpusRecord[]): readonly CorpusRecord[] =>
  [...records].sort((a, b) => a.order - b.order || (a.corpus < b.corpus ? -1 : 1));
