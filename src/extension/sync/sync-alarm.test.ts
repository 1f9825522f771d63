// The alarm: set for what is due first, kept through the background's deaths, and never put off by its wakings.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, must } from '../../core/channel.fixture.ts';
import { agree } from '../library/subscribe.ts';
import { ID, version } from './fault-versions.fixture.ts';
import { type AlarmsApi, openSyncAlarm } from './sync-alarm.ts';
import { AGREEMENT, deskOf, openWorld, seenAt, subscribing, type World } from './sync-world.fixture.ts';

let world: World;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  world = openWorld();
  world.server.publish(await version(1, world.clock.time));
});

describe('the alarm', () => {
  const alarms = () => {
    const set = new Map<string, number>();
    const api: AlarmsApi = {
      get: async (name) => {
        const scheduledTime = set.get(name);
        return scheduledTime === undefined ? undefined : { scheduledTime };
      },
      create: (name, { when }) => void set.set(name, when),
      clear: async (name) => set.delete(name),
    };
    return { set, api };
  };
  const alarmOver = (it: ReturnType<typeof alarms>, life = world.live()) =>
    openSyncAlarm(it.api, { store: world.store, syncs: life.syncs, now: world.clock.now });

  it('is not set where there is nothing to look for', async () => {
    const it = alarms();
    await alarmOver(it).set();
    expect(it.set.size).toBe(0);
    must(await agree(subscribing(world), AGREEMENT));
    must(await deskOf(world).choose(ID, { auto: false }));
    await alarmOver(it).set();
    expect(it.set.size).toBe(0);
  });

  it('rings a minute after the start for what is overdue, however often the background starts meanwhile', async () => {
    const it = alarms();
    must(await agree(subscribing(world), AGREEMENT));
    await alarmOver(it).set();
    const first = it.set.get('sync');
    expect(first).toBe(world.clock.now() + 60_000);
    world.clock.pass(30_000);
    await alarmOver(it).set();
    expect(it.set.get('sync')).toBe(first);
  });

  it('syncs what is due, and is then set for the next time', async () => {
    const it = alarms();
    must(await agree(subscribing(world), AGREEMENT));
    await alarmOver(it).ring();
    expect(await world.live().seen()).toEqual(seenAt(1));
    expect(it.set.get('sync')).toBe(world.clock.now() + DAY);
    world.server.asked.length = 0;
    await alarmOver(it).ring();
    expect(world.server.asked).toEqual([]);
  });

  it('backs off by what is stored, through every death of the background', async () => {
    const it = alarms();
    must(await agree(subscribing(world), AGREEMENT));
    world.server.serving.gone = true;
    const waits: number[] = [];
    for (let n = 0; n < 4; n += 1) {
      await alarmOver(it).ring();
      waits.push((it.set.get('sync')! - world.clock.now()) / 60_000);
      world.clock.pass(it.set.get('sync')! - world.clock.now());
      it.set.clear();
    }
    expect(waits).toEqual([15, 30, 60, 120]);
  });
});
