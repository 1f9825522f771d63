// "X of <name>": an office, whose place is a name of its own ("Mayor of London"), or one indivisible name ("Bank of France",
// "Bibliothèque nationale de France", "Université du Québec à Montréal"). Called by linker/before-place.
import { wordList } from '../lang/word-list.ts';
import { LANGUAGE } from '../lang.ts';
import { type Context, isCapital, opensSentence } from './context.ts';
import { against, CLEAR, type Finding } from './finding.ts';
import type { Gap, Word } from './word.ts';
import { wordBefore } from './words.ts';

const OF = wordList('of de du des d for');
const ARTICLES = wordList('the la le les l');
const FRENCH = wordList('de du des d');
const FARTHEST = 7;

/** `word` is the joining word right before the match. */
export const ofName = (context: Context, word: Word): Finding => {
  const { text } = context;
  let link: Word | undefined = word;
  while (link && ARTICLES.holds(link)) link = closeBefore(text, link.start);
  if (!link || !OF.holds(link)) return CLEAR;
  const named = (from: Word): Finding => against('other-name', text.slice(from.start, context.end));
  const head = closeBefore(text, link.start);
  if (!head) return CLEAR;

  if (link.lower === 'of' && head.gap === 'blank' && BEFORE_OF.holds(head)) return named(link);
  if (link.lower === 'for' && isCause(context, head, link)) return named(head);
  if (!isCapital(head) && isElsewhere(text, head))
    return against('other-place', text.slice(head.start, context.end), 'other');

  let at: Word | undefined = head;
  let capitals = 0;
  for (let n = 0; at && n < FARTHEST; n++) {
    const plain: Word = at.bared();
    if (n === 0 && isCapital(at) && isAboard(text, at)) return named(at);
    if (LANGUAGE.offices.holds(plain)) return CLEAR;
    if (isCapital(at)) {
      if ((LANGUAGE.of.holds(plain) || LANGUAGE.ofLower.holds(plain)) && (n === 0 || link.lower !== 'for'))
        return named(at);
      if (LANGUAGE.givenNames.holds(plain) && FRENCH.holds(link) && n === 0) return named(at); // "Cécile de France"
      capitals++;
    } else if (LANGUAGE.ofLower.holds(plain) && FRENCH.holds(link)) {
      return named(at);
    } else if (!LANGUAGE.links.holds(plain) && !isAdjective(at, link) && !isLinked(text, at)) break;
    at = closeBefore(text, at.start);
  }
  return capitals > 0 && isCapital(head) && indivisible(context, head, link, link !== word || CONTRACTED.holds(link))
    ? named(head)
    : CLEAR;
};

/** No "of" follows these: it is the name's own, as in "from of Montreal". */
const BEFORE_OF = wordList('from with by to for at against featuring');

/** "Concerned Veterans for America"; "Report for Canada shows" may be a headline's. */
const isCause = (context: Context, head: Word, link: Word): boolean =>
  isCapital(head) &&
  LANGUAGE.causes.holds(head) &&
  context.style === 'sentence' &&
  (isCapital(link) || !opensSentence(context.text, head));

/** "the small town of Paris", "the Ontario city of London". */
const isElsewhere = (text: string, head: Word): boolean => {
  if (LANGUAGE.towns.holds(head)) return true;
  const region = LANGUAGE.cities.holds(head) ? closeBefore(text, head.start) : undefined;
  return region !== undefined && isCapital(region) && LANGUAGE.regions.holds(region);
};

const CLOSE: ReadonlySet<Gap> = new Set<Gap>(['blank', 'wrap', 'hyphen', 'elision', 'possessive']);
const closeBefore = (text: string, from: number): Word | undefined => {
  const word = wordBefore(text, from);
  return word && CLOSE.has(word.gap) ? word : undefined;
};

/** "RMS Empress of Canada": a ship. */
const isAboard = (text: string, head: Word): boolean => {
  const prefix = wordBefore(text, head.start);
  return prefix?.gap === 'blank' && LANGUAGE.ships.holds(prefix);
};

/** French puts adjectives between head and place, in lower case: "nationale", "symphonique", "suprême". */
const isAdjective = (word: Word, link: Word): boolean =>
  FRENCH.holds(link) &&
  /(?:ale?|ique|ienne?|aise?|aire|[èê]me|ive|if|elle?|eure?|ées?|ante?s?|arts|aux|aine?|omes?|bleue?s?|blancs?|blanches?|rouges?|noire?s?|verte?s?)$/.test(
    word.lower,
  );

/** A French noun between two such links: "Chambre des communes du", "Musée d'art contemporain de". */
const isLinked = (text: string, word: Word): boolean => {
  const before = wordBefore(text, word.start);
  return before !== undefined && (before.gap === 'blank' || before.gap === 'elision') && FRENCH.holds(before);
};

/** French links that hold an article: "le GPS des États-Unis" is no name of its own, unless its head is a known one. */
const CONTRACTED = wordList('du des');

/** What bodies are called by, rather than people. */
const COLLECTIVE = /(?:s|ion|ity|ment|ship|ism|church|aid|bank|service)$/;

/** "Michael Llodra of France": two capitals, the first of them a given name, or neither of them a word. */
const isPerson = (text: string, head: Word): boolean => {
  const first = wordBefore(text, head.start);
  if (first?.gap !== 'blank' || first.shape !== 'cap') return false;
  if (LANGUAGE.givenNames.holds(first)) return true;
  const before = wordBefore(text, first.start);
  return before?.shape === 'lower' && head.shape === 'cap' && !COLLECTIVE.test(head.lower);
};

/** An unknown capital before "of" makes a name in the middle of a sentence, and says nothing elsewhere. */
const indivisible = (context: Context, head: Word, link: Word, article: boolean): boolean =>
  (link.lower === 'of' ? !isPerson(context.text, head) : FRENCH.holds(link) && !article && !head.lower.endsWith('s')) &&
  context.style === 'sentence' &&
  !opensSentence(context.text, head) &&
  !LANGUAGE.starters.holds(head) &&
  !LANGUAGE.demonyms.holds(head) &&
  context.rulesUntil(head.end).length === 0;
