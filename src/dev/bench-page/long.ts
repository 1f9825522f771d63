// Pages that are long or never end: do their own frames come as often as without us, how long are we at work at a stretch, and
// do all names stand there in the end? One section of `npm run bench:page`.
import type { Browser } from 'puppeteer-core';
import type { Browsers } from './browsers.ts';
import type { Measured } from './goals.ts';
import { LONG_EVERY, LONG_PARAGRAPHS } from './pages.ts';
import { inTab, type Tab } from './tab.ts';

type Fed = { lines: number; frames: number; ms: number };
type Page = { bench: { frames: number }; feed(perSecond: number, seconds: number): Promise<Fed> };

type Run = { readonly perSecond: number; readonly longest: number; readonly script: number; readonly names: number };

const countNames = (tab: Tab): Promise<number> =>
  tab.run(() => {
    let names = 0;
    for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<unknown>>)
      if (name.startsWith('sidelight-')) names += highlight.size;
    return names;
  });

/** Until as many stand there as are expected, or half a minute has passed. */
const namesInTheEnd = async (tab: Tab, expected: number): Promise<number> => {
  for (const latest = Date.now() + 30_000; ; ) {
    const names = await countNames(tab);
    if (names >= expected || Date.now() > latest) return names;
    await new Promise((passed) => setTimeout(passed, 200));
  }
};

/** The frames that a page draws in its first seconds. */
const FIRST = 6000;

const readLong = (browser: Browser, url: string, expected: number): Promise<Run> =>
  inTab(browser, async (tab) => {
    await tab.record();
    await tab.go(url);
    const { frames, ms } = await tab.run(async (first) => {
      const began = performance.now();
      const before = (globalThis as unknown as Page).bench.frames;
      await new Promise((passed) => setTimeout(passed, first));
      return { frames: (globalThis as unknown as Page).bench.frames - before, ms: performance.now() - began };
    }, FIRST);
    const names = await namesInTheEnd(tab, expected);
    const { longest, script } = await tab.recorded();
    return { perSecond: (frames / ms) * 1000, longest, script, names };
  });

const readFeed = (browser: Browser, url: string, seconds: number, named: boolean): Promise<Run> =>
  inTab(browser, async (tab) => {
    await tab.go(url);
    await tab.quiet();
    await tab.record();
    const { lines, frames, ms } = await tab.run((each) => (globalThis as unknown as Page).feed(100, each), seconds);
    const names = await namesInTheEnd(tab, named ? Math.ceil(lines / 10) : 0);
    const { longest, script } = await tab.recorded();
    return { perSecond: (frames / ms) * 1000, longest, script, names: names / Math.ceil(lines / 10) };
  });

export const longSection = async (open: Browsers, site: string, seconds: number): Promise<Measured> => {
  const { browsers } = open;
  const expected = Math.ceil(LONG_PARAGRAPHS / LONG_EVERY);
  await open.change({ density: 'every' });
  const plain = await readLong(browsers.without, `${site}/long`, 0);
  const long = await readLong(browsers.with, `${site}/long`, expected);
  // side by side: what else the machine does then disturbs both alike
  const [plainFeed, feed] = await Promise.all([
    readFeed(browsers.without, `${site}/feed`, seconds, false),
    readFeed(browsers.with, `${site}/feed`, seconds, true),
  ]);
  await open.change({ density: 'section' });
  const row = (what: string, run: Run, bare: Run, share: number) => ({
    what,
    figures: {
      'longest task of ours, ms': run.longest,
      'our script, ms': run.script,
      'frames a second': run.perSecond,
      'without us': bare.perSecond,
      'names painted, %': 100 * share,
    },
  });
  return {
    section: {
      title: 'Long pages',
      note: `20,000 paragraphs of 2 MB in all, and a page that appends 100 paragraphs a second for ${seconds} seconds; every mention is to be painted.`,
      rows: [
        row('20,000 paragraphs', long, plain, long.names / expected),
        row(`100 paragraphs a second, ${seconds} s`, feed, plainFeed, feed.names),
      ],
    },
    goals: [
      { what: 'longest task of ours, 20,000 paragraphs', measured: long.longest, unit: 'ms', most: 16 },
      { what: 'longest task of ours, 100 paragraphs a second', measured: feed.longest, unit: 'ms', most: 16 },
      {
        what: 'frames of the page, 20,000 paragraphs, of those without us',
        measured: (100 * long.perSecond) / plain.perSecond,
        unit: '%',
        least: 95,
      },
      {
        what: 'frames of the page, 100 paragraphs a second, of those without us',
        measured: (100 * feed.perSecond) / plainFeed.perSecond,
        unit: '%',
        least: 95,
      },
      {
        what: 'names painted in the end, both',
        measured: 100 * Math.min(long.names / expected, feed.names),
        unit: '%',
        least: 100,
      },
    ],
  };
};
