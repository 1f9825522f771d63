// Where the sync of one channel stands, as one value that popup, options and badge all read, and how each event moves it.
// Called by extension/sync, which does the work and tells the events; knows no clock, no network and no store.
import type { LocalText } from './corpus.ts';
import type { Failure } from './errors.ts';
import { backOff, nextAfter } from './library/sync-when.ts';

/** What an update did to the entities of a corpus. */
export type EntityChanges = { readonly added: number; readonly changed: number; readonly removed: number };

/** How a sync ended. `at` in ms since 1970. */
export type Outcome =
  | {
      readonly kind: 'updated';
      readonly at: number;
      readonly version: number;
      /** Absent for the first installation. */
      readonly from?: number;
      readonly changes: EntityChanges;
      /** What came over the network. */
      readonly bytes: number;
      /** The publisher signs with another key now: worth telling. */
      readonly keyChanged: boolean;
      readonly notes?: LocalText;
    }
  /** Confirmed: there is nothing newer than `version`. `repaired` when parts had gone missing here and were fetched again. */
  | { readonly kind: 'current'; readonly at: number; readonly version: number; readonly repaired: boolean }
  /** Nothing was changed. */
  | { readonly kind: 'failed'; readonly at: number; readonly failure: Failure };

/** What must outlive the background: stored with the corpus, written when a sync begins and when it ends. */
export type SyncMemory = {
  /** When to look for news, in ms since 1970. */
  readonly due: number;
  /** Failures in a row. */
  readonly failures: number;
  /** A sync began then and has not ended. When none is running, the browser stopped it. */
  readonly begun?: number;
  /** When the server last confirmed that what is installed is current. */
  readonly confirmed?: number;
  readonly outcome?: Outcome;
};

/** Never looked, and due at once. */
export const NEVER_SYNCED: SyncMemory = { due: 0, failures: 0 };

export type InstallStep = 'checking' | 'compiling' | 'storing';

export type SyncState = { readonly memory: SyncMemory } & (
  | { readonly kind: 'idle' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly due: number }
  /** Asking the server for its channel. */
  | { readonly kind: 'checking' }
  | {
      readonly kind: 'downloading';
      readonly version: number;
      readonly parts: number;
      readonly ofParts: number;
      readonly bytes: number;
      readonly ofBytes: number;
    }
  /** `share`: how much of checking and compiling is done, 0 to 1. */
  | { readonly kind: 'installing'; readonly version: number; readonly step: InstallStep; readonly share: number }
);

export type SyncEvent =
  /** `memory` as `beginSync` made it. */
  | { readonly is: 'begun'; readonly memory: SyncMemory }
  /** The channel was believed, and so much is missing here. */
  | { readonly is: 'planned'; readonly version: number; readonly parts: number; readonly bytes: number }
  /** So much of it is here. */
  | { readonly is: 'received'; readonly parts: number; readonly bytes: number }
  | { readonly is: 'stepped'; readonly version: number; readonly step: InstallStep; readonly share: number }
  /** `memory` as `endSync` made it; when the sync was called off, as it was before. */
  | { readonly is: 'ended'; readonly memory: SyncMemory };

/**
 * The memory of a sync that begins: until it ends it counts as failed, so that one which kills the background is not tried at once
 * again. `chance` in [0, 1) spreads readers over time, so that they do not all come back together.
 */
export const beginSync = (memory: SyncMemory, at: number, chance: number): SyncMemory => ({
  ...memory,
  begun: at,
  failures: memory.failures + 1,
  due: at + backOff(memory.failures + 1, chance),
});

/** The memory of a sync that ended. `memory` is that of its beginning. */
export const endSync = (memory: SyncMemory, outcome: Outcome, chance: number): SyncMemory => {
  const { begun: _, ...rest } = memory;
  const next = nextAfter(outcome, memory.failures, chance);
  const confirmed = outcome.kind === 'failed' ? {} : { confirmed: outcome.at };
  return { ...rest, ...next, ...confirmed, outcome };
};

const INTERRUPTED = 'the browser stopped it before its end';

/** The state while no sync runs. */
export const restingState = (memory: SyncMemory): SyncState => {
  const { begun, outcome, due } = memory;
  if (begun !== undefined)
    return { kind: 'failed', failure: { code: 'sync-interrupted', message: INTERRUPTED }, due, memory };
  if (outcome?.kind === 'failed') return { kind: 'failed', failure: outcome.failure, due, memory };
  return { kind: 'idle', memory };
};

export const isRunning = (state: SyncState): boolean => state.kind !== 'idle' && state.kind !== 'failed';

/**
 * The next state. An event that does not fit the state leaves it as it is: a part may still arrive after another has failed, and
 * must not start a sync that has ended.
 */
export const moveSync = (state: SyncState, event: SyncEvent): SyncState => {
  const { memory } = state;
  switch (event.is) {
    case 'begun':
      return isRunning(state) ? state : { kind: 'checking', memory: event.memory };
    case 'planned':
      if (state.kind !== 'checking') return state;
      return {
        kind: 'downloading',
        version: event.version,
        parts: 0,
        ofParts: event.parts,
        bytes: 0,
        ofBytes: event.bytes,
        memory,
      };
    case 'received':
      return state.kind === 'downloading' && event.bytes >= state.bytes
        ? { ...state, parts: event.parts, bytes: event.bytes }
        : state;
    case 'stepped':
      return state.kind === 'downloading' || state.kind === 'installing'
        ? { kind: 'installing', version: event.version, step: event.step, share: event.share, memory }
        : state;
    case 'ended':
      return isRunning(state) ? restingState(event.memory) : state;
  }
};
