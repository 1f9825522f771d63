// What the pointer costs on a page with ten thousand names, and how soon a card is there. One section of `npm run bench:page`.
import type { Browsers } from './bench-page-browsers.ts';
import { type Measured, median, quantile } from './bench-page-goals.ts';
import { inTab, type Tab } from './bench-page-tab.ts';

const NAMES = 10_000;
const MOVES = 300;
const HOVERS = 8;
/** The dwell that readers choose, and that is not ours to shorten, ms. */
const DWELL = 300;

type Spot = { x: number; y: number };
type Opened = { sidelightOpened?: number[] };

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

const noteOpenings = (): void => {
  const opened: number[] = [];
  (globalThis as Opened).sidelightOpened = opened;
  const note = (event: Event): void => {
    if ((event as ToggleEvent).newState === 'open') requestAnimationFrame(() => opened.push(performance.now()));
  };
  document.addEventListener('beforetoggle', note, { capture: true });
};

/** Where names stand in the view, one from each line. */
const namedSpots = (): Spot[] => {
  const found: Spot[] = [];
  const range = document.createRange();
  for (const highlight of (CSS.highlights as unknown as Map<string, Set<AbstractRange>>).values())
    for (const { startContainer, startOffset, endOffset } of highlight) {
      range.setStart(startContainer, startOffset);
      range.setEnd(startContainer, endOffset);
      const { x, y, height } = range.getBoundingClientRect();
      if (y > 20 && y < 600) found.push({ x: x + 10, y: y + height / 2 });
    }
  return found.sort((a, b) => a.y - b.y);
};

const openCard = async (tab: Tab, { x, y }: Spot): Promise<number> => {
  const before = await tab.run(() => (globalThis as Opened).sidelightOpened?.length ?? 0);
  await tab.move(x - 2, y);
  await tab.move(x, y);
  const moved = await tab.run(() => performance.now());
  const opened = await tab.run(async (count) => {
    const list = (globalThis as Opened).sidelightOpened ?? [];
    for (const latest = performance.now() + 3000; list.length <= count && performance.now() < latest; )
      await new Promise((passed) => setTimeout(passed, 2));
    return list[count] ?? Number.NaN;
  }, before);
  for (const type of ['keyDown', 'keyUp'] as const)
    await tab.session.send('Input.dispatchKeyEvent', { type, key: 'Escape', windowsVirtualKeyCode: 27 });
  await tab.move(x, 680);
  await wait(100);
  return opened - moved - DWELL;
};

const hovers = (open: Browsers, url: string): Promise<number[]> =>
  inTab(open.browsers.with, async (tab) => {
    await tab.before(noteOpenings);
    await tab.go(url);
    await tab.quiet();
    const found = await tab.run(namedSpots);
    const times: number[] = [];
    for (const spot of found.slice(0, HOVERS)) times.push(await openCard(tab, spot));
    if (times.length < HOVERS || times.some(Number.isNaN)) throw new Error('a name opened no card');
    return times;
  });

const moves = (open: Browsers, url: string) =>
  inTab(open.browsers.with, async (tab) => {
    await tab.go(url);
    for (const latest = Date.now() + 30_000; (await names(tab)) < NAMES && Date.now() < latest; ) await wait(200);
    const count = await names(tab);
    await tab.quiet();
    // the first moves bring the script that serves the pointer
    for (const { x, y } of spots(20)) await tab.move(x, y);
    await tab.quiet();
    await tab.record();
    for (const { x, y } of spots(MOVES)) await tab.move(x, y);
    const ours = (await tab.recorded()).moves;
    return { count, ours, builtIn: await tab.run(timeBuiltIn, spots(60)) };
  });

export const pointerSection = async (open: Browsers, site: string): Promise<Measured> => {
  await open.change({ density: 'every' });
  const { count, ours, builtIn } = await moves(open, `${site}/names`);
  const [cold = Number.NaN, ...warm] = await hovers(open, `${site}/few`);
  return {
    section: {
      title: 'The pointer',
      note: `A pointer move over a page with ${count.toLocaleString('en')} painted names, all that listens included, and the browser's own highlightsFromPoint at such points. Below, the time from a pointer that rests to a card that is drawn, without the ${DWELL} ms of dwell.`,
      rows: [
        { what: 'a move, Sidelight', figures: { 'median, ms': median(ours), '95 %, ms': quantile(ours, 0.95) } },
        {
          what: 'highlightsFromPoint',
          figures: { 'median, ms': median(builtIn), '95 %, ms': quantile(builtIn, 0.95) },
        },
        { what: 'the first card of a page', figures: { 'median, ms': cold } },
        { what: 'every other', figures: { 'median, ms': median(warm), '95 %, ms': quantile(warm, 0.95) } },
      ],
    },
    goals: [{ what: 'hover hit test, 10,000 names', measured: median(ours), unit: 'ms', most: 0.2 }],
  };
};
