// What a tab keeps: its heap with us over the same page without, and whether anything is held on to after a thousand
// navigations in one tab. One section of `npm run bench:page`.
import type { Browser, CDPSession } from 'puppeteer-core';
import type { Browsers } from './browsers.ts';
import type { Goal, Measured } from './goals.ts';
import { inTab, type Tab } from './tab.ts';

type Page = { travel(times: number): Promise<number> };

const heapOf = (browser: Browser, url: string): Promise<number> =>
  inTab(browser, async (tab) => {
    await tab.go(url);
    await tab.quiet();
    return tab.heap();
  });

/** The world of the extension's scripts in a page. */
const ourWorld = async (session: CDPSession): Promise<number> => {
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  await session.send('Runtime.disable');
  const ours = worlds.find(({ origin }) => origin.startsWith('chrome-extension://'));
  if (!ours) throw new Error('the extension has no world in this page');
  return ours.id;
};

/** How many static ranges our world still holds, and how many of them stand on text that has left the page. */
const rangesHeld = async (session: CDPSession): Promise<{ all: number; gone: number }> => {
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'StaticRange.prototype',
    contextId: await ourWorld(session),
    objectGroup: 'bench',
  });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
    objectGroup: 'bench',
  });
  const count = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration:
      'function () { return { all: this.length, gone: this.filter((range) => !range.startContainer.isConnected).length }; }',
    returnByValue: true,
  });
  await session.send('Runtime.releaseObjectGroup', { objectGroup: 'bench' });
  return count.result.value as { all: number; gone: number };
};

type Travels = {
  readonly early: number;
  readonly late: number;
  readonly missed: number;
  readonly all: number;
  readonly gone: number;
};

const travel = (browser: Browser, url: string, times: number): Promise<Travels> =>
  inTab(browser, async (tab: Tab) => {
    await tab.go(url);
    await tab.quiet();
    const go = (count: number) => tab.run((each) => (globalThis as unknown as Page).travel(each), count);
    const warm = Math.round(times / 5);
    let missed = await go(warm);
    await tab.quiet();
    const early = await tab.heap();
    missed += await go(times - warm);
    await tab.quiet();
    const late = await tab.heap();
    return { early, late, missed, ...(await rangesHeld(tab.session)) };
  });

const MB = 1e6;

export const heapSection = async (
  { browsers }: Browsers,
  site: string,
  pages: readonly string[],
  times: number,
): Promise<Measured> => {
  const rows = [];
  let most = 0;
  for (const page of pages) {
    const without = await heapOf(browsers.without, page);
    const empty = await heapOf(browsers.empty, page);
    const ours = await heapOf(browsers.with, page);
    most = Math.max(most, (ours - without) / MB);
    rows.push({
      what: page.split('/').at(-1) ?? page,
      figures: {
        'the page alone, MB': without / MB,
        'with an empty script, MB more': (empty - without) / MB,
        'with Sidelight, MB more': (ours - without) / MB,
      },
    });
  }
  const travelled = await travel(browsers.with, `${site}/site/0`, times);
  const growth = 100 * (travelled.late / travelled.early - 1);
  rows.push({
    what: `${times.toLocaleString('en')} navigations in one tab`,
    figures: {
      'after a fifth, MB': travelled.early / MB,
      'after all, MB': travelled.late / MB,
      'ranges held': String(travelled.all),
      'on text that left': String(travelled.gone),
      'pages without names': String(travelled.missed),
    },
  });
  const goals: Goal[] = [
    { what: 'heap of a tab over none', measured: most, unit: 'MB', most: 3 },
    {
      what: `heap after ${times.toLocaleString('en')} navigations over that after a fifth`,
      measured: growth,
      unit: '%',
      most: 5,
    },
    { what: 'ranges held of text that has left', measured: travelled.gone, unit: '', most: 0 },
    { what: 'of these articles, without a name in the end', measured: travelled.missed, unit: '', most: 0 },
  ];
  return {
    section: { title: 'Memory', note: 'JavaScript heap and what hangs on it, after garbage was collected.', rows },
    goals,
  };
};
