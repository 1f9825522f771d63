// Corpora from one browser to another in a file: what comes through, what is refused, and that nothing is left of what fails.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Bytes } from '../../core/bytes.ts';
import { codeOf, DAY, must, NEXT, RESERVE } from '../../core/channel.fixture.ts';
import { fail } from '../../core/errors.ts';
import { CHANNEL_URL } from '../sync/fault-server.fixture.ts';
import { ID, resigned, version } from '../sync/fault-versions.fixture.ts';
import { AGREEMENT, deskOf, openWorld, SIGNED, seenAt, subscribing, type World } from '../sync/sync-world.fixture.ts';
import { exportCorpora } from './corpora-export.ts';
import { importCorpora, offersIn } from './corpora-import.ts';
import { agree } from './subscribe.ts';

let world: World;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  world = openWorld();
  world.server.publish(await version(1, world.clock.time));
});

describe('a file', () => {
  const importing = (it: World, life = it.live()) => ({
    store: life.store,
    now: it.clock.now,
    chance: () => 0.5,
    appVersion: '1.0.0',
    alone: <T>(_: string, run: () => Promise<T>) => run(),
    prove: async () => ({ ok: true, value: null }) as const,
    bundledId: async () => 'floor',
  });
  const exported = async (): Promise<Blob> => {
    must(await agree(subscribing(world), AGREEMENT));
    await world.live().syncs.sync(ID);
    must(await deskOf(world).choose(ID, { hue: 4 }));
    const blob = must(await exportCorpora(world.store, { settings: { hoverDelay: 100 } }));
    // another browser
    globalThis.indexedDB = new IDBFactory();
    world = openWorld();
    return blob;
  };
  const chosen = { corpora: [{ corpus: ID, unsigned: false }], settings: true };

  it('brings corpora, choices and settings to another browser', async () => {
    const blob = await exported();
    must(await world.store.keepFile('f', blob));
    expect(must(await offersIn(importing(world), 'f'))).toMatchObject({
      settings: true,
      offers: [{ kind: 'pack', preview: { corpus: ID, version: 1, signed: true, standing: 'nothing' } }],
    });
    expect(must(await importCorpora(importing(world), 'f', chosen))).toEqual({
      imported: [{ corpus: ID }],
      settings: { hoverDelay: 100 },
    });
    expect(await world.live().seen()).toEqual(seenAt(1));
    expect((await deskOf(world).list()).rows[1]).toMatchObject({ hue: 4, address: SIGNED, origin: 'channel' });
  });

  it('brings what was chosen about the corpus of the package, if the settings are wanted', async () => {
    must(await deskOf(world).choose('floor', { enabled: false, hue: 2 }));
    const blob = await exported();
    must(await world.store.keepFile('f', blob));
    must(await importCorpora(importing(world), 'f', { ...chosen, settings: false }));
    expect((await deskOf(world).list()).rows.find(({ id }) => id === 'floor')).toMatchObject({ enabled: true });
    must(await importCorpora(importing(world), 'f', chosen));
    expect((await deskOf(world).list()).rows.find(({ id }) => id === 'floor')).toMatchObject({
      enabled: false,
      hue: 2,
    });
  });

  it('is taken in years later, and then kept current by its channel', async () => {
    const blob = await exported();
    world.clock.pass(3 * 365 * DAY);
    must(await world.store.keepFile('f', blob));
    expect(must(await importCorpora(importing(world), 'f', chosen)).imported).toEqual([{ corpus: ID }]);
    world.server.publish(await version(2, world.clock.time));
    expect((await world.live().syncs.sync(ID)).kind).toBe('idle');
    expect(await world.live().seen()).toEqual(seenAt(2));
  });

  it('older than what is here is refused, and changes nothing', async () => {
    const blob = await exported();
    must(await world.store.keepFile('f', blob));
    world.server.publish(await version(2, world.clock.time));
    must(await agree(subscribing(world), AGREEMENT));
    await world.live().syncs.sync(ID);
    expect(must(await offersIn(importing(world), 'f')).offers).toMatchObject([
      { kind: 'refused', failure: { code: 'channel-behind' } },
    ]);
    expect(must(await importCorpora(importing(world), 'f', chosen)).imported).toMatchObject([
      { failure: { code: 'channel-behind' } },
    ]);
    expect(await world.live().seen()).toEqual(seenAt(2));
  });

  it('of a version from before a change of keys is refused: the keys that go with it do not vouch for it', async () => {
    must(await agree(subscribing(world), AGREEMENT));
    await world.live().syncs.sync(ID);
    const rotation = { epoch: 2, nextKeys: [RESERVE.publicKey, NEXT.publicKey] };
    world.server.publish(await version(2, world.clock.time, rotation, [RESERVE]));
    await world.live().syncs.sync(ID);
    expect(await world.live().seen()).toEqual(seenAt(2));
    must(await deskOf(world).rollBack(ID));
    expect(await world.live().seen()).toEqual(seenAt(1));
    const blob = must(await exportCorpora(world.store));
    globalThis.indexedDB = new IDBFactory();
    world = openWorld();
    must(await world.store.keepFile('f', blob));
    expect(must(await offersIn(importing(world), 'f')).offers).toMatchObject([
      { kind: 'refused', corpus: ID, failure: { code: 'channel-key-unknown' } },
    ]);
  });

  it.each([
    ['cut short', (bytes: Bytes) => bytes.slice(0, -1), 'part-truncated'],
    ['altered', (bytes: Bytes) => bytes.fill(0x20, bytes.length - 9), 'part-altered'],
  ] as const)('that is %s leaves no trace', async (_, bend, code) => {
    const bytes = new Uint8Array(await (await exported()).arrayBuffer());
    must(await world.store.keepFile('f', new Blob([bend(bytes)])));
    expect(must(await importCorpora(importing(world), 'f', chosen)).imported).toMatchObject([{ failure: { code } }]);
    expect(must(await world.store.records())).toEqual([]);
    expect(await world.live().seen()).toEqual(seenAt(0));
  });

  it.each([
    ['text', 'hello'],
    ['no header', '{"format":"other"}\n'],
    ['empty', ''],
  ])('that is none (%s) is refused', async (_, text) => {
    must(await world.store.keepFile('f', new Blob([text])));
    expect(codeOf(await offersIn(importing(world), 'f'))).toBe('pack-file-malformed');
    expect(codeOf(await importCorpora(importing(world), 'f', chosen))).toBe('pack-file-malformed');
  });

  it('cannot bring an unsigned corpus past a reader who was not warned', async () => {
    world.server.publish(await resigned(await version(1, world.clock.time), {}, []));
    must(await agree(subscribing(world), { address: CHANNEL_URL, corpus: ID, unsigned: true }));
    await world.live().syncs.sync(ID);
    const blob = must(await exportCorpora(world.store, { only: ID }));
    globalThis.indexedDB = new IDBFactory();
    world = openWorld();
    must(await world.store.keepFile('f', blob));
    const code = must(await importCorpora(importing(world), 'f', chosen)).imported[0]?.failure?.code;
    expect(code).toBe('channel-unsigned');
    const warned = { corpora: [{ corpus: ID, unsigned: true }], settings: false };
    expect(must(await importCorpora(importing(world), 'f', warned)).imported).toEqual([{ corpus: ID }]);
  });

  it('is not written where a part has gone', async () => {
    must(await agree(subscribing(world), AGREEMENT));
    await world.live().syncs.sync(ID);
    await world.store.dropPart((await world.record())!.active!.channel.parts[0]!.sha256);
    expect(codeOf(await exportCorpora(world.store))).toBe('corpus-malformed');
  });

  it('says so when the store fails', async () => {
    const store = { ...world.store, records: async () => fail('storage-unavailable', 'no') };
    expect(codeOf(await exportCorpora(store))).toBe('storage-unavailable');
  });
});
