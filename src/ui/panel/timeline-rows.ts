// The dated facts of a corpus as rows of a timeline: order, the years' headings, room for the time between, and lanes for
// stretches. Pure; timeline draws it.
import type { Card } from '../../core/card.ts';
import { type EntityBrief, type EntityKey, inLang, type LocalText, type PartialDate } from '../../core/corpus.ts';

export type DatedFact = {
  readonly date: PartialDate;
  readonly until?: PartialDate;
  readonly text: LocalText;
  readonly about: EntityBrief;
};

export type Row = {
  readonly fact: DatedFact;
  /** Its year, where the row before has another. */
  readonly year?: string;
  /** px of time since the row before: longer for longer, but no century takes the whole panel. */
  readonly gap: number;
};

/** A stretch of time beside the rows it covers; `lane` counts from the text outwards. */
export type Bar = { readonly from: number; readonly to: number; readonly lane: number; readonly about: EntityBrief };

export type Timeline = { readonly rows: readonly Row[]; readonly bars: readonly Bar[]; readonly lanes: number };

const DAY = 86_400_000;
const MOST_LANES = 4;

/** ms of a partial date's first instant; `end`: of the first instant after it. */
const instant = (date: PartialDate, end = false): number => {
  const [year = 0, month, day] = date.split('-').map(Number);
  const at = new Date(0);
  const past = end ? 1 : 0;
  if (month === undefined) at.setUTCFullYear(year + past, 0, 1);
  else if (day === undefined) at.setUTCFullYear(year, month - 1 + past, 1);
  else at.setUTCFullYear(year, month - 1, day + past);
  return at.getTime();
};

/** Whole years before months before days of the same time: what is said vaguely comes first. */
const inTime = (a: DatedFact, b: DatedFact): number =>
  instant(a.date) - instant(b.date) || a.date.length - b.date.length || (a.until ?? '').localeCompare(b.until ?? '');

const gapOf = (ms: number): number => Math.round(Math.min(40, 6 * Math.log2(1 + Math.max(0, ms) / (30 * DAY))));

const barsOf = (facts: readonly DatedFact[]): readonly Bar[] => {
  const free: number[] = []; // per lane: the first row that nothing covers yet
  return facts.flatMap(({ until, about }, from) => {
    if (until === undefined) return [];
    const end = instant(until, true);
    const to = facts.findLastIndex(({ date }) => instant(date) < end);
    const open = free.findIndex((row) => row <= from);
    const lane = open < 0 ? free.length : open;
    if (lane >= MOST_LANES) return [];
    free[lane] = Math.max(to, from) + 1;
    return [{ from, to: Math.max(to, from), lane, about }];
  });
};

const yearOf = ({ date }: DatedFact): string => date.split('-')[0] ?? date;

export const timelineOf = (facts: readonly DatedFact[]): Timeline => {
  const sorted = facts.toSorted(inTime);
  const rows = sorted.map((fact, i): Row => {
    const before = sorted[i - 1];
    const gap = before ? gapOf(instant(fact.date) - instant(before.date)) : 0;
    const year = yearOf(fact);
    return before && year === yearOf(before) ? { fact, gap } : { fact, gap, year };
  });
  const bars = barsOf(sorted);
  return { rows, bars, lanes: bars.reduce((most, { lane }) => Math.max(most, lane + 1), 0) };
};

/** Every dated fact of some cards, each once: two entities may tell the same. */
export const datedFactsOf = (cards: readonly Card[]): readonly DatedFact[] => {
  const facts = new Map<string, DatedFact>();
  for (const card of cards)
    for (const { date, until, text } of card.facts) {
      if (date === undefined) continue;
      const about = briefOf(card);
      const id = `${date} ${until ?? ''} ${inLang(text, 'en')}`;
      if (!facts.has(id)) facts.set(id, { date, ...(until === undefined ? {} : { until }), text, about });
    }
  return [...facts.values()];
};

const briefOf = ({ key, kind, name, description, topics }: Card): EntityBrief => ({
  key,
  kind,
  name,
  description,
  topics: topics.map(({ id }) => id),
});

export const isNamed = (fact: DatedFact, onPage: ReadonlySet<EntityKey>): boolean => onPage.has(fact.about.key);
