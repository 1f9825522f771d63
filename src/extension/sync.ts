// Keeps the account of syncs: one at a time for each corpus, stored when it begins and when it ends, told at every step. Called from
// alarms and for "check now"; fetch, clock, chance and store are handed in, so that tests run this very code.

import { type Failure, fail, ok, type Result } from '../core/errors.ts';
import { type CorpusRecord, settledWithout } from '../core/library/corpus-record.ts';
import {
  beginSync,
  endSync,
  moveSync,
  NEVER_SYNCED,
  type Outcome,
  restingState,
  type SyncEvent,
  type SyncMemory,
  type SyncState,
} from '../core/sync-state.ts';
import { type Check, type Checked, type CheckMeans, checkForNews, type Subscribed } from './sync/sync-check.ts';

export type SyncMeans = CheckMeans & {
  /** Told every state of every sync, the one it comes to rest in included. */
  readonly tell: (corpus: string, state: SyncState) => void;
  /** What is installed has changed. */
  readonly changed: () => Promise<void>;
  /** For what must never happen. */
  readonly report: (failure: Failure, cause?: unknown) => void;
};

export type Syncs = {
  /** Resolves with the state it comes to rest in; never rejects. Whoever asks while one runs gets that one's. */
  sync(corpus: string): Promise<SyncState>;
  /** Calls a running sync off; resolves when it has let go. */
  callOff(corpus: string): Promise<void>;
  /** Of the syncs that run, and of those whose end could not be stored. */
  state(corpus: string): SyncState | undefined;
};

type Begun = { readonly record: Subscribed; readonly memory: SyncMemory };
type Running = { readonly result: Promise<SyncState>; readonly stop: AbortController };

const isSubscribed = (record: CorpusRecord | undefined): record is Subscribed =>
  record?.subscription !== undefined && record.trust !== undefined;

export const openSyncs = (means: SyncMeans): Syncs => {
  const { store, now, chance, tell, report } = means;
  const running = new Map<string, Running>();
  const states = new Map<string, SyncState>();

  const show = (corpus: string, state: SyncState): void => {
    states.set(corpus, state);
    tell(corpus, state);
  };

  /** Stores that a sync has begun: the record as it was before, and the memory that is stored now. */
  const begin = async (corpus: string, since: number): Promise<Result<Begun>> => {
    let begun: Begun | undefined;
    const luck = chance();
    const stored = await store.change(corpus, (record) => {
      if (!isSubscribed(record)) return fail('corpus-unknown', 'there is no subscription to it', corpus);
      begun = { record, memory: beginSync(record.sync, since, luck) };
      return ok({ ...record, sync: begun.memory });
    });
    if (!stored.ok) return stored;
    return begun ? ok(begun) : fail('internal', 'a change that was not asked', corpus);
  };

  const attempt = async (check: Check): Promise<Result<Checked>> => {
    try {
      return await checkForNews(means, check);
    } catch (cause) {
      const failure = fail('internal', cause instanceof Error ? cause.message : String(cause), check.record.corpus);
      report(failure.error, cause);
      return failure;
    }
  };

  /** Stores how it ended; the memory that is right even where the store refused it. */
  const settle = async (
    { record, signal }: Check,
    begun: SyncMemory,
    checked: Result<Checked>,
  ): Promise<{ readonly memory: SyncMemory; readonly stored: boolean }> => {
    if (checked.ok && checked.value.kind === 'installed') return { memory: checked.value.record.sync, stored: true };
    const calledOff = !checked.ok && (checked.error.code === 'aborted' || signal.aborted);
    const memory = calledOff ? record.sync : endSync(begun, outcomeOf(checked, now()), chance());
    const etag = checked.ok && checked.value.kind === 'confirmed' ? checked.value.etag : undefined;
    const kept = await store.change(record.corpus, (it) => ok(it && settledWithout(it, memory, etag)));
    return { memory, stored: kept.ok };
  };

  const run = async (corpus: string, signal: AbortSignal): Promise<SyncState> => {
    const since = now();
    const begun = await begin(corpus, since);
    if (!begun.ok) return refused(corpus, begun.error);
    const { record, memory } = begun.value;
    const move = (event: SyncEvent): void => {
      const before = states.get(corpus) ?? restingState(record.sync);
      const after = moveSync(before, event);
      if (after !== before) show(corpus, after);
    };
    states.set(corpus, restingState(record.sync));
    move({ is: 'begun', memory });
    const check: Check = { record, since, move, signal };
    const checked = await attempt(check);
    const settled = await settle(check, memory, checked);
    if (checked.ok && (checked.value.kind === 'installed' || checked.value.mended)) await renew();
    const last = restingState(settled.memory);
    show(corpus, last);
    if (settled.stored) states.delete(corpus);
    return last;
  };

  /** What has been replaced goes, once nothing that reads it can be asked for any more. */
  const renew = async (): Promise<void> => {
    try {
      await means.changed();
    } catch (cause) {
      report({ code: 'internal', message: 'what follows an installation failed' }, cause);
    }
    await store.clearOut();
  };

  /** A sync that could not even be stored as begun. */
  const refused = (corpus: string, failure: Failure): SyncState => {
    const memory = states.get(corpus)?.memory ?? NEVER_SYNCED;
    const begun = beginSync(memory, now(), chance());
    const state = restingState(endSync(begun, { kind: 'failed', at: now(), failure }, chance()));
    if (failure.code !== 'corpus-unknown') show(corpus, state);
    return state;
  };

  /** Something threw that never should: the reader must not see a sync that runs for ever. */
  const broken = (corpus: string, cause: unknown): SyncState => {
    const failure: Failure = { code: 'internal', message: cause instanceof Error ? cause.message : String(cause) };
    report(failure, cause);
    return refused(corpus, failure);
  };

  return {
    sync: (corpus) => {
      const already = running.get(corpus);
      if (already) return already.result;
      const stop = new AbortController();
      const result = means
        .alone(`sidelight-sync ${corpus}`, () => run(corpus, stop.signal))
        .catch((cause: unknown) => broken(corpus, cause))
        .finally(() => running.delete(corpus));
      running.set(corpus, { result, stop });
      return result;
    },
    callOff: async (corpus) => {
      const it = running.get(corpus);
      it?.stop.abort();
      await it?.result;
    },
    state: (corpus) => states.get(corpus),
  };
};

const outcomeOf = (checked: Result<Checked>, at: number): Outcome => {
  if (!checked.ok) return { kind: 'failed', at, failure: checked.error };
  const { value } = checked;
  if (value.kind === 'confirmed') return { kind: 'current', at, version: value.version, repaired: value.mended };
  throw new TypeError('an installation stores its own outcome');
};
