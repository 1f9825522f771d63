// The forms a page has, against the language's own set.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CueSet } from './cue-set.ts';

const FORMS = 70;

describe('the forms a page has', () => {
  it('are those told of, once each and in that order, whatever a page hands in', () => {
    const told = fc.array(fc.integer({ min: -3, max: FORMS + 40 }), { maxLength: 80 });
    fc.assert(
      fc.property(told, told, (known, more) => {
        const cues = new CueSet(FORMS, known);
        for (const form of more) cues.add(form);
        const expected = new Set([...known, ...more].filter((form) => form >= 0 && form < FORMS));
        expect(cues.first(FORMS)).toEqual([...expected]);
        expect(cues.first(5)).toEqual([...expected].slice(0, 5));
        for (let form = -3; form < FORMS + 40; form++) expect(cues.has(form)).toBe(expected.has(form));
      }),
    );
  });
});
