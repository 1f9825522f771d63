import { describe, expect, it } from 'vitest';
import type { Corpus, Entity } from './corpus.ts';
import { diffCorpora } from './corpus-diff.ts';

const entity = (id: string, more: Partial<Entity> = {}): Entity => ({
  id,
  kind: 'thing',
  name: { en: id },
  description: { en: 'd' },
  summary: { en: 's' },
  topics: [],
  aliases: [],
  facts: [],
  relations: [],
  ...more,
});
const corpus = (entities: Entity[], more: Partial<Corpus> = {}): Corpus => ({
  id: 'c',
  title: { en: 'C' },
  description: { en: 'C.' },
  publisher: 'P',
  languages: ['en'],
  topics: [],
  relationTypes: [],
  sources: [],
  entities,
  ...more,
});
const fact = (en: string) => ({ text: { en }, source: 's', passage: 1 });

describe('the difference of two corpora', () => {
  it('is nothing for the same content in another order of keys', () => {
    const turned = Object.fromEntries(Object.entries(entity('a')).reverse()) as unknown as Entity;
    const none = {
      added: [],
      removed: [],
      changed: [],
      sources: { added: [], removed: [], changed: [] },
      heading: false,
    };
    expect(diffCorpora(corpus([entity('a')]), corpus([turned]))).toEqual(none);
  });

  it('tells who came, who went and who stayed', () => {
    const found = diffCorpora(corpus([entity('a'), entity('b')]), corpus([entity('b'), entity('c')]));
    expect([found.added.map((one) => one.id), found.removed.map((one) => one.id), found.changed]).toEqual([
      ['c'],
      ['a'],
      [],
    ]);
  });

  it('tells texts that changed, and counts in lists', () => {
    const before = entity('a', { facts: [fact('1'), fact('2')] });
    const after = entity('a', { summary: { en: 'other' }, facts: [fact('2'), fact('3'), fact('4')] });
    expect(diffCorpora(corpus([before]), corpus([after])).changed[0]?.changes).toEqual([
      { aspect: 'summary', added: 0, removed: 0 },
      { aspect: 'facts', added: 2, removed: 1 },
    ]);
  });

  it('tells of sources and of the heading', () => {
    const source = { id: 's', title: 'T', publisher: 'P', date: '2024', lang: 'en' as const, passages: [] };
    const found = diffCorpora(
      corpus([], { sources: [source, { ...source, id: 'gone' }] }),
      corpus([], {
        title: { en: 'D' },
        sources: [
          { ...source, date: '2025' },
          { ...source, id: 'new' },
        ],
      }),
    );
    expect(found.sources).toEqual({ added: ['new'], removed: ['gone'], changed: ['s'] });
    expect(found.heading).toBe(true);
  });
});
