// What stands before a place, an organisation or a thing, and whether it makes a longer name of it: "Air Canada",
// "New France", "Bank of France", "Jack London". Called by the linker; it looks a few words to the left and nowhere else.
import { wordList } from '../lang/word-list.ts';
import { LANGUAGE } from '../lang.ts';
import type { Rule } from '../lexicon.ts';
import { type Context, isCapital, isNext, opensSentence } from './context.ts';
import { against, CLEAR, type Finding } from './finding.ts';
import { isForeign, isFrench } from './line.ts';
import { ofName } from './of.ts';
import { isPossessive, type Word } from './word.ts';
import { wordAfter, wordBefore } from './words.ts';

export const beforePlace = (context: Context, rule: Rule): Finding => {
  const word = context.before;
  if (isDateline(context) || isReport(context)) return CLEAR;
  if (word?.gap === 'comma') return afterTown(context, word);
  if (!word || (!isNext(word) && word.gap !== 'elision')) return CLEAR;
  if (LANGUAGE.links.holds(word)) return word.gap === 'hyphen' ? compound(context, word) : ofName(context, word);
  if (LANGUAGE.works.holds(word) || (LANGUAGE.shops.holds(word) && !isCapital(word))) return work(context, word);
  if (word.gap === 'blank' && LANGUAGE.fronts.holds(word.bared()))
    return against('part-of-name', joined(context, word));
  if (isPaired(context, word)) return against('part-of-name', joined(context, word));
  if (!isCapital(word) && word.gap === 'blank' && word.raised && BRAND.test(word.text))
    return against('part-of-name', joined(context, word)); // "eBay Canada"
  if (!isCapital(word))
    return isNamedSo(context, word, rule) ? against('other-person', joined(context, word), 'other') : CLEAR;
  return word.gap === 'hyphen' ? hyphened(context, word) : capital(context, word, rule);
};

const DATELINE = /^(?:\s*\([^()\n]{1,30}\))?\s*\\?(?:[—–]|--?\s)/;

/** "Peter Baker WASHINGTON — The": a place in capitals and a dash begin a report, whatever stands before. */
const isDateline = (context: Context): boolean =>
  context.capitals &&
  context.before?.shape !== 'caps' &&
  context.after?.gap !== 'blank' &&
  DATELINE.test(context.text.slice(context.end, context.end + 40));

/** "Washington (CNN)" at the beginning of a line, whatever the last one ended with. */
const isReport = ({ text, start, end }: Context): boolean =>
  text.charAt(start - 1) === '\n' && AGENCY.test(text.slice(end, end + 14));
const AGENCY = /^ \(\p{L}{2,10}\)/u;

/** A small letter and a capital inside: of a trade mark. */
const BRAND = /^\p{Ll}{1,2}\p{Lu}\p{Ll}/u;

/** "Groupe interparlementaire Canada-France": neither half names its country. */
const isPaired = ({ text, after }: Context, word: Word): boolean => {
  const second = word.gap === 'hyphen' && isCapital(word);
  if (!second && after?.gap !== 'hyphen') return false;
  let at = second ? wordBefore(text, word.start) : word;
  if (at?.gap !== 'blank' || !LANGUAGE.paired.holds(at.bared())) return false;
  at = wordBefore(text, at.start);
  if (at?.gap === 'elision') at = wordBefore(text, at.start); // "groupe d'amitié"
  return at !== undefined && LANGUAGE.pairs.holds(at.bared());
};

/** "Vancouver, Washington, sits": the state that the town lies in; not "Ottawa, Washington and Berlin". */
const afterTown = (context: Context, town: Word): Finding => {
  if (!LANGUAGE.states.holds(context) || town.shape !== 'cap' || context.rulesUntil(town.end).length > 0) return CLEAR;
  const { after } = context;
  const state = against('other-place', context.text.slice(town.start, context.end), 'other');
  if (LANGUAGE.counties.holds(town) || (after?.gap === 'blank' && ZIP.test(after.text))) return state;
  const before = wordBefore(context.text, town.start);
  if (before?.gap === 'comma') return CLEAR;
  const located = before?.gap === 'blank' && LANGUAGE.locatives.holds(before);
  const alone = !before || before.gap === 'other' || before.gap === 'wrap' || before.gap === 'dash';
  const clause = after?.gap === 'comma' && !isCapital(after) && !LISTS.holds(after);
  const ends = !after || after.gap === 'stop' || after.gap === 'other' || after.gap === 'wrap';
  return clause || (ends && (located || alone)) || (located && after?.gap === 'hyphen') ? state : CLEAR;
};

const ZIP = /^\d{5}$/;

const LISTS = wordList('and or et ou as');

const joined = (context: Context, word: Word): string => context.text.slice(word.start, context.end);

const NAMING = wordList('named nicknamed christened prénommée prénommé baptisée');
const ARTISTS = wordList('singer rapper actress actor model chanteuse chanteur actrice');
const INDEFINITE = wordList('a un une');

/** "a girl named Paris", "her daughter London", "the rapper Paris". */
const isNamedSo = (context: Context, word: Word, rule: Rule): boolean => {
  if (word.gap !== 'blank' || rule.role === 'abbreviation') return false;
  if (LANGUAGE.naming.holds(word) && LANGUAGE.babes.has(wordBefore(context.text, word.start)?.lower ?? '')) return true;
  if (!NAMING.holds(word) && !ARTISTS.holds(word)) {
    const owner = LANGUAGE.kin.holds(word) ? wordBefore(context.text, word.start) : undefined;
    if (owner?.gap !== 'blank' || !(LANGUAGE.owners.holds(owner) || INDEFINITE.holds(owner))) return false;
  }
  return !/[\s-]/.test(rule.text);
};

/** "Île-de-France" is another place; "then-Bank of England" is not. */
const compound = (context: Context, word: Word): Finding => {
  const first = wordBefore(context.text, word.start);
  return first?.gap === 'hyphen' ? against('part-of-name', context.text.slice(first.start, context.end)) : CLEAR;
};

const ARTICLES = wordList('the a an his her their its le la un une son sa ce cette du');

/** "the film Paris", "HMS London", "Hurricane Paris"; but "to ship Canada goods". */
const work = (context: Context, word: Word): Finding => {
  if (word.gap === 'hyphen') return CLEAR;
  // Later on the page a ship or a horse goes by the bare name.
  const named = against('work', joined(context, word), isOwnName(word) ? 'other' : undefined);
  if (isCapital(word)) {
    const opens = word.shape !== 'caps' && context.loose && opensSentence(context.text, word);
    return opens ? CLEAR : named;
  }
  let first = wordBefore(context.text, word.start);
  for (let n = 0; n < ADJECTIVES && first?.gap === 'blank' && !ARTICLES.holds(first); n++)
    first = wordBefore(context.text, first.start); // "the Swedish rock band", "the Collins steamer"
  return first && (ARTICLES.holds(first) || first.shape === 'number') ? named : CLEAR;
};

const isOwnName = (word: Word): boolean => LANGUAGE.ships.holds(word) || LANGUAGE.babes.holds(word);

/** So many words may stand between an article and its noun. */
const ADJECTIVES = 2;

const hyphened = (context: Context, word: Word): Finding => {
  if (LANGUAGE.elsewhere.holds(word)) return against('other-place', joined(context, word));
  if (LANGUAGE.before.holds(word) && !LANGUAGE.prefixes.holds(word))
    return against('part-of-name', joined(context, word));
  return CLEAR;
};

const OPENERS = /(?:ly|ing|ings|ed|ment|ness|tion|ual|ical)$/;

const capital = (context: Context, word: Word, rule: Rule): Finding => {
  const plain = word.bared();
  if (isPossessive(word)) return CLEAR;
  if (MODEL.test(rule.text) && !opensSentence(context.text, word)) return CLEAR;
  if (LANGUAGE.starters.holds(plain))
    return isShouted(context, word) || isNewsroom(context, word)
      ? against('part-of-name', joined(context, word))
      : CLEAR;
  const ship = wordBefore(context.text, word.start);
  if (ship?.gap === 'blank' && LANGUAGE.ships.holds(ship)) return against('work', joined(context, word), 'other');
  const person = rule.role !== 'abbreviation' && !/[\s-]/.test(rule.text);
  if (isFresh(context, word, rule)) return CLEAR;
  if (LANGUAGE.elsewhere.holds(plain)) return against('other-place', joined(context, word));
  if (LANGUAGE.before.holds(plain)) return against('part-of-name', joined(context, word));
  if (LANGUAGE.adjectives.holds(plain)) return CLEAR;
  if (LANGUAGE.demonyms.holds(plain))
    return rule.role === 'short' ? against('part-of-name', joined(context, word)) : CLEAR;
  if (person && isPersonal(context, word)) return against('other-person', joined(context, word), 'other');
  if (context.rulesUntil(word.end).length > 0) return CLEAR;
  if (isRegion(word, rule) || isNextLine(context, word, rule)) return CLEAR;
  const acronym = word.shape === 'caps' && word.gap === 'blank' && !context.capitals && !isTitle(plain);
  if (acronym) return against('part-of-name', joined(context, word)); // "CTV Montreal"
  if (word.gap === 'wrap' || isTitle(plain) || LANGUAGE.verbs.holds(plain) || context.loose) return CLEAR;
  if (word.shape === 'letter' && !word.dotted) return CLEAR;
  if (
    rule.role === 'abbreviation' &&
    word.shape === 'caps' &&
    word.text.length > 4 &&
    opensSentence(context.text, word)
  )
    return CLEAR; // "BAGHDAD US warplanes"
  if (isPossessor(context, word) || isAsked(context, word)) return CLEAR;
  if (rule.role === 'abbreviation' && (isModifier(context, word) || isFrench(context.text, context.start, context.end)))
    return CLEAR; // "In Iraq US troops"
  if (
    opensSentence(context.text, word) &&
    (OPENERS.test(plain.lower) || isFrenchPair(context, word) || isForeignStart(context, word))
  )
    return CLEAR;
  // "Defender Dom McGill": later on the page the bare name is his, where ours was not named before.
  const surname =
    rule.role === 'short' && (rule.favours || context.lexicon.entity(rule.entity).kind === 'organisation');
  return against('part-of-name', joined(context, word), surname ? 'junior' : undefined);
};

/** A type, which its maker's name says nothing against: "the Lockheed Martin F-35". */
const MODEL = /^\p{L}{1,3}-?\d/u;

/** "Texas USA", "Alberta Canada": a region of it, the comma forgotten; a town would be that region's. */
const isRegion = (word: Word, rule: Rule): boolean =>
  word.gap === 'blank' &&
  word.text.length > 3 &&
  LANGUAGE.regions.holds(word) &&
  (rule.role === 'abbreviation' || (!rule.favours && !LANGUAGE.givenNames.holds(word)));

/** A line broken before "US President": a new sentence, whose forerunner lacks its stop. */
const isNextLine = ({ text, start, after }: Context, word: Word, rule: Rule): boolean =>
  rule.role === 'abbreviation' &&
  after?.gap === 'blank' &&
  after.shape === 'cap' &&
  isTitle(after) &&
  text.slice(word.end, start).includes('\n');

/** "UNITE HERE Canada": two words in capitals among small ones are a name, whatever they mean. */
const isShouted = (context: Context, word: Word): boolean => {
  if (word.shape !== 'caps' || context.capitals) return false;
  const first = wordBefore(context.text, word.start);
  return first?.gap === 'blank' && first.shape === 'caps';
};

/** "CTV News Montreal": a broadcaster's own. */
const isNewsroom = (context: Context, word: Word): boolean => {
  if (word.lower !== 'news' || word.gap !== 'blank' || context.style !== 'sentence') return false;
  const owner = wordBefore(context.text, word.start);
  return owner?.gap === 'blank' && isCapital(owner) && !LANGUAGE.starters.holds(owner);
};

/** "Can He Charm Washington?": what a headline asks. */
const isAsked = ({ text, end }: Context, word: Word): boolean => {
  if (text.charAt(end) !== '?') return false;
  let at = word;
  for (let n = 0; n < LONGEST_QUESTION; n++) {
    if (LANGUAGE.modals.holds(at) && opensSentence(text, at)) return true;
    const earlier = at.gap === 'blank' ? wordBefore(text, at.start) : undefined;
    if (!earlier) return false;
    at = earlier;
  }
  return false;
};
const LONGEST_QUESTION = 5;

/** "New Canada Tariffs Loom": of a country, news in a headline; a town may well be a new one. */
const isFresh = (context: Context, word: Word, rule: Rule): boolean =>
  word.lower === 'new' && !rule.favours && context.after?.gap === 'blank' && isCapital(context.after) && context.loose;

/** "Sommet Canada-Chine à": French headlines leave the article out. */
const isFrenchPair = (context: Context, word: Word): boolean =>
  (context.after?.gap === 'hyphen' || context.after?.gap === 'dash') && isFrench(context.text, word.start, context.end);

/** "Zwischen Paris und": in a sentence of another language. */
const isForeignStart = (context: Context, word: Word): boolean =>
  context.style === 'sentence' && isForeign(context.text, word.start, context.end);

/** "In Iraq US troops", the comma forgotten (French says "le PIB US"); "Vodafone UK customers" are a name's. */
const isModifier = ({ text, after }: Context, word: Word): boolean => {
  const place = wordBefore(text, word.start);
  if (place?.gap !== 'blank' || !LANGUAGE.locatives.holds(place)) return false;
  return after?.gap === 'blank' && !isCapital(after) && !LANGUAGE.verbs.holds(after) && !LANGUAGE.starters.holds(after);
};

const RANKS = wordList('first next new second youngest');

/** "make Ann Lee Britain's prime minister": a person's whole name, and then what has an office. */
const isPossessor = ({ text, after }: Context, word: Word): boolean => {
  const post = after && RANKS.holds(after) ? wordAfter(text, after.end) : after;
  if (after?.gap !== 'possessive' || !post || !LANGUAGE.offices.holds(post)) return false;
  const given = wordBefore(text, word.start);
  return given?.gap === 'blank' && LANGUAGE.givenNames.holds(given);
};

const isTitle = (word: Word): boolean =>
  LANGUAGE.titles.holds(word) || LANGUAGE.mr.holds(word) || LANGUAGE.ms.holds(word);

/** "Midfielder Dom McGill", "Coach Tyrell Washington": a trade before two capitals tells a person. */
const isRanked = (text: string, given: Word): boolean => {
  if (LANGUAGE.before.holds(given) || LANGUAGE.demonyms.holds(given)) return false;
  const rank = wordBefore(text, given.start);
  if (rank?.gap !== 'blank') return false;
  return LANGUAGE.callings.holds(rank) || LANGUAGE.occupations.holds(rank) || LANGUAGE.ranks.holds(rank);
};

/** "Jack London", "J. London", "Mr. London", "General Washington". */
const isPersonal = (context: Context, word: Word): boolean => {
  if (word.shape === 'letter') return word.dotted;
  if (LANGUAGE.givenNames.holds(word)) return !(LANGUAGE.wordNames.holds(word) && context.loose);
  if (word.shape === 'cap' && word.gap === 'blank' && isRanked(context.text, word)) return true;
  if (LANGUAGE.mr.holds(word) || LANGUAGE.ms.holds(word) || LANGUAGE.callings.holds(word)) return true;
  return LANGUAGE.titles.holds(word) && context.after?.shape !== 'cap' && !context.loose;
};
