// How benchmarks are timed: competitors take turns in one process, so that a busy machine is unfair to all alike. Called by
// the sections of `npm run bench`; it knows nothing of what is measured.

/** In ms: the median of a competitor's rounds; the best of them, which a busy machine disturbs least; each in turn. */
export type Timed = { readonly median: number; readonly best: number; readonly rounds: readonly number[] };

/** The number that a share of the others do not exceed. */
export const quantile = (numbers: readonly number[], share: number): number =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0;

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** Runs once and answers how long it took, in ms. */
export const clocked = (run: () => void): number => {
  const before = performance.now();
  run();
  return performance.now() - before;
};

/**
 * Runs once and answers how long a processor was at work on it, in ms: while the thread waits for one, no time passes. It may tick every
 * few ms only: for what takes a hundred.
 */
export const worked = (run: () => void): number => {
  const before = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
};

/** Runs every competitor once a round, in turn, after two rounds that do not count. */
export const takeTurns = <N extends string>(
  competitors: Readonly<Record<N, () => void>>,
  rounds: number,
): Record<N, Timed> => {
  const names = Object.keys(competitors) as N[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<N, number[]>;
  for (let round = -2; round < rounds; round++)
    for (const name of names) {
      const time = clocked(competitors[name]);
      if (round >= 0) times[name].push(time);
    }
  const timed = (all: readonly number[]): Timed => ({ median: median(all), best: Math.min(...all), rounds: all });
  return Object.fromEntries(names.map((name) => [name, timed(times[name])])) as Record<N, Timed>;
};

/** How many times another's time one took, round for round: the median. */
export const timesOf = (one: Timed, other: Timed): number =>
  median(one.rounds.map((time, round) => time / (other.rounds[round] ?? time)));
