// What a card says of an entity: both ends of its relations, and every fact with its passage at hand.
import { describe, expect, it } from 'vitest';
import { openCards } from './card.ts';
import type { Corpus, Entity } from './corpus.ts';

const entity = (id: string, more: Partial<Entity> = {}): Entity => ({
  id,
  kind: 'person',
  name: { en: id.toUpperCase() },
  description: { en: `about ${id}` },
  summary: { en: `all about ${id}` },
  topics: [],
  aliases: [],
  facts: [],
  relations: [],
  ...more,
});

const corpus: Corpus = {
  id: 'c',
  title: { en: 'Corpus', fr: 'Corpus' },
  description: { en: 'A corpus' },
  publisher: 'A publisher',
  languages: ['en', 'fr'],
  topics: [{ id: 'people', name: { en: 'People' } }],
  relationTypes: [
    { id: 'leads', label: { en: 'leads' }, inverse: { en: 'led by' } },
    { id: 'ally', label: { en: 'ally of' }, inverse: { en: 'ally of' } },
  ],
  sources: [
    {
      id: 's',
      title: 'A report',
      publisher: 'A paper',
      date: '2025-03-17',
      url: 'https://paper.example/report',
      lang: 'en',
      passages: [
        { n: 1, text: { en: 'one' } },
        { n: 2, text: { en: 'two' } },
      ],
    },
  ],
  entities: [
    entity('ann', {
      topics: ['people', 'gone'],
      aliases: [
        { text: 'Ann', role: 'full', case: 'name' },
        { text: 'Ann', role: 'surname', case: 'name', lang: 'fr' },
        { text: 'A. B.', role: 'short', case: 'exact' },
      ],
      facts: [
        { text: { en: 'second' }, source: 's', passage: 2, date: '2025-03', until: '2025-04' },
        { text: { en: 'first' }, source: 's', passage: 1 },
        { text: { en: 'of no passage' }, source: 's', passage: 9 },
        { text: { en: 'of no source' }, source: 'gone', passage: 1 },
      ],
      relations: [
        { type: 'leads', target: 'bob' },
        { type: 'ally', target: 'cat' },
        { type: 'leads', target: 'gone' },
        { type: 'gone', target: 'bob' },
      ],
    }),
    entity('bob'),
    entity('cat', { relations: [{ type: 'ally', target: 'ann' }] }),
  ],
};

const card = openCards(corpus, { version: 7, created: '2025-04-16T12:00:00.000Z' });
const relations = (id: string) => card(id)?.relations.map(({ label, target }) => `${label.en} ${target.key}`);

describe('a card', () => {
  it('says which corpus it is from', () => {
    expect(card('bob')).toEqual({
      key: 'c/bob',
      kind: 'person',
      name: { en: 'BOB' },
      description: { en: 'about bob' },
      summary: { en: 'all about bob' },
      topics: [],
      aliases: [],
      facts: [],
      relations: [
        { label: { en: 'led by' }, target: expect.objectContaining({ key: 'c/ann', topics: ['people', 'gone'] }) },
      ],
      corpus: {
        id: 'c',
        title: { en: 'Corpus', fr: 'Corpus' },
        publisher: 'A publisher',
        version: 7,
        date: '2025-04-16',
      },
    });
  });

  it('reads a relation from either end, and says once what both ends declare', () => {
    expect(relations('ann')).toEqual(['leads c/bob', 'ally of c/cat']);
    expect(relations('bob')).toEqual(['led by c/ann']);
    expect(relations('cat')).toEqual(['ally of c/ann']);
  });

  it('keeps the order of the facts, each with its source and its passage, and leaves out what has none', () => {
    const source = {
      id: 's',
      title: 'A report',
      publisher: 'A paper',
      date: '2025-03-17',
      url: 'https://paper.example/report',
    };
    expect(card('ann')?.facts).toEqual([
      { text: { en: 'second' }, source, passage: 2, passageText: { en: 'two' }, date: '2025-03', until: '2025-04' },
      { text: { en: 'first' }, source, passage: 1, passageText: { en: 'one' } },
    ]);
  });

  it('names topics and aliases once', () => {
    expect(card('ann')?.topics).toEqual([{ id: 'people', name: { en: 'People' } }]);
    expect(card('ann')?.aliases).toEqual(['Ann', 'A. B.']);
  });

  it('is not there for an id the corpus has not', () => {
    expect(card('gone')).toBeUndefined();
    expect(card('constructor')).toBeUndefined();
  });

  it('crosses a message boundary unchanged', () => {
    expect(JSON.parse(JSON.stringify(card('ann')))).toEqual(card('ann'));
  });
});
