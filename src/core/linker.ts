// One reading of a match -> the entity it names, or why not, in the light of the whole page. Called by annotate when all the
// text at hand has been read. All that it knows of names comes from the lexicon and the language tables.

import { LANGUAGE } from './lang.ts';
import { titleBefore } from './linker/before-person.ts';
import { inCode } from './linker/code.ts';
import type { Context } from './linker/context.ts';
import type { PageEvidence } from './linker/dossier.ts';
import { isOutright, type Strength, type Support } from './linker/finding.ts';
import { isAccount, isCited, isCredit, occupation, toldCalling } from './linker/other.ts';
import type { Reading } from './linker/read.ts';
import type { AcceptedCode, RejectedCode } from './linker/reasons.ts';
import { inResultList } from './linker/result-list.ts';
import { type Sense, senseOf } from './linker/sense.ts';
import { wordAfter, wordBefore } from './linker/words.ts';
import type { Reason } from './mention.ts';

export type Verdict = {
  readonly accepted: boolean;
  /** How much speaks for it; above zero it is taken. */
  readonly points: number;
  readonly reasons: readonly Reason[];
  /** Later text of the page could turn it. */
  readonly open: boolean;
};

/** What a role is worth before anything else is known. */
const PRIOR: Record<Reading['rule']['role'], number> = { full: 1.25, abbreviation: 2, short: 1, surname: 1, term: 1 };
const CODE: Record<Reading['rule']['role'], AcceptedCode> = {
  full: 'name',
  abbreviation: 'abbreviation',
  short: 'short-name',
  surname: 'surname',
  term: 'term',
};
const HELP: Record<Strength, number> = { outright: 4, title: 1.5, some: 0.5, doubtful: -1 };
const SURE_ON_PAGE = 2;

const reject = (code: RejectedCode, words: readonly string[], points: number, open = false): Verdict => ({
  accepted: false,
  points,
  reasons: [words.length > 0 ? { code, words } : { code }],
  open,
});

export const decide = (context: Context, reading: Reading, page: PageEvidence): Verdict => {
  const { rule, entity, finding } = reading;
  if (finding.kind === 'against') return reject(finding.code, [finding.words], 0);
  const person = entity.kind === 'person';
  const sense = senseOf(context, rule, entity, page);
  const help = finding.kind === 'support' ? finding : undefined;
  const sure = page.sure.has(rule.entity) || (page.titled.has(rule.entity) && sense.contrary.length === 0);
  if (person && rule.role === 'full') return wholeName(context, reading, sense);
  const calling =
    rule.role === 'surname' && !sure && sense.words.length === 0 ? occupation(context, entity) : undefined;
  if (calling !== undefined) return reject('occupation', [calling], 0);
  const listed = rule.role === 'surname' && !sure ? inResultList(context) : undefined;
  const cited = rule.role === 'surname' && !sure ? isCited(context, entity) : undefined;
  if (cited === 'surely' || (cited && sense.words.length === 0 && !sense.related))
    return reject('credit', [context.surface], 0);
  if (listed === 'surely' || (listed && sense.words.length === 0 && !sense.related))
    return reject('other-person', [context.surface], 0, true);
  const owner = bearer(context, reading, page, sense, sure);
  if (owner) return reject('bearer-on-page', [context.surface], 0, true);
  if (sense.wanting && !sure && !sense.akin && (!help || help.strength === 'doubtful'))
    return reject('no-context', [], 0, true);
  if (rule.role === 'term' && rule.against && sense.words.length === 0 && inCode(context))
    return reject('code', [context.surface], 0);
  /** A title that others have borne, in their company or time: "Prime Minister Trudeau in 1969". */
  const anothers = help?.strength === 'title' && !sure && sense.contrary.length > 0 && sense.words.length === 0;
  const points =
    PRIOR[rule.role] +
    (help ? (anothers ? HELP.some : HELP[help.strength]) : 0) +
    (sure && person ? SURE_ON_PAGE : 0) +
    sense.points;
  const open = !(person && sure) && (rule.role === 'surname' || rule.role === 'short' || rule.needs !== undefined);
  if (points <= 0) return reject('against', sense.contrary, points, open);
  return { accepted: true, points, reasons: reasonsOf(reading, help, sense, sure && person), open };
};

/** A whole name is its bearer, unless a calling tells another and nothing on the page speaks for ours. */
const wholeName = (context: Context, { entity, finding }: Reading, sense: Sense): Verdict => {
  if (isCredit(context)) return reject('credit', [context.surface], 0);
  const calling =
    sense.words.length === 0 && !sense.related
      ? (occupation(context, entity) ?? toldCalling(context, entity))
      : undefined;
  if (calling !== undefined) return reject('occupation', [calling], 0);
  if (sense.words.length === 0 && !sense.related && isAccount(context)) return reject('credit', [context.surface], 0);
  const points = 4 + sense.points;
  const title = titleBefore(context, entity);
  if (title !== undefined)
    return {
      accepted: true,
      points: Math.max(points, 4),
      reasons: [{ code: 'full-name' }, { code: 'title-before', words: [title] }],
      open: false,
    };
  if (points <= 0 || (sense.contrary.length > 0 && sense.words.length === 0 && !sense.related))
    return reject('against', sense.contrary, points);
  const help = finding.kind === 'support' && finding.code !== 'title-before' ? finding : undefined;
  return { accepted: true, points, reasons: [{ code: 'full-name' }, ...(help ? [reasonOf(help)] : [])], open: false };
};

/** Does another bearer own the bare name here? Whoever was named last does, where the page names both. */
const bearer = (
  context: Context,
  { entity, finding }: Reading,
  page: PageEvidence,
  sense: Sense,
  sure: boolean,
): boolean => {
  const { form } = context;
  if (isOutright(finding)) return false;
  if (!sure && page.kin.has(form)) return true;
  if (!page.others.has(form)) return false;
  if (entity.kind === 'person') {
    if (sure) return page.isTaken(form);
    return !page.besideBearer(context) && (page.isTaken(form) || !isHeadOfKin(context));
  }
  if (sure) return page.isTaken(form);
  if (entity.kind === 'organisation' && page.named.has(form)) return page.isTaken(form);
  if (page.places.has(form)) return isElsewhere(page.isTaken(form), sense);
  return (sense.words.length === 0 || page.isTaken(form)) && !isLocated(context) && !page.besideBearer(context, 0);
};

/** "Carney's wife, Diana Fox Carney", "Trump's eldest son": whose relatives are told by him is the better known. */
const isHeadOfKin = ({ after, text }: Context): boolean => {
  if (after?.gap !== 'possessive') return false;
  const relative = LANGUAGE.elder.holds(after) ? wordAfter(text, after.end) : after;
  return relative !== undefined && LANGUAGE.next.holds(relative);
};

/** "in London", "out of Montreal", "the city of Paris": a place, whoever else bears the name. */
const isLocated = ({ before, text }: Context): boolean => {
  if (!before) return false;
  if (LANGUAGE.locatives.holds(before)) return true;
  const head = before.lower === 'of' ? wordBefore(text, before.start) : undefined;
  return head !== undefined && (head.lower === 'out' || LANGUAGE.cities.holds(head));
};

/**
 * A place of that name is qualified on the page: the bare name is that one's, unless more of the page's words go with ours than
 * against it and one stands near by; after the namesake none near by may speak against it.
 */
const isElsewhere = (after: boolean, { words, contrary, leaning }: Sense): boolean => {
  if (words.length === 0 || leaning <= 0) return true;
  return after ? contrary.length > 0 : words.length <= contrary.length;
};

const reasonOf = (help: Support): Reason => ({ code: help.code, words: [help.words] });

const reasonsOf = ({ rule, entity }: Reading, help: Support | undefined, sense: Sense, sure: boolean): Reason[] => {
  const reasons: Reason[] = [];
  if (help) reasons.push(reasonOf(help));
  const alone = rule.role === 'surname' && sure ? 'surname-with-full-name' : CODE[rule.role];
  if (help?.code !== 'full-name') reasons.push({ code: alone });
  if (sense.words.length > 0) reasons.push({ code: 'context', words: sense.words.slice(0, 4) });
  else if (sense.related && entity.kind === 'person' && !sure) reasons.push({ code: 'related' });
  return reasons;
};
