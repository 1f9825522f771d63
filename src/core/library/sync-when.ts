// When to look for news next: daily when all is well, sooner and then ever later when it is not. Pure arithmetic over ms since 1970;
// chance comes in as a number in [0, 1). Called by sync-state and by the alarm.
import type { ErrorCode, Failure } from '../errors.ts';

const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
export const FIRST_BACK_OFF = 15 * MINUTE;
/** Either way, so that readers who failed together do not come back together. */
const SPREAD = 0.1;
export const LONGEST_WAIT = DAY * (1 + SPREAD);

const spread = (ms: number, chance: number): number => Math.round(ms * (1 - SPREAD + 2 * SPREAD * chance));

/** 15 minutes, doubling to a day. `failures` in a row, from 1. */
export const backOff = (failures: number, chance: number): number =>
  spread(Math.min(DAY, FIRST_BACK_OFF * 2 ** Math.min(failures - 1, 20)), chance);

/** The server was reached and is no worse for being asked tomorrow: to come back sooner would not help. */
const PATIENT: ReadonlySet<ErrorCode> = new Set(['channel-behind', 'channel-schema-new', 'channel-app-old']);

type Ended = { readonly at: number } & (
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'updated' | 'current' }
);

/** `failures` counts the sync that just ended, should it have failed. */
export const nextAfter = (
  outcome: Ended,
  failures: number,
  chance: number,
): { readonly due: number; readonly failures: number } => {
  const patient = outcome.kind !== 'failed' || PATIENT.has(outcome.failure.code);
  return patient
    ? { due: outcome.at + spread(DAY, chance), failures: 0 }
    : { due: outcome.at + backOff(failures, chance), failures };
};

/** Nothing is ever due later than a day hence: a date beyond that was written while the clock was wrong. */
export const isDue = (due: number, now: number): boolean => due <= now || due > now + LONGEST_WAIT;

/** When to wake for the earliest of these, given the time it takes to start up in peace; undefined when there is none. */
export const wakeAt = (dues: readonly number[], now: number, peace = MINUTE): number | undefined =>
  dues.length === 0 ? undefined : Math.max(now + peace, Math.min(...dues.map((due) => (isDue(due, now) ? now : due))));

/** What only the reader can mend, or should at least know: the badge shows these and nothing else. */
const NEEDS_READER: ReadonlySet<ErrorCode> = new Set([
  'channel-app-old',
  'channel-schema-new',
  'channel-key-unknown',
  'channel-keys-forged',
  'channel-epoch-forged',
  'channel-two-contents',
  'channel-other-corpus',
  'storage-full',
]);

export const needsReader = (failure: Failure): boolean => NEEDS_READER.has(failure.code);
