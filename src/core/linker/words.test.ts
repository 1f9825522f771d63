import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../lang/word-list.ts';
import { LANGUAGE } from '../lang.ts';
import { wordAfter, wordBefore } from './words.ts';

const pieces = [
  ' ',
  '  ',
  '\n',
  '.',
  ',',
  '-',
  '—',
  "'",
  '’',
  '(',
  ';',
  '1',
  '\u00ad',
  '…',
  'Mr',
  'U.S.',
  'The',
  'TRUMP',
  'L',
  'É',
  'ÉTATS',
  'prés',
];
const known = ['of', 'président', 'Minister', 'NEW', 'qué', 'ont', 'said'];
const text = fc.array(fc.constantFrom(...pieces, ...known), { maxLength: 30 }).map((parts) => parts.join(''));

describe('the words beside a place', () => {
  it('are known by the hash carried along as by their letters, read from either end', () => {
    fc.assert(
      fc.property(text, fc.nat(), (within, any) => {
        const at = any % (within.length + 1);
        for (const word of [wordAfter(within, at), wordBefore(within, at)]) {
          if (!word) continue;
          expect(word.place).toBe(placeOf(word.lower));
          expect(word.lower).toBe(within.slice(word.start, word.end).toLowerCase());
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['before the Minister said', 11, 'before', 'the', 'blank'],
    ['by the président, who', 17, 'before', 'président', 'comma'],
    ["said Trump's ministers", 10, 'after', 'ministers', 'possessive'],
    ['Canada — and the', 6, 'after', 'and', 'dash'],
    ["l'Ontario", 2, 'before', 'l', 'elision'],
    ['to the U.S. Senate', 12, 'before', 'U.S', 'blank'],
  ] as const)('%s: %i, %s', (within, at, side, found, gap) => {
    const word = side === 'after' ? wordAfter(within, at) : wordBefore(within, at);
    expect([word?.text, word?.gap]).toEqual([found, gap]);
  });

  it('stand in the lists that have them, whatever their case', () => {
    for (const written of ['Minister', 'MINISTER', 'minister'])
      expect(LANGUAGE.titles.holds(wordAfter(`x ${written}`, 1) ?? { place: 0 })).toBe(true);
  });

  it('without an article are known by what is left', () => {
    const word = wordAfter("x l'Ontario", 1);
    expect(LANGUAGE.regions.holds(word ?? { place: 0 })).toBe(false);
    expect(LANGUAGE.regions.holds(word?.bared() ?? { place: 0 })).toBe(true);
  });
});
