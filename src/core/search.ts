// What a reader may mean by a few typed letters. The only file that knows fuse.js, which judges the few labels that are
// like the query but answer it in no plainer way. Called by the background; it knows keys and labels, not entities.
import Fuse from 'fuse.js';
import type { EntityKey, Lang } from './corpus.ts';
import { Candidates } from './search/candidates.ts';
import { originalSpan, searchForm, searchText } from './search/form.ts';
import { type Label, linesOf, readSearch, type SearchLayout } from './search/layout.ts';
import { type Rank, rankLabel, stretchesOf, TIERS } from './search/rank.ts';

export { buildSearch, indexSlices, type SearchEntry, searchEntry } from './search/index.ts';

/** One entity that answers the query. */
export type Found = {
  readonly key: EntityKey;
  /** The name or alias that answers it, and the spans of it that do (UTF-16, end exclusive). */
  readonly matched: string;
  readonly spans: readonly (readonly [number, number])[];
  /** The kind of answer, best 0: see TIERS in search/rank. */
  readonly tier: number;
};

export type SearchOptions = { readonly lang: Lang; readonly limit: number };

/** Queries are cut to so many UTF-16 units. */
export const LONGEST_QUERY = 64;

const BEGINNING = 64;
const ALIKE = 256;
const SAYING = 48;
/** How many labels fuse.js is asked about. */
const JUDGED = 48;
/** Fuse's distance from which on a label is unlike, and Dice's coefficient that outweighs it. */
const FUSE_LIMIT = 0.45;
const DICE_LIMIT = 0.5;
/** A single word as close as this to a name is thought a slip before it is looked for in summaries. */
const CLOSE = 0.7;

type Ranked = { readonly entity: number; readonly key: string; readonly label: Label; readonly rank: Rank };
type Candidate = { readonly entity: number; readonly key: string; readonly label: Label; readonly form: string };

/** Smaller is better; equal ranks go by name before alias, the reader's language, and the order of the corpus. */
const order = (lang: Lang) => (a: Ranked, b: Ranked) =>
  a.rank.tier - b.rank.tier ||
  b.rank.score - a.rank.score ||
  Number(b.label.isName) - Number(a.label.isName) ||
  foreign(a.label, lang) - foreign(b.label, lang) ||
  a.entity - b.entity;

const foreign = ({ lang }: Label, wanted: Lang): number => (lang === '' || lang === wanted[0] ? 0 : 1);

const foundOf = ({ key, label: { text }, rank: { tier, spans } }: Ranked): Found => {
  const form = searchForm(text);
  return {
    key: key as EntityKey,
    matched: text,
    spans: spans.map(([start, end]) => originalSpan(form, start, end)),
    tier,
  };
};

export class Search {
  readonly #layout: SearchLayout;
  readonly #candidates: Candidates;

  constructor(layout: SearchLayout) {
    this.#layout = layout;
    this.#candidates = new Candidates(layout);
  }

  /** At most `limit` entities, best first. An empty query finds none. */
  find(query: string, { lang, limit }: SearchOptions): Found[] {
    const form = searchText(query.slice(0, LONGEST_QUERY));
    if (form === '' || this.#layout.labelEntity.length === 0) return [];
    const best = new Map<number, Ranked>();
    const compare = order(lang);
    const offer = (one: Ranked): void => {
      const known = best.get(one.entity);
      if (!known || compare(one, known) < 0) best.set(one.entity, one);
    };
    this.#byLabel(form, offer);
    this.#bySaying(form, lang, best, offer);
    return [...best.values()].sort(compare).slice(0, limit).map(foundOf);
  }

  #byLabel(form: string, offer: (one: Ranked) => void): void {
    const alike = this.#candidates.alike(form, ALIKE);
    const dice = new Map(alike.map((one) => [one.label, one.dice]));
    for (const label of this.#candidates.beginning(form, BEGINNING)) if (!dice.has(label)) dice.set(label, 0);
    const lines = new Map<number, ReturnType<typeof linesOf>>();
    const unclear: (Candidate & { dice: number })[] = [];
    for (const [id, share] of dice) {
      const { entity, nth } = this.#candidates.labelOf(id);
      const { key, labels } = lines.get(entity) ?? linesOf(this.#layout, entity);
      lines.set(entity, { key, labels });
      const label = labels[nth];
      if (!label) continue;
      const found = { entity, key, label, form: searchText(label.text) };
      const rank = rankLabel(form, found.form);
      if (rank) offer({ entity, key, label, rank });
      else unclear.push({ ...found, dice: share });
    }
    unclear.sort((a, b) => b.dice - a.dice || a.entity - b.entity);
    for (const one of judged(form, unclear.slice(0, JUDGED))) offer(one);
  }

  /** Entities of which all the words are said, unless a label of theirs answered better. */
  #bySaying(form: string, lang: Lang, best: ReadonlyMap<number, Ranked>, offer: (one: Ranked) => void): void {
    const entities = this.#candidates.saying(form, SAYING);
    entities.forEach((entity, nth) => {
      if ((best.get(entity)?.rank.tier ?? TIERS.alike) < TIERS.said) return;
      const { key, labels } = linesOf(this.#layout, entity);
      const names = labels.filter(({ isName }) => isName);
      const label = names.find((name) => foreign(name, lang) === 0) ?? names[0] ?? labels[0];
      if (label) offer({ entity, key, label, rank: { tier: TIERS.said, score: 1 - nth / SAYING, spans: [] } });
    });
  }
}

/** The candidates that are like the query after all, by fuse.js and shared trigrams together. */
const judged = (query: string, candidates: readonly (Candidate & { dice: number })[]): Ranked[] => {
  const fuse = new Fuse(
    candidates.map(({ form }) => form),
    { includeScore: true, includeMatches: true, threshold: FUSE_LIMIT, ignoreFieldNorm: true },
  );
  const verdicts = new Map(fuse.search(query).map((verdict) => [verdict.refIndex, verdict]));
  return candidates.flatMap(({ entity, key, label, dice }, at) => {
    const verdict = verdicts.get(at);
    const distance = verdict?.score ?? 1;
    if (distance > FUSE_LIMIT && dice < DICE_LIMIT) return [];
    const score = (1 - distance + dice) / 2;
    const spans = stretchesOf(verdict?.matches?.[0]?.indices ?? []);
    const slip = !query.includes(' ') && Math.max(1 - distance, dice) >= CLOSE;
    const tier = slip ? TIERS.close : TIERS.alike;
    return [{ entity, key, label, rank: { tier, score, spans } }];
  });
};

/** An index as a search: nothing is parsed. Throws a TypeError when the bytes are none. */
export const openSearch = (bytes: ArrayBuffer): Search => {
  const layout = readSearch(bytes);
  if (!layout) throw new TypeError('not a search index');
  return new Search(layout);
};
