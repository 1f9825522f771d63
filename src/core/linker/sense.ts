// Do the words around a match, and on its page, go with the entity? Counts what the author of the corpus said goes with or
// against an alias, and the entities that the corpus relates. Called by the linker for matches whose shape leaves them open.

import { type Cues, type EntityRecord, FAVOURED, NEEDED, OPPOSED, type Rule } from '../lexicon.ts';
import type { Context } from './context.ts';
import type { PageEvidence } from './dossier.ts';

/** How far "near by" reaches, in UTF-16 units to either side within the block. */
const NEAR = 260;
/** No more neighbours than this are looked at on either side. */
const NEIGHBOURS = 24;

export type Sense = {
  /** Cue words that speak for the entity, near ones first. */
  readonly words: readonly string[];
  readonly contrary: readonly string[];
  readonly related: boolean;
  /** Words are wanting, and one is that tells senses apart: places, and for a concept's word persons, are on too many pages. */
  readonly akin: boolean;
  readonly points: number;
  /** How many more words of the page, near and far, speak for the entity than against it. */
  readonly leaning: number;
  /** The alias needs words that are not there. */
  readonly wanting: boolean;
};

const NEAR_FOR = 1;
/** A favoured phrase that has the match in it says more than all that stands near. */
const AROUND_FOR = 4;
const PAGE_FOR = 0.5;
const NEAR_AGAINST = -1.5;
const PAGE_AGAINST = -0.75;
/** A concept's word has one sense on a page: what tells the other says more. */
const TERM = 4 / 3;
const MOST_FOR = 3;
/** What stands elsewhere on the page never outweighs what stands near. */
const MOST_FAR = 1;
const MOST_AGAINST = -3;

const NO_SENSE: Sense = { words: [], contrary: [], related: false, akin: false, points: 0, leaning: 0, wanting: false };
const ONLY_RELATED: Sense = { ...NO_SENSE, related: true, points: PAGE_FOR };

export const senseOf = (context: Context, rule: Rule, entity: EntityRecord, page: PageEvidence): Sense => {
  const related = page.isRelated(entity);
  const { cues } = rule;
  if (!cues) return related ? ONLY_RELATED : NO_SENSE;
  const met = page.met(cues);
  const wanting = cues.asks && met.favoured + met.needed === 0;
  const akin = wanting && related && isAkin(context, entity, page);
  if (met.favoured + met.needed + met.opposed === 0)
    return wanting ? { ...(related ? ONLY_RELATED : NO_SENSE), akin, wanting } : related ? ONLY_RELATED : NO_SENSE;
  const near = nearby(context, page, cues);
  const far = Math.min(
    MOST_FAR,
    (met.favoured - near.favoured.length) * PAGE_FOR + ((met.needed - near.needed.length) * PAGE_FOR) / 2,
  );
  const close = near.favoured.length * NEAR_FOR + (near.needed.length * NEAR_FOR) / 2;
  const around = near.around ? AROUND_FOR : 0;
  const weight = rule.role === 'term' ? TERM : 1;
  const opposes = near.opposed.length * NEAR_AGAINST + (met.opposed - near.opposed.length) * PAGE_AGAINST;
  return {
    words: near.needed.length > 0 ? [...near.favoured, ...near.needed] : near.favoured,
    contrary: near.opposed,
    related,
    akin,
    wanting,
    leaning: met.favoured + met.needed - met.opposed,
    points:
      Math.min(MOST_FOR, close + far) + around + (related ? PAGE_FOR : 0) + weight * Math.max(MOST_AGAINST, opposes),
  };
};

const isAkin = ({ lexicon }: Context, { kind, related }: EntityRecord, page: PageEvidence): boolean =>
  related.some((other) => {
    if (!page.seen.has(other)) return false;
    const found = lexicon.entity(other).kind;
    return kind === 'person' ? found !== 'place' : found === 'concept' || found === 'event';
  });

type Near = { readonly favoured: string[]; readonly needed: string[]; readonly opposed: string[]; around: boolean };

/** Which cue words of a rule stand near the match, each once, as spelt there. */
const nearby = ({ matches, at, start, end, text }: Context, page: PageEvidence, { minded }: Cues): Near => {
  const near: Near = { favoured: [], needed: [], opposed: [], around: false };
  let seen: number[] | undefined;
  const look = (index: number): boolean => {
    const match = matches[index];
    if (!match || match.end < start - NEAR || match.start > end + NEAR) return false;
    const how = minded.get(match.form);
    if (how === undefined || !page.cues.has(match.form) || seen?.includes(match.form)) return true;
    seen ??= [];
    seen.push(match.form);
    const word = text.slice(match.start, match.end);
    if (how & FAVOURED) {
      near.favoured.push(word);
      near.around ||= match.start <= start && match.end >= end;
    }
    if (how & NEEDED) near.needed.push(word);
    if (how & OPPOSED) near.opposed.push(word);
    return true;
  };
  for (let n = 1; n <= NEIGHBOURS && look(at - n); n++);
  for (let n = 1; n <= NEIGHBOURS && look(at + n); n++);
  return near;
};
