// A large corpus being installed while the popup is open and a page asks: how long it takes, how long they wait for their answers, and
// what the background holds. One measurement of `npm run large`. Functions sent to a page must stand alone.
import type { Browser } from 'puppeteer-core';
import type { Driver, Json, View } from '../../e2e/driver.ts';
import { ask } from '../../e2e/library.ts';
import { backgroundSession, extensionProcess, forgetPeak, heapOf, residentOf, watchHeap } from './probe.ts';
import type { LargeWorld } from './world.ts';

/** The steps of an install as a reader is told them. */
export const STEPS = ['downloading', 'checking', 'compiling', 'storing'] as const;

/** Of one step: how long it took, and how long each question that was asked meanwhile waited, in ms. */
export type Step = { readonly took: number; readonly search: readonly number[]; readonly annotate: readonly number[] };

export type Install = {
  readonly ms: number;
  readonly steps: Readonly<Record<string, Step>>;
  /** Of the background's own heap, in bytes; before and after without garbage. */
  readonly heap: { readonly before: number; readonly peak: number; readonly after: number };
  /** Of the extension's whole process with two open pages of its own; undefined where the kernel does not tell. */
  readonly resident: { readonly before: number; readonly peak: number; readonly after: number } | undefined;
};

type Chrome = {
  readonly runtime: {
    sendMessage(message: unknown): Promise<{ readonly ok: boolean; readonly error?: { readonly code: string } }>;
    readonly onMessage: { addListener(listener: (message: never) => void): void };
  };
};

/** Asks as a popup and a page do, again and again, until `enough` is set in the view. */
const askOnAndOn = (view: View, text: string): Promise<Readonly<Record<string, Step>>> =>
  view.evaluate(async (words) => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    const scope = globalThis as unknown as { enough?: boolean };
    const steps: Record<string, { took: number; search: number[]; annotate: number[] }> = {};
    const at = (name: string) => {
      steps[name] ??= { took: 0, search: [], annotate: [] };
      return steps[name];
    };
    let now = 'idle';
    let since = performance.now();
    chrome.runtime.onMessage.addListener((message: { syncMoved?: { state: { kind: string; step?: string } } }) => {
      const state = message.syncMoved?.state;
      if (!state) return;
      at(now).took += performance.now() - since;
      since = performance.now();
      now = state.step ?? (state.kind === 'checking' ? 'asking' : state.kind);
    });
    while (!scope.enough) {
      for (const name of ['search', 'annotate'] as const) {
        const what =
          name === 'search' ? { query: 'carn', lang: 'en', limit: 20 } : { page: { lang: 'en', texts: [words] } };
        const asked = performance.now();
        const reply = await chrome.runtime.sendMessage({ ask: name, what });
        if (!reply.ok) throw new Error(`${name}: ${reply.error?.code}`);
        at(now)[name].push(performance.now() - asked);
      }
      await new Promise((wake) => setTimeout(wake, 15));
    }
    return steps;
  }, text);

export const measureInstall = async (driver: Driver, browser: Browser, world: LargeWorld): Promise<Install> => {
  const popup = await driver.openView('popup.html');
  const options = await driver.openView('popup.html');
  await ask(options, 'search', { query: 'carney', lang: 'en', limit: 5 });
  const session = await backgroundSession(browser);
  const pid = extensionProcess(browser);
  const before = await heapOf(session, true);
  if (pid !== undefined) forgetPeak(pid);
  const residentBefore = pid === undefined ? 0 : residentOf(pid).now;
  const heap = watchHeap(session);
  const asking = askOnAndOn(popup, world.text(0).texts[0] ?? '');
  const started = performance.now();
  const agreed = { address: world.address, corpus: world.corpus, unsigned: false };
  const state = await ask(options, 'subscribe', agreed);
  const ms = performance.now() - started;
  if (state.kind !== 'idle') throw new Error(`the install ended so: ${JSON.stringify(state satisfies Json | object)}`);
  await popup.evaluate(() => void Object.assign(globalThis, { enough: true }));
  const steps = await asking;
  const peak = await heap.end();
  const after = await heapOf(session, true);
  const process = pid === undefined ? undefined : residentOf(pid);
  await session.detach();
  await Promise.all([popup.close(), options.close()]);
  return {
    ms,
    steps,
    heap: { before, peak, after },
    resident: process && { before: residentBefore, peak: process.peak, after: process.now },
  };
};
