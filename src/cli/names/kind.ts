// What a name is of: weighs everything that stood around it, wherever it was seen. Called by the name finder.
import type { Kind } from '../../core/corpus.ts';
import {
  EVENT_HEADS,
  LOCATIVES,
  ORGANISATION_HEADS,
  PARTICLES,
  PERSON_VERBS,
  PLACE_HEADS,
  PLACE_NOUNS,
  PLAIN_INITIALS,
  ROYAL,
  THING_HEADS,
  TITLES,
} from './lexicon.ts';
import { regionOf } from './regions.ts';
import type { NameSeen } from './runs.ts';
import { dictionaryTags, type Word } from './words.ts';

/** How sure the finder is that the name is of this kind; below `SURE` it is only mentioned to the author. */
export type Judged = { readonly kind: Kind; readonly weight: number };

export const SURE = 2;

const FIRST_NAMES = ['FirstName', 'MaleName', 'FemaleName'];
const lower = (word: Word | undefined): string => word?.text.toLowerCase() ?? '';
const isAcronym = (text: string): boolean => /^\p{Lu}[\p{Lu}&]{1,5}$/u.test(text.replaceAll('.', ''));
const isDesignation = (text: string): boolean => /^\p{Lu}[\p{L}]{0,3}-?\d{1,4}[A-Z]?$/u.test(text);
const hasTag = (word: Word | undefined, tags: readonly string[]): boolean =>
  word !== undefined && tags.some((tag) => word.tags.has(tag));

/** The share of `seen` for which `test` holds, counted at least as one vote when it ever does. */
const votes = (seen: readonly NameSeen[], test: (one: NameSeen) => boolean): number => seen.filter(test).length;

/** Whether the name ends in such a head, or its part before "of", or (`leads`) begins with one: "Mount Logan", not "Bill Clinton". */
const head = (words: readonly Word[], heads: ReadonlySet<string>, leads = true): boolean => {
  const of = words.findIndex((word) => !word.capital);
  const core = of < 0 ? words : words.slice(0, of);
  return heads.has(lower(core.at(-1))) || (leads && heads.has(lower(core[0])));
};

/** Endings of words for ideas and actions, which no surname has. */
const ABSTRACT = /(?:tion|ment|ness|ship|ism|ity|ology|ware|ance|ence)s?$|(?:ities|ics)$/i;
const ORDINARY = [
  'Noun',
  'Singular',
  'Plural',
  'Adjective',
  'Verb',
  'Infinitive',
  'PastTense',
  'Gerund',
  'Uncountable',
  'Actor',
];

/** Two or three words that no dictionary lists as ordinary ones: in running text these are people more than anything else. */
const isUnheardOf = (words: readonly Word[]): boolean =>
  words.length > 1 &&
  words.length < 4 &&
  words.every(
    (word) =>
      (/^\p{Lu}[\p{Ll}’'-]+/u.test(word.text) || PARTICLES.has(word.text)) &&
      !ABSTRACT.test(word.text) &&
      !dictionaryTags(lower(word)).some((tag) => ORDINARY.includes(tag)),
  );

/** The best reading of one name, given every place it was seen in. */
export const judge = (seen: readonly NameSeen[]): Judged => {
  const weights: Record<Kind, number> = { person: 0, place: 0, organisation: 0, event: 0, thing: 0, concept: 0 };
  const [first] = seen;
  if (!first) return best(weights);
  weighForm(weights, first);
  weighDictionary(weights, seen, first);
  weighContext(weights, seen, first);
  return best(weights);
};

/** What the name is written like, and the head it has. */
const weighForm = (weights: Record<Kind, number>, { words, text }: NameSeen): void => {
  if (regionOf(text)) weights.place += 6;
  if (isDesignation(text)) weights.thing += 3;
  else if (isAcronym(text) && !PLAIN_INITIALS.has(text) && !regionOf(text)) weights.organisation += 2;
  if (words.length === 1) return;
  if (head(words, THING_HEADS, false)) weights.thing += 4;
  if (head(words, EVENT_HEADS)) weights.event += 4;
  if (head(words, ORGANISATION_HEADS)) weights.organisation += 4;
  else if (words.some((word) => ORGANISATION_HEADS.has(lower(word)))) weights.organisation += 2;
  if (head(words, PLACE_HEADS)) weights.place += 3;
  if (ROYAL.has(lower(words[0]))) weights.person += 4;
};

const isHeaded = (weights: Record<Kind, number>): boolean =>
  weights.event + weights.organisation + weights.place + weights.thing > 0;

const PLACES = ['City', 'Country', 'Region', 'Place'];
const BODIES = ['Organization', 'Company', 'SportsTeam'];

/** What compromise knows of the words. */
const weighDictionary = (weights: Record<Kind, number>, seen: readonly NameSeen[], { words, text }: NameSeen): void => {
  const headed = isHeaded(weights);
  const whole = dictionaryTags(text.toLowerCase());
  if (whole.some((tag) => PLACES.includes(tag))) weights.place += 4;
  if (whole.some((tag) => BODIES.includes(tag))) weights.organisation += 4;
  if (headed || whole.length > 0) return;
  const several = words.length > 1;
  if (several && hasTag(words[0], FIRST_NAMES)) weights.person += 3;
  if (several && /^\p{Lu}\.?$/u.test(words[1]?.text ?? '')) weights.person += 3;
  if (!several && seen.some((one) => hasTag(one.words[0], ['City', 'Country', 'Region']))) weights.place += 3;
  if (!isHeaded(weights) && isUnheardOf(words)) weights.person += 2;
};

/** What stood around it. */
const weighContext = (weights: Record<Kind, number>, seen: readonly NameSeen[], { words, text }: NameSeen): void => {
  const several = words.length > 1;
  if (!isAcronym(text))
    weights.person +=
      2 *
      Math.min(
        2,
        votes(seen, (one) => one.title !== undefined || TITLES.has(one.before)),
      );
  const speaks =
    2 *
    Math.min(
      2,
      votes(seen, (one) => PERSON_VERBS.has(one.after)),
    );
  // A person is brought in with a full name or a title: a lone word that "said" something is a body more often.
  if (isAcronym(text) || (!several && weights.person === 0)) weights.organisation += speaks;
  else weights.person += speaks;
  if (isAcronym(text)) return;
  const located = votes(seen, (one) => LOCATIVES.has(one.before));
  // "in Brampton" is a place; "in Game of Thrones" may be anything, and so is what is only sometimes "in".
  if (located / seen.length >= 0.2) weights.place += Math.min(3, several ? located : located + 1);
  weights.place += Math.min(
    2,
    votes(seen, (one) => PLACE_NOUNS.has(one.after)),
  );
};

const best = (weights: Record<Kind, number>): Judged => {
  let found: Judged = { kind: 'thing', weight: weights.thing };
  for (const kind of ['person', 'place', 'organisation', 'event'] as const)
    if (weights[kind] > found.weight) found = { kind, weight: weights[kind] };
  return found;
};
