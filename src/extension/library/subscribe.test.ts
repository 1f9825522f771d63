// Subscribing: what a reader is shown, agrees to, and is kept from, over the real store and a fake host.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { keyFragment } from '../../core/channel/keys.ts';
import { codeOf, DAY, must, NEXT, RESERVE } from '../../core/channel.fixture.ts';
import { CHANNEL_URL } from '../sync/fault-server.fixture.ts';
import { ID, resigned, version } from '../sync/fault-versions.fixture.ts';
import { AGREEMENT, deskOf, openWorld, SIGNED, seenAt, subscribing, type World } from '../sync/sync-world.fixture.ts';
import { agree, previewChannel } from './subscribe.ts';

let world: World;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  world = openWorld();
  world.server.publish(await version(1, world.clock.time));
});

describe('subscribing', () => {
  it('shows what it is before anything is stored', async () => {
    expect(must(await previewChannel(subscribing(world), SIGNED))).toMatchObject({
      corpus: ID,
      title: { en: 'The harbour' },
      publisher: 'Harbour Gazette',
      version: 1,
      entities: 63,
      signed: true,
      parts: 3,
      standing: 'nothing',
    });
    expect(must(await world.store.records())).toEqual([]);
    expect(world.server.asked).toEqual(['channel.json']);
  });

  it('stores what the reader agreed to, and the first sync brings it', async () => {
    must(await agree(subscribing(world), AGREEMENT));
    expect((await world.live().syncs.sync(ID)).kind).toBe('idle');
    expect(await world.live().seen()).toEqual(seenAt(1));
  });

  it('follows a publisher whose keys have changed since the address was given out', async () => {
    const nextKeys = [RESERVE.publicKey, NEXT.publicKey];
    world.server.publish(await version(2, world.clock.time, { epoch: 2, nextKeys }, [RESERVE]));
    expect(must(await agree(subscribing(world), AGREEMENT)).trust).toEqual(nextKeys);
    expect((await world.live().syncs.sync(ID)).kind).toBe('idle');
  });

  it('stands for a pack that only a warned reader gets: nobody signs it', async () => {
    world.server.publish(await resigned(await version(1, world.clock.time), {}, []));
    const unsigned = { ...AGREEMENT, address: CHANNEL_URL };
    expect(must(await previewChannel(subscribing(world), CHANNEL_URL))).toMatchObject({
      signed: false,
      fingerprints: [],
    });
    expect(codeOf(await agree(subscribing(world), unsigned))).toBe('channel-unsigned');
    must(await agree(subscribing(world), { ...unsigned, unsigned: true }));
    await world.live().syncs.sync(ID);
    const [row] = (await deskOf(world).list()).rows.filter(({ id }) => id === ID);
    expect(row).toMatchObject({ version: 1, signed: false, address: CHANNEL_URL });
  });

  it.each([
    ['an address without a channel', 'https://elsewhere.example/channel.json', 'fetch-status'],
    ['no address', 'harbour', 'address-malformed'],
    ['http', CHANNEL_URL.replace('https', 'http'), 'address-malformed'],
    ['a damaged key', `${CHANNEL_URL}#ed25519=abc`, 'address-malformed'],
    ["a stranger's key", CHANNEL_URL + keyFragment([NEXT.publicKey]), 'channel-key-unknown'],
  ])('refuses %s', async (_, address, code) => {
    expect(codeOf(await previewChannel(subscribing(world), address))).toBe(code);
    expect(codeOf(await agree(subscribing(world), { ...AGREEMENT, address }))).toBe(code);
    expect(must(await world.store.records())).toEqual([]);
  });

  it('refuses what is another corpus by the time of agreeing', async () => {
    expect(codeOf(await agree(subscribing(world), { ...AGREEMENT, corpus: 'canal' }))).toBe('channel-other-corpus');
  });

  it('refuses a channel that has expired, or that this app cannot read', async () => {
    world.server.publish(await version(1, world.clock.time, { created: world.clock.time - 90 * DAY }));
    expect(codeOf(await previewChannel(subscribing(world), SIGNED))).toBe('channel-expired');
    world.server.publish(await version(1, world.clock.time, { minApp: '9.0' }));
    expect(codeOf(await previewChannel(subscribing(world), SIGNED))).toBe('channel-app-old');
  });

  it('says when a browser refuses to store', async () => {
    const store = world.live(() => 'refused').store;
    expect(codeOf(await agree({ ...subscribing(world), store }, AGREEMENT))).toBe('storage-unavailable');
  });
});
