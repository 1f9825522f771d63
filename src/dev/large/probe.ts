// What a running Chromium takes for the extension's background: its heap, and all of its process. Asked by `npm run large` through the
// DevTools protocol and, for the process, the kernel; knows nothing of what goes on in there.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Browser, CDPSession, Target } from 'puppeteer-core';
import { until } from '../../e2e/driver.ts';

/** In bytes: objects, what the browser holds for them, and array buffers. */
export const heapOf = async (session: CDPSession, afterGarbage = false): Promise<number> => {
  if (afterGarbage) await session.send('HeapProfiler.collectGarbage');
  const use = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    embedderHeapUsedSize?: number;
    backingStorageSize?: number;
  };
  return use.usedSize + (use.embedderHeapUsedSize ?? 0) + (use.backingStorageSize ?? 0);
};

const isBackground = (target: Target): boolean =>
  target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');

export const isAwake = (browser: Browser): boolean => browser.targets().some(isBackground);

export const backgroundSession = async (browser: Browser): Promise<CDPSession> => {
  const target = await until('the background', async () => browser.targets().find(isBackground));
  return target.createCDPSession();
};

/** Looks every tenth of a second for the most that the heap takes. */
export const watchHeap = (session: CDPSession): { readonly end: () => Promise<number> } => {
  let peak = 0;
  let over = false;
  const running = (async () => {
    while (!over) {
      peak = Math.max(peak, await heapOf(session));
      await new Promise((wake) => setTimeout(wake, 100));
    }
  })();
  return {
    end: async () => {
      over = true;
      await running;
      return peak;
    },
  };
};

const numberIn = (file: string, pattern: RegExp): number | undefined => {
  try {
    const found = pattern.exec(readFileSync(file, 'utf8'))?.[1];
    return found === undefined ? undefined : Number(found);
  } catch {
    return undefined; // the process has ended meanwhile
  }
};

const isBelow = (pid: number, ancestor: number): boolean => {
  const parent = numberIn(`/proc/${pid}/status`, /^PPid:\s*(\d+)/m);
  return parent !== undefined && parent > 1 && (parent === ancestor || isBelow(parent, ancestor));
};

const isExtensions = (pid: number): boolean => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process');
  } catch {
    return false; // it has ended meanwhile
  }
};

/** The process that the background shares with the extension's own pages. Undefined where the kernel is no Linux. */
export const extensionProcess = (browser: Browser): number | undefined => {
  const root = browser.process()?.pid;
  if (root === undefined || process.platform !== 'linux') return undefined;
  const all = readdirSync('/proc').map(Number);
  return all.find((pid) => pid > 1 && isExtensions(pid) && isBelow(pid, root));
};

/** Bytes of memory that a process takes now, and at most since `forgetPeak`. */
export const residentOf = (pid: number): { readonly now: number; readonly peak: number } => ({
  now: (numberIn(`/proc/${pid}/status`, /^VmRSS:\s*(\d+)/m) ?? 0) * 1024,
  peak: (numberIn(`/proc/${pid}/status`, /^VmHWM:\s*(\d+)/m) ?? 0) * 1024,
});

export const forgetPeak = (pid: number): void => writeFileSync(`/proc/${pid}/clear_refs`, '5');
