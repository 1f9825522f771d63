// Which forms stand in a text, and where: leftmost-longest, whole words, offsets into the text as it is. Called by the
// linker with the blocks of a page. It knows forms by their index and nothing of entities.
//
// A match is a form as foldForm sees it (case, diacritics, ligatures, apostrophes, hyphens, runs of blanks), with no
// letter, digit or mark touching it. Invisible characters and marks within it are part of it, and so are marks at its
// end; a blank line is not. An accent that the form lacks does not prevent a match: whoever minds must look.
import type { Span } from './corpus.ts';
import { Follower } from './gazetteer/follow.ts';
import { type Layout, readLayout } from './gazetteer/layout.ts';
import { GLANCE, STRETCH } from './gazetteer/plain.ts';
import { Reader, type Use } from './gazetteer/scan.ts';
import { IDEOGRAPH, SEPARATOR } from './normalize.ts';

export { compileGazetteer, compileSlices } from './gazetteer/compile.ts';

/** `form` is the index into the forms given to the compiler: the first of those that fold alike. */
export type Match = Span & { readonly form: number };

export class Gazetteer {
  readonly #fold: Int16Array;
  readonly #reader: Reader;
  readonly #follower: Follower;
  readonly #longest: number;

  constructor(layout: Layout, longest: number) {
    this.#fold = layout.fold;
    this.#reader = new Reader(layout);
    this.#follower = new Follower(layout, this.#reader);
    this.#longest = longest;
  }

  /** All matches in order; no two overlap. */
  match(text: string): Match[] {
    const matches: Match[] = [];
    this.scan(text, (start, end, form) => {
      matches.push({ start, end, form });
    });
    return matches;
  }

  /** Tells of all matches in order, without making anything of them. Not to be called again from within `use`. */
  scan(text: string, use: Use): void {
    let floor = 0;
    this.#reader.open(text);
    this.#follower.open(text);
    let pace: Pace = 'plain';
    let length = this.#longest;
    let misses = 0;
    let markedTo = 0;
    for (let from = 0; from < text.length; ) {
      const to = wordEdge(text, from + length, this.#fold);
      const next =
        pace === 'odd'
          ? this.#reader.read(from, to, floor, use)
          : this.#follower.read(from, to, floor, pace === 'marked', use);
      floor = pace === 'odd' ? this.#reader.free : this.#follower.free;
      const reached = pace === 'odd' ? to : this.#follower.reached;
      const stuck = next === from;
      if (reached < to) {
        misses = reached > from ? 0 : Math.min(misses + 1, MISSES);
        if (pace === 'plain') markedTo = reached + (GLANCE << misses);
        length = pace === 'plain' ? markedTo - next : SHORT;
        pace = pace === 'plain' ? 'marked' : 'odd';
      } else {
        if (pace === 'odd' && !stuck) pace = 'marked';
        else if (pace === 'marked' && next >= markedTo) pace = 'plain';
        length *= 2;
      }
      if (!stuck || reached < to) length = Math.min(length, this.#longest);
      from = next;
    }
  }
}

/** How text is read: as letters and separators; with marks and such; with anything. Each is several times slower than the one before. */
type Pace = 'plain' | 'marked' | 'odd';

/** How many units are read in one go, and how few once something odd has been met. */
const LONG = STRETCH / 2;
const SHORT = 256;
/** How often in a row text may turn out not to be plain before it is tried no less often: after some 30,000 units. */
const MISSES = 5;

/** The next place from `at` on where no word is cut in two: before a separator or an ideograph. */
const wordEdge = (text: string, at: number, fold: Int16Array): number => {
  let edge = at;
  while (edge < text.length && !isEdge(fold[text.charCodeAt(edge)] ?? SEPARATOR)) edge++;
  return Math.min(edge, text.length);
};

const isEdge = (value: number): boolean => value === SEPARATOR || value === IDEOGRAPH;

/**
 * A compiled form as a gazetteer: nothing is parsed or copied. Part of a buffer must begin at a multiple of four bytes.
 * `stretch` is how many units are read in one go, for tests. Throws a TypeError when the bytes are none.
 */
export const openGazetteer = (bytes: ArrayBuffer | Uint8Array<ArrayBuffer>, stretch = LONG): Gazetteer => {
  const layout = readLayout(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes));
  if (!layout) throw new TypeError('not a compiled gazetteer');
  return new Gazetteer(layout, stretch);
};
