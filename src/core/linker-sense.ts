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
  /** One is that tells senses apart: places, and for a concept's word persons, are on too many pages. */
  readonly akin: boolean;
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

const NO_SENSE: Sense = { words: [], contrary: [], related: false, akin: false, points: 0, wanting: false };
const ONLY_RELATED: Sense = { ...NO_SENSE, related: true, points: PAGE_FOR };

export const senseOf = (context: Context, rule: Rule, entity: EntityRecord, page: PageEvidence): Sense => {
  const related = entity.related.some((other) => page.seen.has(other));
  const cues = context.lexicon.cues(rule);
  if (!cues) return related ? ONLY_RELATED : NO_SENSE;
  const words = found(context, page, cues.favours);
  const needs = found(context, page, cues.needs);
  const contrary = found(context, page, cues.against);
  const near = words.near.length * NEAR_FOR + (needs.near.length * NEAR_FOR) / 2;
  const far = Math.min(MOST_FAR, words.far * PAGE_FOR + (needs.far * PAGE_FOR) / 2);
  const weight = rule.role === 'term' ? TERM : 1;
  const opposes = weight * Math.max(MOST_AGAINST, contrary.near.length * NEAR_AGAINST + contrary.far * PAGE_AGAINST);
  return {
    words: [...words.near, ...needs.near],
    contrary: contrary.near,
    related,
    akin: related && isAkin(context, entity, page),
    wanting: cues.needs.size > 0 && near + far === 0,
    points: Math.min(MOST_FOR, near + far) + (related ? PAGE_FOR : 0) + opposes,
  };
};

const isAkin = ({ lexicon }: Context, { kind, related }: EntityRecord, page: PageEvidence): boolean =>
  related.some((other) => {
    if (!page.seen.has(other)) return false;
    const found = lexicon.entity(other).kind;
    return kind === 'person' ? found !== 'place' : found === 'concept' || found === 'event';
  });

type Found = { readonly near: readonly string[]; readonly far: number };
const NOTHING: Found = { near: [], far: 0 };

/** Which of these forms stand near the match, as spelt there, and how many only elsewhere on the page. */
const found = (context: Context, page: PageEvidence, forms: ReadonlySet<number>): Found => {
  const met = page.met(forms);
  if (met === 0) return NOTHING;
  const { matches, at, start, end, text } = context;
  const near: string[] = [];
  const seen: number[] = [];
  const look = (index: number): boolean => {
    const match = matches[index];
    if (!match || match.end < start - NEAR || match.start > end + NEAR) return false;
    if (forms.has(match.form) && page.cues.has(match.form) && !seen.includes(match.form)) {
      seen.push(match.form);
      near.push(text.slice(match.start, match.end));
    }
    return true;
  };
  for (let n = 1; n <= NEIGHBOURS && look(at - n); n++);
  for (let n = 1; n <= NEIGHBOURS && look(at + n); n++);
  return { near, far: met - seen.length };
};
