// The extension's library as an options page would use it, for tests: asks the background from one of the extension's own pages, and looks
// into the store. Functions sent to a page must stand alone.
import type { Result } from '../core/errors.ts';
import type { RequestName, Requests } from '../extension/messages.ts';
import type { Json, View } from './driver.ts';

type Sends = { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } };

/** Asks as the extension's own pages do; throws with the code when the answer is a failure. */
export const ask = async <N extends RequestName>(
  view: View,
  name: N,
  what: Requests[N]['request'],
): Promise<Requests[N]['reply']> => {
  const reply = (await view.evaluate(
    (request: Json) => (globalThis as unknown as Sends).chrome.runtime.sendMessage(request) as Promise<Json>,
    { ask: name, what } as unknown as Json,
  )) as unknown as Result<Requests[N]['reply']>;
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code}, ${reply.error.message} (${reply.error.where})`);
  return reply.value;
};

/** Makes a corpus due, as a day's passing would, and has the browser ring soon: the alarm that rings is the extension's own. */
export const letADayPass = (view: View, corpus: string): Promise<void> =>
  view.evaluate(async (id) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('sidelight-library');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction('records', 'readwrite');
    const records = transaction.objectStore('records');
    const stored = await new Promise<{ record: { sync: object } }>((resolve) => {
      const request = records.get(id);
      request.onsuccess = () => resolve(request.result as { record: { sync: object } });
    });
    records.put({ ...stored, record: { ...stored.record, sync: { ...stored.record.sync, due: 0 } } });
    await new Promise((done) => {
      transaction.oncomplete = done;
    });
    database.close();
    const { alarms } = (
      globalThis as unknown as { chrome: { alarms: { create(name: string, info: { when: number }): Promise<void> } } }
    ).chrome;
    await alarms.create('sync', { when: Date.now() + 1000 });
  }, corpus);

type Tabs = {
  getCurrent(): Promise<{ id: number }>;
  update(id: number, change: { active: boolean }): Promise<unknown>;
};

/** Pages behind others are neither painted nor do they press buttons, in Firefox. */
export const toFront = (view: View): Promise<void> =>
  view.evaluate(async () => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
    await tabs.update((await tabs.getCurrent()).id, { active: true });
  });
