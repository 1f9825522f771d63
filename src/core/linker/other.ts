// Signs that a name or term means another of its kind: a footballer of the very same name, an election of another year.
// Called by the linker; it looks a few words to either side.
import { wordList } from '../lang/word-list.ts';
import { LANGUAGE } from '../lang.ts';
import type { EntityRecord } from '../lexicon.ts';
import { foldForm } from '../normalize.ts';
import { isRelative } from './before-person.ts';
import type { Context } from './context.ts';
import { inOneSentence } from './sentence.ts';
import { bare, type Word } from './word.ts';
import { wordAfter, wordBefore } from './words.ts';

const APPOSITION = 8;
const ARTICLES = wordList('a an the un une le la');

const PAST = wordList('former onetime one-time ex erstwhile ancien ancienne');

const CREDIT = /(?:copyright|\(c\)|©|@author|(?:signed-off|reviewed|co-authored|acked|tested)-by)[^\n]{0,16}$/i;
const CREDIT_LENGTH = 40;

/** The line of an author or a maintainer: "Copyright (c) 2015 <name>", "<name> <mail@host>". */
export const isCredit = ({ text, start, end }: Context): boolean =>
  CREDIT.test(text.slice(Math.max(0, start - CREDIT_LENGTH), start)) ||
  /^\s{0,2}<[^\s<>]{1,60}@/.test(text.slice(end, end + 64));

const CITED = /^(?: (?:and|&|et) \p{Lu}[\p{L}'’-]+)?,? \(?(?:19|20)\d\d[a-z]?[).;]/u;
const CITED_LENGTH = 32;

/** "<surname> et al. (2000)", "<surname> (2000) argues": an author, and none of ours unless scholarship is theirs. */
export const isCited = ({ after, text, end }: Context, { callings }: EntityRecord): 'surely' | 'likely' | undefined => {
  if (!after || (after.lower !== 'et' && after.gap !== 'open' && after.gap !== 'comma' && after.lower !== 'and'))
    return undefined;
  const told = text.slice(end, end + CITED_LENGTH);
  const etAl = after.lower === 'et' && told.startsWith(' et al');
  if ((!etAl && !CITED.test(told)) || callings.some((calling) => LANGUAGE.scholars.has(calling))) return undefined;
  return etAl ? 'surely' : 'likely';
};

const HANDLE = /^\s{0,2}\(\s?@([\p{L}\p{N}_.]{2,40})\)/u;

/** Accounts that go with an office. */
const OFFICIAL = /potus|president|premier|pm$|^pm|gov|official/i;

/** "<name> (@somebody)": the account of another, when it does not bear the surname. */
export const isAccount = ({ text, end, surface }: Context): boolean => {
  const account = HANDLE.exec(text.slice(end, end + 48))?.[1];
  if (account === undefined) return false;
  const surname = foldForm(surface.slice(surface.lastIndexOf(' ') + 1));
  return !OFFICIAL.test(account) && !foldForm(account).includes(surname);
};

/** The calling that stands right before a whole name or in the apposition after it, if it is not the entity's. */
export const occupation = (context: Context, entity: EntityRecord): string | undefined => {
  const calls = (word: Word): boolean => {
    const lower = bare(word.lower);
    return (LANGUAGE.occupations.has(lower) || SCIENCE.test(lower)) && !entity.callings.includes(foldForm(lower));
  };
  const { before, after, text } = context;
  const ranked = before?.gap === 'blank' && LANGUAGE.callings.holds(before) && !LANGUAGE.kin.holds(before);
  if (ranked && !entity.callings.includes(foldForm(before.lower)) && !isRelative(context, before)) return before.text;
  if (before?.gap === 'blank' && calls(before) && !isVerb(context, before) && !isRelative(context, before))
    return before.text;
  if (before?.gap === 'blank' && isDoctor(before, entity)) return before.text;
  if (after?.gap !== 'comma') return undefined;
  if (after.shape === 'number' && after.text.length <= 2)
    return LANGUAGE.coordinators.has(wordAfter(text, after.end)?.lower ?? '') ? undefined : after.text; // ", 34, of Leeds"
  if (!ARTICLES.holds(after) && !calls(after)) return undefined;
  let word: Word | undefined = after;
  for (let n = 0; word && n < APPOSITION && (n === 0 || word.gap === 'blank' || word.gap === 'hyphen'); n++) {
    if (calls(word)) return word.text;
    if (PAST.holds(word)) return undefined; // of the well known, too
    word = wordAfter(text, word.end);
  }
  return undefined;
};

/** "an entomologist", "un géographe". */
const SCIENCE = /.(?:olog(?:ist|ue)|ograph(?:er|e)|iatrist|ciste)$/;

const COPULA = /^(?: \([^()\n]{2,48}\))?,? (?:is|was|est|était) (?:an?|the|une?|le|la) ((?:[\p{L}-]+ ){0,4}[\p{L}-]+)/u;
const COPULA_LENGTH = 110;

/** "<name> (born 1977) is an Irish rugby player": told so outright, and of no former calling. */
export const toldCalling = ({ text, end }: Context, entity: EntityRecord): string | undefined => {
  const words = COPULA.exec(text.slice(end, end + COPULA_LENGTH))?.[1]
    ?.toLowerCase()
    .split(' ');
  if (!words || words.some((word) => PAST.has(word) || word === 'of' || word === 'de')) return undefined;
  return words.find((word) => LANGUAGE.occupations.has(word) && !entity.callings.includes(foldForm(word)));
};

const NAMING = wordList('called named nommé appelé');
const SOMEBODY = wordList(
  'man boy guy woman girl kid fellow player dog cat someone somebody nobody anybody anyone person people homme garçon joueur type personne',
);

const DOCTORS = wordList('dr doctor docteur');

/** A whole name under a doctor's title, of somebody who is known for no science. */
const isDoctor = ({ lower }: Word, { callings }: EntityRecord): boolean =>
  DOCTORS.has(lower) && !callings.some((calling) => LANGUAGE.scholars.has(calling));

/** "West called Trump a": what somebody did to the name; "a man called Trump" is another. */
const isVerb = ({ text }: Context, word: Word): boolean => {
  if (!NAMING.holds(word)) return false;
  const somebody = wordBefore(text, word.start)?.lower ?? '';
  return !SOMEBODY.has(somebody) && !LANGUAGE.occupations.has(somebody) && !LANGUAGE.callings.has(somebody);
};

const YEAR = /(?<![\p{L}\p{N}])(?:1[89]|20)\d\d(?![\p{L}\p{N}])/gu;
const YEAR_NEAR = 160;

/** A year in the same sentence, and none that is the event's. */
export const otherYear = ({ text, start, end }: Context, year: number): boolean => {
  const from = Math.max(0, start - YEAR_NEAR);
  const years: string[] = [];
  for (const { 0: found, index } of text.slice(from, end + YEAR_NEAR).matchAll(YEAR)) {
    const at = from + index;
    if (at < start ? inOneSentence(text, at, start) : inOneSentence(text, end, at)) years.push(found);
  }
  return years.length > 0 && !years.includes(String(year));
};
