// Every event in every state, by name, and the promises about time that a reader is told.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from './errors.ts';
import { backOff, DAY, FIRST_BACK_OFF, isDue, LONGEST_WAIT, needsReader, wakeAt } from './library/sync-when.ts';
import {
  beginSync,
  endSync,
  isRunning,
  moveSync,
  NEVER_SYNCED,
  type Outcome,
  restingState,
  type SyncEvent,
  type SyncMemory,
  type SyncState,
} from './sync-state.ts';

const NOW = Date.parse('2025-06-01T12:00:00Z');
const HALF = 0.5; // the chance that spreads by nothing

const failed = (code: ErrorCode = 'fetch-failed'): Outcome => ({
  kind: 'failed',
  at: NOW,
  failure: { code, message: code },
});
const current: Outcome = { kind: 'current', at: NOW, version: 5, repaired: false };
const updated: Outcome = {
  kind: 'updated',
  at: NOW,
  version: 6,
  from: 5,
  changes: { added: 6, changed: 14, removed: 0 },
  bytes: 1000,
  keyChanged: false,
};

const memory: SyncMemory = { due: NOW, failures: 0, outcome: current };
const begun = beginSync(memory, NOW, HALF);
const STATES = {
  idle: { kind: 'idle', memory },
  failed: restingState({ ...memory, outcome: failed() }),
  checking: { kind: 'checking', memory: begun },
  downloading: { kind: 'downloading', version: 6, parts: 1, ofParts: 3, bytes: 10, ofBytes: 30, memory: begun },
  installing: { kind: 'installing', version: 6, step: 'checking', share: 0, memory: begun },
} satisfies { [kind in SyncState['kind']]: SyncState };

const EVENTS = {
  begun: { is: 'begun', memory: begun },
  planned: { is: 'planned', version: 6, parts: 3, bytes: 30 },
  received: { is: 'received', parts: 2, bytes: 20 },
  receivedLate: { is: 'received', parts: 0, bytes: 5 },
  compiling: { is: 'stepped', version: 6, step: 'compiling', share: 0.25 },
  current: { is: 'ended', memory: endSync(begun, current, HALF) },
  updated: { is: 'ended', memory: endSync(begun, updated, HALF) },
  failed: { is: 'ended', memory: endSync(begun, failed(), HALF) },
  calledOff: { is: 'ended', memory },
} satisfies { [name: string]: SyncEvent };

type Row = readonly [keyof typeof STATES, keyof typeof EVENTS, SyncState['kind'] | 'no change'];
const TABLE: readonly Row[] = [
  ['idle', 'begun', 'checking'],
  ['idle', 'planned', 'no change'],
  ['idle', 'received', 'no change'],
  ['idle', 'receivedLate', 'no change'],
  ['idle', 'compiling', 'no change'],
  ['idle', 'current', 'no change'],
  ['idle', 'updated', 'no change'],
  ['idle', 'failed', 'no change'],
  ['idle', 'calledOff', 'no change'],
  ['failed', 'begun', 'checking'],
  ['failed', 'planned', 'no change'],
  ['failed', 'received', 'no change'],
  ['failed', 'receivedLate', 'no change'],
  ['failed', 'compiling', 'no change'],
  ['failed', 'current', 'no change'],
  ['failed', 'updated', 'no change'],
  ['failed', 'failed', 'no change'],
  ['failed', 'calledOff', 'no change'],
  ['checking', 'begun', 'no change'],
  ['checking', 'planned', 'downloading'],
  ['checking', 'received', 'no change'],
  ['checking', 'receivedLate', 'no change'],
  ['checking', 'compiling', 'no change'],
  ['checking', 'current', 'idle'],
  ['checking', 'updated', 'idle'],
  ['checking', 'failed', 'failed'],
  ['checking', 'calledOff', 'idle'],
  ['downloading', 'begun', 'no change'],
  ['downloading', 'planned', 'no change'],
  ['downloading', 'received', 'downloading'],
  ['downloading', 'receivedLate', 'no change'],
  ['downloading', 'compiling', 'installing'],
  ['downloading', 'current', 'idle'],
  ['downloading', 'updated', 'idle'],
  ['downloading', 'failed', 'failed'],
  ['downloading', 'calledOff', 'idle'],
  ['installing', 'begun', 'no change'],
  ['installing', 'planned', 'no change'],
  ['installing', 'received', 'no change'],
  ['installing', 'receivedLate', 'no change'],
  ['installing', 'compiling', 'installing'],
  ['installing', 'current', 'idle'],
  ['installing', 'updated', 'idle'],
  ['installing', 'failed', 'failed'],
  ['installing', 'calledOff', 'idle'],
];

describe('the state of a sync', () => {
  it('has a row for every event in every state', () => {
    expect(TABLE.length).toBe(Object.keys(STATES).length * Object.keys(EVENTS).length);
    expect(new Set(TABLE.map(([state, event]) => `${state} ${event}`)).size).toBe(TABLE.length);
  });

  it.each(TABLE)('%s, %s: %s', (from, by, to) => {
    const before = STATES[from];
    const after = moveSync(before, EVENTS[by]);
    if (to === 'no change') expect(after).toBe(before);
    else {
      expect(after).not.toBe(before);
      expect(after.kind).toBe(to);
    }
  });

  it('counts what is received', () => {
    const after = moveSync(STATES.downloading, EVENTS.received);
    expect(after).toEqual({ ...STATES.downloading, parts: 2, bytes: 20 });
  });

  it('forgets, when called off, that it ever began', () => {
    expect(moveSync(STATES.installing, EVENTS.calledOff)).toEqual(STATES.idle);
  });

  it('is interrupted when it had begun and none runs', () => {
    expect(restingState(begun)).toMatchObject({
      kind: 'failed',
      failure: { code: 'sync-interrupted' },
      due: NOW + FIRST_BACK_OFF,
    });
  });

  it('keeps the confirmation of before through failures', () => {
    const confirmed = endSync(begun, current, HALF);
    const after = endSync(beginSync(confirmed, NOW + DAY, HALF), { ...failed(), at: NOW + DAY }, HALF);
    expect(after.confirmed).toBe(NOW);
  });

  it('always comes to rest, whatever happens', () => {
    const event = fc.constantFrom(...Object.values(EVENTS));
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const last = [...events, EVENTS.failed].reduce<SyncState>(moveSync, STATES.idle);
        expect(isRunning(last)).toBe(false);
        expect(last.memory.begun).toBeUndefined();
      }),
    );
  });
});

describe('when to look again', () => {
  const after = (outcomes: readonly Outcome[], chance = HALF): SyncMemory =>
    outcomes.reduce((from, outcome) => endSync(beginSync(from, NOW, chance), outcome, chance), NEVER_SYNCED);
  const waits = (outcomes: readonly Outcome[], chance = HALF) => (after(outcomes, chance).due - NOW) / 60_000;

  it.each([
    ['an update', [updated], 1440],
    ['nothing new', [current], 1440],
    ['a first failure', [failed()], 15],
    ['a second', [failed(), failed()], 30],
    ['a third', [failed(), failed(), failed()], 60],
    ['a week of them', Array.from({ length: 50 }, () => failed()), 1440],
    ['one after all was well again', [failed(), failed(), current, failed()], 15],
    ['a server that is behind', [failed('channel-behind')], 1440],
    ['a pack for a newer app', [failed('channel-app-old')], 1440],
    ['a signature that is wrong', [failed('channel-signature-wrong')], 15],
  ])('after %s', (_, outcomes, minutes) => expect(waits(outcomes)).toBe(minutes));

  it('spreads by a tenth either way', () => {
    expect(waits([current], 0)).toBe(1296);
    expect(waits([current], 0.9999999)).toBeCloseTo(1584, 0);
  });

  it('never waits longer than a day and a tenth', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (failures, chance) => {
        const wait = backOff(failures + 1, chance);
        expect(wait).toBeGreaterThanOrEqual(FIRST_BACK_OFF * 0.9);
        expect(wait).toBeLessThanOrEqual(LONGEST_WAIT);
      }),
    );
  });

  it.each([
    ['in the past', NOW - 1, true],
    ['now', NOW, true],
    ['in an hour', NOW + 3_600_000, false],
    ['written while the clock was a year ahead', NOW + 365 * DAY, true],
  ])('what is due %s', (_, due, is) => expect(isDue(due, NOW)).toBe(is));

  it.each([
    ['nothing', [], undefined],
    ['what is overdue, once started up', [NOW - DAY, NOW + DAY], NOW + 60_000],
    ['what comes first', [NOW + DAY, NOW + 3_600_000], NOW + 3_600_000],
    ['a date from a wrong clock', [NOW + 400 * DAY], NOW + 60_000],
  ])('wakes for %s', (_, dues, at) => expect(wakeAt(dues, NOW)).toBe(at));

  it('bothers the reader only with what the reader can mend', () => {
    const bothers = (code: ErrorCode) => needsReader({ code, message: '' });
    expect(bothers('channel-app-old')).toBe(true);
    expect(bothers('storage-full')).toBe(true);
    for (const code of ['fetch-failed', 'channel-behind', 'channel-html', 'sync-interrupted', 'part-altered'] as const)
      expect(bothers(code), code).toBe(false);
  });
});
