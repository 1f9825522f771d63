// What the main thread of a page does more with the extension, or an empty script in its place, than without: by parts, from
// recordings of each in turn, with the clock of the thread beside them. Asked for by `npm run bench:page -- FOLDER --only
// profile`, never part of the whole: of a page it takes a minute, and no figure is promised of it.
import type { Browsers } from './browsers.ts';
import { WAYS, type Way } from './browsers.ts';
import { differences, type Measured, median, spreadOf } from './goals.ts';
import { inTab } from './tab.ts';
import { type Part, readParts, wholeOf } from './trace.ts';

type Parts = Readonly<Record<Part, number>>;
type Content = { readonly frames: number; readonly elements: number; readonly walk: number };
type Round = { readonly parts: Parts; readonly clock: number; readonly content: Content };

const MORE = ['v8', 'blink', 'disabled-by-default-v8.gc'];
/** ms after the load event: a thread that is recorded is never quiet. */
const SETTLES = 1200;

/** Sent to the page: it must stand alone. */
const countContent = (): Content => {
  let elements = 0;
  const began = performance.now();
  let at: Node | null = document.documentElement;
  while (at) {
    if (at.nodeType === Node.ELEMENT_NODE) elements++;
    let next: Node | null = at.firstChild;
    for (; at && !next; at = next ? at : at.parentNode) next = at.nextSibling;
    at = next;
  }
  const walk = performance.now() - began;
  const framesOf = (view: Window): number => {
    let frames = 1;
    for (let inner = 0; inner < view.frames.length; inner++)
      try {
        const one = view.frames[inner] as Window;
        if (one.document) frames += framesOf(one);
      } catch {
        // another site's, or the browser's own page about one that could not be loaded: nothing of ours runs there
      }
    return frames;
  };
  return { frames: framesOf(window), elements, walk };
};

const record = (browsers: Browsers, way: Way, url: string): Promise<Parts> =>
  inTab(browsers.browsers[way], async (tab) => {
    await tab.record(MORE);
    await tab.go(url);
    await new Promise((passed) => setTimeout(passed, SETTLES));
    return readParts(await tab.events());
  });

const runRound = async (browsers: Browsers, way: Way, url: string): Promise<Round> => ({
  parts: await record(browsers, way, url),
  ...(await inTab(browsers.browsers[way], async (tab) => {
    await tab.go(url);
    await tab.quiet();
    return { clock: await tab.threadTime(), content: await tab.run(countContent) };
  })),
});

const whole = ({ parts }: Round): number => wholeOf(parts);
const clock = (round: Round): number => round.clock;

/** `over`: what a figure is compared with, round by round; without one, it stands alone. */
const rowOf = (what: string, rounds: readonly Round[], over?: readonly Round[]) => {
  const deltas = (get: (round: Round) => number): number[] => {
    const values = rounds.map(get);
    return over ? differences(values, over.map(get)) : values;
  };
  const names = Object.keys(rounds[0]?.parts ?? {}) as Part[];
  return {
    what,
    figures: {
      'by the clock, ms': median(deltas(clock)),
      '±, ms': spreadOf(deltas(clock)),
      'recorded, ms': median(deltas(whole)),
      '± of it, ms': spreadOf(deltas(whole)),
      ...Object.fromEntries(names.map((name) => [`${name}, ms`, median(deltas(({ parts }) => parts[name]))])),
    },
  };
};

const contentOf = (rounds: readonly Round[]) => {
  const middle = (name: keyof Content): number => median(rounds.map(({ content }) => content[name]));
  return {
    frames: String(middle('frames')),
    elements: String(middle('elements')),
    'a bare walk over them, ms': middle('walk'),
  };
};

const rowsOf = async (browsers: Browsers, url: string, file: string, rounds: number) => {
  const seen: Record<Way, Round[]> = { with: [], empty: [], without: [] };
  for (let round = 0; round < rounds; round++)
    for (let turn = 0; turn < WAYS.length; turn++) {
      const way = WAYS[(round + turn) % WAYS.length] as Way;
      seen[way].push(await runRound(browsers, way, url));
    }
  const alone = rowOf(file, seen.without);
  return [
    { ...alone, figures: { ...contentOf(seen.without), ...alone.figures } },
    rowOf('– Sidelight adds', seen.with, seen.without),
    rowOf('– an empty script adds', seen.empty, seen.without),
  ];
};

export const profileSection = async (
  browsers: Browsers,
  site: string,
  files: readonly string[],
  rounds: number,
): Promise<Measured> => {
  const rows = [];
  for (const way of WAYS) await record(browsers, way, `${site}/${files[0]}`);
  for (const file of files) rows.push(...(await rowsOf(browsers, `${site}/${file}`, file, rounds)));
  return {
    section: {
      title: 'Where the time goes',
      note: `CPU time of the main thread, of the page alone and what is added to it, the median of ${rounds} rounds in turn: by the clock of the thread, and in recordings of other loads. Frames are those that an extension may run in; elements and the walk, by the clock in a new renderer, those of the page's own document. What the rounds disagree by stands behind ±; medians of parts need not add up to the median of all.`,
      rows,
    },
    goals: [],
  };
};
