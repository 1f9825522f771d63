// What a section of `npm run bench:page` hands back: a table, and each figure that was promised beside what was promised.
import { type Row, type Section, shown, table } from '../bench/tables.ts';

export type Goal = {
  readonly what: string;
  readonly measured: number;
  readonly unit: string;
  /** What it may be at most, or must be at least. */
  readonly most?: number;
  readonly least?: number;
};

export type Measured = { readonly section: Section; readonly goals: readonly Goal[] };

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** By how much one way exceeds another that was measured beside it, round by round. */
export const differences = (values: readonly number[], others: readonly number[]): number[] =>
  values.map((value, round) => value - (others[round] ?? Number.NaN));

/**
 * By how much one way exceeds another that was measured beside it, round by round: the median of the differences of each round,
 * since what a machine does to one round it mostly does to both ways of it.
 */
export const medianDifference = (values: readonly number[], others: readonly number[]): number =>
  median(differences(values, others));

/** Half of what lies between the lowest and the highest; of five and more, without these two. */
export const spreadOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const inner = sorted.length > 4 ? sorted.slice(1, -1) : sorted;
  return ((inner.at(-1) ?? 0) - (inner[0] ?? 0)) / 2;
};

/** The value that a share of all do not exceed. */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

export const isMet = ({ measured, most = Number.POSITIVE_INFINITY, least = Number.NEGATIVE_INFINITY }: Goal): boolean =>
  measured <= most && measured >= least;

const written = (value: number): string =>
  Number.isInteger(value) ? value.toLocaleString('en') : value.toFixed(Math.abs(value) < 1 ? 3 : value < 100 ? 1 : 0);

const goalRow = (goal: Goal): Row => ({
  what: goal.what,
  figures: {
    measured: `${written(goal.measured)} ${goal.unit}`,
    'must be': goal.most === undefined ? `at least ${written(goal.least ?? 0)}` : `at most ${written(goal.most)}`,
    '': isMet(goal) ? 'met' : '**not met**',
  },
});

/** Every figure that was promised, as one table in Markdown. */
export const goalsTable = (measured: readonly Measured[]): string =>
  table(measured.flatMap(({ goals }) => goals.map(goalRow)));

/** The tables of all sections in Markdown, what was promised first. */
export const pagesReport = (machine: string, measured: readonly Measured[]): string =>
  [
    `${machine}. Times are CPU times of the page's main thread, medians, ways compared in turn.`,
    '',
    '### What is promised',
    '',
    goalsTable(measured),
    '',
    ...measured.map(({ section }) => shown(section)),
  ].join('\n');
