// The JSON Schemas in docs/schema say what the code takes: all that the code accepts fits them, and what does not fit is refused.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, fromUtf8, utf8 } from '../bytes.ts';
import { ACTIVE, corpus, judged, made, must, RESERVE, signed, wireOf } from '../channel.fixture.ts';
import { readPart } from '../pack/check.ts';
import { PACK_LIMITS } from '../pack/limits.ts';
import { packCorpus } from '../pack.ts';

const schema = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../docs/schema', `${name}.json`), 'utf8')) as {
    $id: string;
  };
const ajv = new Ajv2020({ strictTypes: false });
const channelSchema = schema('channel');
const fitsEnvelope = ajv.compile(channelSchema);
const fitsStatement = ajv.compile({ $ref: `${channelSchema.$id}#/$defs/statement` });
const fitsPart = ajv.compile(schema('part'));

const { bytes, channel } = await made({
  nextKeys: [ACTIVE.publicKey, RESERVE.publicKey],
  withdrawn: [2],
  notes: { en: 'Anna sank.' },
  mirrors: ['https://mirror.example/'],
});

const harbour = corpus();
const rich = {
  ...harbour,
  relationTypes: [{ id: 'tows', label: { en: 'tows' }, inverse: { en: 'is towed by' } }],
  sources: [
    {
      id: 'gazette-1',
      title: 'The ferry',
      publisher: 'Harbour Gazette',
      date: '2024-05',
      url: 'https://gazette.example/ferry',
      lang: 'en' as const,
      passages: [{ n: 1, text: { en: 'It sails.' } }],
    },
  ],
  entities: harbour.entities.map((entity) => ({
    ...entity,
    aliases: [
      {
        ...entity.aliases[0]!,
        lang: 'en' as const,
        searchOnly: true,
        needs: ['harbour'],
        neverWithin: ['The anna song'],
      },
    ],
    facts: [{ text: { en: 'It sails.' }, source: 'gazette-1', passage: 1, date: '2024', until: '2025-01-31' }],
    relations: [{ type: 'tows', target: 'bert', source: 'gazette-1', passage: 1 }],
  })),
};
const parts = must(await packCorpus(rich)).parts.map((part) => JSON.parse(fromUtf8(part.bytes)!) as object);

type Path = readonly string[];

const pathsOf = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
    : [path];

/** `undefined` takes the value away. */
const replaced = (value: unknown, [key, ...rest]: Path, by: unknown): unknown => {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((inner, at) => (String(at) === key ? replaced(inner, rest, by) : inner));
  return { ...(value as object), [key]: replaced((value as { [name: string]: unknown })[key], rest, by) };
};

/** What a field could hold instead: near misses of every kind of field, and anything at all. */
const instead = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.integer(),
  fc.constantFrom<unknown>(
    undefined,
    '',
    '2024',
    '2024-13',
    '2025-06-20T00:00:00Z',
    '2025-06-20',
    'an-id',
    'An Id',
    '1.2',
    'https://a.example/',
    'https://a.example',
    'p/',
    '../../',
    'a'.repeat(64),
    'x'.repeat(5000),
    0,
    -1,
    1.5,
    2 ** 53,
    [],
    {},
    [''],
    ['an-id'],
    null,
    true,
    ACTIVE.publicKey,
    [ACTIVE.publicKey],
    [2, 2],
    { en: 'Text' },
    { de: 'Text' },
    { en: '' },
  ),
);

describe('the schema of channel.json', () => {
  it('fits what the code writes', () => {
    expect(fitsEnvelope(wireOf(bytes)), JSON.stringify(fitsEnvelope.errors)).toBe(true);
    const statement = JSON.parse(fromUtf8(fromBase64(wireOf(bytes).payload)!)!) as unknown;
    expect(fitsStatement(statement), JSON.stringify(fitsStatement.errors)).toBe(true);
  });

  it('names every field that the code knows, and no other', () => {
    const { $defs } = channelSchema as unknown as { $defs: { statement: { properties: object } } };
    expect(Object.keys($defs.statement.properties).sort()).toEqual(Object.keys(channel).sort());
  });

  it('fits whatever the code accepts', async () => {
    const places = pathsOf(channel).filter((path) => path.length > 0);
    let [accepted, unfit] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), instead, async (place, value) => {
        const statement = replaced(channel, place, value);
        const verdict = await judged(await signed(() => statement), { trust: [ACTIVE.publicKey] });
        const fits = fitsStatement(JSON.parse(JSON.stringify(statement)));
        if (verdict === 'newer' || verdict === 'stale') {
          accepted += 1;
          expect(fits, `${place.join('.')}: ${JSON.stringify(fitsStatement.errors)}`).toBe(true);
        }
        if (!fits) unfit += 1;
      }),
      { numRuns: 700 },
    );
    expect(accepted).toBeGreaterThan(10);
    expect(unfit).toBeGreaterThan(200);
  });

  it('has the limits of the code', () => {
    const { $defs } = channelSchema as unknown as {
      $defs: {
        statement: {
          properties: { parts: { maxItems: number; items: { properties: { bytes: { maximum: number } } } } };
        };
      };
    };
    expect($defs.statement.properties.parts.maxItems).toBe(PACK_LIMITS.parts);
    expect($defs.statement.properties.parts.items.properties.bytes.maximum).toBe(PACK_LIMITS.partBytes);
  });
});

describe('the schema of a part', () => {
  it('fits what the code writes', () => {
    for (const part of parts) expect(fitsPart(part), JSON.stringify(fitsPart.errors)).toBe(true);
  });

  it('fits whatever the code accepts', () => {
    const places = parts.flatMap((part) => pathsOf(part).map((path) => ({ part, path })));
    let [accepted, unfit] = [0, 0];
    fc.assert(
      fc.property(fc.constantFrom(...places), instead, ({ part, path }, value) => {
        const text = JSON.stringify(replaced(part, path, value)) ?? 'null';
        const fits = fitsPart(JSON.parse(text));
        if (readPart(utf8(text)).ok) {
          accepted += 1;
          expect(fits, `${path.join('.')}: ${JSON.stringify(fitsPart.errors)}`).toBe(true);
        }
        if (!fits) unfit += 1;
      }),
      { numRuns: 3000 },
    );
    expect(accepted).toBeGreaterThan(50);
    expect(unfit).toBeGreaterThan(1000);
  });
});
