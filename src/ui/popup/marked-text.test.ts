import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf, spansWithin } from './marked-text.tsx';

const shown = (text: string, ...spans: (readonly [number, number])[]): string =>
  piecesOf(text, spans)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

describe('marking letters', () => {
  it.each([
    ['Carney', [[0, 3]], '[Car]ney'],
    ['Carney', [[3, 6]], 'Car[ney]'],
    [
      'Mark Carney',
      [
        [5, 8],
        [0, 1],
      ],
      '[M]ark [Car]ney',
    ],
    [
      'Carney',
      [
        [0, 3],
        [2, 4],
      ],
      '[Car][n]ey',
    ],
    ['Carney', [[0, 99]], '[Carney]'],
    ['Carney', [[2, 2]], 'Carney'],
    ['', [[0, 1]], ''],
  ] as const)('%s %o', (text, spans, expected) => {
    expect(shown(text, ...spans)).toBe(expected);
  });

  it.each([
    ['Mark Carney', 'Carney', [[0, 3]], [[5, 8]]],
    ['Mark Carney', 'Mark Carney', [[0, 3]], [[0, 3]]],
    ['Mark Carney', 'PM Carney', [[0, 2]], undefined],
  ] as const)('in %s, as marked in %s', (text, matched, spans, expected) => {
    expect(spansWithin(text, { matched, spans })).toEqual(expected);
  });

  it('never loses or doubles a letter', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), spans, (text, all) => {
        expect(
          piecesOf(text, all)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
