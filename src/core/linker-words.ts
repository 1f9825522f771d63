// Reads the word before or after a place in a text, with its shape and what parts it from there. Called by the linker
// around matches only; never walks a whole text: every walk is bounded. It knows nothing of names or languages.

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

export type Word = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly shape: WordShape;
  readonly gap: Gap;
  /** An abbreviation's point follows it. */
  readonly dotted: boolean;
};

const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
const INSIDE = 4; // marks and invisible characters: part of a word, no shape
const BLANK = 5;
const LINE = 6;
const APOSTROPHE = 7;
const HYPHEN = 8;
const DASH = 9;
const POINT = 10;
const OTHER = 0;

const ASCII = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code);
  if (char >= 'a' && char <= 'z') ASCII[code] = LOWER;
  else if (char >= 'A' && char <= 'Z') ASCII[code] = UPPER;
  else if (char >= '0' && char <= '9') ASCII[code] = DIGIT;
}
ASCII[0x20] = BLANK;
ASCII[9] = BLANK;
ASCII[10] = LINE;
ASCII[13] = LINE;
ASCII[0x27] = APOSTROPHE;
ASCII[0x2d] = HYPHEN;
ASCII[0x2e] = POINT;

const classAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII[code] ?? OTHER;
  if (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) {
    if ((code >= 0x300 && code <= 0x36f) || code === 0x61c) return INSIDE;
    if (code === 0x2bc) return APOSTROPHE;
    const char = text.charAt(at);
    return char === char.toLowerCase() ? LOWER : UPPER;
  }
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000) return BLANK;
  if (code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff) return INSIDE;
  if (code === 0x2019 || code === 0x2018 || code === 0xb4) return APOSTROPHE;
  if (code === 0x2010 || code === 0x2011) return HYPHEN;
  if (code >= 0x2012 && code <= 0x2015) return DASH;
  if (code === 0x2028 || code === 0x2029 || code === 0x85) return LINE;
  return OTHER;
};

const isWordClass = (kind: number): boolean => kind >= LOWER && kind <= INSIDE;

/** True when the unit at `at` belongs to a word. */
export const inWord = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && isWordClass(classAt(text, at));

/** True when the unit at `at` is an upper-case letter. */
export const isUpper = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && classAt(text, at) === UPPER;

/** True when the unit at `at` is a lower-case letter (or one without case). */
export const isLower = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && classAt(text, at) === LOWER;

/** True when the unit at `at` is an apostrophe of any kind. */
export const isApostrophe = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && classAt(text, at) === APOSTROPHE;

const LONGEST_WORD = 40;
const WIDEST_GAP = 120;
/** A line this long that ends without a stop was wrapped, not ended. */
const WRAPPED = 45;

const shapeOf = (text: string, start: number, end: number): WordShape => {
  let upper = 0;
  let lower = 0;
  let first = OTHER;
  for (let at = start; at < end; at++) {
    const kind = classAt(text, at);
    if (first === OTHER && kind !== INSIDE) first = kind;
    if (kind === UPPER) upper++;
    else if (kind === LOWER) lower++;
  }
  if (first === DIGIT) return 'number';
  if (first !== UPPER) return 'lower';
  if (lower > 0) return 'cap';
  return upper === 1 ? 'letter' : 'caps';
};

/** A word that begins small and still has capitals, or characters whose case is not known here. */
const MIXED = /[^a-z]/;

const wordAt = (text: string, start: number, end: number, gap: Gap, dotted: boolean): Word => {
  const word = text.slice(start, end);
  const shape = shapeOf(text, start, end);
  const lower = shape === 'lower' && !MIXED.test(word) ? word : word.toLowerCase();
  return { start, end, text: word, lower, shape, gap, dotted };
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

const rankAt = (text: string, at: number): number => {
  switch (classAt(text, at)) {
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
  if (gap === 'wrap') {
    let line = from;
    while (line > 0 && from - line < WRAPPED && classAt(text, line - 1) !== LINE) line--;
    return from - line >= WRAPPED ? 'blank' : 'wrap';
  }
  return gap;
};

/** The word that follows `from`, if one does before too much else; `from` is the end of a match or word. */
export const wordAfter = (text: string, from: number): Word | undefined => {
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
  for (; at < limit && !isWordClass(classAt(text, at)); at++) {
    const here = rankAt(text, at);
    if (here > gap) gap = here;
    if (gap === OTHER_GAP && at - begin > 3) return undefined;
  }
  if (at >= limit || at === from) return undefined;
  const start = at;
  const longest = Math.min(text.length, start + LONGEST_WORD);
  while (at < longest) {
    const kind = classAt(text, at);
    if (isWordClass(kind)) at++;
    else if (kind === APOSTROPHE && inWord(text, at + 1)) at++;
    else if (kind === POINT && at - start === 1 && isUpper(text, at + 1) && text.charAt(at + 2) === '.') at++;
    else if (kind === POINT && text.charAt(at - 2) === '.' && isUpper(text, at - 1) && isUpper(text, at + 1)) at++;
    else break;
  }
  return wordAt(text, start, at, settle(text, gapName(gap), begin, start), text.charAt(at) === '.');
};

/** Written with a point in the middle of a sentence. */
const ABBREVIATED = new Set(
  `mr mrs ms dr prof gov sen rep st gen col lt sgt capt hon rev m mm mgr pres sec amb supt insp cpl maj cmdr adm messrs vs jr sr sgt univ dept`.split(
    ' ',
  ),
);

const ELIDED = /(?:^|[^\p{L}\p{M}])(?:[cdjlmnst]|qu)$/iu;

/** The apostrophe at `at` parts "l'Université" into an article and a name. */
const isElision = (text: string, at: number): boolean => ELIDED.test(text.slice(Math.max(0, at - 3), at));

/** The word that precedes `from`, the start of a match or word. */
export const wordBefore = (text: string, from: number): Word | undefined => {
  let at = from;
  let gap = BLANK_GAP;
  let elided = false;
  let dotted = false;
  const limit = Math.max(0, from - WIDEST_GAP);
  if (isApostrophe(text, at - 1) && inWord(text, at - 2)) {
    elided = true;
    at--;
  } else {
    for (; at > limit && !isWordClass(classAt(text, at - 1)); at--) {
      let here = rankAt(text, at - 1);
      if (here === STOP_GAP && at < from && isAbbreviation(text, at - 1)) {
        dotted = true;
        here = BLANK_GAP;
      }
      if (here > gap) gap = here;
      if (gap === OTHER_GAP && from - at > 3) return undefined;
    }
  }
  if (at <= limit || at === from) return undefined;
  const end = at;
  const longest = Math.max(0, end - LONGEST_WORD);
  while (at > longest) {
    const kind = classAt(text, at - 1);
    if (isWordClass(kind)) at--;
    else if (kind === APOSTROPHE && at < end && inWord(text, at - 2) && !isElision(text, at - 1)) at--;
    else if (kind === POINT && isUpper(text, at - 2) && !inWord(text, at - 3) && isUpper(text, at) && dotted) at--;
    else break;
  }
  const settled = elided ? 'elision' : settle(text, gapName(gap), end, from);
  return wordAt(text, at, end, settled, dotted);
};

/** How far a sentence is followed. */
const LONGEST_SENTENCE = 240;

/** True when no sentence ends between two places, the first before the second. */
export const inOneSentence = (text: string, from: number, to: number): boolean => {
  if (to - from > LONGEST_SENTENCE) return false;
  for (let at = from; at < to; at++) {
    const char = text.charAt(at);
    if (char === '\n' || char === ';' || char === '!' || char === '?') return false;
    if (char === '.' && endsSentence(text, at)) return false;
  }
  return true;
};

/** A point, a closing quote perhaps, and a blank. */
const endsSentence = (text: string, at: number): boolean => {
  const next = /["”’»)]/.test(text.charAt(at + 1)) ? at + 2 : at + 1;
  return !inWord(text, next) && text.charAt(next) !== ',' && !isAbbreviation(text, at);
};

/** A point at `at` that ends "Mr", "J" or "U.S" ends no sentence. */
const isAbbreviation = (text: string, at: number): boolean => {
  let start = at;
  while (start > 0 && at - start < 8 && isWordClass(classAt(text, start - 1))) start--;
  if (start === at) return false;
  if (at - start === 1) return isUpper(text, start);
  return ABBREVIATED.has(text.slice(start, at).toLowerCase());
};

/** A word without the article or pronoun that French writes into it: "d'Angleterre" is "angleterre". */
export const bare = (lower: string): string =>
  lower.includes("'") || lower.includes('’')
    ? lower.replace(/^(?:l|d|qu|n|s|c|j|m|t)['’](?=.)/, '').replace(/['’]s$/, '')
    : lower;

/** Ends in a possessive: "America's". */
export const isPossessive = ({ lower }: Word): boolean => lower.endsWith("'s") || lower.endsWith('’s');
