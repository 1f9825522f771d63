// How the line around a match is cased: what a capital letter is worth there. Called by the linker when a neighbouring
// capital is in doubt; looks a bounded way to either side and knows no names.
import { type WordList, wordList } from '../lang/word-list.ts';
import { LANGUAGE } from '../lang.ts';
import type { Gap, Skimmed } from './word.ts';
import { skimAfter, skimBefore, skimmedIn, wordAfter, wordBefore } from './words.ts';

/**
 * `caps`: all in capitals; `title`: every word of weight is capitalised, so a capital says nothing; `fragment`: the same,
 * but too short to tell from a bare name; `sentence`: capitals mean names.
 */
export type LineStyle = 'caps' | 'title' | 'fragment' | 'sentence';

const WORDS_EACH_WAY = 14;
const ENDS: ReadonlySet<Gap> = new Set<Gap>(['stop', 'other', 'wrap', 'dash']);

/** `raised`: small words in capitals past the line's beginning, as only titles have them. */
type Tally = { caps: number; cap: number; lower: number; light: number; raised: number };

const count = ({ start, end, shape }: Readonly<Skimmed>, tally: Tally): void => {
  if (shape === 'number' || shape === 'letter') return;
  if (shape === 'caps') tally.caps++;
  else if (shape === 'cap') {
    tally.cap++;
    if (end - start <= SHORT && skimmedIn(LANGUAGE.starters)) tally.raised++;
  } else if (end - start < 4 || skimmedIn(LANGUAGE.starters)) tally.light++;
  else tally.lower++;
};

/** Longer small words are few. */
const SHORT = 5;

/** So many words in capitals beside one in capitals are a headline, even where a sentence goes on behind it. */
const HEADLINE = 3;

/** Longer than abbreviations are: one such word beside it makes a headline, if it is all there is. */
const LONG = 5;

/** Is a match in capitals one of a run of them? */
export const inHeadline = (text: string, start: number, end: number): boolean => {
  let run = 0;
  let whole = end - start >= LONG;
  let at = end;
  for (let n = 0; n < HEADLINE; n++) {
    const word = skimAfter(text, at);
    if (!word || ENDS.has(word.gap)) break;
    at = word.end;
    whole &&= isRaised(word);
    if (!isRaised(word)) break;
    run++;
  }
  at = start;
  for (let n = 0; n < HEADLINE; n++) {
    const word = skimBefore(text, at);
    if (!word || ENDS.has(word.gap)) break;
    at = word.start;
    whole &&= isRaised(word);
    if (!isRaised(word)) break;
    run++;
  }
  return run >= HEADLINE || (whole && run > 0);
};

/** In capitals, and no abbreviation among small letters. */
const isRaised = ({ start, end, shape }: Readonly<Skimmed>): boolean =>
  shape === 'caps' || (end - start === 1 && shape === 'letter');

/** Two words of weight in small letters make a sentence, whatever else follows. */
const SETTLED = 2;

export const lineStyle = (text: string, start: number, end: number): LineStyle => {
  const tally: Tally = { caps: 0, cap: 0, lower: 0, light: 0, raised: 0 };
  let at = end;
  for (let n = 0; n < WORDS_EACH_WAY && tally.lower < SETTLED; n++) {
    const word = skimAfter(text, at);
    if (!word || ENDS.has(word.gap)) break;
    at = word.end;
    count(word, tally);
  }
  at = start;
  let opener = 0;
  for (let n = 0; n < WORDS_EACH_WAY && tally.lower < SETTLED; n++) {
    const word = skimBefore(text, at);
    if (!word || ENDS.has(word.gap)) break;
    at = word.start;
    const raised = tally.raised;
    count(word, tally);
    opener = tally.raised - raised;
  }
  const { caps, cap, lower, light } = tally;
  if (lower >= SETTLED) return 'sentence';
  if (caps >= 2 && lower === 0 && light === 0 && caps >= cap) return 'caps';
  if (lower > 0 && cap < 7) return 'sentence';
  if (cap >= 4 || (cap >= 2 && light >= 1) || (cap >= 1 && light >= 2)) return 'title';
  if (cap >= 2 && tally.raised > opener) return 'title';
  return light > 2 ? 'sentence' : 'fragment';
};

/** Words that these languages have everywhere, and others hardly. */
const FRENCH = wordList('de du des la les le un une et à au aux en est dans pour sur par avec qui que');
const ENGLISH = wordList(
  'the of and to a an is are was were has have had for on with that said at by from will would not it he she they',
);
const LOOK = 6;

/** Do a few words to either side of a span tell that its text is French? */
export const isFrench = (text: string, start: number, end: number): boolean => hasAny(text, start, end, FRENCH);

/** The same of either language that the tables know; in another one a capital at a sentence's start is just a word. */
export const isForeign = (text: string, start: number, end: number): boolean =>
  !hasAny(text, start, end, ENGLISH) && !hasAny(text, start, end, FRENCH);

const hasAny = (text: string, start: number, end: number, words: WordList): boolean => {
  let at = start;
  for (let n = 0; n < LOOK; n++) {
    const word = wordBefore(text, at);
    if (!word) break;
    if (words.holds(word)) return true;
    at = word.start;
  }
  at = end;
  for (let n = 0; n < LOOK; n++) {
    const word = wordAfter(text, at);
    if (!word) break;
    if (words.holds(word)) return true;
    at = word.end;
  }
  return false;
};
