// What benchmarks found, as tables in Markdown. Called by all of them; it knows nothing of what was measured.

/** One line of a section's table: a label and its figures by column. */
export type Row = { readonly what: string; readonly figures: Readonly<Record<string, number | string>> };
export type Section = { readonly title: string; readonly note: string; readonly rows: readonly Row[] };

/** Three figures that mean something. */
export const figure = (value: number): string => {
  const size = Math.abs(value);
  return size >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(size >= 10 ? 1 : 2);
};

/** The rows as a table in Markdown. */
export const table = (rows: readonly Row[]): string => {
  const columns = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))];
  const cell = (value: number | string | undefined): string =>
    typeof value === 'number' ? figure(value) : (value ?? '–');
  const lines = rows.map(({ what, figures }) => [what, ...columns.map((column) => cell(figures[column]))]);
  return [['', ...columns], ['---', ...columns.map(() => '--:')], ...lines]
    .map((line) => `| ${line.join(' | ')} |`)
    .join('\n');
};

export const shown = ({ title, note, rows }: Section): string =>
  [`### ${title}`, '', note, '', table(rows), ''].join('\n');
