// A word beside a match: where it stands, its shape and what parts it from the place it was read from. Made by linker/words, asked by
// all that judge a match. It knows in which lists it stands, and not what they mean.
import { placeOf } from '../lang/word-list.ts';

/** What stands between a word and the place it is read from. */
export type Gap =
  | 'blank'
  | 'wrap'
  | 'hyphen'
  | 'dash'
  | 'possessive'
  | 'elision'
  | 'comma'
  | 'stop'
  | 'open'
  | 'slash'
  | 'other';

export type WordShape = 'lower' | 'cap' | 'caps' | 'letter' | 'number';

/** A word of a text. Most are only asked where they stand and in which lists, so that their letters are cut out when somebody wants them. */
export class Word {
  readonly start: number;
  readonly end: number;
  readonly shape: WordShape;
  readonly gap: Gap;
  /** An abbreviation's point follows it. */
  readonly dotted: boolean;
  /** A capital is in it. */
  readonly raised: boolean;
  /** An apostrophe is in it. */
  readonly joined: boolean;
  /** Where it stands in the word lists. */
  readonly place: number;
  readonly #source: string;
  #text: string | undefined;
  #lower: string | undefined;

  /** `lower`: to be known by another form than its own. */
  constructor(
    source: string,
    { start, end, shape, gap, dotted, raised, joined }: Skimmed,
    place: number,
    lower?: string,
  ) {
    this.#source = source;
    this.start = start;
    this.end = end;
    this.shape = shape;
    this.gap = gap;
    this.dotted = dotted;
    this.raised = raised;
    this.joined = joined;
    this.place = place;
    this.#lower = lower;
  }

  get text(): string {
    this.#text ??= this.#source.slice(this.start, this.end);
    return this.#text;
  }

  get lower(): string {
    this.#lower ??= this.raised ? this.text.toLowerCase() : this.text;
    return this.#lower;
  }

  /** The same word without the article or pronoun that French writes into it: "d'Angleterre" is "angleterre". */
  bared(): Word {
    if (!this.joined) return this;
    const lower = bare(this.lower);
    return new Word(this.#source, this, placeOf(lower), lower);
  }
}

/** What is known of a word by reading it once, so that a walk over many makes nothing of them. `raised`: it has a capital; `joined`: an apostrophe. */
export type Skimmed = {
  start: number;
  end: number;
  shape: WordShape;
  gap: Gap;
  dotted: boolean;
  raised: boolean;
  joined: boolean;
};

/** A word without what French writes into it, and without its possessive. */
export const bare = (lower: string): string =>
  lower.includes("'") || lower.includes('’')
    ? lower.replace(/^(?:l|d|qu|n|s|c|j|m|t)['’](?=.)/, '').replace(/['’]s$/, '')
    : lower;

/** Ends in a possessive: "America's". */
export const isPossessive = (word: Word): boolean =>
  word.joined && (word.lower.endsWith("'s") || word.lower.endsWith('’s'));
