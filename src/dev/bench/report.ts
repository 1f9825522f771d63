// What benchmarks found, as tables: on the terminal, in documents and as JSON.

import { type Goal, goalsTable } from '../bench-page/goals.ts';
import { type Section, shown } from './tables.ts';

/** What a section of `npm run bench` hands back: its table, what was promised of it, and what a reader in a hurry must know. */
export type Report = {
  readonly section: Section;
  readonly goals: readonly Goal[];
  readonly brief: readonly (readonly [what: string, figure: string])[];
};

export const shortTable = (machine: string, reports: readonly Report[]): string => {
  const lines = reports.flatMap(({ brief }) => brief.map(([what, figure]) => `| ${what} | ${figure} |`));
  return ['| what | measured |', '| --- | --: |', ...lines, '', `${machine}, \`npm run bench\`.`].join('\n');
};

export const longReport = (machine: string, reports: readonly Report[]): string =>
  [
    `${machine}.`,
    '',
    '### What is promised of the code',
    '',
    goalsTable(reports),
    '',
    ...reports.map(({ section }) => shown(section)),
  ].join('\n');
