// The fault matrix: whatever a host, a clock, a store or the browser itself does to a sync, what was in use stays in use, whole; the
// reader is told the truth; and the next good sync succeeds.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import en from '../../../assets/locales/en.json';
import fr from '../../../assets/locales/fr.json';
import type { Signer } from '../../core/channel/envelope.ts';
import type { Statement } from '../../core/channel/make.ts';
import { ACTIVE, DAY } from '../../core/channel.fixture.ts';
import { isDue, LONGEST_WAIT } from '../../core/library/sync-when.ts';
import { restingState, type SyncState } from '../../core/sync-state.ts';
import { type FaultRow, SERVER_FAULTS } from './fault-rows.fixture.ts';
import { ID, version } from './fault-versions.fixture.ts';
import { type Fate, type Life, openWorld, type Step, seenAt, type World } from './sync-world.fixture.ts';

let world: World;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  world = openWorld();
});

const publish = async (n: number, said: Partial<Statement> = {}, signers: readonly Signer[] = [ACTIVE]) =>
  world.server.publish(await version(n, world.clock.time, said, signers));

/** A reader who has version 1. */
const startAtOne = async (said: Partial<Statement> = {}): Promise<void> => {
  await world.subscribe();
  await publish(1, said);
  await world.live().syncs.sync(ID);
  expect(await world.live().seen()).toEqual(seenAt(1));
};

const endOf = (state: SyncState): string =>
  state.kind === 'failed' ? state.failure.code : (state.memory.outcome?.kind ?? state.kind);

/** Annotation and search work; the one version that they show is current, and is whole. */
const expectWhole = async (...allowed: readonly number[]): Promise<void> => {
  const seen = await world.live().seen();
  expect(allowed.map((n) => seenAt(n).join())).toContain(seen.join());
  await world.audit();
};

const expectToldTruth = (state: SyncState): void => {
  const { due } = state.memory;
  if (state.kind === 'failed') {
    expect(en.error).toHaveProperty([state.failure.code]);
    expect(fr.error).toHaveProperty([state.failure.code]);
  }
  expect(due).toBeGreaterThan(world.clock.now());
  expect(due).toBeLessThanOrEqual(world.clock.now() + LONGEST_WAIT);
};

/** Good times come back, and with them version 3. */
const expectHealed = async (heal: FaultRow['heal'] = { said: {} }, was: number = DAY): Promise<void> => {
  world.server.serving.reply = undefined;
  world.server.serving.gone = false;
  world.clock.error = 0;
  world.clock.pass(was * 1.2);
  await publish(3, heal.said, heal.signers);
  const record = await world.record();
  expect(isDue(record?.sync.due ?? 0, world.clock.now())).toBe(true);
  const state = await world.live().syncs.sync(ID);
  expect([endOf(state), state.memory.failures]).toEqual(['updated', 0]);
  expect(await world.live().seen()).toEqual(seenAt(3));
  await world.audit();
};

describe('a host that misbehaves', () => {
  it.each(SERVER_FAULTS.map((row) => [row.name, row.ends, row] as const))('%s: %s', async (_, ends, row) => {
    await startAtOne(row.first);
    if (row.publish !== 'nothing')
      world.server.publish(await (row.publish ?? ((now) => version(2, now)))(world.clock.time));
    world.server.serving.reply = row.reply;
    world.clock.pass(row.wait ?? 0);
    const life = world.live();
    const state = await life.syncs.sync(ID);
    expect(endOf(state)).toBe(ends);
    expect(life.reports).toEqual([]);
    await expectWhole(ends === 'updated' ? 2 : 1);
    expectToldTruth(state);
    expect((await world.record())?.sync).toEqual(state.memory);
    await expectHealed(row.heal);
  });

  it('keeps a reader without any version on the floor', async () => {
    await world.subscribe();
    world.server.serving.gone = true;
    expect(endOf(await world.live().syncs.sync(ID))).toBe('fetch-failed');
    await expectWhole(0);
    await expectHealed();
  });

  it('does not fetch again what was found wanting, until the app is another or the version', async () => {
    await startAtOne();
    const row = SERVER_FAULTS.find(({ name }) => name === 'duplicate ids')!;
    world.server.publish(await (row.publish as (now: number) => Promise<never>)(world.clock.time));
    expect(endOf(await world.live().syncs.sync(ID))).toBe('pack-duplicate');
    world.server.asked.length = 0;
    expect(endOf(await world.live().syncs.sync(ID))).toBe('pack-duplicate');
    expect(world.server.asked).toEqual(['channel.json']);
    await expectHealed();
  });

  it('keeps what it has of a version that broke off, and fetches only the rest', async () => {
    await startAtOne();
    await publish(2);
    let parts = 0;
    world.server.serving.reply = (path) => {
      if (path === 'channel.json') return undefined;
      parts += 1;
      return parts === 2 ? { pieces: ['cut'] } : undefined;
    };
    expect(endOf(await world.live().syncs.sync(ID))).toBe('fetch-failed');
    world.server.serving.reply = undefined;
    const before = parts;
    world.server.asked.length = 0;
    expect(endOf(await world.live().syncs.sync(ID))).toBe('updated');
    expect(world.server.asked.length - 1).toBeLessThan(before);
    await expectWhole(2);
  });

  it('gone for a week: asks ever more rarely, keeps what it has, and is well when it is back', async () => {
    await startAtOne();
    world.server.serving.gone = true;
    world.clock.pass(DAY);
    const until = world.clock.time + 7 * DAY;
    let asked = 0;
    while (world.clock.time < until) {
      const state = await world.live().syncs.sync(ID);
      asked += 1;
      expect(endOf(state)).toBe('fetch-failed');
      expect(state.memory.confirmed).toBeLessThan(until - 7 * DAY);
      expectToldTruth(state);
      world.clock.pass(state.memory.due - world.clock.time);
    }
    expect(asked).toBeGreaterThan(7);
    expect(asked).toBeLessThan(20);
    await expectWhole(1);
    await expectHealed();
  });
});

describe('a clock that is wrong', () => {
  it.each([
    ['a year ahead: nothing is fresh', 365 * DAY, 'channel-expired', 1],
    ['a year behind: all is well', -365 * DAY, 'updated', 2],
  ])('%s', async (_, error, ends, n) => {
    await startAtOne();
    await publish(2);
    world.clock.error = error;
    const state = await world.live().syncs.sync(ID);
    expect(endOf(state)).toBe(ends);
    await expectWhole(n);
    expectToldTruth(state);
    await expectHealed();
  });

  it('when it is put right, nobody waits a year for the next check', async () => {
    await startAtOne();
    world.clock.error = 365 * DAY;
    await world.live().syncs.sync(ID);
    await expectHealed(undefined, 0);
  });
});

describe('two who ask at once', () => {
  it('install once, and hear of that version each', async () => {
    await startAtOne();
    await publish(2);
    const life = world.live();
    const states = await Promise.all([1, 2, 3].map(() => life.syncs.sync(ID)));
    const two = { kind: 'idle', memory: { outcome: { kind: 'updated', from: 1, version: 2 } } };
    expect(states).toMatchObject([two, two, two]);
    for (const state of states) expectToldTruth(state);
    expect(life.steps.filter((name) => name === 'prove')).toHaveLength(1);
    await expectWhole(2);
    await expectHealed();
  });
});

const WRITES: ReadonlySet<string> = new Set(['change', 'keepPart', 'clearOut']);

/** What a good update consists of, found out by making one. */
const stepsOfUpdate = async (): Promise<readonly string[]> => {
  globalThis.indexedDB = new IDBFactory();
  world = openWorld();
  await startAtOne();
  await publish(2);
  const life = world.live();
  await life.syncs.sync(ID);
  return life.steps;
};
const STEPS = (await stepsOfUpdate()).map((name, at) => ({ name, n: at + 1 }));
const at =
  (n: number, what: Fate) =>
  (step: Step): Fate =>
    step.n === n ? what : 'go';

const update = async (life: Life): Promise<SyncState | 'killed'> => Promise.race([life.syncs.sync(ID), life.killed]);

describe('a background that is killed', () => {
  it('is so at no fewer than 20 points', () => expect(STEPS.length * 2).toBeGreaterThanOrEqual(20));

  it.each(
    STEPS.flatMap(({ name, n }) => (['kill-before', 'kill-after'] as const).map((fate) => [n, fate, name] as const)),
  )('step %i, %s %s', async (n, fate) => {
    await startAtOne();
    await publish(2);
    expect(await update(world.live(at(n, fate)))).toBe('killed');
    await expectWhole(1, 2);
    const { sync, active } = (await world.record())!;
    const unbegun = n === 1 && fate === 'kill-before';
    expect(endOf(restingState(sync))).toBe(active?.mark.version === 2 || unbegun ? 'updated' : 'sync-interrupted');
    // the very next life may try at once
    const again = await world.live().syncs.sync(ID);
    expect(['updated', 'current']).toContain(endOf(again));
    await expectWhole(2);
    await expectHealed();
  });
});

describe('a store', () => {
  it.each(STEPS.filter(({ name }) => WRITES.has(name)).map(({ n, name }) => [n, name] as const))(
    'that is full at step %i, %s',
    async (n, name) => {
      await startAtOne();
      await publish(2);
      const life = world.live(at(n, 'full'));
      const state = await life.syncs.sync(ID);
      expect(endOf(state)).toBe(name === 'clearOut' ? 'updated' : 'storage-full');
      await expectWhole(name === 'clearOut' ? 2 : 1);
      expectToldTruth(state);
      await expectHealed();
    },
  );

  it('that is full from the first write to the last', async () => {
    await startAtOne();
    await publish(2);
    const life = world.live(({ name }) => (WRITES.has(name) ? 'full' : 'go'));
    const state = await life.syncs.sync(ID);
    expect(endOf(state)).toBe('storage-full');
    expect(life.syncs.state(ID)).toEqual(state);
    expectToldTruth(state);
    await expectWhole(1);
    await expectHealed();
  });

  it('that refuses everything', async () => {
    await startAtOne();
    const life = world.live(() => 'refused');
    expect(endOf(await life.syncs.sync(ID))).toBe('storage-unavailable');
    await expectWhole(1);
    await expectHealed();
  });
});

describe('a mistake of ours', () => {
  it.each(
    STEPS.filter(({ name }) => ['fetch', 'prove', 'changed'].includes(name)).map(({ n, name }) => [n, name] as const),
  )('at step %i, %s, costs the sync at most', async (n, name) => {
    await startAtOne();
    await publish(2);
    const life = world.live(at(n, 'throw'));
    const state = await life.syncs.sync(ID);
    expect(endOf(state)).toBe({ fetch: 'fetch-failed', prove: 'internal', changed: 'updated' }[name]);
    expect(life.reports.map(({ code }) => code)).toEqual(name === 'fetch' ? [] : ['internal']);
    await expectWhole(name === 'changed' ? 2 : 1);
    expectToldTruth(state);
    await expectHealed();
  });
});
