// What one life of the background owes to the next: an update whose background was killed before it could tell of it.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '../../core/errors.ts';
import { DEFAULTS, NO_PRESET } from '../../core/settings.ts';
import type { Area } from '../storage.ts';
import { ID, version } from '../sync/fault-versions.fixture.ts';
import { openWorld, type World } from '../sync/sync-world.fixture.ts';
import { openLibraryLife } from './library-life.ts';

let world: World;
let session: Area;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  world = openWorld();
  session = area();
  world.server.publish(await version(1, world.clock.time));
  await world.subscribe();
  await world.live().syncs.sync(ID);
});

const area = (): Area => {
  const held: { [key: string]: unknown } = {};
  return {
    get: async (key) => ({ [key]: held[key] }),
    set: async (items) => void Object.assign(held, items),
    remove: async (key) => void delete held[key],
  };
};

const life = () => {
  const told: string[] = [];
  const settings = { settings: DEFAULTS };
  const opened = openLibraryLife({
    bundled: async () => fail('corpus-malformed', 'no package here'),
    appVersion: '1.0.0',
    settings: { read: async () => settings, change: async () => settings, watch: () => undefined },
    managed: { read: async () => NO_PRESET, forget: () => undefined },
    local: area(),
    session,
    tell: { tab: async () => false, everyone: async (what) => void told.push(what) },
    tellOwn: async () => undefined,
    alarms: { get: async () => undefined, create: () => undefined, clear: async () => true },
    alone: (_, run) => run(),
    network: world.server.network,
    now: world.clock.now,
    chance: () => 0.5,
    sign: async () => undefined,
    badge: async () => undefined,
  });
  return { ...opened, told };
};

describe('a life of the background', () => {
  it('tells pages what the one before installed and did not live to tell', async () => {
    const first = life();
    await first.start();
    expect(first.told).toEqual([]);
    world.server.publish(await version(2, world.clock.time));
    await world.live().syncs.sync(ID); // all of it but the telling
    const second = life();
    await second.start();
    expect(second.told).toEqual(['corpusChanged']);
    const third = life();
    await third.start();
    expect(third.told).toEqual([]);
  });

  it('tells nothing twice of what it installed itself', async () => {
    const first = life();
    await first.start();
    world.server.publish(await version(2, world.clock.time));
    await first.answers.checkNow({ corpus: ID }, {} as never);
    expect(first.told).toEqual(['corpusChanged']);
    const second = life();
    await second.start();
    expect(second.told).toEqual([]);
  });

  it('goes on where the browser keeps nothing for the session', async () => {
    const refuse = async () => Promise.reject(new Error('no'));
    session = { get: refuse, set: refuse, remove: refuse };
    const first = life();
    await first.start();
    expect(first.told).toEqual([]);
    expect(await first.library.stamp()).toEqual(ok(expect.any(String)));
  });
});
