// The two stores of the search index's compiler, against the plainest way of keeping the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberLists } from './number-lists.ts';
import { WordTable } from './word-table.ts';

describe('a word table', () => {
  it('gives equal words one number, in the order of their coming, and gives every word back', () => {
    const word = fc.string({ unit: 'binary', maxLength: 4 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), fc.nat({ max: 40 }), (few, more) => {
        const words = [...few, ...few.flatMap((one) => Array.from({ length: more }, (_, at) => one + at)), ...few];
        const table = new WordTable();
        const distinct: string[] = [];
        for (const one of words) {
          if (!distinct.includes(one)) distinct.push(one);
          expect(table.id(`<${one}>`, 1, 1 + one.length)).toBe(distinct.indexOf(one));
        }
        expect(Array.from({ length: table.count }, (_, id) => table.word(id))).toEqual(distinct);
      }),
      { numRuns: 60 },
    );
  });
});

describe('lists of numbers', () => {
  it('give every list back, sorted', () => {
    const list = fc.uniqueArray(fc.nat({ max: 2 ** 31 - 1 }), { maxLength: 30 });
    fc.assert(
      fc.property(fc.array(list, { maxLength: 2000 }), (lists) => {
        const packed = new NumberLists();
        for (const one of lists) packed.add([...one]);
        expect(packed.count).toBe(lists.length);
        expect([...packed.each()].length).toBe(lists.length);
        let at = 0;
        for (const one of packed.each()) expect([...one]).toEqual([...(lists[at++] ?? [])].sort((a, b) => a - b));
      }),
    );
  });
});
