// A background that was stopped and is asked: how long its first answer takes, and what of that is reading what was compiled. One
// measurement of `npm run large`. Functions sent to a page must stand alone.
import type { Browser } from 'puppeteer-core';
import { type Driver, type Json, until, type View } from '../../e2e/driver.ts';
import { isAwake } from './probe.ts';
import type { LargeWorld } from './world.ts';

/** ms, in the order of the runs. */
export type Times = readonly number[];

export type Waking = {
  /** First answers. */
  readonly annotate: Times;
  readonly search: Times;
  readonly card: Times;
  /** Annotating further pages, awake. */
  readonly awake: Times;
};

const pause = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

const timed = (view: View, name: string, what: Json): Promise<number> =>
  view.evaluate(
    async (asked, request) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; error?: { code: string } }> } };
      };
      const since = performance.now();
      const reply = await chrome.runtime.sendMessage({ ask: asked, what: request });
      if (!reply.ok) throw new Error(`${asked}: ${reply.error?.code}`);
      return performance.now() - since;
    },
    name,
    what,
  );

/** Stopped, and not started again by some message that was on its way. */
const stop = (driver: Driver, browser: Browser): Promise<true> =>
  until('the background to stay stopped', async () => {
    await driver.stopBackground();
    await pause(400);
    return !isAwake(browser);
  });

export const measureWaking = async (
  driver: Driver,
  browser: Browser,
  world: LargeWorld,
  runs: number,
): Promise<Waking> => {
  const view = await driver.openView('popup.html');
  await timed(view, 'annotate', { page: world.text(0) } as unknown as Json);
  const woken = async (name: string, what: (run: number) => unknown): Promise<Times> => {
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      await stop(driver, browser);
      times.push(await timed(view, name, what(run) as Json));
    }
    return times;
  };
  const annotate = await woken('annotate', (run) => ({ page: world.text(run) }));
  const awake: number[] = [];
  for (let run = 0; run < runs; run += 1)
    awake.push(await timed(view, 'annotate', { page: world.text(100 + run) } as unknown as Json));
  const search = await woken('search', (run) => ({ query: world.named(run).name, lang: 'en', limit: 20 }));
  const card = await woken('card', (run) => ({ key: world.named(run).key }));
  await view.close();
  return { annotate, search, card, awake };
};

export type Opening = {
  readonly opened: Times;
  /** Making fresh memory of that size and copying the bytes into it once: what any way of bringing them costs. */
  readonly copied: Times;
};

/** How long a compiled gazetteer of so many names takes out of IndexedDB, kept as the library keeps it, and copying it, in turn. */
export const measureOpening = async (
  driver: Driver,
  world: LargeWorld,
  names: number,
  runs: number,
): Promise<Opening> => {
  const view = await driver.openView('popup.html');
  const times: Opening = await view.evaluate(
    async (url, many) => {
      const settle = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const opening = indexedDB.open('opening', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('compiled');
      const database = await settle(opening);
      const bytes = await (await fetch(url)).arrayBuffer();
      await settle(
        database
          .transaction('compiled', 'readwrite')
          .objectStore('compiled')
          .put(new Blob([bytes]), 'it'),
      );
      const opened: number[] = [];
      const copied: number[] = [];
      for (let run = 0; run < many; run += 1) {
        const since = performance.now();
        const blob: Blob = await settle(database.transaction('compiled').objectStore('compiled').get('it'));
        await blob.arrayBuffer();
        const until = performance.now();
        new Uint8Array(bytes.byteLength).set(new Uint8Array(bytes));
        copied.push(performance.now() - until);
        opened.push(until - since);
      }
      database.close();
      await settle(indexedDB.deleteDatabase('opening'));
      return { opened, copied };
    },
    world.gazetteer(names),
    runs,
  );
  await view.close();
  return times;
};

/** What the library keeps compiled, by its kind. Bytes. */
export const measureKept = async (driver: Driver): Promise<Readonly<Record<string, number>>> => {
  const view = await driver.openView('popup.html');
  const sizes = await view.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settle(indexedDB.open('sidelight-library'));
    const found: Record<string, number> = {};
    for (const key of await settle(database.transaction('compiled').objectStore('compiled').getAllKeys())) {
      const kind = String(key).split(' ')[1] ?? '';
      const blob: Blob = await settle(database.transaction('compiled').objectStore('compiled').get(key));
      found[kind] = (found[kind] ?? 0) + blob.size;
    }
    database.close();
    return found;
  });
  await view.close();
  return sizes;
};
