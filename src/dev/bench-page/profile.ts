// What the main thread of a page does more with the extension, or an empty script in its place, than without: by parts, from
// recordings of each in turn, with the clock of the thread beside them. Asked for by `npm run bench:page -- FOLDER --only
// profile`, never part of the whole: recording makes everything slower, so that only the shares count.
import type { Browsers } from './browsers.ts';
import { WAYS, type Way } from './browsers.ts';
import { differences, type Measured, median, medianDifference, spreadOf } from './goals.ts';
import { inTab } from './tab.ts';
import { type Part, readParts, wholeOf } from './trace.ts';

type Parts = Readonly<Record<Part, number>>;
type Content = { readonly frames: number; readonly elements: number; readonly walk: number };
type Round = { readonly parts: Parts; readonly clock: number; readonly content: Content };
type Rounds = Readonly<Record<Way, readonly Round[]>>;

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

const rowOf = (rounds: Rounds, way: Exclude<Way, 'without'>, file: string) => {
  const values = (of: Way, get: (round: Round) => number): number[] => rounds[of].map(get);
  const added = (get: (round: Round) => number): number => medianDifference(values(way, get), values('without', get));
  const whole = ({ parts }: Round): number => wholeOf(parts);
  const names = Object.keys(rounds.without[0]?.parts ?? {}) as Part[];
  const contents = rounds.without.map(({ content }) => content);
  return {
    what: way === 'with' ? `${file}, Sidelight` : 'an empty script',
    figures: {
      ...(way === 'with' && {
        frames: String(median(contents.map(({ frames }) => frames))),
        elements: String(median(contents.map(({ elements }) => elements))),
        'a bare walk over them, ms': median(contents.map(({ walk }) => walk)),
      }),
      'by the clock, ms': added(({ clock }) => clock),
      'recorded, ms': added(whole),
      '±, ms': spreadOf(differences(values(way, whole), values('without', whole))),
      ...Object.fromEntries(names.map((name) => [`${name}, ms`, added(({ parts }) => parts[name])])),
    },
  };
};

const rowsOf = async (browsers: Browsers, url: string, file: string, rounds: number) => {
  const seen: Record<Way, Round[]> = { with: [], empty: [], without: [] };
  for (let round = 0; round < rounds; round++)
    for (let turn = 0; turn < WAYS.length; turn++) {
      const way = WAYS[(round + turn) % WAYS.length] as Way;
      seen[way].push(await runRound(browsers, way, url));
    }
  return (['with', 'empty'] as const).map((way) => rowOf(seen, way, file));
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
      note: `CPU time of the main thread more than without, the median of ${rounds} rounds in turn, by the thread's clock and in recordings that make all of it slower. Frames are those that an extension may run in; elements and the walk, by the clock in a new renderer, those of the page's own document. What the rounds of a recording disagree by stands behind ±; medians of parts need not add up to the median of all.`,
      rows,
    },
    goals: [],
  };
};
