// The built extension in Chromium as the subject of the fault matrix: an options page and a news page open, hands on its background.
// Called by `npm run faults`; knows what a reader sees and nothing of what ought to be.
import puppeteer, { type Extension, type Page, type WebWorker } from 'puppeteer-core';
import type { Result } from '../../core/errors.ts';
import type { CorpusRow } from '../../core/library/corpus-row.ts';
import { until } from '../../e2e/driver.ts';
import { findProgram } from '../../e2e/programs.ts';
import { painted } from '../../e2e/reader.ts';
import type { RequestName, Requests } from '../../extension/messages.ts';
import { ALL_NAMES, ID } from '../../extension/sync/fault-versions.fixture.ts';
import { type Doom, type Hand, putHand } from './hand.ts';
import { HASTE } from './host.ts';

/** In the package's own corpus. */
export const FLOOR_NAME = 'Mark Carney';

export const newsPage =
  (): string => `<!doctype html><html lang="en"><title>Harbour news</title><p>${FLOOR_NAME} came to London by ship.</p>
${ALL_NAMES.map((name) => `<p>The ${name} left the harbour at dawn.</p>`).join('\n')}</html>`;

type World = { readonly sidelightHand: Hand };
type Sends = { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } };

/** What a reader has, read in every way there is. */
export type Sight = {
  /** Ferries that the background spots in a text, finds and shows a card of. */
  readonly known: readonly string[];
  /** Those painted on the page that is open. */
  readonly painted: readonly string[];
  readonly row: CorpusRow | undefined;
  /** Of what the record calls installed: hashes of parts that are missing or altered. */
  readonly broken: readonly string[];
};

/** Runs in a page of the extension: every part that a record needs, hashed anew. */
const auditStore = async (id: string): Promise<string[]> => {
  const opened = indexedDB.open('sidelight-library');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opened.onsuccess = () => resolve(opened.result);
    opened.onerror = () => reject(opened.error);
  });
  const get = <T>(store: string, key: string): Promise<T | undefined> =>
    new Promise((resolve, reject) => {
      const request = database.transaction(store).objectStore(store).get(key);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  type Version = { channel: { parts: { sha256: string }[] } };
  const stored = await get<{ record: { active?: Version; previous?: Version } }>('records', id);
  const { active, previous } = stored?.record ?? {};
  const broken: string[] = [];
  for (const { sha256 } of [active, previous].flatMap((version) => version?.channel.parts ?? [])) {
    const blob = await get<Blob>('parts', sha256);
    const digest = blob && new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
    const hex = digest && [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    if (hex !== sha256) broken.push(sha256.slice(0, 8));
  }
  database.close();
  return broken;
};

export const openSubject = async (folder: string, site: { readonly url: string }) => {
  const browser = await puppeteer.launch({
    executablePath: findProgram('chromium'),
    pipe: true,
    enableExtensions: [folder],
    args: [
      '--disable-background-networking',
      '--disable-sync',
      '--no-first-run',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const extension: Extension = await until('the extension', async () => [...(await browser.extensions()).values()][0]);
  const own = async (path: string): Promise<Page> => {
    const before = new Set(await extension.pages());
    const session = await browser.target().createCDPSession();
    await session.send('Target.createTarget', { url: `chrome-extension://${extension.id}/${path}`, background: true });
    return until(path, async () => (await extension.pages()).find((page) => !before.has(page)));
  };
  const welcome = await until('the welcome page', async () =>
    (await extension.pages()).find((page) => page.url().endsWith('/welcome.html')),
  );
  const options = await own('options.html');
  const second = await own('options.html');
  const news = await browser.newPage();
  await news.goto(site.url);
  await welcome.close();

  const send = async <N extends RequestName>(
    name: N,
    what: Requests[N]['request'],
    from = options,
  ): Promise<Result<Requests[N]['reply']>> =>
    (await from.evaluate(
      (message) => (globalThis as unknown as Sends).chrome.runtime.sendMessage(message) as Promise<never>,
      { ask: name, what } as never,
    )) as Result<Requests[N]['reply']>;

  /** The background that lives now, woken if none does, with the hand in it. */
  const background = async (): Promise<WebWorker> => {
    await send('settings', {});
    const worker = await until('the background', async () => (await extension.workers())[0]);
    await worker.evaluate(putHand, HASTE);
    return worker;
  };
  const arm = async (doom: Doom, clock: number | undefined): Promise<void> => {
    const worker = await background();
    await worker.evaluate((to, now) => (globalThis as unknown as World).sidelightHand.arm(to, now), doom, clock);
  };
  const taken = async (): Promise<{ readonly steps: string[]; readonly writes: string[] }> => {
    const worker = await background();
    return worker.evaluate(() => {
      const { steps, writes } = (globalThis as unknown as World).sidelightHand;
      return { steps, writes };
    });
  };

  /** Runs something that should come to the armed step, and kills the background there; false when it ended before. */
  const killWhile = async (run: () => Promise<unknown>): Promise<boolean> => {
    const worker = await background();
    await worker.client.send('Debugger.enable');
    const paused = new Promise<true>((held) => worker.client.once('Debugger.paused', () => held(true)));
    const running = run().catch(() => undefined); // its background goes: nobody will answer
    if (!(await Promise.race([paused, running.then(() => false)]))) {
      await worker.client.send('Debugger.disable');
      return false;
    }
    await until('the background to be gone', async () => {
      // one that is held may survive being closed
      await worker.close().catch(() => undefined);
      return !(await extension.workers()).includes(worker);
    });
    await running;
    return true;
  };

  const knows = async (name: string): Promise<boolean> => {
    const text = { lang: 'en', texts: [`The ${name} was there.`] };
    const [found, hits] = await Promise.all([
      send('annotate', { page: text }),
      send('search', { query: name, lang: 'en', limit: 5 }),
    ]);
    const spotted = found.ok && (found.value.mentions[0]?.length ?? 0) > 0;
    const hit = hits.ok ? hits.value.find(({ brief }) => brief.name.en === name) : undefined;
    const card = hit && (await send('card', { key: hit.brief.key }));
    if (spotted !== (card?.ok === true))
      throw new Error(`${name} is ${spotted ? 'spotted' : 'found'} and not the other`);
    return spotted;
  };

  const sentenceOn = (page: Page): Promise<string> =>
    page.evaluate(
      (heading) => document.querySelector(`[aria-labelledby="${heading}"] .corpus-sync`)?.textContent ?? '',
      `corpus-${ID}`,
    );

  const rowNow = async (): Promise<CorpusRow | undefined> => {
    const list = await send('listCorpora', {});
    return list.ok ? list.value.rows.find(({ id }) => id === ID) : undefined;
  };

  const names = [FLOOR_NAME, ...ALL_NAMES];
  const onPage = async (): Promise<string[]> => {
    const texts = new Set((await painted(news)).map(({ text }) => text));
    return names.filter((name) => texts.has(name));
  };
  const look = async (): Promise<Sight> => {
    const known: string[] = [];
    for (const name of names) if (await knows(name)) known.push(name);
    // the page asks anew when it is told: wait until it has, and say what it shows if it never does
    await until('the page', async () => (await onPage()).join() === known.join()).catch(() => undefined);
    return {
      known,
      painted: await onPage(),
      row: await rowNow(),
      broken: await options.evaluate(auditStore, ID),
    };
  };

  return {
    extensionId: extension.id,
    browser,
    send,
    /** From another page than `send` does. */
    sendToo: <N extends RequestName>(name: N, what: Requests[N]['request']) => send(name, what, second),
    arm,
    taken,
    knows,
    onPage,
    killWhile,
    look,
    row: rowNow,
    /** What each of the two options pages that are open says of the sync. */
    sentences: (): Promise<readonly string[]> => Promise.all([options, second].map(sentenceOn)),
    /** What stands above the list of corpora. */
    notice: (): Promise<string> =>
      options.evaluate(() => document.querySelector('main > .settings .alert')?.textContent ?? ''),
    reloadOptions: async (): Promise<void> => void (await Promise.all([options.reload(), second.reload()])),
    close: () => browser.close(),
  };
};
export type Subject = Awaited<ReturnType<typeof openSubject>>;
