// One tab of a benchmark, over the bare DevTools protocol: puppeteer's own page object puts scripts of its own into every
// frame, which would be measured too. Called by the sections of `npm run bench:page`; knows nothing of what is measured.
import type { Browser, CDPSession } from 'puppeteer-core';
import { readTrace, type TraceEvent, type TraceFigures } from './trace.ts';

export type Tab = {
  readonly session: CDPSession;
  /** Resolves with the page's load event. */
  go(url: string): Promise<void>;
  /** Resolves when the page's main thread has had next to nothing to do for a while. */
  quiet(): Promise<void>;
  /** CPU time that the page's main thread has used so far, ms. */
  threadTime(): Promise<number>;
  /** `more`: categories of events besides the usual ones. */
  record(more?: readonly string[]): Promise<void>;
  recorded(): Promise<TraceFigures>;
  /** The same as it was recorded. */
  events(): Promise<TraceEvent[]>;
  /** Runs in the page's own world. Functions are sent as source: they must stand alone. */
  run<A extends readonly unknown[], T>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** From now on, before any script of each page that is loaded here. */
  before(run: () => void): Promise<void>;
  move(x: number, y: number): Promise<void>;
  /** Bytes of the tab's JavaScript heap, with what hangs on it, after all garbage was collected. */
  heap(): Promise<number>;
  close(): Promise<void>;
};

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];
/** Between two looks, ms; how much a quiet thread does in between, ms; and how many such looks make it quiet. */
const [LOOK, LITTLE, LOOKS] = [100, 1, 3];
const LONGEST_WAIT = 30_000;
/** Of a recording, bytes. */
const PIECE = 8_000_000;

const wait = (ms: number): Promise<void> => new Promise((passed) => setTimeout(passed, ms));

const read = async (session: CDPSession, stream: string): Promise<TraceEvent[]> => {
  const pieces: Buffer[] = [];
  for (let eof = false; !eof; ) {
    const piece = await session.send('IO.read', { handle: stream, size: PIECE });
    pieces.push(Buffer.from(piece.data, piece.base64Encoded ? 'base64' : 'utf8'));
    ({ eof } = piece);
  }
  await session.send('IO.close', { handle: stream });
  return JSON.parse(Buffer.concat(pieces).toString('utf8')).traceEvents;
};

export const openTab = async (browser: Browser): Promise<Tab> => {
  const root = await browser.target().createCDPSession();
  const { targetId } = await root.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: true });
  const session = root.connection()?.session(sessionId);
  if (!session) throw new Error('the tab cannot be spoken to');
  await session.send('Page.enable');
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });

  const threadTime = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN);
  };

  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  };

  const events = async (): Promise<TraceEvent[]> => {
    const complete = new Promise<{ stream?: string | undefined }>((resolve) =>
      session.once('Tracing.tracingComplete', resolve),
    );
    await session.send('Tracing.end');
    return read(session, (await complete).stream ?? '');
  };

  return {
    session,
    threadTime,
    go: async (url) => {
      const loaded = new Promise((resolve) => session.once('Page.loadEventFired', resolve));
      await session.send('Page.navigate', { url });
      await loaded;
    },
    quiet: async () => {
      let last = await threadTime();
      const latest = Date.now() + LONGEST_WAIT;
      for (let looks = 0; looks < LOOKS && Date.now() < latest; ) {
        await wait(LOOK);
        const now = await threadTime();
        looks = now - last < LITTLE ? looks + 1 : 0;
        last = now;
      }
    },
    record: async (more = []) => {
      await session.send('Tracing.start', {
        transferMode: 'ReturnAsStream',
        traceConfig: { includedCategories: [...CATEGORIES, ...more], excludedCategories: ['*'] },
      });
    },
    recorded: async () => readTrace(await events()),
    events,
    run: (run, ...args) => evaluate(`(${run})(...${JSON.stringify(args)})`),
    before: async (run) => {
      await session.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${run})()` });
    },
    move: async (x, y) => {
      await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
    },
    heap: async () => {
      // what the first collection frees may have held other things
      for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
      const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
      return usedSize + embedderHeapUsedSize + backingStorageSize;
    },
    close: async () => {
      await root.send('Target.closeTarget', { targetId });
      await root.detach();
    },
  };
};

/** Opens a tab, does something with it, and closes it whatever happens. */
export const inTab = async <T>(browser: Browser, act: (tab: Tab) => Promise<T>): Promise<T> => {
  const tab = await openTab(browser);
  try {
    return await act(tab);
  } finally {
    await tab.close();
  }
};
