// Sorting in slices against the language's own sort.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOneGo } from './slices.ts';
import { sortSlices } from './sort-slices.ts';

const sorted = (forms: readonly string[]): readonly (string | undefined)[] =>
  [...inOneGo(sortSlices(forms.map((form, entry) => ({ form, entry }))))].map((entry) => forms[entry]);

describe('sorting in slices', () => {
  it('puts forms in the order of their units, equal ones in the order of their numbers', () => {
    const form = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '\u{1F600}'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(form, { maxLength: 40 }), fc.nat({ max: 200 }), (few, times) => {
        const forms = Array.from({ length: times }, () => few).flat();
        const order = inOneGo(sortSlices(forms.map((one, entry) => ({ form: one, entry }))));
        const expected = [...forms.keys()].sort((a, b) =>
          forms[a]! < forms[b]! ? -1 : forms[a]! > forms[b]! ? 1 : a - b,
        );
        expect([...order]).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('gets through many that are alike, and never does more than a few thousand between two steps', () => {
    const forms = Array.from({ length: 30_000 }, (_, at) => `the same beginning ${at % 7 === 0 ? '' : at}`);
    expect(sorted(forms)).toEqual([...forms].sort());
    let steps = 0;
    inOneGo(sortSlices(forms.map((form, entry) => ({ form, entry }))), () => {
      steps += 1;
    });
    expect(steps).toBeGreaterThan(30);
  });
});
