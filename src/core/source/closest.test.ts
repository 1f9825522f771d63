import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closest } from './closest.ts';

/** The textbook recursion, without bounds. */
const naive = (a: string, b: string): number => {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      rows[i]![j] = Math.min(
        rows[i - 1]![j]! + 1,
        rows[i]![j - 1]! + 1,
        rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
        swap ? rows[i - 2]![j - 2]! + 1 : Number.POSITIVE_INFINITY,
      );
    }
  return rows[a.length]![b.length]!;
};

describe('did you mean', () => {
  it.each([
    ['alises', ['aliases', 'facts', 'topics'], 'aliases'],
    ['Kind', ['kind', 'name'], 'kind'],
    ['mark-carny', ['mark-carney', 'jay-carney'], 'mark-carney'],
    ['form', ['from', 'for-ever'], 'from'],
    ['weather', ['kind', 'name'], undefined],
    ['x', [], undefined],
  ])('%s among %j: %s', (word, known, meant) => expect(closest(word, known)).toBe(meant));

  it('answers the nearest within a third of the word', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 6 }), (asked, known) => {
        const bound = Math.max(1, Math.floor(asked.length / 3));
        const least = Math.min(...known.map((one) => naive(asked, one)));
        const found = closest(asked, known);
        if (least > bound) expect(found).toBeUndefined();
        else expect(naive(asked, found!)).toBe(least);
      }),
    );
  });
});
