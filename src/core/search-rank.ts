// How well one label answers a query, and which of its letters do. Called by search for every candidate; knows no index.
import { initials, originalSpan, type SearchForm } from './search-form.ts';

/** Best first. Everything within a tier goes by `score`. */
export const TIERS = {
  exact: 0,
  whole: 1,
  beginning: 2,
  initials: 3,
  words: 4,
  close: 5,
  said: 6,
  alike: 7,
} as const;
export type Tier = (typeof TIERS)[keyof typeof TIERS];

export type Rank = {
  readonly tier: Tier;
  /** 0 to 1, higher is better. */
  readonly score: number;
  /** Of the label's original text, in UTF-16 units. */
  readonly spans: readonly (readonly [number, number])[];
};

/** From so many letters on, whole words of a name say more than another name's beginning. */
const LONG = 4;

type Word = { readonly text: string; readonly start: number };

const wordsOf = (form: string): Word[] => {
  const words: Word[] = [];
  let start = 0;
  for (const text of form.split(' ')) {
    words.push({ text, start });
    start += text.length + 1;
  }
  return words;
};

/** Every word of the query begins a word of its own in the label. */
const byWords = (query: string, label: SearchForm): Rank | undefined => {
  const free = wordsOf(label.text);
  const all = free.length;
  const spans: [number, number][] = [];
  let whole = 0;
  for (const word of query.split(' ')) {
    const exact = free.findIndex(({ text }) => text === word);
    const at = exact >= 0 ? exact : free.findIndex(({ text }) => text.startsWith(word));
    const found = free[at];
    if (!found) return undefined;
    free.splice(at, 1);
    if (exact >= 0) whole++;
    spans.push(originalSpan(label, found.start, found.start + word.length));
  }
  const asked = spans.length;
  const tier = whole === asked && query.length >= LONG ? TIERS.whole : TIERS.words;
  return { tier, score: (whole / asked + asked / all) / 2, spans: spans.sort((a, b) => a[0] - b[0]) };
};

const byInitials = (query: string, label: SearchForm): Rank | undefined => {
  if (query.includes(' ') || !initials(label.text).includes(query)) return undefined;
  const starts = wordsOf(label.text).filter(
    ({ text }) => query.length === wordsOf(label.text).length || text.length > 3,
  );
  return {
    tier: TIERS.initials,
    score: 1 / label.text.length,
    spans: starts.map(({ start }) => originalSpan(label, start, start + 1)),
  };
};

/** What can be told without comparing letter by letter; undefined where only likeness could speak for the label. */
export const rankLabel = (query: string, label: SearchForm): Rank | undefined => {
  if (label.text === query) return { tier: TIERS.exact, score: 1, spans: [originalSpan(label, 0, label.text.length)] };
  const worded = byWords(query, label);
  if (worded?.tier === TIERS.whole) return worded;
  if (label.text.startsWith(query))
    return {
      tier: TIERS.beginning,
      score: query.length / label.text.length,
      spans: [originalSpan(label, 0, query.length)],
    };
  return byInitials(query, label) ?? worded;
};

/** Runs of letters, as spans of the original; a single letter within a longer query says nothing and is left out. */
export const spansOfRuns = (
  label: SearchForm,
  runs: readonly (readonly [first: number, last: number])[],
): readonly (readonly [number, number])[] =>
  runs.filter(([first, last]) => last > first).map(([first, last]) => originalSpan(label, first, last + 1));
