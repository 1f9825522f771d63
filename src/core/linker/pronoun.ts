// Is an abbreviation in capitals the pronoun that it looks like, shouted? "TELL US", "LOVE US OR LEAVE US". Called by linker/read for
// every match; it looks a word or two to either side and knows pronouns from the language tables only.
import { wordList } from '../lang/word-list.ts';
import { LANGUAGE } from '../lang.ts';
import { type Context, opensSentence } from './context.ts';
import type { Word } from './word.ts';
import { wordAfter, wordBefore } from './words.ts';

/** "TELL US", "contact US at": a pronoun shouted. A noun that follows, or an article before, makes it the name. */
export const isPronoun = (context: Context): boolean => {
  const { before, after } = context;
  if (!LANGUAGE.pronouns.holds(context)) return false;
  if (isCalledOut(context)) return true;
  if (before?.gap !== 'blank' || after?.gap === 'hyphen') return false;
  if (!LANGUAGE.governors.holds(before)) return isObject(context) && context.style === 'caps';
  if (after?.gap === 'blank' && TOGETHER.holds(after)) return true;
  const capitals = (before.shape === 'caps' && after?.shape === 'caps') || context.style === 'caps'; // "LET US GO, read the"
  if (LANGUAGE.prepositions.holds(before) && (!capitals || besideName(context) || isDealing(context, before)))
    return false;
  if (before.shape === 'lower' && wordBefore(context.text, before.start)?.shape === 'caps') return false; // "EU wants US to"
  if (after?.gap !== 'blank') return true;
  if (context.rulesFrom(after.start).length > 0) return false;
  if (COORDINATES.holds(after))
    return capitals && (isRepeated(context, after) || isCalledOn(context, before, after) || isAskedOn(context, after));
  return capitals ? !LANGUAGE.plain.holds(after) : LANGUAGE.starters.holds(after);
};

/** "US! FROM LEEDS!", "they see us. US.": shouted all by itself. */
const isCalledOut = ({ text, start, end, before, surface }: Context): boolean => {
  if (start === 0 || (before && before.gap !== 'stop' && before.gap !== 'other')) return false;
  const mark = text.charAt(end);
  return mark === '!' || (mark === '.' && before?.gap === 'stop' && before.text === surface.toLowerCase());
};

/** "LOVE US OR LEAVE US": the other half says the same of it. */
const isRepeated = ({ text, surface }: Context, and: Word): boolean => {
  const verb = wordAfter(text, and.end);
  const again = verb?.gap === 'blank' && LANGUAGE.governors.holds(verb) ? wordAfter(text, verb.end) : undefined;
  return again?.gap === 'blank' && again.text === surface;
};

/** "JOIN US AND WIN": two imperatives. */
const isCalledOn = ({ text }: Context, verb: Word, and: Word): boolean => {
  const second = wordAfter(text, and.end);
  return second?.gap === 'blank' && LANGUAGE.verbs.holds(second) && opensSentence(text, verb);
};

/** "WHAT THEY TOLD US AND WHAT THEY DID NOT". */
const isAskedOn = ({ text }: Context, and: Word): boolean => {
  const next = wordAfter(text, and.end);
  return next?.gap === 'blank' && ASKING.holds(next);
};
const ASKING = wordList('what why how who where when');

/** "TRADE WITH US FALLS": what goes on between countries. */
const isDealing = ({ text }: Context, word: Word): boolean => {
  const dealing = wordBefore(text, word.start);
  return dealing?.gap === 'blank' && LANGUAGE.dealings.holds(dealing);
};

/** "THE CURE IS IN US ALL". */
const TOGETHER = wordList('all both too alone');

const BEFORE_NAME = wordList('the and or in vs why how as if when should will says say');

/** In a line of capitals, after a word of no known kind: "WATCH US WIN", but "CHINA SAYS US WILL". */
const isObject = (context: Context): boolean => {
  const { before, after } = context;
  if (before === undefined || before.shape !== 'caps' || BEFORE_NAME.holds(before) || besideName(context)) return false;
  if (after?.gap !== 'blank') return true;
  const acts = LANGUAGE.verbs.holds(after) && !LANGUAGE.links.holds(after) && !LANGUAGE.prepositions.holds(after);
  return !acts && !LANGUAGE.plain.holds(after);
};

const COORDINATES = wordList('and or');
const BESIDE = 60;

/** Another name of ours stands close by: "CANADA HITS BACK AT US". */
const besideName = ({ matches, at, start, end, form, lexicon }: Context): boolean => {
  const ours = lexicon.form(form).rules?.[0]?.entity;
  return [matches[at - 1], matches[at + 1]].some(
    (match) =>
      match &&
      match.end > start - BESIDE &&
      match.start < end + BESIDE &&
      !match.decoys &&
      lexicon.form(match.form).rules?.some(({ entity }) => entity !== ours),
  );
};
