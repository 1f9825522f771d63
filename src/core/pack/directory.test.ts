// A pack's directory against the corpus it was made from: every id is found in its part, every relation from its far end.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpus, must } from '../channel.fixture.ts';
import { inOneGo } from '../compiling/slices.ts';
import type { Corpus, Entity } from '../corpus.ts';
import { packCorpus } from '../pack.ts';
import { readPart } from './check.ts';
import { DirectoryDraft, openDirectory } from './directory.ts';

const directoryOf = async (of: Corpus) => {
  const { parts } = must(await packCorpus(of));
  const draft = new DirectoryDraft();
  for (const [at, { bytes }] of parts.entries()) draft.add(at, must(readPart(bytes)));
  return { parts, directory: openDirectory(inOneGo(draft.finish())) };
};

const IDS = Array.from({ length: 60 }, (_, at) => `boat-${at}`);
const entity = (id: string, targets: readonly string[]): Entity => ({
  ...corpus().entities[0]!,
  id,
  summary: { en: 'Long. '.repeat(190).trim() }, // so that there are several parts
  description: { en: 'x'.repeat(200) },
  relations: targets.map((target, at) => ({ type: at % 2 === 0 ? 'tows' : 'meets', target })),
});
const types = ['tows', 'meets'].map((id) => ({ id, label: { en: id }, inverse: { en: `${id} back` } }));
const source = (id: string) => ({
  id,
  title: 'A log',
  publisher: 'A ship',
  date: '1900',
  lang: 'en' as const,
  passages: [{ n: 1, text: { en: 'Fog.' } }],
});

describe('a directory', () => {
  it('knows where every entity and source is, and who relates to whom', async () => {
    const target = fc.array(fc.constantFrom(...IDS), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(target, { minLength: 60, maxLength: 60 }), async (targets) => {
        const entities = IDS.map((id, at) => entity(id, targets[at] ?? []));
        const whole: Corpus = { ...corpus(), entities, relationTypes: types, sources: ['log-b', 'log-a'].map(source) };
        const { parts, directory } = await directoryOf(whole);
        expect(parts.length).toBeGreaterThan(3);
        expect(directory.head.title).toEqual(whole.title);
        for (const id of IDS) {
          const number = directory.entities.numberOf(id)!;
          expect(directory.entities.idOf(number)).toBe(id);
          expect(parts[directory.entities.partOf(number)]?.ids).toContain(id);
          const named = directory
            .incoming(number, 1000)
            .map(({ from, type }) => `${directory.entities.idOf(from)} ${type}`);
          const expected = entities.flatMap((one) =>
            one.relations.filter((relation) => relation.target === id).map(({ type }) => `${one.id} ${type}`),
          );
          expect([...named].sort()).toEqual(expected.sort());
        }
        for (const id of ['log-a', 'log-b'])
          expect(parts[directory.sources.partOf(directory.sources.numberOf(id)!)]?.ids).toContain(id);
      }),
      { numRuns: 20 },
    );
  });

  it.each(['', 'boat', 'boat-99', 'zz', '0'])('has no %j', async (id) => {
    const { directory } = await directoryOf(corpus());
    expect(directory.entities.numberOf(id)).toBeUndefined();
  });

  it('lists no more relations than it is asked for', async () => {
    const many: Corpus = { ...corpus(), relationTypes: types, entities: IDS.map((id) => entity(id, ['boat-7'])) };
    const { directory } = await directoryOf(many);
    expect(directory.incoming(directory.entities.numberOf('boat-7')!, 5)).toHaveLength(5);
  });

  it('is not opened from other bytes', async () => {
    expect(() => openDirectory(new ArrayBuffer(0))).toThrow(TypeError);
    expect(() => openDirectory(new ArrayBuffer(4000))).toThrow(TypeError);
  });
});
