// Syncing when all goes well, and what a reader sees of it.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY } from '../core/channel.fixture.ts';
import { ID, version } from './sync/fault-versions.fixture.ts';
import { openWorld, seenAt, type World } from './sync/sync-world.fixture.ts';

let world: World;
const publish = async (n: number) => world.server.publish(await version(n, world.clock.now()));
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  world = openWorld();
  await world.subscribe();
  await publish(1);
});

describe('syncing', () => {
  it('installs what was subscribed to', async () => {
    const life = world.live();
    expect(await life.seen()).toEqual(seenAt(0));
    const state = await life.syncs.sync(ID);
    expect(state).toMatchObject({ kind: 'idle', memory: { failures: 0, outcome: { kind: 'updated', version: 1 } } });
    expect(await life.seen()).toEqual(seenAt(1));
    expect(life.renewals()).toBe(1);
    expect((await world.record())?.sync).toEqual(state.memory);
  });

  it('shows each state on the way', async () => {
    const life = world.live();
    await life.syncs.sync(ID);
    const kinds = life.states.map((state) => (state.kind === 'installing' ? state.step : state.kind));
    expect([...new Set(kinds)]).toEqual(['checking', 'downloading', 'compiling', 'storing', 'idle']);
    expect(life.states.filter(({ kind }) => kind === 'downloading').at(-1)).toMatchObject({ parts: 3, ofParts: 3 });
  });

  it('says that there is nothing new, at the price of one request', async () => {
    await world.live().syncs.sync(ID);
    const life = world.live();
    world.server.asked.length = 0;
    expect(await life.syncs.sync(ID)).toMatchObject({
      kind: 'idle',
      memory: { confirmed: world.clock.now(), outcome: { kind: 'current', version: 1 } },
    });
    expect(world.server.asked).toEqual(['channel.json']);
    expect(life.renewals()).toBe(0);
  });

  it('updates, fetching what it lacks, and says what changed', async () => {
    await world.live().syncs.sync(ID);
    await publish(2);
    const life = world.live();
    world.server.asked.length = 0;
    expect(await life.syncs.sync(ID)).toMatchObject({
      memory: { outcome: { kind: 'updated', from: 1, version: 2, changes: { added: 1, changed: 0, removed: 1 } } },
    });
    expect(world.server.asked.length).toBeLessThan(5);
    expect(await life.seen()).toEqual(seenAt(2));
  });

  it('looks again in about a day, at another moment for each reader', async () => {
    const { memory } = await world.live(undefined, () => 0.25).syncs.sync(ID);
    expect(memory.due - world.clock.now()).toBe(0.95 * DAY);
  });

  it('gives two who ask at once the one answer', async () => {
    const { syncs } = world.live();
    const [one, two] = await Promise.all([syncs.sync(ID), syncs.sync(ID)]);
    expect(two).toBe(one);
    expect(world.server.asked.filter((path) => path === 'channel.json')).toHaveLength(1);
  });

  it('keeps two versions and clears out the rest', async () => {
    const { syncs } = world.live();
    for (const n of [1, 2, 3]) {
      await publish(n);
      await syncs.sync(ID);
    }
    const record = await world.record();
    const needed = [record?.active, record?.previous].flatMap((it) => it?.channel.parts.map(({ sha256 }) => sha256));
    const parts = await world.store.parts();
    expect(parts.ok && parts.value).toEqual(new Set(needed));
  });

  it('mends what has gone', async () => {
    await world.live().syncs.sync(ID);
    const [first, second] = (await world.record())?.active?.channel.parts ?? [];
    await world.store.dropPart(first!.sha256);
    await world.store.dropPart(second!.sha256);
    expect(await world.live().seen()).toEqual(seenAt(0));
    const life = world.live();
    expect(await life.syncs.sync(ID)).toMatchObject({ memory: { outcome: { kind: 'current', repaired: true } } });
    expect(life.renewals()).toBe(1);
    expect(await life.seen()).toEqual(seenAt(1));
  });

  it('leaves off when called off, as if it had never begun', async () => {
    await world.live().syncs.sync(ID);
    const before = await world.record();
    await publish(2);
    const { syncs, seen } = world.live();
    const going = syncs.sync(ID);
    await syncs.callOff(ID);
    expect(await going).toMatchObject({ kind: 'idle' });
    expect((await world.record())?.sync).toEqual(before?.sync);
    expect(await seen()).toEqual(seenAt(1));
  });

  it('does not bring back what is removed meanwhile', async () => {
    const { syncs } = world.live();
    const going = syncs.sync(ID);
    await world.store.change(ID, () => ({ ok: true, value: undefined }));
    await going;
    expect(await world.record()).toBeUndefined();
  });

  it('has no answer for what nobody subscribed to', async () => {
    expect(await world.live().syncs.sync('canal')).toMatchObject({ failure: { code: 'corpus-unknown' } });
  });
});
