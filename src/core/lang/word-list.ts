// Lists of words, and one look-up for all of them: the words beside a name are asked for in a dozen lists each. Made once, when the
// language tables and the linker's files are loaded; it knows nothing of what the lists mean.

/** So many words all lists may have together, and so many lists there may be. */
const MOST_WORDS = 8192;
const MOST_LISTS = 256;
/** 32 lists in each. */
const WIDTH = MOST_LISTS / 32;

/** The place of each word of any list, from 1 on. */
const places = new Map<string, number>();
/** A row a place, a bit a list: all that is known of a word lies side by side. Place 0 has none. */
const rows = new Uint32Array(MOST_WORDS * WIDTH);
let lists = 0;

/** Where a word stands among those of all lists; 0 for a word of none. `lower`: in lower case, as spelt. */
export const placeOf = (lower: string): number => places.get(lower) ?? 0;

/** Has been looked up. */
export type Placed = { readonly place: number };

export class WordList {
  readonly words: readonly string[];
  readonly #column: number;
  readonly #bit: number;

  /** Throws a RangeError when there are too many words or lists. */
  constructor(words: readonly string[]) {
    this.words = words;
    if (lists === MOST_LISTS) throw new RangeError('too many word lists');
    this.#column = lists >>> 5;
    this.#bit = 1 << (lists & 31);
    lists++;
    for (const word of words) {
      const at = seat(word) * WIDTH + this.#column;
      rows[at] = (rows[at] ?? 0) | this.#bit;
    }
  }

  /** Is a word that has been looked up one of them? */
  holds({ place }: Placed): boolean {
    return ((rows[place * WIDTH + this.#column] ?? 0) & this.#bit) !== 0;
  }

  /** The same of one that has not. */
  has(lower: string): boolean {
    const place = places.get(lower);
    return place !== undefined && ((rows[place * WIDTH + this.#column] ?? 0) & this.#bit) !== 0;
  }
}

const seat = (word: string): number => {
  const known = places.get(word);
  if (known !== undefined) return known;
  const place = places.size + 1;
  if (place === MOST_WORDS) throw new RangeError('too many words');
  places.set(word, place);
  return place;
};

/** A list of words parted by blanks; an underscore stands for a blank inside an entry. */
export const wordList = (...texts: readonly string[]): WordList =>
  new WordList(
    texts
      .flatMap((text) => text.split(/\s+/))
      .filter((word) => word !== '')
      .map((word) => word.replaceAll('_', ' ')),
  );
