import { describe, expect, it } from 'vitest';
import type { Card } from '../../core/card.ts';
import type { EntityBrief } from '../../core/corpus.ts';
import { type DatedFact, datedFactsOf, timelineOf } from './timeline-rows.ts';

const about = { key: 'c/a', topics: [] } as unknown as EntityBrief;
const fact = (date: string, until?: string): DatedFact => ({
  date,
  text: { en: date },
  about,
  ...(until === undefined ? {} : { until }),
});

describe('the timeline', () => {
  it('orders by time, the vaguer of one moment first', () => {
    const { rows } = timelineOf([fact('2025-03-14'), fact('1694'), fact('2025-03'), fact('2025'), fact('0800-12-25')]);
    expect(rows.map((row) => row.fact.date)).toEqual(['0800-12-25', '1694', '2025', '2025-03', '2025-03-14']);
  });

  it('names each year once', () => {
    const { rows } = timelineOf([fact('2025-03-14'), fact('2025-04'), fact('2026'), fact('1694')]);
    expect(rows.map((row) => row.year)).toEqual(['1694', '2025', undefined, '2026']);
  });

  it('leaves more room for more time, but never a whole panel', () => {
    const { rows } = timelineOf([fact('1000'), fact('1900'), fact('1901'), fact('1901-02')]);
    const [first, ages, year, month] = rows.map((row) => row.gap);
    expect(first).toBe(0);
    expect(month).toBeGreaterThan(0);
    expect(year).toBeGreaterThan(month ?? 0);
    expect(ages).toBeGreaterThan(year ?? 0);
    expect(ages).toBeLessThanOrEqual(40);
  });

  it.each<[string, DatedFact[], [number, number, number][]]>([
    ['covers the rows within it', [fact('2008', '2013'), fact('2010'), fact('2013-12-31'), fact('2014')], [[0, 2, 0]]],
    ['covers its own row alone when nothing falls in it', [fact('2008', '2009'), fact('2014')], [[0, 0, 0]]],
    [
      'puts stretches that overlap side by side',
      [fact('2008', '2013'), fact('2010', '2020'), fact('2015', '2016')],
      [
        [0, 1, 0],
        [1, 2, 1],
        [2, 2, 0],
      ],
    ],
    ['draws none for single dates', [fact('2008'), fact('2009')], []],
  ])('a stretch %s', (_what, facts, bars) => {
    expect(timelineOf(facts).bars.map(({ from, to, lane }) => [from, to, lane])).toEqual(bars);
  });

  it('takes from cards what has a date, and the same fact once', () => {
    const card = (id: string) =>
      ({
        key: `c/${id}`,
        topics: [],
        facts: [{ date: '2025', text: { en: 'x' } }, { text: { en: 'y' } }],
      }) as unknown as Card;
    const facts = datedFactsOf([card('a'), card('b')]);
    expect(facts.map((one) => [one.date, one.about.key])).toEqual([['2025', 'c/a']]);
  });
});
