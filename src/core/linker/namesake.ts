// Signs that a place's name here is another's: "Ontario's London", "the baby Paris", "Washington was born in", "at the corner of Paris
// and Main". Called by linker/read for places; it looks a few words to either side. The words are the language tables'.
import { wordList } from '../lang/word-list.ts';
import { LANGUAGE } from '../lang.ts';
import type { Rule } from '../lexicon.ts';
import { type Context, isCapital } from './context.ts';
import { type Against, against } from './finding.ts';
import { isPossessive, type Word } from './word.ts';
import { wordAfter, wordBefore } from './words.ts';

export const namesake = (context: Context, rule: Rule): Against | undefined => {
  const { before, after } = context;
  if (before?.gap === 'blank' && THE.holds(before) && isThing(context, rule))
    return against('other-name', context.text.slice(before.start, context.end), 'other');
  const told = after && rule.role !== 'abbreviation' ? defined(context, after) : undefined;
  if (told) return told;
  if (rule.role === 'abbreviation' || (!rule.favours && rule.role !== 'short')) return undefined;
  if (before?.gap === 'blank') {
    const found = homeBefore(context, before, rule) ?? called(context, before) ?? crossing(context, before);
    if (found) return found;
  }
  if (after?.gap === 'open' && KIND.test(context.text.slice(context.end, context.end + 24)))
    return against('other-place', context.text.slice(context.start, after.end), 'other');
  if (!after) return undefined;
  if (LANGUAGE.states.holds(context) && STATE.test(context.text.slice(context.end, context.end + STATE_LENGTH)))
    return against('other-place', context.surface, 'other');
  return lifeAfter(context, after);
};

const THE = wordList('the');

/** "Canada is an unincorporated community in", "France est un prénom": what an article of an encyclopaedia begins with. */
const defined = (context: Context, copula: Word): Against | undefined => {
  if (copula.gap !== 'blank' || !COPULAS.holds(copula)) return undefined;
  const { text, surface } = context;
  let word = wordAfter(text, copula.end);
  if (!word || !LANGUAGE.indefinites.holds(word)) return undefined;
  for (let n = 0; n < LONGEST_KIND; n++) {
    word = wordAfter(text, word.end);
    if (word?.gap !== 'blank' && word?.gap !== 'hyphen') return undefined;
    if (LANGUAGE.nameKinds.holds(word)) return against('other-person', surface, 'other');
    if (isCapital(word) && !LANGUAGE.demonyms.holds(word)) return undefined;
    if (LANGUAGE.works.holds(word)) return against('work', surface, 'other');
    if (!LANGUAGE.towns.holds(word) && word.lower !== 'unincorporated') continue;
    const link = wordAfter(text, word.end);
    return link?.gap === 'blank' && LISTED.holds(link) ? against('other-place', surface, 'other') : undefined;
  }
  return undefined;
};
const COPULAS = wordList('is was est était');
const LONGEST_KIND = 5;
/** What follows the kind of place in such an article. */
const LISTED = wordList('in located near community town village dans située situé');

/** "Washington becomes the ninth state to". */
const STATE =
  /^ (?:is|was|be(?:comes?|came)|would (?:be|become)|will (?:be|become)) (?:now )?(?:one of )?the (?:[\p{L}-]+ ){0,2}states?(?=[ ,.])/u;
const STATE_LENGTH = 64;

/** "Washington (the state)". */
const KIND =
  /^ ?\((?:the |l['’]|le |la )?(?:state|état|president|président|person|actor|actress|singer|novelist|given name|surname|prénom)\b/iu;

/** "rooms at the Montreal.", "The Europe, a club": no article stands before a place, unless it is told which one: "the Paris of". */
const isThing = ({ after, surface }: Context, { role, text }: Rule): boolean => {
  if (role === 'abbreviation' || /[\s-]/.test(text) || LANGUAGE.articled.has(surface.toLowerCase())) return false;
  if (!after || after.gap === 'stop') return true;
  if (after.gap === 'comma') return INDEFINITE.holds(after);
  return after.gap === 'blank' && AUXILIARIES.holds(after);
};
const INDEFINITE = wordList('a an');

const ENDS = wordList('stop comma wrap other dash');

/** What is said of a place ends with it, or it is the subject of a verb. */
const isAlone = ({ after }: Context, another: boolean): boolean =>
  !after ||
  (ENDS.has(after.gap) && !(another && (after.gap === 'dash' || isCapital(after)))) ||
  (!another && after.gap === 'blank' && LANGUAGE.verbs.holds(after));

const ANOTHER = wordList('a another');

/** "Kentucky's Paris sits", "Texas has a Paris, too"; not "Ontario's London office" or "France's Paris". */
const homeBefore = (context: Context, word: Word, rule: Rule): Against | undefined => {
  const region = isPossessive(word) && LANGUAGE.regions.holds(word.bared()) && !isFavoured(context, rule);
  const another = ANOTHER.holds(word) && rule.favours !== undefined;
  if ((!region && !another) || !isAlone(context, another)) return undefined;
  return against('other-place', context.text.slice(word.start, context.end), 'other');
};

/** The match right before is one that the rule minds: its own region. */
const isFavoured = ({ matches, at, start }: Context, { favours }: Rule): boolean => {
  const last = matches[at - 1];
  return last !== undefined && last.end >= start - 3 && favours?.includes(last.form) === true;
};

const NAMING_NEAR = 4;
const WHOM = wordList('her him it them');

/** "They named the baby Paris", "our dog London", "named her Paris". */
const called = (context: Context, word: Word): Against | undefined => {
  const named = (from: Word): Against => against('other-person', context.text.slice(from.start, context.end), 'other');
  if (WHOM.holds(word)) {
    const verb = wordBefore(context.text, word.start);
    return verb?.gap === 'blank' && LANGUAGE.naming.holds(verb) && !isModifying(context) ? named(verb) : undefined;
  }
  if (!LANGUAGE.babes.holds(word)) return undefined;
  let at = wordBefore(context.text, word.start);
  for (let n = 0; at?.gap === 'blank' && n < NAMING_NEAR; n++) {
    if (LANGUAGE.naming.holds(at) || (n === 0 && LANGUAGE.owners.holds(at))) return named(word);
    at = wordBefore(context.text, at.start);
  }
  return undefined;
};

/** "named her London correspondent". */
const isModifying = ({ after }: Context): boolean =>
  after?.gap === 'blank' && after.shape === 'lower' && !LANGUAGE.starters.holds(after);

const CORNERS = wordList('corner corners intersection junction angle coin');
const DEFINITE = wordList('the at le au on near');
const JOINS = wordList('and et');

/** "the corner of Washington and Main"; not "a corner of London". */
const crossing = (context: Context, word: Word): Against | undefined => {
  const { after } = context;
  const first = word.lower === 'of' || word.lower === 'de';
  const join = first ? after : word;
  if (!join || !JOINS.holds(join)) return undefined;
  let head: Word | undefined = word;
  for (let n = 0; n < 3 && head?.gap === 'blank' && !CORNERS.holds(head); n++)
    head = wordBefore(context.text, head.start);
  if (!head || !CORNERS.holds(head)) return undefined;
  const article = wordBefore(context.text, head.start);
  if (article && !DEFINITE.holds(article) && article.gap === 'blank') return undefined;
  const other = first ? wordAfter(context.text, join.end) : wordBefore(context.text, join.start);
  if (!other || (!isCapital(other) && other.shape !== 'number')) return undefined;
  return against('part-of-name', context.text.slice(head.start, context.end));
};

const AUXILIARIES = wordList('was is were been being');
const HAD = wordList('avait eut aura');
const WHO = wordList('who qui');
const TOWNSHIP = wordList('city cities town towns ship company paper station site church');

/** What only a person does, suffers or has: "Washington's widow", "Washington mourut", "Paris, who was born in". */
const lifeAfter = (context: Context, after: Word): Against | undefined => {
  const { text } = context;
  const person = (to: Word): Against => against('other-person', text.slice(context.start, to.end), 'other');
  if (after.gap === 'possessive') {
    if (LANGUAGE.lives.holds(after)) {
      const noun = wordAfter(text, after.end);
      const alone = noun?.gap !== 'blank' || LANGUAGE.starters.holds(noun);
      return alone ? person(after) : undefined; // "Washington's death", not "London's death toll"
    }
    if (!LANGUAGE.next.holds(after)) return undefined;
    const thing = wordAfter(text, after.end);
    return thing?.gap === 'blank' && TOWNSHIP.holds(thing) ? undefined : person(after);
  }
  const { before } = context;
  if (before?.gap === 'blank' && (LANGUAGE.locatives.holds(before) || LANGUAGE.links.holds(before))) return undefined;
  let verb: Word | undefined = after;
  if (after.gap === 'comma' && WHO.holds(after)) verb = wordAfter(text, after.end);
  else if (after.gap !== 'blank') return undefined;
  if (verb?.gap !== 'blank') return undefined;
  if (LANGUAGE.acts.holds(verb)) return person(verb);
  if (HAD.holds(verb)) return isAge(text, verb) ? person(verb) : undefined;
  if (!AUXILIARIES.holds(verb)) return undefined;
  const fate = wordAfter(text, verb.end);
  return fate?.gap === 'blank' && LANGUAGE.fates.holds(fate) && !isDated(text, fate) ? person(fate) : undefined;
};

const FOUR_WORDS = 4;
const AGED = wordList('ans ans.');

/** "avait quarante-trois ans". */
const isAge = (text: string, verb: Word): boolean => {
  let word = wordAfter(text, verb.end);
  for (let n = 0; n < FOUR_WORDS && word && (word.gap === 'blank' || word.gap === 'hyphen'); n++) {
    if (AGED.holds(word)) return wordAfter(text, word.end)?.lower !== "d'histoire";
    word = wordAfter(text, word.end);
  }
  return false;
};

/** "Montreal was born in 1642", "on an island": of towns, too. */
const isDated = (text: string, fate: Word): boolean => {
  if (fate.lower !== 'born' && fate.lower !== 'né') return false;
  const link = wordAfter(text, fate.end);
  const where = link?.gap === 'blank' ? wordAfter(text, link.end) : undefined;
  return where?.gap !== 'blank' || !isCapital(where);
};
