// What the main thread of a page does more with the extension, or an empty script in its place, than without: by parts, from
// recordings of each in turn. Asked for by `npm run bench:page -- FOLDER --only profile`, never part of the whole: recording
// makes everything slower, so that only the shares count.
import type { Browsers } from './browsers.ts';
import { WAYS, type Way } from './browsers.ts';
import { type Measured, medianDifference } from './goals.ts';
import { inTab } from './tab.ts';
import { type Part, readParts } from './trace.ts';

type Parts = Readonly<Record<Part, number>>;

const MORE = ['v8', 'blink', 'disabled-by-default-v8.gc'];
/** ms after the load event: a thread that is recorded is never quiet. */
const SETTLES = 1200;

const record = (browsers: Browsers, way: Way, url: string): Promise<Parts> =>
  inTab(browsers.browsers[way], async (tab) => {
    await tab.record(MORE);
    await tab.go(url);
    await new Promise((passed) => setTimeout(passed, SETTLES));
    return readParts(await tab.events());
  });

const difference = (some: readonly Parts[], others: readonly Parts[], part: Part): number =>
  medianDifference(
    some.map((parts) => parts[part]),
    others.map((parts) => parts[part]),
  );

const rowsOf = async (browsers: Browsers, url: string, file: string, rounds: number) => {
  const seen: Record<Way, Parts[]> = { with: [], empty: [], without: [] };
  for (let round = 0; round < rounds; round++)
    for (let turn = 0; turn < WAYS.length; turn++) {
      const way = WAYS[(round + turn) % WAYS.length] as Way;
      seen[way].push(await record(browsers, way, url));
    }
  const parts = Object.keys(seen.without[0] ?? {}) as Part[];
  return (['with', 'empty'] as const).map((way) => ({
    what: way === 'with' ? `${file}, Sidelight` : 'an empty script',
    figures: Object.fromEntries(parts.map((part) => [`${part}, ms`, difference(seen[way], seen.without, part)])),
  }));
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
      note: `CPU time of the main thread more than without, the median of ${rounds} rounds in turn, in a recording that makes all of it slower.`,
      rows,
    },
    goals: [],
  };
};
