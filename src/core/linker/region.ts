// Which place of a name is meant, as the region told after it says: "London, Ontario", "Paris in Texas", "Washington, the seat of
// Wilkes County". Called by linker/after; it looks a few words to the right and knows regions from the language tables only.
import { WordList, wordList } from '../lang/word-list.ts';
import { LANGUAGE } from '../lang.ts';
import type { Rule } from '../lexicon.ts';
import { type Context, isCapital } from './context.ts';
import { against, CLEAR, type Finding, support } from './finding.ts';
import { bare, type Word } from './word.ts';
import { wordAfter } from './words.ts';

const joined = (context: Context, word: Word): string => context.text.slice(context.start, word.end);

/** "Paris Texas", "London ON": the comma left out. */
export const regionBeside = (context: Context, word: Word, rule: Rule): Finding | undefined => {
  const region = word.gap === 'blank' ? regionAt(context.text, word) : undefined;
  if (!region || LANGUAGE.countries.has(region.name)) return undefined;
  const words = context.text.slice(context.start, region.end);
  return isOwn(context, word, rule) ? support('qualified', words, 'outright') : against('other-place', words, 'other');
};

/** "Paris, Texas" is another Paris, "London, England" this one. */
export const qualifier = (context: Context, word: Word, rule: Rule): Finding => {
  if (rule.role === 'abbreviation') return CLEAR;
  if (IN.holds(word)) return inRegion(context, word, rule); // "London, en Ontario"
  if (BESIDE.holds(word)) return besideTown(context, word, rule);
  if (ARTICLES.holds(word)) return apposed(context, word, rule);
  if (isKin(context, word)) return against('other-person', joined(context, word), 'other');
  if (!isCapital(word)) return CLEAR;
  const region = regionAt(context.text, word);
  if (!region) return unlisted(context, word, rule);
  const words = context.text.slice(context.start, region.end);
  if (isOwn(context, word, rule)) return support('qualified', words, 'outright');
  if (region.name.length === 2 && context.surface.toLowerCase().startsWith(region.name)) return CLEAR; // "Canada (CA)"
  const then = wordAfter(context.text, region.end);
  if (then?.gap === 'blank' && LISTS.holds(then)) return CLEAR; // "Canada, Alberta and"
  if (LANGUAGE.countries.has(region.name)) {
    if (!rule.favours) return CLEAR; // "Like much of Europe, France has"
    if (then && (then.gap === 'comma' || ['and', 'or', 'et', 'ou'].includes(then.lower))) return CLEAR; // a list
  }
  return against('other-place', words, 'other');
};

/** "London, Pope County", "Greenland, Barbados, sits": where a place lies, in a region that no table has. */
const unlisted = (context: Context, word: Word, rule: Rule): Finding => {
  const { text } = context;
  const next = rule.favours || rule.role === 'short' ? wordAfter(text, word.end) : undefined;
  if (!next || word.shape !== 'cap' || context.rulesFrom(word.start).length > 0) return CLEAR;
  const words = text.slice(context.start, next.end);
  if (next.gap === 'blank' && next.shape === 'cap' && LANGUAGE.counties.holds(next))
    return isOwn(context, word, rule) ? CLEAR : against('other-place', words, 'other');
  const located = context.before?.gap === 'blank' && LANGUAGE.locatives.has(context.before.lower);
  const verb = next.gap === 'comma' && next.shape === 'lower' && VERB.test(next.lower) && LANGUAGE.verbs.holds(next);
  return verb && !located && !LANGUAGE.givenNames.holds(word) && !LANGUAGE.plain.holds(word)
    ? against('other-place', context.text.slice(context.start, word.end), 'other')
    : CLEAR;
};
const VERB = /^(?:is|was|has|had)$|(?:[^s]s|ed)$/;

const BESIDE = wordList('near outside north south east west northeast northwest southeast southwest près');
const BESIDE_NEAR = 40;

/** "Washington, outside Sunderland": told by a neighbour that its author says is no neighbour of ours. */
const besideTown = ({ matches, at, text, start, end }: Context, word: Word, { against: opposed }: Rule): Finding => {
  const next = matches[at + 1];
  if (!next || next.start > end + BESIDE_NEAR || !opposed?.includes(next.form)) return CLEAR;
  const between = text.slice(word.end, next.start);
  return /^(?: of| de)? (?:the )?$/.test(between)
    ? against('other-place', text.slice(start, next.end), 'other')
    : CLEAR;
};

/** "France, her sister,": a person of that name. */
const isKin = ({ text }: Context, owner: Word): boolean => {
  const relative = LANGUAGE.owners.holds(owner) ? wordAfter(text, owner.end) : undefined;
  return relative?.gap === 'blank' && LANGUAGE.kin.holds(relative) && isEnded(text, relative);
};

const LISTS = wordList('and or et ou');
const ARTICLES = wordList('a an the un une le la');
const APPOSITION = 9;
const CAPITAL = wordList('capital capitale');

/** "Washington, the capital, was". */
const isEnded = (text: string, word: Word): boolean => {
  const next = wordAfter(text, word.end);
  return !next || next.gap === 'comma' || next.gap === 'stop';
};

/** The apposition's own noun stands among so many. */
const HEAD = 3;
const SMALL = wordList('town village hamlet township bourg bourgade hameau');

/** "Washington, the seat of Wilkes County, Georgia"; "Montreal, a city in Quebec" is this one. */
const apposed = (context: Context, article: Word, rule: Rule): Finding => {
  let town = false;
  let word = wordAfter(context.text, article.end);
  for (let n = 0; word && n < APPOSITION; n++) {
    const { lower, gap } = word;
    if (gap !== 'blank' && gap !== 'hyphen' && !(gap === 'comma' && (isCapital(word) || word.shape === 'number')))
      return CLEAR;
    if (n < HEAD && LANGUAGE.babes.has(lower))
      return against('other-person', context.text.slice(context.start, word.end), 'other');
    if (n < 2 && CAPITAL.has(lower) && !(n > 0 && word.shape !== 'lower'))
      return isEnded(context.text, word)
        ? support('qualified', context.text.slice(context.start, word.end), 'outright')
        : CLEAR;
    if (n === 0 && isCapital(word) && LANGUAGE.regions.has(bare(lower)) && rule.favours && !isHome(context, word, rule))
      return against('other-place', context.text.slice(context.start, word.end), 'other');
    if (n < HEAD && SMALL.has(lower) && rule.favours)
      return against('other-place', context.text.slice(context.start, word.end), 'other');
    town ||= LANGUAGE.towns.has(lower) || LANGUAGE.cities.has(lower) || LANGUAGE.seats.has(lower);
    if (town && isCapital(word)) {
      const region = regionAt(context.text, word);
      if (region && LANGUAGE.countries.has(region.name)) return CLEAR;
      const words = context.text.slice(context.start, region?.end ?? word.end);
      if (region && isHome(context, word, rule)) return support('qualified', words, 'outright');
      if (region || LANGUAGE.counties.has(lower)) return against('other-place', words, 'other');
    }
    word = wordAfter(context.text, word.end);
  }
  return CLEAR;
};

/** The region a few words further on is the place's own. */
const isHome = ({ matches, at }: Context, region: Word, rule: Rule): boolean => {
  for (let n = at + 1; n < at + APPOSITION; n++)
    if (matches[n]?.start === region.start) return rule.favours?.includes(matches[n]?.form ?? -1) ?? false;
  return false;
};

export const IN = wordList('in en au dans');

/** "Paris in France" is this one; "Paris in Texas" is not. Only a place that its author put into a region can be taken out of it. */
export const inRegion = (context: Context, word: Word, rule: Rule): Finding => {
  let next = wordAfter(context.text, word.end);
  if (next?.gap === 'blank' && ARTICLES.holds(next)) next = wordAfter(context.text, next.end); // "dans le Gers"
  if (next?.gap !== 'blank') return CLEAR;
  if (isOwn(context, next, rule)) return support('qualified', joined(context, next), 'outright');
  const region = rule.favours && isNamed(next) ? regionAt(context.text, next) : undefined;
  if (!region || LANGUAGE.countries.has(region.name)) return CLEAR;
  return against('other-place', context.text.slice(context.start, region.end), 'other');
};

/** With a capital, also behind an article that is written into it: "l'Aude". */
const isNamed = (word: Word): boolean => isCapital(word) || /^(?:l|d)['’]\p{Lu}/u.test(word.text);

const isOwn = (context: Context, region: Word, rule: Rule): boolean => {
  const next = context.matches[context.at + 1];
  if (next?.start !== region.start || !rule.favours?.includes(next.form)) return false;
  const { lexicon, text } = context;
  const place = lexicon.form(next.form).rules?.some(({ entity }) => lexicon.entity(entity).kind === 'place');
  return place === true || regionAt(text, region) !== undefined;
};

/** What the name of a region begins with: most words begin none. */
const BEGINNINGS = new WordList(
  [...LANGUAGE.regions.words, ...LANGUAGE.countries.words].map((name) => name.replace(/[\s-].*$|\.$/, '')),
);

/** The region that begins at `word`, in up to four words or with points: "Ontario", "New Hampshire", "N.H.", "TX". */
const regionAt = (text: string, word: Word): { name: string; end: number } | undefined => {
  if (!BEGINNINGS.holds(word.bared())) return undefined;
  let end = word.end;
  for (let n = 0; n < 4; n++) {
    const name = bare(text.slice(word.start, end).toLowerCase().replace(/\s+/g, ' '));
    const dotted = text.charAt(end) === '.' ? `${name}.` : '';
    const short = name.length === 2 && !name.includes('.');
    if (
      LANGUAGE.regions.has(dotted) ||
      LANGUAGE.countries.has(name) ||
      (LANGUAGE.regions.has(name) && (!short || word.shape === 'caps'))
    )
      return { name, end };
    const more = wordAfter(text, end);
    if (!more || (more.gap !== 'blank' && more.gap !== 'hyphen')) return undefined;
    end = more.end;
  }
  return undefined;
};

/** "Bothwell, Tasmania, makes cheese": a town of that name. */
export const inTown = (context: Context, word: Word): Finding | undefined => {
  const region = isCapital(word) && word.gap === 'comma' ? regionAt(context.text, word) : undefined;
  if (!region || LANGUAGE.countries.has(region.name)) return undefined;
  const then = wordAfter(context.text, region.end);
  if (then && then.gap !== 'comma' && then.gap !== 'stop' && then.gap !== 'other' && then.gap !== 'wrap')
    return undefined;
  if (then?.gap === 'comma' && isCapital(then)) return undefined; // a list
  return against('other-place', context.text.slice(context.start, region.end), 'other');
};
