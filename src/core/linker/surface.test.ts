// A surface that was met before is the same as one that is new, however many spellings of a form come.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../corpus.ts';
import { compileLexicon } from '../lexicon/compile.ts';
import { openLexicon } from '../lexicon.ts';
import { surfaceOf } from './surface.ts';

const CORPUS: Corpus = {
  id: 'world',
  title: { en: 'world' },
  description: { en: 'world' },
  publisher: 'test',
  languages: ['en'],
  topics: [{ id: 'all', name: { en: 'All' } }],
  relationTypes: [],
  sources: [],
  entities: ['Élan Vert', 'Elan Vert'].map((text, at) => ({
    id: `one-${at}`,
    kind: 'organisation',
    name: { en: text },
    description: { en: text },
    summary: { en: text },
    topics: ['all'],
    aliases: [{ text, role: 'full', case: 'name' }],
    facts: [],
    relations: [],
  })),
};
const bytes = compileLexicon([CORPUS]);

const cased = fc
  .array(fc.boolean(), { minLength: 9, maxLength: 9 })
  .map((raised) => [...'élan vert'].map((char, at) => (raised[at] ? char.toUpperCase() : char)).join(''));
const spelling = fc.oneof(
  fc.constantFrom('Élan Vert', 'Elan Vert', 'ÉLAN VERT', 'elan vert', 'Élan vert'),
  cased,
  cased.map((text) => text.normalize('NFD')),
  cased.map((text) => text.replace(/é/i, 'e')),
);

describe('a surface', () => {
  it('says the same whether or not it was met before', () => {
    const lexicon = openLexicon(bytes);
    fc.assert(
      fc.property(fc.array(spelling, { maxLength: 30 }), (spellings) => {
        for (const text of spellings) {
          const page = `At ${text} today`;
          const [match] = lexicon.gazetteer.match(page);
          if (!match) throw new Error(`no match in ${page}`);
          const known = surfaceOf(lexicon, page, match.start, match.end, match.form);
          const fresh = openLexicon(bytes);
          const anew = surfaceOf(fresh, page, match.start, match.end, match.form);
          expect(known.text).toBe(page.slice(match.start, match.end));
          expect([known.plain, known.lower, known.capitals]).toEqual([anew.plain, anew.lower, anew.capitals]);
          const misfits = (surface: typeof known) => surface.record.rules?.map((rule) => surface.misfits?.get(rule));
          expect(misfits(known)).toEqual(misfits(anew));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is read once while it is kept', () => {
    const lexicon = openLexicon(bytes);
    const text = 'Élan Vert and Élan Vert';
    const [first, second] = lexicon.gazetteer.match(text);
    if (!first || !second) throw new Error('no matches');
    const one = surfaceOf(lexicon, text, first.start, first.end, first.form);
    expect(surfaceOf(lexicon, text, second.start, second.end, second.form)).toBe(one);
  });
});
