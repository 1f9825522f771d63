import { describe, expect, it } from 'vitest';
import { sayDate, sayStretch } from './dates.ts';

describe('dates', () => {
  it.each([
    ['en', '1694', '1694'],
    ['en', '2025-03', 'March 2025'],
    ['en', '2025-03-17', 'March 17, 2025'],
    ['fr', '2025-03-01', '1 mars 2025'],
    ['fr', '2025-08', 'août 2025'],
    ['en', '0800', '800'],
  ] as const)('%s: %s is said %s', (lang, date, said) => {
    expect(sayDate(lang, date)).toBe(said);
  });

  it.each([
    ['2013-07', '2020-03-15', 'July 2013 – March 2020'],
    ['2008', '2013-06', '2008 – 2013'],
    ['2025-03-14', undefined, 'March 14, 2025'],
    ['2025-03-14', '2025-03-17', 'March 14 – 17, 2025'],
  ] as const)('%s until %s is said %s', (date, until, said) => {
    expect(sayStretch('en', date, until).replace(/\s+/g, ' ')).toBe(said);
  });
});
