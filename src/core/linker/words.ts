// Reads the word before or after a place in a text, with its shape and what parts it from there. Called by the linker
// around matches only; never walks a whole text: every walk is bounded. It knows nothing of names, nor what a word means.

import { ONE, placeAt, TWO, type WordList } from '../lang/word-list.ts';
import { isAbbreviation } from './sentence.ts';
import {
  APOSTROPHE,
  BLANK,
  classOf,
  DASH,
  DIGIT,
  HYPHEN,
  INSIDE,
  inWord,
  isApostrophe,
  isUpper,
  isWordClass,
  LINE,
  LOWER,
  lowerOf,
  POINT,
  UPPER,
} from './units.ts';
import { type Gap, type Skimmed, Word, type WordShape } from './word.ts';

/** Most of what parts words; pages are indented with hundreds of them. */
const SPACE = 0x20;
const LONGEST_WORD = 40;
const WIDEST_GAP = 120;
/** The same with a sign in it that parts more than commas and brackets do. */
const WIDEST_OTHER = 4;
/** A line this long that ends without a stop was wrapped, not ended. */
const WRAPPED = 45;

const skimmed: Skimmed = {
  start: 0,
  end: 0,
  shape: 'lower',
  gap: 'blank',
  dotted: false,
  raised: false,
  joined: false,
};
/** The hashes of its lower case: numbers of 32 bits, which an engine keeps as they are in such an array only. */
const hashes = new Int32Array(2);

/** The word that was skimmed last, as a word of its own. */
const wordOf = (text: string): Word => new Word(text, skimmed, placeAt(hashes[0] ?? 0, hashes[1] ?? 0));

/** Is the word that was skimmed last in this list? */
export const skimmedIn = (list: WordList): boolean => list.holds({ place: placeAt(hashes[0] ?? 0, hashes[1] ?? 0) });

/** `first`: the class that it begins with; `classes`: a bit for each that it has; of its capitals, how many. */
const shapeOf = (first: number, classes: number, capitals: number): WordShape => {
  if (first === DIGIT) return 'number';
  if (first !== UPPER) return 'lower';
  if ((classes & (1 << LOWER)) !== 0) return 'cap';
  return capitals === 1 ? 'letter' : 'caps';
};

/** The more a character parts two words, the higher; the strongest in a gap names it. */
const GAPS: readonly Gap[] = [
  'blank',
  'hyphen',
  'possessive',
  'wrap',
  'slash',
  'dash',
  'open',
  'comma',
  'stop',
  'other',
];
const [BLANK_GAP, HYPHEN_GAP, POSSESSIVE_GAP, WRAP_GAP, SLASH_GAP, DASH_GAP, OPEN_GAP, COMMA_GAP, STOP_GAP, OTHER_GAP] =
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const gapName = (rank: number): Gap => GAPS[rank] ?? 'other';

/** How much a character of this class parts two words. */
const rankOf = (kind: number, text: string, at: number): number => {
  switch (kind) {
    case BLANK:
    case INSIDE:
      return BLANK_GAP;
    case LINE:
      return WRAP_GAP;
    case HYPHEN:
      return HYPHEN_GAP;
    case DASH:
      return DASH_GAP;
    case POINT:
      return STOP_GAP;
    default: {
      const code = text.charCodeAt(at);
      return code === 0x2c ? COMMA_GAP : code === 0x28 ? OPEN_GAP : code === 0x2f ? SLASH_GAP : OTHER_GAP;
    }
  }
};

/** A hyphen beside a blank is a dash; a line that was only wrapped is a blank. */
const settle = (text: string, gap: Gap, from: number, to: number): Gap => {
  if (gap === 'hyphen' && to - from > 1) return 'dash';
  return gap === 'wrap' && endsLongLine(text, from) ? 'blank' : gap;
};

/** Asked of the engine's own matcher, which reads several characters in the time of one here: indented pages ask it at every word. */
const IN_LINE = new RegExp(`[^\\n\\r\\u0085\\u2028\\u2029]{${WRAPPED}}`, 'y');

/** No line begins in so much of the text before `end`. */
const endsLongLine = (text: string, end: number): boolean => {
  if (end < WRAPPED) return false;
  IN_LINE.lastIndex = end - WRAPPED;
  return IN_LINE.test(text);
};

/** The word that follows `from`, if one does before too much else; `from` is the end of a match or word. */
export const wordAfter = (text: string, from: number): Word | undefined =>
  skimAfter(text, from) ? wordOf(text) : undefined;

/** The same, told by where it stands only: good until the next word is read. */
export const skimAfter = (text: string, from: number): Readonly<Skimmed> | undefined => {
  let at = from;
  let gap = BLANK_GAP;
  const limit = Math.min(text.length, from + WIDEST_GAP);
  if (isApostrophe(text, at)) {
    if (/[sS]/.test(text.charAt(at + 1)) && !inWord(text, at + 2)) at += 2;
    else at += 1;
    gap = POSSESSIVE_GAP;
    if (at < limit && inWord(text, at)) return undefined;
  }
  const begin = at;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) continue;
    const kind = classOf(code);
    if (isWordClass(kind)) break;
    const here = rankOf(kind, text, at);
    if (here > gap) gap = here;
  }
  if (at >= limit || at === from || (gap === OTHER_GAP && at - begin > WIDEST_OTHER)) return undefined;
  const start = at;
  const longest = Math.min(text.length, start + LONGEST_WORD);
  let first = INSIDE;
  let classes = 0;
  let capitals = 0;
  let one = 0;
  let two = 0;
  for (; at < longest; at++) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (!isWordClass(kind) && !goesOn(kind, text, at, start)) break;
    if (first === INSIDE) first = kind;
    classes |= 1 << kind;
    let small = code;
    if (kind === UPPER) {
      capitals++;
      small = lowerOf(code);
    }
    one = (Math.imul(one, ONE) + small) | 0;
    two = (Math.imul(two, TWO) + small) | 0;
  }
  hashes[0] = one;
  hashes[1] = two;
  skimmed.start = start;
  skimmed.end = at;
  skimmed.shape = shapeOf(first, classes, capitals);
  skimmed.gap = gap === BLANK_GAP ? 'blank' : settle(text, gapName(gap), begin, start);
  skimmed.dotted = text.charCodeAt(at) === 0x2e;
  skimmed.raised = capitals > 0;
  skimmed.joined = (classes & (1 << APOSTROPHE)) !== 0;
  return skimmed;
};

/** An apostrophe between letters, or a point of "U.S.": the word goes on behind it. */
const goesOn = (kind: number, text: string, at: number, start: number): boolean => {
  if (kind === APOSTROPHE) return inWord(text, at + 1);
  if (kind !== POINT || !isUpper(text, at + 1)) return false;
  if (at - start === 1 && text.charAt(at + 2) === '.') return true;
  return text.charAt(at - 2) === '.' && isUpper(text, at - 1);
};

const ELIDED = /(?:^|[^\p{L}\p{M}])(?:[cdjlmnst]|qu)$/iu;

/** The apostrophe at `at` parts "l'Université" into an article and a name. */
const isElision = (text: string, at: number): boolean => ELIDED.test(text.slice(Math.max(0, at - 3), at));

/** The word that precedes `from`, the start of a match or word. */
export const wordBefore = (text: string, from: number): Word | undefined =>
  skimBefore(text, from) ? wordOf(text) : undefined;

/** The same, told by where it stands only: good until the next word is read. */
export const skimBefore = (text: string, from: number): Readonly<Skimmed> | undefined => {
  let at = from;
  let gap = BLANK_GAP;
  let elided = false;
  let dotted = false;
  const limit = Math.max(0, from - WIDEST_GAP);
  if (isApostrophe(text, at - 1) && inWord(text, at - 2)) {
    elided = true;
    at--;
  } else {
    for (; at > limit; at--) {
      const code = text.charCodeAt(at - 1);
      if (code === SPACE) continue;
      const kind = classOf(code);
      if (isWordClass(kind)) break;
      let here = rankOf(kind, text, at - 1);
      if (here === STOP_GAP && at < from && isAbbreviation(text, at - 1)) {
        dotted = true;
        here = BLANK_GAP;
      }
      if (here > gap) gap = here;
    }
  }
  if (at <= limit || at === from || (gap === OTHER_GAP && from - at > WIDEST_OTHER)) return undefined;
  const end = at;
  const longest = Math.max(0, end - LONGEST_WORD);
  let first = INSIDE;
  let classes = 0;
  let capitals = 0;
  let one = 0;
  let two = 0;
  let byOne = 1;
  let byTwo = 1;
  for (; at > longest; at--) {
    const code = text.charCodeAt(at - 1);
    const kind = classOf(code);
    if (!isWordClass(kind) && !wentOn(kind, text, at, end, dotted)) break;
    if (kind !== INSIDE) first = kind;
    classes |= 1 << kind;
    let small = code;
    if (kind === UPPER) {
      capitals++;
      small = lowerOf(code);
    }
    one = (one + Math.imul(small, byOne)) | 0;
    two = (two + Math.imul(small, byTwo)) | 0;
    byOne = Math.imul(byOne, ONE);
    byTwo = Math.imul(byTwo, TWO);
  }
  hashes[0] = one;
  hashes[1] = two;
  skimmed.start = at;
  skimmed.end = end;
  skimmed.shape = shapeOf(first, classes, capitals);
  skimmed.gap = elided ? 'elision' : gap === BLANK_GAP ? 'blank' : settle(text, gapName(gap), end, from);
  skimmed.dotted = dotted;
  skimmed.raised = capitals > 0;
  skimmed.joined = (classes & (1 << APOSTROPHE)) !== 0;
  return skimmed;
};

/** The same from its end: what stands before `at` is an apostrophe that parts no article from it, or a point of "U.S.". */
const wentOn = (kind: number, text: string, at: number, end: number, dotted: boolean): boolean => {
  if (kind === APOSTROPHE) return at < end && inWord(text, at - 2) && !isElision(text, at - 1);
  return kind === POINT && dotted && isUpper(text, at - 2) && !inWord(text, at - 3) && isUpper(text, at);
};
