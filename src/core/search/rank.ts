// How well one label answers a query, and which of its letters do. Called by search for every candidate; knows no index.
// Labels come as their forms' text: the way back to the original is only made for what is shown.
import { initials } from './form.ts';

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
  /** Of the label's form, in UTF-16 units, end exclusive. */
  readonly spans: readonly Stretch[];
};

type Stretch = readonly [start: number, end: number];

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
const byWords = (query: string, label: string): Rank | undefined => {
  const free = wordsOf(label);
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
    spans.push([found.start, found.start + word.length]);
  }
  const asked = spans.length;
  const tier = whole === asked && query.length >= LONG ? TIERS.whole : TIERS.words;
  return { tier, score: (whole / asked + asked / all) / 2, spans: spans.sort((a, b) => a[0] - b[0]) };
};

const byInitials = (query: string, label: string): Rank | undefined => {
  if (query.includes(' ') || !initials(label).includes(query)) return undefined;
  const starts = wordsOf(label).filter(({ text }) => query.length === wordsOf(label).length || text.length > 3);
  return { tier: TIERS.initials, score: 1 / label.length, spans: starts.map(({ start }) => [start, start + 1]) };
};

/** What can be told without comparing letter by letter; undefined where only likeness could speak for the label. */
export const rankLabel = (query: string, label: string): Rank | undefined => {
  if (label === query) return { tier: TIERS.exact, score: 1, spans: [[0, label.length]] };
  const worded = byWords(query, label);
  if (worded?.tier === TIERS.whole) return worded;
  if (label.startsWith(query))
    return { tier: TIERS.beginning, score: query.length / label.length, spans: [[0, query.length]] };
  return byInitials(query, label) ?? worded;
};

/** Runs of letters, both ends inclusive, as stretches; a single letter within a longer query says nothing and is left out. */
export const stretchesOf = (runs: readonly (readonly [first: number, last: number])[]): readonly Stretch[] =>
  runs.filter(([first, last]) => last > first).map(([first, last]) => [first, last + 1]);
