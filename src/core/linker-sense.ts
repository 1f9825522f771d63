// Do the words around a match, and on its page, go with the entity? Counts what the author of the corpus said goes with or
// against an alias, and the entities that the corpus relates. Called by the linker for matches whose shape leaves them open.
import type { PageEvidence } from './dossier.ts';
import type { EntityRecord, Rule } from './lexicon.ts';
import type { Context } from './linker-context.ts';

/** How far "near by" reaches, in UTF-16 units to either side within the block. */
const NEAR = 260;
/** No more neighbours than this are looked at on either side. */
const NEIGHBOURS = 24;

export type Sense = {
  /** Cue words that speak for the entity, near ones first. */
  readonly words: readonly string[];
  readonly contrary: readonly string[];
  readonly related: boolean;
  readonly points: number;
  /** The alias needs words that are not there. */
  readonly wanting: boolean;
};

const NEAR_FOR = 1;
const PAGE_FOR = 0.5;
const NEAR_AGAINST = -1.5;
const PAGE_AGAINST = -0.75;
/** A concept's word has one sense on a page: what tells the other says more. */
const TERM = 4 / 3;
const MOST_FOR = 3;
/** What stands elsewhere on the page never outweighs what stands near. */
const MOST_FAR = 1;
const MOST_AGAINST = -3;

export const senseOf = (context: Context, rule: Rule, entity: EntityRecord, page: PageEvidence): Sense => {
  const words = found(context, page, rule.favours);
  const needs = found(context, page, rule.needs);
  const contrary = found(context, page, rule.against);
  const wanting =
    rule.needs !== undefined && needs.near.length + needs.far === 0 && words.near.length + words.far === 0;
  const related = entity.related.some((other) => page.seen.has(other));
  const near = words.near.length * NEAR_FOR + (needs.near.length * NEAR_FOR) / 2;
  const far = Math.min(MOST_FAR, words.far * PAGE_FOR + (needs.far * PAGE_FOR) / 2);
  const supports = Math.min(MOST_FOR, near + far);
  const weight = rule.role === 'term' ? TERM : 1;
  const opposes = weight * Math.max(MOST_AGAINST, contrary.near.length * NEAR_AGAINST + contrary.far * PAGE_AGAINST);
  return {
    words: [...words.near, ...needs.near],
    contrary: contrary.near,
    related,
    wanting,
    points: supports + (related ? PAGE_FOR : 0) + opposes,
  };
};

/** Which of these forms stand near the match, as spelt there, and how many only elsewhere on the page. */
const found = (
  context: Context,
  page: PageEvidence,
  forms: readonly number[] | undefined,
): { near: string[]; far: number } => {
  const met = (forms ?? NONE).filter((form) => page.cues.has(form));
  if (met.length === 0) return NOTHING;
  const near: string[] = [];
  const nearForms = new Set<number>();
  const { matches, at, start, end, text } = context;
  const look = (index: number): boolean => {
    const match = matches[index];
    if (!match || match.end < start - NEAR || match.start > end + NEAR) return false;
    if (met.includes(match.form) && !nearForms.has(match.form)) {
      nearForms.add(match.form);
      near.push(text.slice(match.start, match.end));
    }
    return true;
  };
  for (let n = 1; n <= NEIGHBOURS && look(at - n); n++);
  for (let n = 1; n <= NEIGHBOURS && look(at + n); n++);
  return { near, far: met.length - nearForms.size };
};

const NONE: readonly number[] = [];
const NOTHING: { near: string[]; far: number } = { near: [], far: 0 };
