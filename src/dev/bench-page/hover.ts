// How soon a card is there once the pointer has rested on a name for as long as the reader chose: on a page where cards were opened
// before, on one where none was, and with the background stopped. One section of `npm run bench:page`.
import type { Browsers } from './browsers.ts';
import { type Measured, median } from './goals.ts';
import { inTab, type Tab } from './tab.ts';

/** The best round counts; tabs of a round for each way, and names in each. */
const [ROUNDS, TABS, HOVERS] = [3, 3, 8];
/** The dwell that readers choose, and that is not ours to shorten, ms. */
const DWELL = 300;

type Spot = { x: number; y: number };
type Noted = { sidelightNoted?: { moved: number; drawn: number[] } };

const wait = (ms: number): Promise<void> => new Promise((passed) => setTimeout(passed, ms));

/** When the pointer last moved, and when each card was drawn: the turn after the frame that it came with. */
const note = (): void => {
  const noted: NonNullable<Noted['sidelightNoted']> = { moved: 0, drawn: [] };
  (globalThis as Noted).sidelightNoted = noted;
  const onToggle = (event: Event): void => {
    if ((event as ToggleEvent).newState !== 'open') return;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => noted.drawn.push(performance.now());
      port2.postMessage(null);
    });
  };
  document.addEventListener('beforetoggle', onToggle, { capture: true });
  addEventListener(
    'pointermove',
    () => {
      noted.moved = performance.now();
    },
    { capture: true },
  );
};

/** Where names stand in the view, one from each line. */
const namedSpots = (): Spot[] => {
  const found: Spot[] = [];
  const range = document.createRange();
  for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<AbstractRange>>) {
    if (!name.startsWith('sidelight-')) continue;
    for (const { startContainer, startOffset, endOffset } of highlight) {
      range.setStart(startContainer, startOffset);
      range.setEnd(startContainer, endOffset);
      const { x, y, height } = range.getBoundingClientRect();
      if (y > 20 && y < 600) found.push({ x: x + 10, y: y + height / 2 });
    }
  }
  return found.sort((a, b) => a.y - b.y);
};

/** ms from the end of the dwell to the drawn card. */
const openCard = async (tab: Tab, { x, y }: Spot): Promise<number> => {
  const before = await tab.run(() => (globalThis as Noted).sidelightNoted?.drawn.length ?? 0);
  // one move: the dwell begins with it
  await tab.move(x, y);
  const rested = await tab.run(async (count) => {
    const { moved, drawn } = (globalThis as Noted).sidelightNoted ?? { moved: 0, drawn: [] };
    for (const latest = performance.now() + 3000; drawn.length <= count && performance.now() < latest; )
      await new Promise((passed) => setTimeout(passed, 2));
    return (drawn[count] ?? Number.NaN) - moved;
  }, before);
  for (const type of ['keyDown', 'keyUp'] as const)
    await tab.session.send('Input.dispatchKeyEvent', { type, key: 'Escape', windowsVirtualKeyCode: 27 });
  await tab.move(x, 680);
  await wait(100);
  return rested - DWELL;
};

/** The card of the first name pointed at in a tab, and those of the others. */
const openCards = (open: Browsers, url: string, count: number, before: () => Promise<void>) =>
  inTab(open.browsers.with, async (tab) => {
    await tab.before(note);
    await tab.go(url);
    await tab.quiet();
    const found = await tab.run(namedSpots);
    await before();
    const times: number[] = [];
    for (const spot of found.slice(0, count)) times.push(await openCard(tab, spot));
    if (times.length < count || times.some(Number.isNaN)) throw new Error('a name opened no card');
    const [first = Number.NaN, ...others] = times;
    return { first, others };
  });

const figures = (times: readonly number[]) => ({ 'median, ms': median(times), 'worst, ms': Math.max(...times) });

type Round = { readonly firsts: number[]; readonly others: number[]; readonly cold: number[] };

const round = async (open: Browsers, url: string): Promise<Round> => {
  const times: Round = { firsts: [], others: [], cold: [] };
  for (let i = 0; i < TABS; i++) {
    const warm = await openCards(open, url, HOVERS, async () => undefined);
    times.firsts.push(warm.first);
    times.others.push(...warm.others);
    const stopped = await openCards(open, url, 1, () => open.driver.stopBackground());
    times.cold.push(stopped.first);
  }
  return times;
};

/** What of several rounds the machine disturbed least. */
const best = (rounds: readonly Round[], of: keyof Round): readonly number[] =>
  rounds.map((one) => one[of]).toSorted((a, b) => Math.max(...a) - Math.max(...b))[0] ?? [];

export const hoverSection = async (open: Browsers, site: string): Promise<Measured> => {
  await open.change({ density: 'every', hoverDelay: DWELL });
  const rounds: Round[] = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push(await round(open, `${site}/few`));
  const [firsts, others, cold] = [best(rounds, 'firsts'), best(rounds, 'others'), best(rounds, 'cold')];
  const warm = [...firsts, ...others];
  return {
    section: {
      title: 'From a resting pointer to a card',
      note: `What passes after the ${DWELL} ms of dwell until the card is drawn, by the clock; the best of ${ROUNDS} rounds with ${TABS} tabs each, ${HOVERS} names in a tab. The first card of a page brings the scripts for pointer and card with it.`,
      rows: [
        { what: 'the first card of a page', figures: figures(firsts) },
        { what: 'every other', figures: figures(others) },
        { what: 'the first, with the background stopped', figures: figures(cold) },
      ],
    },
    goals: [
      { what: 'from the dwell to the card, median', measured: median(warm), unit: 'ms', most: 50 },
      { what: 'from the dwell to the card, worst', measured: Math.max(...warm), unit: 'ms', most: 100 },
      { what: 'the same with the background stopped, worst', measured: Math.max(...cold), unit: 'ms', most: 150 },
    ],
  };
};
