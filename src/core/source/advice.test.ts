import { describe, expect, it } from 'vitest';
import type { Alias, Corpus, Entity } from '../corpus.ts';
import { adviseOn } from './advice.ts';

const alias = (text: string, more: Partial<Alias> = {}): Alias => ({ text, role: 'full', case: 'name', ...more });

const entity = (id: string, more: Partial<Entity> = {}): Entity => ({
  id,
  kind: 'person',
  name: { en: id },
  description: { en: 'Head of the board' },
  summary: { en: 'She runs the board. She was named in 2024.' },
  topics: [],
  aliases: [alias('Ada Brandt')],
  facts: [{ text: { en: 'A fact.' }, source: 'article', passage: 1 }],
  relations: [],
  ...more,
});

const corpus = (...entities: Entity[]): Corpus => ({
  id: 'c',
  title: { en: 'C' },
  description: { en: 'C.' },
  publisher: 'P',
  languages: ['en'],
  topics: [],
  relationTypes: [],
  sources: [
    { id: 'article', title: 'A', publisher: 'P', date: '2024', lang: 'en', passages: [{ n: 1, text: { en: 'x' } }] },
  ],
  entities,
});

const advice = (...entities: Entity[]): string[] =>
  adviseOn(corpus(...entities), (id, path) => ({
    file: `${id}${path.map((step) => `.${step}`).join('')}`,
    line: 1,
  })).map(({ code, file, severity }) => `${severity === 'warning' ? '' : '!'}${code} ${file}`);

describe('advice on a corpus that compiles', () => {
  it('has none to give on a sound entity', () => expect(advice(entity('a'))).toEqual([]));

  it.each<[string, Alias, string | undefined]>([
    ['an everyday word in any casing', alias('Trade', { case: 'any', role: 'term' }), 'alias-common'],
    ['an everyday word that opens sentences', alias('Market'), 'alias-common'],
    ['a French everyday word', alias('Été'), 'alias-common'],
    ['a surname that is a word is the linker’s to judge', alias('Trump', { role: 'surname' }), undefined],
    ['an everyday word that needs others near by', alias('Market', { needs: ['Harbour'] }), undefined],
    ['an everyday word only searched for', alias('Market', { searchOnly: true }), undefined],
    ['two letters in any casing', alias('UK', { case: 'any', role: 'abbreviation' }), 'alias-common'],
    ['two letters as written', alias('UK', { case: 'exact', role: 'abbreviation' }), undefined],
    ['a first name', alias('Emmanuel'), 'alias-given-name'],
    ['a rule without effect', alias('Brandt', { neverWithin: ['Bank of Norway'] }), 'alias-ineffective'],
    ['a rule on another of its names', alias('Brandt', { neverWithin: ['Ada Brandt Street'] }), undefined],
  ])('on %s', (_name, one, code) => {
    const found = advice(entity('a', { aliases: [alias('Ada Brandt'), one] }));
    const at = code === 'alias-ineffective' ? 'a.aliases.1.neverWithin.0' : 'a.aliases.1';
    expect(found).toEqual(code ? [`${code} ${at}`] : []);
  });

  it('names the other holder of an alias, whatever its casing', () => {
    const other = entity('b', { aliases: [alias('ADA BRANDT')] });
    expect(advice(entity('a'), other)).toEqual(['alias-ambiguous b.aliases.0']);
  });

  it('misses what a card needs', () => {
    const bare = entity('a', { aliases: [alias('Ada', { searchOnly: true })], facts: [] });
    expect(advice(bare)).toEqual(
      ['facts-none a', 'alias-none a.aliases', 'passage-unused article.passages.0'].sort((x, y) =>
        x.split(' ')[1]! < y.split(' ')[1]! ? -1 : 1,
      ),
    );
  });

  it('finds a summary hard to read', () => {
    const en =
      'Institutional considerations notwithstanding, representatives participating in extraordinary deliberations concerning administrative responsibilities systematically underestimate organisational interdependencies. Constitutional interpretation necessitates considerable familiarity with jurisprudential terminology.';
    expect(advice(entity('a', { summary: { en } }))).toEqual(['reading-level a.summary.en']);
  });
});
