// What the extension costs the pages of a folder, or made-up articles: each is loaded with it, with an empty script in its place
// and without, in turn. One section of `npm run bench:page`.
import type { Browsers, Way } from './browsers.ts';
import { WAYS } from './browsers.ts';
import { differences, type Measured, median, medianDifference, spreadOf } from './goals.ts';
import { inTab } from './tab.ts';

export type SavedPage = {
  readonly file: string;
  /** What the page's main thread spends more than without, ms: of ours, and of any script's that is empty. */
  readonly added: number;
  /** Half of what lies between the second lowest and the second highest round of it; between all, where there are few. */
  readonly spread: number;
  readonly empty: number;
  readonly without: number;
  /** From a recording: our script, drawing that it caused, its longest task, ms. */
  readonly script: number;
  readonly longest: number;
  readonly names: number;
  /** After the document was read, until the first and the last name stood there, ms; absent when there is none. */
  readonly first?: number;
  readonly all?: number;
};

type Seen = { read: number; first: number; last: number; names: number };
type Watching = { sidelightSeen?: Seen };

/** Notes, frame by frame, when names come to stand on the page. Sent to the page: it must stand alone. */
const watchNames = (): void => {
  if (window !== top) return;
  const seen: Seen = { read: 0, first: 0, last: 0, names: 0 };
  (globalThis as Watching).sidelightSeen = seen;
  document.addEventListener('DOMContentLoaded', () => {
    seen.read = performance.now();
  });
  const count = (): void => {
    let names = 0;
    for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<unknown>>)
      if (name.startsWith('sidelight-')) names += highlight.size;
    if (names !== seen.names) {
      seen.last = performance.now();
      seen.first ||= seen.last;
      seen.names = names;
    }
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
};

const fingerprint = (): string => {
  const html = document.documentElement.outerHTML;
  let hash = 0;
  for (let at = 0; at < html.length; at++) hash = (Math.imul(hash, 31) + html.charCodeAt(at)) | 0;
  return `${html.length}/${hash}`;
};

const visit = (browsers: Browsers, way: Way, url: string): Promise<{ ms: number; html: string }> =>
  inTab(browsers.browsers[way], async (tab) => {
    await tab.go(url);
    await tab.quiet();
    return { ms: await tab.threadTime(), html: await tab.run(fingerprint) };
  });

const look = (browsers: Browsers, url: string) =>
  inTab(browsers.browsers.with, async (tab) => {
    await tab.before(watchNames);
    await tab.record();
    await tab.go(url);
    await new Promise((passed) => setTimeout(passed, 800));
    const figures = await tab.recorded();
    return { ...figures, seen: await tab.run(() => (globalThis as Watching).sidelightSeen as Seen) };
  });

/** Rounds that lie farther apart, ms, are repeated: so many times more rounds at most. */
const APART = 25;
const MORE = 2;

const measure = async (browsers: Browsers, url: string, file: string, rounds: number): Promise<SavedPage> => {
  const times: Record<Way, number[]> = { with: [], empty: [], without: [] };
  const documents = new Set<string>();
  const spread = (): number => spreadOf(differences(times.with, times.without));
  for (let round = 0; round < rounds || (round < rounds * MORE && spread() > APART); round++)
    for (let turn = 0; turn < WAYS.length; turn++) {
      const way = WAYS[(round + turn) % WAYS.length] as Way;
      const { ms, html } = await visit(browsers, way, url);
      times[way].push(ms);
      documents.add(html);
    }
  if (documents.size > 1) throw new Error(`${file} is not byte for byte what it is without the extension`);
  const { script, longest, seen } = await look(browsers, url);
  return {
    file,
    added: medianDifference(times.with, times.without),
    spread: spread(),
    empty: medianDifference(times.empty, times.without),
    without: median(times.without),
    script,
    longest,
    names: seen.names,
    ...(seen.names > 0 && { first: seen.first - seen.read, all: seen.last - seen.read }),
  };
};

export const measureSaved = async (
  browsers: Browsers,
  site: string,
  files: readonly string[],
  rounds: number,
): Promise<readonly SavedPage[]> => {
  const pages: SavedPage[] = [];
  // the first page of a new browser pays for everything that is loaded once
  for (const way of WAYS) await visit(browsers, way, `${site}/${files[0]}`);
  for (const file of files) pages.push(await measure(browsers, `${site}/${file}`, file, rounds));
  return pages;
};

const figuresOf = (page: Omit<SavedPage, 'file'>) => ({
  'added, ms': page.added,
  '±, ms': page.spread,
  'an empty script adds, ms': page.empty,
  'the page alone, ms': page.without,
  'our script, ms': page.script,
  'longest task, ms': page.longest,
  names: String(page.names),
  ...(page.first !== undefined && { 'first name after, ms': page.first }),
  ...(page.all !== undefined && { 'all after, ms': page.all }),
});

export const savedSection = (pages: readonly SavedPage[], note: string): Measured => {
  const of = (get: (page: SavedPage) => number | undefined): number[] =>
    pages.map(get).filter((value) => value !== undefined);
  const summary = (pick: (values: readonly number[]) => number) => ({
    added: pick(of((page) => page.added)),
    spread: pick(of((page) => page.spread)),
    empty: pick(of((page) => page.empty)),
    without: pick(of((page) => page.without)),
    script: pick(of((page) => page.script)),
    longest: pick(of((page) => page.longest)),
    names: pick(of((page) => page.names)),
    first: pick(of((page) => page.first)),
    all: pick(of((page) => page.all)),
  });
  const [middle, worst] = [summary(median), summary((values) => Math.max(...values))];
  return {
    section: {
      title: 'Reading a page',
      note,
      rows: [
        { what: `**median of ${pages.length}**`, figures: figuresOf(middle) },
        { what: '**worst**', figures: figuresOf(worst) },
        ...pages.map((page) => ({ what: page.file, figures: figuresOf(page) })),
      ],
    },
    goals: [
      { what: 'main-thread time added to a page, median', measured: middle.added, unit: 'ms', most: 10 },
      { what: 'main-thread time added to a page, worst', measured: worst.added, unit: 'ms', most: 50 },
      { what: 'longest task of ours on these pages', measured: worst.longest, unit: 'ms', most: 16 },
    ],
  };
};
