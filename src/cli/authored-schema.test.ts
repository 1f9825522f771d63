// The JSON Schemas of the authored files against the code: what the code takes fits them, and the mistakes of shape that the code
// tells of do not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { ALIAS_ROLES, COURTESIES, KINDS, LANGS } from '../core/corpus.ts';
import type { Problem, RecordKind } from '../core/source/problem.ts';
import { LISTS } from '../core/text-rules.ts';
import { authoredRecords } from './authored-files.ts';
import { ERRORS } from './broken-corpora.fixture.ts';
import { SOUND, withFolder } from './corpus-folder.fixture.ts';
import { starterCorpus } from './starter-corpus.ts';

const ROOT = join(import.meta.dirname, '../..');

const read = (name: string) => JSON.parse(readFileSync(join(ROOT, 'docs/schema', `${name}.json`), 'utf8'));
const authored = read('authored');
const ajv = new Ajv2020({ strictTypes: false }).addSchema(authored);
const fits = Object.fromEntries(
  (['corpus', 'source', 'entity'] as const).map((kind) => [kind, ajv.compile(read(`authored-${kind}`))]),
) as unknown as Record<RecordKind, ReturnType<typeof ajv.compile>>;

/** Files of the folder that do not fit, with why. */
const misfits = (folder: string): string[] => {
  const problems: Problem[] = [];
  return [...authoredRecords(folder, problems)].flatMap((record) =>
    fits[record.kind](record.value) ? [] : `${record.locate([]).file} ${ajv.errorsText(fits[record.kind].errors)}`,
  );
};

describe('the schemas of authored files', { timeout: 60_000 }, () => {
  it('take the bundled corpus, the starter and the sound fixture', async () => {
    expect(misfits(join(ROOT, 'assets/corpus'))).toEqual([]);
    for (const files of [SOUND, starterCorpus('a', 'A', 'P', ['en']), starterCorpus('a', 'A', 'P', ['en', 'fr'])])
      expect(await withFolder(files, misfits)).toEqual([]);
  });

  // These need more than the shape of one file: other files, a calendar, or the words themselves.
  const BEYOND = new Set([
    'unreadable',
    'id-duplicate',
    'text-markup',
    'text-control',
    'text-long',
    'source-unknown',
    'passage-unknown',
    'entity-unknown',
    'topic-unknown',
    'relation-type-unknown',
    'alias-number',
    'alias-short',
    'alias-repeated',
    'record-missing',
  ]);
  const ONE_FILE =
    /^(?!an alias without letters|an alias that is a number in|a wrong date|an until before|a relation to itself|a passage number twice|too many forms|a relation with two types)/;
  it.each(ERRORS.filter(([name, code]) => !BEYOND.has(code) && ONE_FILE.test(name)))(
    'refuse %s',
    async (_name, _code, _place, _says, files) => {
      expect(await withFolder({ ...SOUND, ...files }, misfits)).not.toEqual([]);
    },
  );

  it('list the same words and limits as the code', () => {
    const { $defs } = authored;
    const alias = $defs.alias.anyOf[1].properties;
    const words = (schema: { enum: unknown[] }) => schema.enum.filter((word) => word !== null);
    expect($defs.lang.enum).toEqual(LANGS);
    expect($defs.entity.properties.kind.enum).toEqual(KINDS);
    expect(words(alias.role)).toEqual(ALIAS_ROLES);
    expect(words(alias.courtesy)).toEqual(COURTESIES);
    const { topics, aliases, facts, relations } = $defs.entity.properties;
    const most = (schema: { maxItems: number }) => schema.maxItems;
    expect([topics, aliases, facts, relations].map(most)).toEqual([
      LISTS.topics,
      LISTS.aliases,
      LISTS.facts,
      LISTS.relations,
    ]);
    expect(most($defs.phrases)).toBe(LISTS.phrases);
    expect(most($defs.source.properties.passages)).toBe(LISTS.passages);
    expect(most($defs.corpus.properties.relations)).toBe(LISTS.relationTypes);
  });
});
