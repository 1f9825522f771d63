// The fault matrix as text: a line for the terminal, a table for docs/LIBRARY.md. Called by `npm run faults`.
import type { Row } from './trial.ts';

/** Dates would make the document another one with each run. */
const undated = (sentence: string): string => sentence.replace(/( Next try: .*|, checked .*)$/, '');

export const line = ({ name, ended, sentence, left, healed, wrong }: Row): string =>
  [
    wrong.length === 0 ? 'ok ' : 'BAD',
    name.padEnd(58),
    ended.padEnd(26),
    `version ${left} in use`.padEnd(20),
    healed ? 'next sync good' : 'next sync BAD ',
    `“${sentence}”`,
    ...wrong.map((one) => `\n      ${one}`),
  ].join(' ');

const START = '<!-- faults -->';
const END = '<!-- /faults -->';

export const table = (rows: readonly Row[]): string =>
  [
    '| fault | the sync ended as | version in use after it | the reader is told |',
    '| --- | --- | --- | --- |',
    ...rows.map(({ name, ended, left, sentence }) => `| ${name} | \`${ended}\` | ${left} | ${undated(sentence)} |`),
  ].join('\n');

/** The document with this table in the place of the last one. */
export const inDocument = (text: string, made: string): string => {
  const [before, rest = ''] = text.split(START);
  const after = rest.split(END)[1] ?? '';
  return `${before}${START}\n\n${made}\n\n${END}${after}`;
};
