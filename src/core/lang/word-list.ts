// Lists of words, and one look-up for all of them: the words beside a name are asked for in a dozen lists each, and known by the hash that
// is carried along as they are read, so that nothing is made of most. Filled when the language tables and the linker's files are
// loaded; it knows nothing of what the lists mean.

/** So many words all lists may have together, and so many lists there may be. */
const MOST_WORDS = 8192;
const MOST_LISTS = 256;
/** 32 lists in each. */
const WIDTH = MOST_LISTS / 32;

/** A row a word, from 1 on, a bit a list: all that is known of a word lies side by side. Row 0 has none. */
const rows = new Uint32Array(MOST_WORDS * WIDTH);
/** The word's two hashes and its row, side by side; open addressing, half full at most. */
const SLOT_BITS = 14;
const slots = new Int32Array(4 << SLOT_BITS);
let words = 0;
let lists = 0;

/** Both hashes of a word are sums of its units times powers of these: they can be reckoned from either end. */
export const ONE = 0x01000193;
export const TWO = 0x5bd1e995;

/** Where the word with these hashes is or would be. */
const slotOf = (one: number, two: number): number => {
  let slot = Math.imul(one ^ (two >>> 15), 0x9e3779b1) >>> (32 - SLOT_BITS);
  for (; slots[slot * 4 + 2] !== 0; slot = (slot + 1) & ((1 << SLOT_BITS) - 1))
    if (slots[slot * 4] === one && slots[slot * 4 + 1] === two) break;
  return slot * 4;
};

/** Where a word stands among those of all lists, by its hashes; 0 for a word of none. */
export const placeAt = (one: number, two: number): number => slots[slotOf(one, two) + 2] ?? 0;

const hashOf = (word: string, by: number): number => {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, by) + word.charCodeAt(at)) | 0;
  return hash;
};

/** The same of a word by itself. `lower`: in lower case, as spelt. */
export const placeOf = (lower: string): number => placeAt(hashOf(lower, ONE), hashOf(lower, TWO));

/** Has been looked up. */
export type Placed = { readonly place: number };

export class WordList {
  readonly words: readonly string[];
  readonly #column: number;
  readonly #bit: number;

  /** Throws a RangeError when there are too many words or lists. */
  constructor(own: readonly string[]) {
    this.words = own;
    if (lists === MOST_LISTS) throw new RangeError('too many word lists');
    this.#column = lists >>> 5;
    this.#bit = 1 << (lists & 31);
    lists++;
    for (const word of own) {
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
    return ((rows[placeOf(lower) * WIDTH + this.#column] ?? 0) & this.#bit) !== 0;
  }
}

const seat = (word: string): number => {
  const one = hashOf(word, ONE);
  const two = hashOf(word, TWO);
  const slot = slotOf(one, two);
  const known = slots[slot + 2] ?? 0;
  if (known > 0) return known;
  words++;
  if (words === MOST_WORDS) throw new RangeError('too many words');
  slots[slot] = one;
  slots[slot + 1] = two;
  slots[slot + 2] = words;
  return words;
};

/** A list of words parted by blanks; an underscore stands for a blank inside an entry. */
export const wordList = (...texts: readonly string[]): WordList =>
  new WordList(
    texts
      .flatMap((text) => text.split(/\s+/))
      .filter((word) => word !== '')
      .map((word) => word.replaceAll('_', ' ')),
  );
