// From a verified channel to a current pack: bring what is missing, check the whole, compile and prove it, and only then write the one
// record that makes it current. Called by sync and by the import of a file; whatever fails or stops, nothing has changed.
import type { Bytes } from '../../core/bytes.ts';
import type { PartRef } from '../../core/channel/payload.ts';
import type { Verified } from '../../core/channel.ts';
import { type ErrorCode, type Failure, fail, isAbort, ok, type Result } from '../../core/errors.ts';
import { type CorpusRecord, committed, type Rejected, stagedFor, unstaged } from '../../core/library/corpus-record.ts';
import { type EntityChanges, endSync, type InstallStep, type Outcome, type SyncEvent } from '../../core/sync-state.ts';
import { checkWhole } from './check-whole.ts';
import type { InstalledPack } from './installed-pack.ts';
import { storedPack } from './installed-packs.ts';
import type { PackStore } from './pack-store.ts';

export type InstallMeans = {
  readonly store: PackStore;
  /** ms since 1970. */
  readonly now: () => number;
  /** In [0, 1). */
  readonly chance: () => number;
  readonly appVersion: string;
  /** Runs alone among all that ask for the same name. */
  readonly alone: <T>(name: string, run: () => Promise<T>) => Promise<T>;
  /** Compiles what the library would be with this pack, which passed every check, and proves that its names are found. */
  readonly prove: (pack: InstalledPack, told: (share: number) => void) => Promise<Result<null>>;
};

export type Install = {
  /** As it was when the decision fell. */
  readonly record: CorpusRecord;
  readonly verified: Verified;
  /** The channel file itself. */
  readonly file: Bytes;
  readonly missing: readonly PartRef[];
  /** Brings the missing parts into the store; how many bytes came. */
  readonly bring: () => Promise<Result<number>>;
  readonly etag?: string | undefined;
  readonly move: (event: SyncEvent) => void;
  readonly signal: AbortSignal;
};

/** Failures that lie in what the version is: to fetch it again would be in vain. */
const HOPELESS: ReadonlySet<ErrorCode> = new Set([
  'part-malformed',
  'record-malformed',
  'pack-duplicate',
  'pack-dangling',
  'pack-incomplete',
  'pack-mixed',
  'pack-oversized',
  'self-test-failed',
]);

/** The record with the new version current. Errors: those of the network, of parts, of packs and of the store; `aborted`. */
export const install = async (means: InstallMeans, it: Install): Promise<Result<CorpusRecord>> => {
  const { channel } = it.verified;
  const staged = await means.store.change(channel.corpus, (record) =>
    record ? ok(stagedFor(record, channel)) : gone(channel.corpus),
  );
  if (!staged.ok) return staged;
  const bytes = it.missing.reduce((sum, part) => sum + part.bytes, 0);
  it.move({ is: 'planned', version: channel.version, parts: it.missing.length, bytes });
  const brought = await it.bring();
  // compiling takes memory: one at a time
  const done = brought.ok ? await means.alone('sidelight-install', () => complete(means, it, brought.value)) : brought;
  if (!done.ok) await giveUp(means, it, done.error);
  return done;
};

const gone = (corpus: string) => fail('corpus-unknown', 'removed meanwhile', corpus);

/** Checking takes about so much of the time that a new version takes after its download; the rest is compiling. */
const CHECKING = 0.25;

/** Tells how far it is, a percent at a time; throws what the signal was aborted with. */
const telling = ({ verified, move, signal }: Install) => {
  const { version } = verified.channel;
  let last = '';
  return (step: InstallStep, share: number): void => {
    signal.throwIfAborted();
    const now = `${step} ${Math.floor(share * 100)}`;
    if (now !== last) move({ is: 'stepped', version, step, share });
    last = now;
  };
};

const complete = async (means: InstallMeans, it: Install, bytes: number): Promise<Result<CorpusRecord>> => {
  const { verified, record } = it;
  const { store } = means;
  const pack = storedPack(store, verified);
  const tell = telling(it);
  try {
    tell('checking', 0);
    const current = record.active && storedPack(store, record.active);
    const told = (share: number) => tell('checking', share * CHECKING);
    const changes = await checkWhole(pack, verified.channel, current, told);
    if (!changes.ok) return changes;
    tell('compiling', CHECKING);
    const proven = await means.prove(pack, (share) => tell('compiling', CHECKING + share * (1 - CHECKING)));
    if (!proven.ok) return proven;
    tell('storing', 1);
    return await commit(means, it, changes.value, bytes);
  } catch (cause) {
    if (isAbort(cause)) return fail('aborted', 'stopped before it was made current', verified.channel.corpus);
    throw cause;
  }
};

/** The one write that makes it current. */
const commit = async (
  { store, now, chance }: InstallMeans,
  { verified, record, file, etag }: Install,
  changes: EntityChanges,
  bytes: number,
): Promise<Result<CorpusRecord>> => {
  const { channel, mark, trust, keyChanged } = verified;
  const at = now();
  const from = record.active?.mark.version;
  const outcome: Outcome = {
    kind: 'updated',
    at,
    version: mark.version,
    ...(from !== undefined && { from }),
    changes,
    bytes,
    keyChanged,
    ...(channel.notes && { notes: channel.notes }),
  };
  const luck = chance();
  const stored = await store.change(channel.corpus, (current) =>
    current
      ? ok(committed(current, { channel, mark, file, at }, trust, endSync(current.sync, outcome, luck), etag))
      : gone(channel.corpus),
  );
  if (!stored.ok) return stored;
  return stored.value ? ok(stored.value) : gone(channel.corpus);
};

/** Lets go of what was fetched when it is of no use, or takes the room that is lacking. */
const giveUp = async ({ store, appVersion }: InstallMeans, { verified }: Install, failure: Failure): Promise<void> => {
  const hopeless = HOPELESS.has(failure.code);
  if (!hopeless && failure.code !== 'storage-full') return;
  const { corpus } = verified.channel;
  const rejected: Rejected = { sha256: verified.mark.sha256, appVersion, failure };
  await store.change(corpus, (record) => ok(record && unstaged(record, hopeless ? rejected : undefined)));
  await store.clearOut();
};
