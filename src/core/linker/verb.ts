// Is a surname that is a word as well the verb of its clause? "Trump that!", "Safety Must Trump Speed". Called by the linker for bare
// surnames; it looks a few words to either side and knows no names.
import { type WordList, wordList } from '../lang/word-list.ts';
import { LANGUAGE } from '../lang.ts';
import { type Context, isCapital, opensSentence } from './context.ts';
import type { Word } from './word.ts';
import { wordAfter, wordBefore } from './words.ts';

const OBJECTS = wordList('that this it them these those');
const OWNED = wordList('your my our their its any');
const ADVERBS = wordList('never always not still often sometimes usually ever');
/** What a question may begin with that puts the verb before its subject: "What Price Will ..." */
const ASKING = wordList('what which whose how who whom');
const CLAUSE = 8;

export const isVerb = (context: Context): boolean => {
  const { after } = context;
  if (after?.gap !== 'blank') return false;
  if (OWNED.holds(after) && context.before?.gap === 'blank' && context.before.lower === 'to' && context.loose)
    return true; // "How to Trump Your Opponent"
  if (isQuestion(context, after)) return true;
  return OBJECTS.holds(after) ? isCalled(context, after) : isGoverned(context, after);
};

/** "Trump that, said the other", but "Trump that day". */
const isCalled = ({ text, before, start }: Context, object: Word): boolean => {
  const opens = !before || before.gap === 'stop' || before.gap === 'other' || before.gap === 'dash' || start === 0;
  const next = wordAfter(text, object.end);
  return opens && !isCapital(object) && next?.gap !== 'blank';
};

/** "Privacy May Trump Security": a modal verb before it with its subject before that, and an object behind. */
const isGoverned = (context: Context, object: Word): boolean => {
  const { text, before } = context;
  if (before?.gap !== 'blank' || !isCapital(before) || !isCapital(object)) return false;
  const adverb = ADVERBS.holds(before);
  if (!adverb && !LANGUAGE.modals.holds(before)) return false;
  if (LANGUAGE.verbs.holds(object) || LANGUAGE.starters.holds(object) || !context.loose) return false;
  if (adverb && before.lower !== 'never' && before.lower !== 'not') return clauseHas(text, before, LANGUAGE.modals);
  const modal = adverb ? wordBefore(text, before.start) : before;
  if (!modal) return false;
  if (!LANGUAGE.modals.holds(modal) || opensSentence(text, modal)) return false;
  const subject = wordBefore(text, modal.start);
  return subject !== undefined && !LANGUAGE.starters.holds(subject) && (adverb || !clauseHas(text, modal, ASKING));
};

/** "DOES AGE TRUMP BEAUTY?": a thing between the auxiliary that opens the question and the verb. */
const isQuestion = (context: Context, object: Word): boolean => {
  const { text, before } = context;
  if (text.charAt(object.end) !== '?' || before?.gap !== 'blank' || !isCapital(before) || !isCapital(object))
    return false;
  if (LANGUAGE.verbs.holds(object) || !context.loose) return false;
  if (LANGUAGE.titles.holds(before) || LANGUAGE.callings.holds(before) || LANGUAGE.starters.holds(before)) return false;
  const modal = wordBefore(text, before.start);
  return modal?.gap === 'blank' && LANGUAGE.modals.holds(modal) && opensSentence(text, modal);
};

/** Does one of these words stand in the clause before? */
const clauseHas = (text: string, from: Word, words: WordList): boolean => {
  let at = from;
  for (let n = 0; n < CLAUSE; n++) {
    const word = wordBefore(text, at.start);
    if (!word || word.gap === 'stop' || word.gap === 'other') return false;
    if (words.holds(word)) return true;
    at = word;
  }
  return false;
};
