import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromUtf8, utf8 } from './bytes.ts';
import type { Corpus, Entity, Source } from './corpus.ts';
import { openPackCheck, readPart } from './pack/check.ts';
import { PACK_LIMITS } from './pack/limits.ts';
import { bucketCount, idHash, packCorpus, unpack } from './pack.ts';

const source: Source = {
  id: 'gazette-1',
  title: 'The ferry to the island',
  publisher: 'Harbour Gazette',
  date: '2024-05-02',
  url: 'https://gazette.example/ferry',
  lang: 'en',
  passages: [
    { n: 1, text: { en: 'The ferry sails twice a day.', fr: 'Le bac part deux fois par jour.' } },
    { n: 2, text: { en: 'Its captain retires in June.' } },
  ],
};

const entity = (id: string, more: Partial<Entity> = {}): Entity => ({
  id,
  kind: 'thing',
  name: { en: `The ${id}`, fr: `Le ${id}` },
  description: { en: 'A ferry.' },
  summary: { en: 'It sails. It returns.' },
  topics: ['ships'],
  aliases: [{ text: `The ${id}`, role: 'full', case: 'name' }],
  facts: [{ text: { en: 'It sails twice a day.' }, source: 'gazette-1', passage: 1, date: '2024' }],
  relations: [],
  ...more,
});

const corpus = (entities: readonly Entity[], more: Partial<Corpus> = {}): Corpus => ({
  id: 'harbour',
  title: { en: 'The harbour', fr: 'Le port' },
  description: { en: 'Ships and their people.' },
  publisher: 'Harbour Gazette',
  languages: ['en', 'fr'],
  topics: [{ id: 'ships', name: { en: 'Ships', fr: 'Navires' } }],
  relationTypes: [{ id: 'serves', label: { en: 'serves' }, inverse: { en: 'is served by' } }],
  sources: [source],
  entities,
  ...more,
});

const packed = async (made: Corpus) => {
  const pack = await packCorpus(made);
  if (!pack.ok) throw new Error(`${pack.error.code}: ${pack.error.message} (${pack.error.where})`);
  return pack.value;
};

const bytesOf = async (made: Corpus) => (await packed(made)).parts.map(({ bytes }) => bytes);
const many = (count: number) => Array.from({ length: count }, (_, index) => entity(`ship-${index}`));

describe('a pack', () => {
  it('unpacks to the corpus it was made from, records in the order of their ids', async () => {
    const made = corpus([entity('zephyr'), entity('anna', { relations: [{ type: 'serves', target: 'zephyr' }] })]);
    const unpacked = unpack(await bytesOf(made));
    expect(unpacked).toEqual({ ok: true, value: { ...made, entities: [made.entities[1], made.entities[0]] } });
  });

  it('is the same bytes whatever the order of records and keys', async () => {
    const entities = many(300);
    const turned = entities.toReversed().map((one) => Object.fromEntries(Object.entries(one).toReversed()) as Entity);
    const [first, second] = [await packed(corpus(entities)), await packed(corpus(turned))];
    expect(second.parts.map(({ sha256 }) => sha256)).toEqual(first.parts.map(({ sha256 }) => sha256));
  });

  it('changes one part when one entity is edited', async () => {
    const entities = many(2000);
    const before = await packed(corpus(entities));
    const after = await packed(
      corpus(entities.map((one) => (one.id === 'ship-77' ? { ...one, summary: { en: 'It sank.' } } : one))),
    );
    const had = new Set(before.parts.map(({ sha256 }) => sha256));
    const fresh = after.parts.filter(({ sha256 }) => !had.has(sha256));
    expect(before.parts.length).toBeGreaterThan(8);
    expect(fresh.map(({ ids }) => ids.includes('ship-77'))).toEqual([true]);
  });

  it('spreads ids over the buckets evenly', () => {
    const counts = new Array<number>(256).fill(0);
    for (let index = 0; index < 100_000; index += 1) counts[idHash(`entity-${index}`) % 256]! += 1;
    expect(Math.max(...counts)).toBeLessThan(1.25 * (100_000 / 256));
  });

  it.each([
    [0, 1],
    [64 * 1024, 1],
    [64 * 1024 + 1, 2],
    [1024 * 1024, 16],
    [1024 * 1024 * 1024, 256],
  ])('cuts %d bytes into %d buckets', (bytes, buckets) => expect(bucketCount(bytes, 256)).toBe(buckets));
});

describe('what a reader would refuse is not packed', () => {
  const bad: readonly [string, Corpus, string, string | undefined][] = [
    ['an entity twice', corpus([entity('anna'), entity('anna')]), 'pack-duplicate', 'anna'],
    ['a source twice', corpus([], { sources: [source, source] }), 'pack-duplicate', 'gazette-1'],
    [
      'a passage number twice',
      corpus([], { sources: [{ ...source, passages: [source.passages[0]!, source.passages[0]!] }] }),
      'pack-duplicate',
      'gazette-1#1',
    ],
    ['a topic that is not declared', corpus([entity('anna', { topics: ['boats'] })]), 'pack-dangling', 'anna'],
    [
      'a relation to nobody',
      corpus([entity('anna', { relations: [{ type: 'serves', target: 'nobody' }] })]),
      'pack-dangling',
      'anna',
    ],
    [
      'a relation of no known type',
      corpus([entity('anna', { relations: [{ type: 'owns', target: 'anna' }] })]),
      'pack-dangling',
      'anna',
    ],
    [
      'a fact from a passage that is not there',
      corpus([entity('anna', { facts: [{ text: { en: 'So.' }, source: 'gazette-1', passage: 9 }] })]),
      'pack-dangling',
      'anna',
    ],
    [
      'a fact from a source that is not there',
      corpus([entity('anna', { facts: [{ text: { en: 'So.' }, source: 'rumour', passage: 1 }] })]),
      'pack-dangling',
      'anna',
    ],
    [
      'a summary with markup',
      corpus([entity('anna', { summary: { en: 'It <b>sails</b>.' } })]),
      'record-malformed',
      'anna',
    ],
    ['a text in no language', corpus([entity('anna', { name: {} })]), 'record-malformed', 'anna'],
    [
      'a lone surrogate',
      corpus([entity('anna', { summary: { en: `half \ud83d of it` } })]),
      'record-malformed',
      'anna',
    ],
    [
      'an alias without a letter',
      corpus([entity('anna', { aliases: [{ text: '…', role: 'full', case: 'name' }] })]),
      'record-malformed',
      'anna',
    ],
    [
      'a link that is not https',
      corpus([], { sources: [{ ...source, url: 'http://x.example/' }] }),
      'record-malformed',
      'gazette-1',
    ],
    [
      'a script link',
      corpus([], { sources: [{ ...source, url: 'javascript:alert(1)' }] }),
      'record-malformed',
      'gazette-1',
    ],
    ['an id with a slash', corpus([entity('an/na')]), 'record-malformed', 'an/na'],
    ['a corpus without a language', corpus([], { languages: [] }), 'record-malformed', 'harbour'],
  ];
  it.each(bad)('%s', async (_, made, code, where) => {
    const pack = await packCorpus(made);
    expect(pack.ok ? 'packed' : pack.error).toMatchObject({ code, where });
  });
});

describe('what cannot be one whole pack is refused', () => {
  const altered = async (change: (texts: string[]) => string[]) => {
    const texts = (await bytesOf(corpus([entity('anna'), entity('bert')]))).map((bytes) => fromUtf8(bytes)!);
    const unpacked = unpack(change(texts).map(utf8));
    return unpacked.ok ? 'accepted' : unpacked.error.code;
  };
  it.each([
    ['a missing part', (texts: string[]) => texts.slice(0, -1), 'pack-incomplete'],
    ['no head', (texts: string[]) => texts.slice(1), 'pack-incomplete'],
    ['no part at all', () => [], 'pack-incomplete'],
    ['two heads', (texts: string[]) => [...texts, texts[0]!], 'pack-duplicate'],
    ['a part twice', (texts: string[]) => [...texts, texts.at(-1)!], 'pack-duplicate'],
    ['parts of two corpora', (texts: string[]) => [...texts, '{"corpus":"other","entities":[]}'], 'pack-mixed'],
    ['a part that is not JSON', (texts: string[]) => [...texts, '<!doctype html>'], 'part-malformed'],
    ['a part of no known kind', (texts: string[]) => [...texts, '{"corpus":"harbour","scripts":[]}'], 'part-malformed'],
    [
      'a part of two kinds',
      (texts: string[]) => [...texts, '{"corpus":"harbour","entities":[],"sources":[]}'],
      'part-malformed',
    ],
    ['JSON nested beyond reason', (texts: string[]) => [...texts, '['.repeat(1_000_000)], 'part-malformed'],
    [
      'a record that is null',
      (texts: string[]) => [...texts, '{"corpus":"harbour","entities":[null]}'],
      'record-malformed',
    ],
    [
      'a part above the limit',
      (texts: string[]) => [...texts, ' '.repeat(PACK_LIMITS.partBytes + 1)],
      'part-oversized',
    ],
    [
      'too many parts',
      (texts: string[]) => [...texts, ...Array<string>(PACK_LIMITS.parts).fill('{"corpus":"harbour","entities":[]}')],
      'pack-oversized',
    ],
  ])('%s', async (_, change, code) => expect(await altered(change)).toBe(code));

  it('stays refused whatever follows a bad part', async () => {
    const check = openPackCheck();
    check.add(utf8('nonsense'));
    for (const bytes of await bytesOf(corpus([entity('anna')]))) expect(check.add(bytes).ok).toBe(false);
    expect(check.finish()).toMatchObject({ ok: false, error: { code: 'part-malformed' } });
  });

  it('leaves behind keys it does not know', () => {
    const part = readPart(utf8(JSON.stringify({ corpus: 'harbour', entities: [{ ...entity('anna'), onclick: 'x' }] })));
    expect(part.ok && part.value.kind === 'entities' && part.value.entities[0]).toEqual(entity('anna'));
  });
});

describe('whatever the bytes', () => {
  it('a part is read or refused, never thrown on', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => !readPart(bytes).ok));
    fc.assert(fc.property(fc.json(), (text) => !readPart(utf8(text)).ok));
  });

  it('a valid part with one value replaced is refused, or still a corpus that packs to what was read', async () => {
    const [head, , entities] = await bytesOf(corpus([entity('anna'), entity('bert')]));
    const whole = JSON.parse(fromUtf8(entities!)!) as object;
    const places = pathsOf(whole);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.jsonValue(), async (place, value) => {
        const mutated = utf8(JSON.stringify(replaced(whole, place, value)));
        const unpacked = unpack([head!, (await bytesOf(corpus([])))[1]!, mutated]);
        if (unpacked.ok) expect(unpack(await bytesOf(unpacked.value))).toEqual(unpacked);
        else expect(unpacked.error.code).toMatch(/^(part|pack|record)-/);
      }),
      { numRuns: 500 },
    );
  });
});

type Path = readonly (string | number)[];

const pathsOf = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
    : [path];

const replaced = (value: unknown, [key, ...rest]: Path, by: unknown): unknown => {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((inner, index) => (String(index) === key ? replaced(inner, rest, by) : inner));
  const record = value as { [key: string]: unknown };
  return { ...record, [key]: replaced(record[key], rest, by) };
};
