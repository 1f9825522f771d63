// The reader's list of corpora, and every choice about them, over the real store.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { codeOf, must } from '../../core/channel.fixture.ts';
import { ID, version } from '../sync/fault-versions.fixture.ts';
import { AGREEMENT, deskOf, openWorld, SIGNED, seenAt, subscribing, type World } from '../sync/sync-world.fixture.ts';
import { agree } from './subscribe.ts';

let world: World;
let told: string[];
const desk = (more: Parameters<typeof deskOf>[1] = {}) => deskOf(world, { told, ...more });
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  world = openWorld();
  told = [];
  world.server.publish(await version(1, world.clock.time));
});

describe('the list of corpora', () => {
  const install = async () => {
    must(await agree(subscribing(world), AGREEMENT));
    await world.live().syncs.sync(ID);
  };

  it('has the bundled corpus first, which nobody chose', async () => {
    await install();
    const { rows, notice } = await desk().list();
    expect(notice).toBeUndefined();
    expect(rows.map(({ id, origin, removable }) => [id, origin, removable])).toEqual([
      ['floor', 'package', false],
      [ID, 'channel', true],
    ]);
    expect(rows[1]).toMatchObject({ address: SIGNED, auto: true, sync: { kind: 'idle' }, version: 1, held: false });
  });

  it('has the bundled corpus and a notice where the browser refuses to store', async () => {
    const { syncs, store } = world.live(() => 'refused');
    const refused = desk({ store, syncs });
    const list = await refused.list();
    expect(list).toMatchObject({ rows: [{ id: 'floor' }], notice: { code: 'storage-unavailable' } });
    expect(codeOf(await refused.choose('floor', { enabled: false }))).toBe('storage-unavailable');
  });
  it('shows a subscription whose first sync failed, by the name it gave itself', async () => {
    must(await agree(subscribing(world), AGREEMENT));
    world.server.serving.gone = true;
    await world.live().syncs.sync(ID);
    expect((await desk().list()).rows[1]).toMatchObject({
      title: { en: 'The harbour' },
      origin: 'nowhere',
      sync: { kind: 'failed', failure: { code: 'fetch-failed' } },
    });
  });

  it.each([
    [
      'switching one off',
      (at: ReturnType<typeof desk>) => at.choose(ID, { enabled: false }),
      ['Old Lighthouse'],
      'changed',
    ],
    ['colouring', (at: ReturnType<typeof desk>) => at.choose(ID, { hue: 3 }), seenAt(1), 'changed'],
    ['not looking for news', (at: ReturnType<typeof desk>) => at.choose(ID, { auto: false }), seenAt(1), 'listed'],
    [
      'switching the bundled one off',
      (at: ReturnType<typeof desk>) => at.choose('floor', { enabled: false }),
      ['Ferry Adelaide'],
      'changed',
    ],
    ['another order', (at: ReturnType<typeof desk>) => at.arrange([ID, 'floor']), seenAt(1), 'changed'],
    ['removing', (at: ReturnType<typeof desk>) => at.remove(ID), ['Old Lighthouse'], 'changed'],
  ] as const)('%s', async (_, act, seen, told_) => {
    await install();
    must(await act(desk()));
    expect([...(await world.live().seen())].sort()).toEqual([...seen].sort());
    expect(told).toEqual([told_]);
  });

  it('keeps what was chosen, and takes it back', async () => {
    await install();
    const at = desk();
    must(await at.choose(ID, { hue: 3, auto: false }));
    must(await at.arrange([ID, 'floor']));
    expect((await at.list()).rows.map(({ id }) => id)).toEqual([ID, 'floor']);
    expect((await at.list()).rows[0]).toMatchObject({ hue: 3, auto: false });
    must(await at.choose(ID, { hue: null }));
    expect((await at.list()).rows[0]?.hue).toBeUndefined();
  });

  it('goes back and forward', async () => {
    await install();
    expect(codeOf(await desk().rollBack(ID))).toBe('previous-missing');
    world.server.publish(await version(2, world.clock.time));
    await world.live().syncs.sync(ID);
    must(await desk().rollBack(ID));
    expect(await world.live().seen()).toEqual(seenAt(1));
    expect((await desk().list()).rows[1]).toMatchObject({ held: true, previous: { version: 2, withdrawn: false } });
    await world.live().syncs.sync(ID);
    expect(await world.live().seen()).toEqual(seenAt(1));
    must(await desk().rollBack(ID));
    expect(await world.live().seen()).toEqual(seenAt(2));
  });

  it('leaves nothing behind of what is removed, even while it is being synced', async () => {
    await install();
    world.server.publish(await version(2, world.clock.time));
    const { syncs } = world.live();
    const going = syncs.sync(ID);
    must(await desk({ syncs }).remove(ID));
    await going;
    expect(must(await world.store.records())).toEqual([]);
    expect(must(await world.store.parts())).toEqual(new Set());
  });

  it.each(['floor', 'canal'])('cannot remove %s', async (corpus) => {
    expect(codeOf(await desk().remove(corpus))).toBe('corpus-unknown');
  });

  it('prefers the bundled corpus when an update of the app has brought a newer version of it', async () => {
    await install();
    const outdone = desk({ floor: { corpus: ID, version: 4 } });
    expect((await outdone.list()).rows[0]).toMatchObject({ id: ID, origin: 'package', version: 4 });
    const behind = desk({ floor: { corpus: ID, version: 0 } });
    expect((await behind.list()).rows[0]).toMatchObject({ id: ID, origin: 'channel', version: 1 });
  });
});
