// Tables as documents show them.
import { describe, expect, it } from 'vitest';
import { longReport, type Report, shortTable } from './report.ts';
import { figure, shown } from './tables.ts';

const report: Report = {
  section: {
    title: 'Running',
    note: 'Once round.',
    rows: [
      { what: 'hare', figures: { ms: 1234.5, 'hops, %': 100 } },
      { what: 'tortoise', figures: { ms: 9.876, wins: 'yes' } },
    ],
  },
  goals: [
    { what: 'the hare', measured: 1234.5, unit: 'ms', most: 1000 },
    { what: 'the tortoise', measured: 9.876, unit: 'ms', most: 10 },
  ],
  brief: [['how fast the hare is, ms', '1,235']],
};

describe('the tables of a benchmark', () => {
  it('have a column for each figure that any row has, and a dash where one has none', () => {
    expect(shown(report.section).split('\n').slice(4)).toEqual([
      '|  | ms | hops, % | wins |',
      '| --- | --: | --: | --: |',
      '| hare | 1,235 | 100 | – |',
      '| tortoise | 9.88 | – | yes |',
      '',
    ]);
  });

  it('are short for readers in a hurry, and say where they were made', () => {
    expect(shortTable('A machine', [report])).toBe(
      '| what | measured |\n| --- | --: |\n| how fast the hare is, ms | 1,235 |\n\nA machine, `npm run bench`.',
    );
  });

  it('say what was promised, and what of it is not met', () => {
    const lines = longReport('A machine', [report]).split('\n');
    expect(lines.find((line) => line.includes('the hare'))).toContain('**not met**');
    expect(lines.find((line) => line.includes('the tortoise'))).not.toContain('**not met**');
    expect(lines).toContain('### Running');
  });

  it.each([
    [1234567, '1,234,567'],
    [99.94, '99.9'],
    [9.999, '10.00'],
    [0.004, '0.00'],
    [-2.5, '-2.50'],
    [-1234, '-1,234'],
  ])('write %d as %s', (value, written) => {
    expect(figure(value)).toBe(written);
  });
});
