// What stands after a name, and whether it makes a longer one of it: "Trump Tower", "Washington Irving", "Donald Trump Jr.",
// "London, Ontario". Called by the linker for every name; it looks a few words to the right and nowhere else.
import type { Kind } from '../corpus.ts';
import { wordList } from '../lang/word-list.ts';
import { LANGUAGE } from '../lang.ts';
import type { EntityRecord, Rule } from '../lexicon.ts';
import { foldForm } from '../normalize.ts';
import { ownPost } from './before-person.ts';
import { chainFrom, isJoined, isOffice, isOrdinary, SCHOOLS } from './chain.ts';
import { type Context, isCapital, isNext, opensSentence } from './context.ts';
import { against, CLEAR, type Finding, support } from './finding.ts';
import { isFrench } from './line.ts';
import { IN, inRegion, inTown, qualifier, regionBeside } from './region.ts';
import { isApostrophe } from './units.ts';
import { isPossessive, type Word } from './word.ts';
import { wordAfter } from './words.ts';

export const afterName = (context: Context, rule: Rule, entity: EntityRecord): Finding => {
  const word = context.after;
  if (!word) return CLEAR;
  if (entity.kind === 'person' && isSuffix(context, word, rule))
    return against('other-person', joined(context, word), 'junior');
  if (entity.kind === 'place' && word.gap === 'blank' && IN.holds(word)) return inRegion(context, word, rule);
  if (rule.role === 'abbreviation' && isSpelledOn(context, word)) return against('other-name', joined(context, word));
  if (rule.role === 'abbreviation' && isRoad(context, word)) return against('other-name', joined(context, word));
  const epithet = entity.kind === 'place' && word.gap === 'blank' ? epithetOf(context) : undefined;
  if (epithet) return against('part-of-name', context.surface + epithet);
  if (word.gap === 'possessive' && isCapital(word) && LANGUAGE.shops.holds(word) && rule.role !== 'abbreviation')
    return against('part-of-name', joined(context, word)); // "Starmer's Garage"
  if (rule.role === 'short' && entity.kind === 'organisation' && isElsewhere(context, word))
    return against('other-name', joined(context, word));
  const other = rule.role === 'abbreviation' ? undefined : (firmOf(context) ?? toldOf(context));
  if (other) return against('part-of-name', context.surface + other[0], rule.role === 'surname' ? 'junior' : undefined);
  if (isNext(word) || isTightDash(context, word)) return neighbour(context, word, rule, entity);
  if (word.gap === 'comma' && entity.kind !== 'person' && isAge(context, word))
    return against('other-person', joined(context, word), 'other');
  if (word.gap === 'comma' || word.gap === 'open') {
    if (entity.kind === 'place') return qualifier(context, word, rule);
    if (rule.role === 'surname')
      return inTown(context, word) ?? ownPost(context, word, entity) ?? inverted(context, word, entity);
  }
  return CLEAR;
};

/** "the Liberal Party of Norway", "le Parti libéral du Québec": a body of that name, of another place than ours. */
const isElsewhere = ({ text }: Context, link: Word): boolean => {
  if (link.gap !== 'blank' || (link.lower !== 'of' && link.lower !== 'du')) return false;
  const place = wordAfter(text, link.end);
  return place?.gap === 'blank' && isCapital(place);
};

/** "the Paris of the East", "le Paris de l'Orient": what another place is called. */
const EPITHET =
  /^ (?:of the|of|de l['’]|du) (?:East|West|North|South|Orient|Occident|Nord|Sud|Prairies|Plains|Levant|Caribbean|Balkans|Pacific|Midwest|Middle East|Far East|Ozarks)(?!\p{L})/u;
const EPITHET_LENGTH = 24;
const DEFINITE = wordList('the le');
const epithetOf = ({ before, text, end }: Context): string | undefined =>
  before?.gap === 'blank' && DEFINITE.holds(before)
    ? EPITHET.exec(text.slice(end, end + EPITHET_LENGTH))?.[0]
    : undefined;

/** "X & Sons", "X et Fils": a firm. */
const FIRM =
  /^ (?:& |and |et )(?:Sons?|Daughters?|Bros|Brothers|Sisters|Associates|Partners|Cie|Fils|Filles|Frères)(?!\p{L})/u;
const FIRM_LENGTH = 20;
const AND = '&ae';
const firmOf = ({ text, end }: Context): RegExpExecArray | null =>
  AND.includes(text.charAt(end + 1)) ? FIRM.exec(text.slice(end, end + FIRM_LENGTH)) : null;

/** "Europe (the band)", "Paris, the film,", "McGill's, the grocer": told what it is, right after it. */
const TOLD = /^(?: \(|, )(?:the|a|an|le|la|un|une) (?:\p{Ll}+ )?(\p{Ll}+)(?=[),.;])/u;
const TOLD_LENGTH = 36;
const SHOP = /^['’]s, (?:the|a|an) (\p{Ll}+)(?: (\p{Ll}+))?/u;
const toldOf = ({ text, end }: Context): RegExpExecArray | undefined => {
  const shop = isApostrophe(text, end) ? SHOP.exec(text.slice(end, end + TOLD_LENGTH)) : undefined;
  if (shop) return shop.slice(1).some((word) => LANGUAGE.shops.has(word)) ? shop : undefined;
  if (text.charCodeAt(end + 1) !== 0x28 && text.charCodeAt(end) !== 0x2c) return undefined;
  const told = TOLD.exec(text.slice(end, end + TOLD_LENGTH));
  return told && LANGUAGE.works.has(told[1] ?? '') ? told : undefined;
};

/** "U. S. S. Maine": the letters go on. */
const isSpelledOn = ({ surface }: Context, word: Word): boolean =>
  word.gap === 'blank' && word.shape === 'letter' && word.dotted && /\. /.test(surface);

const ON_ROAD = wordList('on along via off onto near from to at of past down highway route and');

/** What is said of one that opens its sentence: "US 101 is closed". */
const OF_ROAD = wordList('is was north south east west northbound southbound eastbound westbound between through near');

/** "on US 101", "along U.S. 1", "US-75": a road. */
const isRoad = ({ text, before, after, start }: Context, word: Word): boolean => {
  if (word.shape !== 'number' || !/^\d{1,3}$/.test(word.text) || (word.gap !== 'hyphen' && !isNext(word))) return false;
  if (word.gap === 'hyphen' || (before !== undefined && ON_ROAD.holds(before))) return true;
  const fate = after === word && (start === 0 || before?.gap === 'stop') ? wordAfter(text, word.end) : undefined;
  return fate?.gap === 'blank' && OF_ROAD.holds(fate);
};

/** "United States–Mexico Agreement": a dash that touches both. */
const isTightDash = (context: Context, word: Word): boolean => word.gap === 'dash' && word.start === context.end + 1;

const joined = (context: Context, word: Word): string => context.text.slice(context.start, word.end);

/** Small letters say it of a surname, too; "senior" goes with what follows, and "fils" tells no surname's bearer apart. */
const JUNIOR = wordList('jr jr. junior sr père');

/** "Jr.", ", Jr.", "III", "père"; the pronoun "I" only after a whole name. */
const isSuffix = (context: Context, word: Word, rule: Rule): boolean => {
  if (word.gap !== 'blank' && word.gap !== 'comma') return false;
  if (!LANGUAGE.suffixes.holds(word)) return false;
  if (word.shape === 'lower')
    return word.gap === 'blank' && (rule.role === 'full' ? word.lower !== 'senior' : JUNIOR.holds(word));
  if (isSenior(context, word)) return false;
  if (word.shape === 'letter') return rule.role === 'full' && word.gap === 'blank' && context.after?.text !== 'I';
  return true;
};

/** "<surname> Senior Policy Adviser": the rank of an aide. */
const isSenior = (context: Context, word: Word): boolean => {
  const next = word.lower === 'senior' ? wordAfter(context.text, word.end) : undefined;
  return next?.gap === 'blank' && isCapital(next) && LANGUAGE.plain.holds(next);
};

const neighbour = (context: Context, word: Word, rule: Rule, entity: EntityRecord): Finding => {
  if (rule.role === 'surname' && word.gap === 'blank' && LANGUAGE.reigns.holds(word) && context.before?.lower === 'the')
    return support('context', joined(context, word), 'title'); // "the Trump administration"
  if (entity.kind === 'place' && isTown(context, word)) return against('other-place', joined(context, word));
  if (entity.kind === 'place' && isNumbered(word, rule)) return against('part-of-name', joined(context, word));
  if (!isCapital(word)) return lowercase(context, word, entity.kind);
  if (word.gap === 'hyphen' || word.gap === 'dash') return compound(context, word);
  if (entity.kind === 'place' && 'IVX'.includes(context.text.charAt(word.start)) && ROMAN.test(word.text)) return CLEAR;
  const townless =
    entity.kind === 'place' && rule.role !== 'abbreviation' ? regionBeside(context, word, rule) : undefined;
  if (townless) return townless;
  if (LEGAL.holds(word)) return against('part-of-name', joined(context, word));
  const abbreviation = rule.role === 'abbreviation';
  if (abbreviation && word.shape === 'caps' && word.gap === 'blank') return CLEAR;
  const found = longerName(context, word, rule, entity);
  return abbreviation && found.kind === 'against' && context.loose ? CLEAR : found;
};

/** Is the capitalised word a piece of a name that begins with ours? */
const longerName = (context: Context, word: Word, rule: Rule, entity: EntityRecord): Finding => {
  if (entity.kind === 'person' && LANGUAGE.honours.holds(word)) return CLEAR;
  const ordinary = isOrdinary(word);
  const isHead = LANGUAGE.heads.holds(word) && !(ordinary && (word.dotted || context.loose || isShort(context, rule)));
  const isPress = rule.role === 'surname' && isHead && chainFrom(context, word).ends === 'office'; // "Trump Press Secretary"
  if (isHead && !isPress) return against('part-of-name', joined(context, word));
  if (ordinary) {
    const chain = chainFrom(context, word);
    if (chain.ends === 'body' && (!context.loose || SCHOOLS.has(chain.body)))
      return against('part-of-name', context.text.slice(context.start, chain.end));
  }
  if (ordinary || LANGUAGE.demonyms.holds(word) || isOffice(word.bared())) return CLEAR;
  if (context.rulesFrom(word.start).length > 0 || word.gap !== 'blank') return CLEAR;
  const chain = chainFrom(context, word);
  if (chain.ends === 'event') return CLEAR;
  if (entity.kind === 'place' && JUNIOR.holds(chain.last))
    return against('other-person', joined(context, chain.last), 'other'); // "Paris Johnson Jr."
  if (chain.ends === 'body' && !(VERB.test(word.lower) && context.loose))
    return against('part-of-name', context.text.slice(context.start, chain.end));
  if (rule.role === 'surname' && (!rule.needs || context.before?.lower === 'the')) return CLEAR; // "the Trump Effect"
  if (chain.ends === 'office' || word.shape === 'letter') return CLEAR;
  if (rule.role === 'abbreviation' && (rule.text.endsWith('.') || isModifying(context, chain.last))) return CLEAR;
  if (context.loose || isShort(context, rule)) return CLEAR;
  if (rule.role === 'term' && !isCapitalised(context)) return CLEAR;
  if (context.style === 'fragment' && (entity.kind === 'person' || chain.length > 1)) return CLEAR;
  if (isAsked(context, chain.last) || isNextHeading(context, rule)) return CLEAR;
  if (entity.kind === 'place' && (startsPerson(context, word) || isOwned(context))) return CLEAR;
  // A given name, perhaps: "Washington Sundar"; the bare one is his where nothing tells it is ours.
  return against('part-of-name', joined(context, word), rule.role === 'short' && rule.favours ? 'junior' : undefined);
};

const isShort = (context: Context, rule: Rule): boolean => rule.role === 'abbreviation' && context.style === 'fragment';

/** "Meridian Press UK Ltd, Bristol": a company's legal form, whatever its line looks like. */
const LEGAL = wordList('ltd inc plc llc llp pty gmbh sarl');

/** "Is <place> Ready?" */
const isAsked = ({ text, before }: Context, last: Word): boolean =>
  before?.gap === 'blank' &&
  isCapital(before) &&
  (LANGUAGE.modals.holds(before) || before.lower === 'is' || before.lower === 'are') &&
  opensSentence(text, before) &&
  text.charAt(last.end) === '?';

/** French headings run together: a country's name of several words does not begin another's there. */
const isNextHeading = ({ text, start, end }: Context, rule: Rule): boolean =>
  rule.role === 'full' && /[\s-]/.test(rule.text) && isFrench(text, start, end);

/** "France, 41, joined", "Paris, then 14, understood": how old the bearer is; in a score a name follows. */
const isAge = ({ text }: Context, word: Word): boolean => {
  if (LANGUAGE.ages.holds(word)) {
    const years = wordAfter(text, word.end);
    const then = years?.gap === 'blank' && /^\d{1,2}$/.test(years.text) ? wordAfter(text, years.end) : undefined;
    return then?.gap === 'comma' && then.shape === 'lower';
  }
  if (!/^\d{2}$/.test(word.text)) return false;
  const next = wordAfter(text, word.end);
  return next?.gap === 'comma' && next.shape === 'lower' && !LANGUAGE.links.holds(next) && next.lower !== 'and';
};

/** "Paris-8": a university; of a country, the score of its team. */
const isNumbered = (word: Word, rule: Rule): boolean =>
  word.gap === 'hyphen' && word.shape === 'number' && rule.favours !== undefined && /^\d{1,2}$/.test(word.text);

/** "Paris VIIIe": a district. */
const ROMAN = /^[IVX]+(?:e|er|ème)?$/;

/** "Paris-la-Défense", "Montréal-la-Cluse": a town of its own. */
const ON_SITE = wordList('la le les sur sous en lès aux');
const isTown = (context: Context, word: Word): boolean => {
  if (word.gap !== 'hyphen' || !ON_SITE.holds(word)) return false;
  const next = wordAfter(context.text, word.end);
  return next?.gap === 'hyphen' && isCapital(next);
};

/** "US-Mexico-Canada Agreement" is one name, "Trump-Kim talks" are two. */
const compound = (context: Context, word: Word): Finding => {
  const other = context.rulesFrom(word.start).length > 0;
  if (!other && LANGUAGE.heads.holds(word) && !isOrdinary(word)) return against('part-of-name', joined(context, word));
  const end = (other ? context.matches[context.at + 1]?.end : undefined) ?? word.end;
  const then = other ? wordAfter(context.text, end) : word;
  if (!then || (other && !isJoined(then, { end }))) return CLEAR;
  const chain = chainFrom(context, then);
  return chain.ends === 'body' ? against('part-of-name', context.text.slice(context.start, chain.end)) : CLEAR;
};

/** "US Twitter users": a noun follows the capitals, which only say what kind. "UK Coal said": a name of its own. */
const isModifying = ({ text }: Context, last: Word): boolean => {
  const next = wordAfter(text, last.end);
  return (
    next?.gap === 'blank' && next.shape === 'lower' && !LANGUAGE.verbs.holds(next) && !LANGUAGE.starters.holds(next)
  );
};

/** In a headline, more likely what the name does than a piece of it. */
const VERB = /(?:s|ed|ing)$/;

const isCapitalised = (context: Context): boolean =>
  context.surface.charAt(0) !== context.surface.charAt(0).toLowerCase();

/** "the Carney brothers": others. "America the band": a work. */
const lowercase = (context: Context, word: Word, kind: Kind): Finding => {
  if (word.gap !== 'blank') return CLEAR;
  if (kind === 'person') return LANGUAGE.kinPlural.holds(word) ? against('family', joined(context, word)) : CLEAR;
  if (LANGUAGE.counties.holds(word) && isSmall(context, word))
    return against('other-place', joined(context, word), 'other');
  if (LANGUAGE.species.holds(word)) return against('part-of-name', joined(context, word));
  const work = DEFINITE.holds(word) && word.lower === 'the' ? wordAfter(context.text, word.end) : undefined;
  return work && LANGUAGE.works.holds(work) ? against('work', joined(context, work)) : CLEAR;
};

/** "Washington parish deputies": a county of that name; "London borough" and "Paris county" of nobody else. */
const isSmall = ({ text }: Context, word: Word): boolean => {
  const next = word.lower === 'parish' || word.lower === 'county' ? wordAfter(text, word.end) : undefined;
  return next?.gap === 'blank' && OFFICERS.test(next.lower);
};
const OFFICERS = /^(?:deput(?:y|ies)|sheriff|sheriffs|commissioners?|jail|schools?|coroner|clerk|residents|line)$/;

/** In a short headline: "Trump's Greenland Gambit". */
const isOwned = (context: Context): boolean =>
  context.style === 'fragment' && context.before?.gap === 'blank' && isPossessive(context.before);

/** A place right before a person's whole name, the comma forgotten: "À Paris Emmanuel Macron". */
const startsPerson = (context: Context, word: Word): boolean => {
  const last = wordAfter(context.text, word.end);
  return LANGUAGE.givenNames.holds(word) && last?.gap === 'blank' && last.shape === 'cap';
};

/** "Trump, Melania (2018)", "Carney, J.": a name in a list of names. */
const inverted = (context: Context, word: Word, entity: EntityRecord): Finding => {
  const noted = word.gap === 'open' && context.text.charAt(word.end) === ')'; // "Trudeau (Garry), cartoonist"
  if ((word.gap !== 'comma' && !noted) || !isCapital(word)) return CLEAR;
  const ours = entity.given.some((given) => given.startsWith(foldForm(word.text)));
  if (word.shape === 'letter') {
    if (context.text.charAt(word.end) !== '.') return CLEAR;
    return ours
      ? support('initial-before', joined(context, word), 'some')
      : against('other-person', joined(context, word), 'other');
  }
  if (!LANGUAGE.givenNames.holds(word)) return CLEAR;
  const then = wordAfter(context.text, word.end);
  if (then && (then.gap === 'blank' || then.gap === 'hyphen' || then.gap === 'possessive') && then.shape !== 'number')
    return CLEAR;
  return ours
    ? support('full-name', joined(context, word), 'outright')
    : against('other-person', joined(context, word), 'other');
};
