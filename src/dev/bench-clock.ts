// How benchmarks are timed: competitors take turns in one process, so that a busy machine is unfair to all alike. Called by
// the sections of `npm run bench`; it knows nothing of what is measured.

/** The median, in ms, of each competitor's rounds; the best of them beside it, which a busy machine disturbs least. */
export type Timed = { readonly median: number; readonly best: number };

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

/** Runs every competitor once a round, in turn, after one round that does not count. */
export const takeTurns = <N extends string>(competitors: Readonly<Record<N, () => void>>, rounds: number) => {
  const names = Object.keys(competitors) as N[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<N, number[]>;
  for (let round = -1; round < rounds; round++)
    for (const name of names) {
      const before = performance.now();
      competitors[name]();
      if (round >= 0) times[name].push(performance.now() - before);
    }
  return Object.fromEntries(
    names.map((name) => [name, { median: median(times[name]), best: Math.min(...times[name]) }]),
  ) as Record<N, Timed>;
};

/** One line of a section's table: a label and its figures by column. */
export type Row = { readonly what: string; readonly figures: Readonly<Record<string, number | string>> };
export type Section = { readonly title: string; readonly note: string; readonly rows: readonly Row[] };

/** The rows as a table in Markdown. */
export const table = (rows: readonly Row[]): string => {
  const columns = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))];
  const cell = (value: number | string | undefined): string =>
    typeof value === 'number' ? (value >= 100 ? value.toFixed(0) : value.toFixed(2)) : (value ?? '–');
  const lines = rows.map(({ what, figures }) => [what, ...columns.map((column) => cell(figures[column]))]);
  return [['', ...columns], columns.map(() => '---').concat('---'), ...lines]
    .map((line) => `| ${line.join(' | ')} |`)
    .join('\n');
};

export const shown = ({ title, note, rows }: Section): string =>
  [`### ${title}`, '', note, '', table(rows), ''].join('\n');
