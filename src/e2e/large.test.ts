// A corpus of some size in a reader's browser: what was compiled of it outlives the background, and is all that a woken one needs to
// annotate and to search. `npm run large` measures the same with 100,000 entities.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LargeWorld, openLargeWorld } from '../dev/large/world.ts';
import { BROWSERS, openBrowser } from './browsers.ts';
import type { Driver, View } from './driver.ts';
import { ask } from './library.ts';

/** Makes every part in the store unreadable, as a disk may: their names stay, their contents are others. */
const rotAllParts = (view: View): Promise<number> =>
  view.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settle(indexedDB.open('sidelight-library'));
    const transaction = database.transaction('parts', 'readwrite');
    const parts = transaction.objectStore('parts');
    const names = await settle(parts.getAllKeys());
    for (const name of names) parts.put(new Blob(['rotten']), name);
    await new Promise((done) => {
      transaction.oncomplete = done;
    });
    database.close();
    return names.length;
  });

describe.each(BROWSERS)('a corpus of 2,000 entities in %s', (name) => {
  let driver: Driver;
  let world: LargeWorld;
  let view: View;
  beforeAll(async () => {
    world = await openLargeWorld(2000);
    driver = await openBrowser(name);
    view = await driver.openView('popup.html');
  });
  afterAll(async () => {
    await driver?.close();
    await world?.close();
  });

  it('is annotated with and searched by a woken background that reads none of its parts', async () => {
    const agreed = { address: world.address, corpus: world.corpus, unsigned: false };
    expect(await ask(view, 'subscribe', agreed)).toMatchObject({ kind: 'idle', memory: { outcome: { version: 1 } } });
    const known = world.named(3);
    expect((await ask(view, 'card', { key: known.key })).name.en).toBe(known.name);
    expect(await rotAllParts(view)).toBe(world.parts);

    for (const life of ['the second life', 'the third']) {
      await driver.stopBackground();
      const text = `The board heard from ${known.name} in spring.`;
      const { mentions } = await ask(view, 'annotate', { page: { lang: 'en', texts: [text] } });
      const named = mentions[0]?.map(({ start, end }) => text.slice(start, end));
      expect(named, life).toEqual([known.name]);
      const hits = await ask(view, 'search', { query: known.name, lang: 'en', limit: 20 });
      expect(
        hits.map(({ brief }) => brief.key),
        life,
      ).toContain(known.key);
    }
  });
});
