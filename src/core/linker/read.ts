// The first look at a match: its spelling and its neighbouring words, before anything else of the page is known. Called by
// annotate for every rule of every match; what it finds is evidence for the whole page and for the linker's decision.
import { LANGUAGE } from '../lang.ts';
import type { EntityRecord, Rule } from '../lexicon.ts';
import { afterName } from './after.ts';
import { afterOwner, beforePerson } from './before-person.ts';
import { beforePlace } from './before-place.ts';
import { notText } from './code.ts';
import { type Context, opensSentence } from './context.ts';
import { type Against, against, CLEAR, type Finding } from './finding.ts';
import { endsInitials } from './initials.ts';
import { namesake } from './namesake.ts';
import { otherYear } from './other.ts';
import { isPronoun } from './pronoun.ts';
import { classAt, HYPHEN } from './units.ts';
import { isVerb } from './verb.ts';
import { isPossessive } from './word.ts';
import { wordBefore } from './words.ts';

/** A rule of a match, and what spelling and neighbouring words say of it. */
export type Reading = { readonly rule: Rule; readonly entity: EntityRecord; readonly finding: Finding };

export const read = (context: Context, rule: Rule): Reading => {
  const entity = context.lexicon.entity(rule.entity);
  return { rule, entity, finding: spelling(context, rule) ?? neighbours(context, rule, entity) };
};

const spelling = (context: Context, rule: Rule): Against | undefined => {
  const { surface, text, start, end } = context;
  const misfit = context.misfits?.get(rule);
  if (misfit) return against(misfit, surface);
  if (rule.role === 'abbreviation' && isCurrency(text, start, end)) return against('currency', surface);
  const not = notText(text, start, end);
  if (not) return against(not, surface);
  return isPronoun(context) ? against('pronoun', surface) : undefined;
};

const isCurrency = (text: string, start: number, end: number): boolean =>
  (AMOUNT_ENDS[text.charCodeAt(start - 2)] === 1 && AMOUNT.test(text.slice(Math.max(0, start - 28), start))) ||
  (classAt(text, end) === HYPHEN && DOLLAR.test(text.slice(end, end + 8)));

/** What an amount ends with. */
const AMOUNT_ENDS = new Uint8Array(128);
for (const char of '$0123456789.,kmnKMN') AMOUNT_ENDS[char.charCodeAt(0)] = 1;

/** "$20 million US", "20 $ US". */
const AMOUNT = /\$(?:\s?\d[\d.,]*(?:[\s-]?(?:k|m|bn|million|billion|trillion))?)?\s$/i;

/** "600 US-Dollar". */
const DOLLAR = /^[-\u2010\u2011]dollar/i;

const neighbours = (context: Context, rule: Rule, entity: EntityRecord): Finding => {
  const { role } = rule;
  if (rule.year !== undefined && otherYear(context, rule.year)) return against('other-year', context.surface);
  if (role === 'term')
    return context.surface.charAt(0) === context.surface.charAt(0).toLowerCase()
      ? CLEAR
      : inName(context, rule, entity);
  if (entity.kind !== 'person' && endsInitials(context)) return against('part-of-name', context.surface);
  if (role === 'surname' && isVerb(context)) return against('casing', context.surface);
  const before =
    entity.kind === 'person'
      ? role === 'surname'
        ? beforePerson(context, rule, entity)
        : (afterOwner(context, entity) ?? CLEAR)
      : beforePlace(context, rule);
  const known = before.kind === 'against' && before.bearer !== undefined;
  const another = entity.kind === 'place' && !known ? namesake(context, rule) : undefined;
  if (another) return another;
  if (before.kind === 'against') return before;
  const after = afterName(context, rule, entity);
  return after.kind === 'clear' ? before : after;
};

const isNumbered = ({ before, after }: Context): boolean =>
  after?.gap === 'blank' &&
  /^\d{1,5}$/.test(after.text) &&
  !IS_YEAR.test(after.text) &&
  before !== undefined &&
  before.gap !== 'stop';

const IS_YEAR = /^(?:1[89]|20)\d\d$/;

const AMPERSAND = /\p{Lu}\p{Ll}+ & $/u;

/** A capitalised concept between capitals is a piece of a name: "Panel on Climate Change". */
const inName = (context: Context, rule: Rule, entity: EntityRecord): Finding => {
  const after = afterName(context, rule, entity);
  if (after.kind === 'against') return after;
  if (AMPERSAND.test(context.text.slice(Math.max(0, context.start - 12), context.start)))
    return against('part-of-name', context.surface);
  if (context.style !== 'sentence') return after;
  const { before } = context;
  if (isNumbered(context)) return against('part-of-name', context.surface); // "see Tariff 9004"
  if (before?.gap !== 'blank') return CLEAR;
  const links = LANGUAGE.links.holds(before) || before.lower === 'on';
  const head = links ? wordBefore(context.text, before.start) : before;
  const named = head && head.shape === 'cap' && !LANGUAGE.starters.holds(head) && !LANGUAGE.demonyms.holds(head);
  if (!named || opensSentence(context.text, head) || isPossessive(head)) return CLEAR;
  if (context.rulesUntil(head.end).length > 0 || LANGUAGE.offices.holds(head)) return CLEAR;
  return against('part-of-name', context.text.slice(head.start, context.end));
};
