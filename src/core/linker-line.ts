// How the line around a match is cased: what a capital letter is worth there. Called by the linker when a neighbouring
// capital is in doubt; looks a bounded way to either side and knows no names.
import { LANGUAGE } from './lang.ts';
import { type Word, wordAfter, wordBefore } from './linker-words.ts';

/**
 * `caps`: all in capitals; `title`: every word of weight is capitalised, so a capital says nothing; `fragment`: the same,
 * but too short to tell from a bare name; `sentence`: capitals mean names.
 */
export type LineStyle = 'caps' | 'title' | 'fragment' | 'sentence';

const WORDS_EACH_WAY = 14;
const ENDS: ReadonlySet<string> = new Set(['stop', 'other', 'wrap', 'dash']);

type Tally = { caps: number; cap: number; lower: number; light: number };

const count = (word: Word, tally: Tally): void => {
  if (word.shape === 'number' || word.shape === 'letter') return;
  if (word.shape === 'caps') tally.caps++;
  else if (word.shape === 'cap') tally.cap++;
  else if (word.text.length < 4 || LANGUAGE.starters.has(word.lower)) tally.light++;
  else tally.lower++;
};

export const lineStyle = (text: string, start: number, end: number): LineStyle => {
  const tally: Tally = { caps: 0, cap: 0, lower: 0, light: 0 };
  let at = start;
  for (let n = 0; n < WORDS_EACH_WAY; n++) {
    const word = wordBefore(text, at);
    if (!word || ENDS.has(word.gap)) break;
    count(word, tally);
    at = word.start;
  }
  at = end;
  for (let n = 0; n < WORDS_EACH_WAY; n++) {
    const word = wordAfter(text, at);
    if (!word || ENDS.has(word.gap)) break;
    count(word, tally);
    at = word.end;
  }
  const { caps, cap, lower, light } = tally;
  if (caps >= 2 && lower === 0 && light === 0 && caps >= cap) return 'caps';
  if (lower > 0 && !(lower === 1 && cap >= 7)) return 'sentence';
  if (cap >= 4 || (cap >= 2 && light >= 1) || (cap >= 1 && light >= 2)) return 'title';
  return light > 2 ? 'sentence' : 'fragment';
};

/** Words that these languages have everywhere, and others hardly. */
const FRENCH: ReadonlySet<string> = new Set(
  'de du des la les le un une et à au aux en est dans pour sur par avec qui que'.split(' '),
);
const ENGLISH: ReadonlySet<string> = new Set(
  'the of and to a an is are was were has have had for on with that said at by from will would not it he she they'.split(
    ' ',
  ),
);
const LOOK = 6;

/** Do a few words to either side of a span tell that its text is French? */
export const isFrench = (text: string, start: number, end: number): boolean => hasAny(text, start, end, FRENCH);

/** The same of either language that the tables know; in another one a capital at a sentence's start is just a word. */
export const isForeign = (text: string, start: number, end: number): boolean =>
  !hasAny(text, start, end, ENGLISH) && !hasAny(text, start, end, FRENCH);

const hasAny = (text: string, start: number, end: number, words: ReadonlySet<string>): boolean => {
  let at = start;
  for (let n = 0; n < LOOK; n++) {
    const word = wordBefore(text, at);
    if (!word) break;
    if (words.has(word.lower)) return true;
    at = word.start;
  }
  at = end;
  for (let n = 0; n < LOOK; n++) {
    const word = wordAfter(text, at);
    if (!word) break;
    if (words.has(word.lower)) return true;
    at = word.end;
  }
  return false;
};
