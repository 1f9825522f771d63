// What compiling records promises whatever they hold: an answer, in time; no corpus with an error; no corpus that will not pack.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packCorpus } from './pack.ts';
import type { AuthoredRecord, Path, RecordKind } from './source/problem.ts';
import { compileSource } from './source.ts';

const record = (kind: RecordKind, value: unknown, file = `${kind}.json`): AuthoredRecord => ({
  kind,
  value,
  locate: (path: Path) => ({ file: `${file} ${path.join('.')}`, line: 1 }),
});

const HEADING = {
  id: 'c',
  title: 'C',
  description: 'C.',
  publisher: 'P',
  languages: ['en', 'fr'],
  topics: [{ id: 't', name: 'T' }],
  relations: [{ id: 'leads', label: 'leads', inverse: 'led by' }],
};
const SOURCE = { id: 's', title: 'S', publisher: 'P', date: 2024, lang: 'en', passages: [{ n: 1, text: 'One.' }] };
const ENTITY = {
  id: 'a',
  kind: 'person',
  name: 'Ada Brandt',
  description: { en: 'd', fr: 'd' },
  summary: { en: 'One. Two.', fr: 'Un. Deux.' },
  topics: ['t'],
  aliases: ['Ada Brandt', { text: ['Brandt', 'A. Brandt'], role: 'surname', neverWithin: ['Brandt Street'] }],
  facts: [{ text: 'A fact.', from: 's#1', date: '2024-05', until: '2025' }],
  relations: [{ leads: 'b', from: 's#1' }],
};
const OTHER = { id: 'b', kind: 'place', name: 'B town', description: 'd', summary: 'One. Two.' };

const compile = (heading: unknown, source: unknown, entity: unknown) =>
  compileSource([
    record('corpus', heading),
    record('source', source),
    record('entity', entity),
    record('entity', OTHER, 'other.json'),
  ]);

const errorsIn = (heading: unknown, source: unknown, entity: unknown) =>
  compile(heading, source, entity).problems.filter((problem) => problem.severity === 'error');

/** Every path into a value, the empty one left out. */
const pathsIn = (value: unknown, base: readonly string[] = []): string[][] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => [[...base, key], ...pathsIn(inner, [...base, key])]);

const replaced = (value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown => {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((inner, at) => (String(at) === key ? replaced(inner, rest, by) : inner));
  return { ...(value as object), [key]: replaced((value as Record<string, unknown>)[key], rest, by) };
};

/** What people and programs put in the wrong place. */
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '<b>x</b>',
    '\ud800',
    '\u202e',
    'x'.repeat(5000),
    -1,
    1e99,
    Number.NaN,
    '__proto__',
    's#1',
    's#9',
    'from',
    [],
    {},
    { toString: 1, valueOf: 1 },
  ),
);

describe('compiling records', () => {
  it('takes the sound ones', async () => {
    const { corpus } = compile(HEADING, SOURCE, ENTITY);
    expect(errorsIn(HEADING, SOURCE, ENTITY)).toEqual([]);
    expect(await packCorpus(corpus!)).toMatchObject({ ok: true });
  });

  const places = [HEADING, SOURCE, ENTITY].flatMap((whole, which) => pathsIn(whole).map((path) => ({ which, path })));
  it('answers whatever stands wherever, and what it lets through can be packed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), odd, async ({ which, path }, by) => {
        const records = [HEADING, SOURCE, ENTITY].map((whole, at) =>
          at === which ? replaced(whole, path, by) : whole,
        );
        const { corpus, problems } = compile(records[0], records[1], records[2]);
        expect(corpus === undefined).toBe(problems.some((problem) => problem.severity === 'error'));
        if (corpus) expect(await packCorpus(corpus)).toMatchObject({ ok: true });
      }),
      { numRuns: 2000 },
    );
  });

  it('answers to any records at all', () => {
    const any = fc.array(fc.tuple(fc.constantFrom<RecordKind>('corpus', 'source', 'entity'), fc.jsonValue()), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(any, (records) => {
        const { corpus, problems } = compileSource(records.map(([kind, value]) => record(kind, value)));
        expect(corpus).toBeUndefined();
        expect(problems.length).toBeGreaterThan(0);
      }),
    );
  });

  it('points at the value that is wrong, also behind what was left out before it', () => {
    const entity = {
      ...ENTITY,
      aliases: ['', 'Ada Brandt', '51'],
      facts: [{ text: 'x' }, { text: '<b>', from: 's#1' }],
    };
    expect(
      errorsIn(HEADING, SOURCE, entity)
        .map(({ file, code }) => `${code} ${file}`)
        .sort(),
    ).toEqual([
      'alias-empty entity.json aliases.0',
      'alias-number entity.json aliases.2',
      'fact-without-passage entity.json facts.0',
      'text-markup entity.json facts.1.text',
    ]);
  });

  it('does not blame others for one that is broken', () => {
    const broken = { ...SOURCE, date: 'yesterday' };
    expect(errorsIn(HEADING, broken, ENTITY).map(({ code }) => code)).toEqual(['date-malformed']);
  });
});
