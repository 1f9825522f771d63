// The capitals that follow a name, and what they end in: a body, an event, an office, or nothing that has a name. Called by the
// files that judge what stands after a match; it knows no names but the language tables.
import { type Placed, wordList } from '../lang/word-list.ts';
import { LANGUAGE } from '../lang.ts';
import { type Context, isCapital } from './context.ts';
import type { Word } from './word.ts';
import { wordAfter } from './words.ts';

export const isOrdinary = (word: Placed): boolean =>
  LANGUAGE.plain.holds(word) || LANGUAGE.verbs.holds(word) || LANGUAGE.starters.holds(word);

export const isOffice = (word: Placed): boolean =>
  LANGUAGE.titles.holds(word) || LANGUAGE.mr.holds(word) || LANGUAGE.ms.holds(word) || LANGUAGE.offices.holds(word);

const LONGEST_CHAIN = 7;

/** The capitals from `word` on, and what they end in: a body ("Chamber of Commerce"), an office ("Treasury Secretary"), neither. */
export const chainFrom = (
  context: Context,
  word: Word,
): {
  ends: 'body' | 'event' | 'office' | 'neither';
  end: number;
  length: number;
  last: Word;
  /** The word that makes it a body. */
  body: string;
} => {
  let length = 0;
  let body: Word | undefined;
  let last = word;
  let at: Word | undefined = word;
  for (let n = 0; at && n < LONGEST_CHAIN; n++) {
    if (n > 0 && (!isJoined(at, last) || context.rulesFrom(at.start).length > 0)) break;
    if (isCapital(at)) {
      if (isOffice(at)) return { ends: 'office', end: at.end, length, last: at, body: '' };
      if (n > 0 && EVENTS.holds(at)) return { ends: 'event', end: at.end, length, last: at, body: '' };
      if (isBody(context, at)) body = at;
      else if (n > 0 && isOrdinary(at) && !precedesBody(context, at)) break; // "Greenland National Museum"
      last = at;
      length++;
    } else if (!LANGUAGE.links.holds(at)) break;
    at = wordAfter(context.text, at.end);
  }
  return { ends: body ? 'body' : 'neither', end: body?.end ?? word.end, length, last, body: body?.lower ?? '' };
};

/** "Canada-Europe Trade Agreement": an everyday word in the middle of a name. */
const precedesBody = (context: Context, word: Word): boolean => {
  const next = wordAfter(context.text, word.end);
  return next?.gap === 'blank' && isCapital(next) && LANGUAGE.bodies.holds(next) && !context.loose;
};

export const isJoined = (word: Word, last: Pick<Word, 'end'>): boolean =>
  word.gap === 'blank' || word.gap === 'hyphen' || (word.gap === 'dash' && word.start === last.end + 1);

/** Bodies that a headline, too, means as one: "US Naval Academy". */
export const SCHOOLS = wordList('academy museum university college gallery library orchestra school hospital');

/** The cup is an event's, and the country's team plays for it: "the US Ryder Cup captain". */
const EVENTS = wordList('cup trophy championship championships');

const isBody = (context: Context, word: Word): boolean =>
  LANGUAGE.bodies.holds(word) ||
  SCHOOLS.holds(word) ||
  (LANGUAGE.heads.holds(word) && !isOrdinary(word) && !context.loose);
