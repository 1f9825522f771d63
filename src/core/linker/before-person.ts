// What stands before a surname, and whose it makes it: a given name, a title, a rank, an initial. Called by the linker for
// surnames of persons; it looks a few words to the left and nowhere else.
import { wordList } from '../lang/word-list.ts';
import { LANGUAGE } from '../lang.ts';
import type { EntityRecord, Rule } from '../lexicon.ts';
import { foldForm } from '../normalize.ts';
import { type Context, isCapital, isNext, opensSentence } from './context.ts';
import { type Against, against, CLEAR, type Finding, support } from './finding.ts';
import { isFrench } from './line.ts';
import { bare, isPossessive, type Word } from './word.ts';
import { wordAfter, wordBefore } from './words.ts';

export const beforePerson = (context: Context, rule: Rule, entity: EntityRecord): Finding => {
  const word = context.before;
  if (!word || !isNext(word)) return CLEAR;
  if (isFamily(context, word)) return against('family', context.text.slice(word.start, context.end));
  if (word.gap === 'hyphen') return hyphened(context, word);
  if (isAnyone(context, word)) return against('other-person', joined(context, word));
  const owned = afterOwner(context, entity);
  if (owned) return owned;
  const titled = title(context, word, rule, entity);
  if (titled) return titled;
  if (LANGUAGE.elder.holds(word)) return other(context, word);
  if (LANGUAGE.fronts.holds(word.bared())) return against('part-of-name', joined(context, word));
  if (!isCapital(word)) return isPet(context, word) ? against('other-person', joined(context, word)) : CLEAR;
  if (word.shape === 'letter') return initial(context, word, entity);
  return capital(context, word, entity);
};

/** "les Trump", "aux Macron": the plural article of French families, unless a noun follows that the name goes with. */
const FAMILY_ARTICLES = wordList('les aux');
const isFamily = (context: Context, word: Word): boolean =>
  FAMILY_ARTICLES.holds(word) && word.gap === 'blank' && context.after?.gap !== 'hyphen';

/** "Another Trudeau, this one a plumber", "a Mr. Trump of Leicester": one of those who bear the name. */
const isAnyone = (context: Context, word: Word): boolean => {
  if (word.gap !== 'blank') return false;
  if (LANGUAGE.mr.holds(word)) {
    const article = wordBefore(context.text, word.start);
    return article?.gap === 'blank' && LANGUAGE.indefinites.holds(article) && !isMutual(context, article);
  }
  return LANGUAGE.indefinites.holds(word) && isEnded(context);
};

/** "lending one another Mr. Carney". */
const isMutual = ({ text }: Context, { lower, start }: Word): boolean =>
  lower === 'another' && wordBefore(text, start)?.lower === 'one';

/** No noun follows that the article could be of. */
const isEnded = ({ after, text }: Context): boolean => {
  if (!after || after.gap === 'stop' || after.gap === 'other' || after.gap === 'dash') return true;
  if (after.gap !== 'comma') return false;
  return after.shape === 'lower' || !isCapital(after) || wordAfter(text, after.end)?.gap !== 'comma';
};

/** "Trump-Kim" is two people, "Anna Smith-Carney" is one, "Radio-Macron" is none. */
const hyphened = (context: Context, word: Word): Finding => {
  if (!isCapital(word) || LANGUAGE.prefixes.holds(word)) return CLEAR;
  if (LANGUAGE.before.holds(word)) return against('part-of-name', joined(context, word));
  const first = wordBefore(context.text, word.start);
  const isGiven = first?.gap === 'blank' && isCapital(first) && LANGUAGE.givenNames.holds(first);
  if (isGiven && context.rulesUntil(word.end).length === 0) return other(context, first);
  return CLEAR;
};

const title = (context: Context, word: Word, rule: Rule, entity: EntityRecord): Finding | undefined => {
  const { lower } = word;
  if (LANGUAGE.ms.holds(word))
    return rule.courtesy === 'mr'
      ? against('other-person', joined(context, word))
      : support('title-before', word.text, 'some');
  if (LANGUAGE.mr.holds(word))
    return rule.courtesy === 'ms' ? other(context, word) : support('title-before', word.text, 'some');
  if (LANGUAGE.academics.holds(word) && !entity.callings.some((calling) => LANGUAGE.scholars.has(calling)))
    return other(context, word);
  if (LANGUAGE.local.holds(word) && !isOwnTitle(lower, entity))
    return isRelative(context, word) ? CLEAR : other(context, word);
  if (LANGUAGE.titles.holds(word)) {
    const strength = isOwnTitle(lower, entity) ? 'title' : LANGUAGE.posts.holds(word) ? 'doubtful' : 'some';
    return support('title-before', word.text, strength);
  }
  if (!LANGUAGE.callings.holds(word)) return undefined;
  if (entity.callings.includes(foldForm(lower))) return support('title-before', word.text, 'title');
  if (isRelative(context, word)) return CLEAR;
  return isCapital(word) || !opensSentence(context.text, word) ? other(context, word) : undefined;
};

const DETERMINERS = wordList('the a an every another');

/** "the judge Trump attacked": whom the name did something to, and no title. */
export const isRelative = (context: Context, word: Word): boolean => {
  const { after, text } = context;
  if (isCapital(word) || after?.gap !== 'blank' || isCapital(after)) return false;
  if (!LANGUAGE.verbs.holds(after) && !after.lower.endsWith('ed')) return false;
  const article = wordBefore(text, word.start);
  return article?.gap === 'blank' && DETERMINERS.holds(article);
};

/** Short and partial titles, and the calling they stand for. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  pm: 'minister',
  premier: 'minister',
  elect: 'president',
  'president-elect': 'president',
};

/** "President Trump" is the president; "Mr. Trump" or "Governor Trump" may be anyone. */
const isOwnTitle = (lower: string, entity: EntityRecord): boolean =>
  entity.callings.includes(foldForm(lower)) || entity.callings.includes(STANDS_FOR[lower] ?? '');

/** "Britain's Starmer": the possessive of what the corpus relates to the person. */
export const afterOwner = ({ before, matches, at, lexicon }: Context, entity: EntityRecord): Finding | undefined => {
  if (before?.gap !== 'blank' || !isPossessive(before)) return undefined;
  const owner = matches[at - 1];
  if (!owner || owner.start > before.start || owner.end < before.start || owner.end > before.end) return undefined;
  const related = lexicon.form(owner.form).rules?.some((rule) => entity.related.includes(rule.entity));
  return related ? support('related', before.text, 'title') : undefined;
};

const LONGEST_POST = 4;

/** "Trump, the former president, lives": the entity's own post, told right after the surname. */
export const ownPost = (context: Context, first: Word, entity: EntityRecord): Finding | undefined => {
  let word: Word | undefined = first;
  for (let n = 0; word && n < LONGEST_POST; n++) {
    const lower = bare(word.lower);
    const post = LANGUAGE.posts.has(lower);
    const next = wordAfter(context.text, word.end);
    if (post && (!next || next.gap === 'comma' || next.gap === 'stop'))
      return isOwnTitle(lower, entity)
        ? support('title-before', context.text.slice(context.start, word.end), 'title')
        : undefined;
    if (!post && !LANGUAGE.tenures.has(lower) && !LANGUAGE.titles.has(lower)) return undefined;
    word = next?.gap === 'blank' ? next : undefined;
  }
  return undefined;
};

/** The entity's own title, right before its whole name. */
export const titleBefore = ({ before }: Context, entity: EntityRecord): string | undefined =>
  before?.gap === 'blank' && LANGUAGE.titles.holds(before) && isOwnTitle(before.lower, entity)
    ? before.text
    : undefined;

/** Capitals that are words, not names, when they stand alone before a name. */
const LONE_WORDS: ReadonlySet<string> = new Set(['A', 'I', 'À', 'Y', 'Ô']);

const NAMING = wordList('called named nicknamed christened nommé appelé baptisé');
const PETS = wordList(
  'dog cat puppy kitten horse pony parrot goat pig cow turtle tortoise hamster goldfish rooster chien chat cheval perroquet',
);
const INDEFINITE = wordList('a un une');

/** "a dog called Trump", "my cat Trump", "a boat named Carney". */
const isPet = (context: Context, word: Word): boolean => {
  const named = NAMING.holds(word);
  if (word.gap !== 'blank' || !(named || PETS.holds(word))) return false;
  const before = wordBefore(context.text, word.start);
  if (before?.gap !== 'blank') return false;
  if (named) return PETS.holds(before) || LANGUAGE.works.holds(before) || before.lower === 'boat';
  return (LANGUAGE.owners.holds(before) || INDEFINITE.holds(before)) && !isRelative(context, word);
};

const initial = (context: Context, word: Word, entity: EntityRecord): Finding => {
  if (LONE_WORDS.has(word.text) && !word.dotted) return CLEAR;
  const first = wordBefore(context.text, word.start);
  const named = first && first.gap === 'blank' && isCapital(first) ? first : undefined;
  if (named && entity.given.includes(foldForm(named.text))) {
    return support('full-name', context.text.slice(named.start, context.end), 'outright', named.start);
  }
  if (named && (LANGUAGE.givenNames.holds(named) || !opensSentence(context.text, named)) && !isWord(named))
    return other(context, named);
  const letter = foldForm(word.text);
  return entity.given.some((given) => given.startsWith(letter))
    ? support('initial-before', word.text, 'some')
    : other(context, word);
};

/** A capitalised word that is no name: "But Macron", "Canadian Trudeau". */
const isWord = (word: Word): boolean => {
  const plain = word.bared();
  return LANGUAGE.starters.holds(plain) || LANGUAGE.demonyms.holds(plain) || LANGUAGE.titles.holds(plain);
};

const OPENERS = /(?:ly|ing|ings|ed|ment|ness|tion|ual|ical)$/;

/** "PMQs", "MPs". */
const ACRONYMS = /^\p{Lu}{2,}s$/u;

const capital = (context: Context, word: Word, entity: EntityRecord): Finding => {
  const { text } = context;
  if (isPossessive(word) || isWord(word)) return CLEAR;
  if (context.rulesUntil(word.end).length > 0) return CLEAR;
  if (entity.given.includes(foldForm(word.text)))
    return support('full-name', joined(context, word), 'outright', word.start);
  if (LANGUAGE.givenNames.holds(word) && !isWordThere(context, word)) return other(context, word);
  if (word.gap === 'wrap' || context.loose || isNextLine(context, word)) return CLEAR;
  if ((word.shape === 'caps' && !context.capitals) || ACRONYMS.test(word.text)) return CLEAR; // "NATO Trump", never a given name
  if (LANGUAGE.verbs.holds(word) || LANGUAGE.imperatives.holds(word)) return CLEAR;
  if (GERUNDS.test(word.text)) return against('part-of-name', joined(context, word)); // a work: "Understanding Trump"
  const opens = opensSentence(text, word);
  if (opens && LANGUAGE.adjectives.holds(word)) return CLEAR; // "Top Trump aides met"
  if (opens && (OPENERS.test(word.lower) || isFrench(text, word.start, context.end))) return CLEAR; // "Rencontre Trump-Poutine à"
  if (context.style === 'fragment' && (!opens || word.lower.endsWith('s'))) return CLEAR; // "UK Snubs Trump"
  return other(context, word);
};

/** A line broken after somebody's whole name. */
const isNextLine = ({ text, start }: Context, word: Word): boolean => {
  if (!text.slice(word.end, start).includes('\n')) return false;
  const given = wordBefore(text, word.start);
  return given?.gap === 'blank' && LANGUAGE.givenNames.holds(given);
};

const GERUNDS = /^\p{L}{4,}(?:tt|nd|er|ch|at|ov|ll|mp|ck|gg|pp|nn|st|sh|ak|ag|in)ing$/u;

/** "Young Trump voters", "WILL TRUMP WIN": a given name that is an ordinary word as well. */
const isWordThere = (context: Context, { lower, start }: Word): boolean => {
  if (!LANGUAGE.wordNames.has(lower)) return false;
  const { after, before, loose, text } = context;
  if (loose) return true;
  return (
    after?.gap === 'blank' && LANGUAGE.plain.holds(after) && before?.start === start && opensSentence(text, before)
  );
};

const joined = (context: Context, word: Word): string => context.text.slice(word.start, context.end);

const NEAR_KIN = 5;

/** Another bearer; a relative of somebody the page names by the same surname does not take it over. */
const other = (context: Context, word: Word): Against => {
  let at = word.start;
  let kin = false;
  for (let n = 0; n < NEAR_KIN && !kin; n++) {
    const earlier = wordBefore(context.text, at);
    if (!earlier || earlier.gap === 'stop') break;
    kin = LANGUAGE.kin.holds(earlier.bared());
    at = earlier.start;
  }
  at = context.end;
  for (let n = 0; n < NEAR_KIN - 1 && !kin; n++) {
    const later = wordAfter(context.text, at);
    if (!later || later.gap === 'stop' || (n === 0 && later.gap !== 'comma')) break; // ", his father"
    kin = LANGUAGE.kin.holds(later.bared());
    at = later.end;
  }
  return against('other-person', joined(context, word), kin ? 'kin' : 'other');
};
