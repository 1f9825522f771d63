// What a reader types and what must come first; then six kinds of query over a made-up corpus.
import { describe, expect, it } from 'vitest';
import { isHit, KINDS_OF_QUERY, makeEntries, makeQueries } from '../dev/bench/search-world.ts';
import type { Lang } from './corpus.ts';
import { TIERS } from './search/rank.ts';
import { buildSearch, indexSlices, LONGEST_QUERY, openSearch, type SearchEntry } from './search.ts';

const entry = (id: string, name: SearchEntry['name'], aliases: string[], said: string): SearchEntry => ({
  key: `test/${id}`,
  name,
  aliases: aliases.map((text) => ({ text })),
  texts: [{ en: said }],
});

const ENTRIES = [
  entry(
    'mark-carney',
    { en: 'Mark Carney' },
    ['Mark Carney', 'Carney'],
    'Prime minister, once a governor of central banks',
  ),
  entry('emmanuel-macron', { en: 'Emmanuel Macron' }, ['Macron'], 'President of the French republic'),
  entry('bank-of-england', { en: 'Bank of England', fr: 'Banque d’Angleterre' }, ['Old Lady'], 'Sets interest rates'),
  entry('united-states', { en: 'United States', fr: 'États-Unis' }, ['U.S.', 'USA', 'America'], 'A federal republic'),
  entry(
    'united-kingdom',
    { en: 'United Kingdom', fr: 'Royaume-Uni' },
    ['U.K.', 'Britain'],
    'A kingdom of four countries',
  ),
  entry('canada', { en: 'Canada' }, ['Canada'], 'A country of ten provinces'),
  entry(
    'canadian-arctic',
    { en: 'Canadian Arctic', fr: 'Arctique canadien' },
    ["Canada's Arctic"],
    'Islands in the north',
  ),
  entry('daniel-beland', { en: 'Daniel Béland' }, ['Béland'], 'Teaches political science'),
  entry('f-35', { en: 'F-35' }, ['F35'], 'A fighter aircraft'),
  entry('tariffs', { en: 'Tariffs', fr: 'Droits de douane' }, ['tariff'], 'Taxes on imports from another country'),
  entry('lodz', { en: 'Łódź' }, [], 'A city in Poland'),
  entry('cpp', { en: 'C++' }, [], 'A language for machines'),
  entry('c', { en: 'C' }, [], 'An older language for machines'),
];

const search = openSearch(buildSearch(ENTRIES));
const first = (query: string, lang: Lang = 'en') => search.find(query, { lang, limit: 5 })[0];

const CASES: readonly (readonly [what: string, query: string, key: string, marked: string])[] = [
  ['the name', 'Mark Carney', 'mark-carney', '[Mark Carney]'],
  ['the name in lower case', 'canada', 'canada', '[Canada]'],
  ['a beginning', 'mark c', 'mark-carney', '[Mark C]arney'],
  ['three letters', 'mac', 'emmanuel-macron', '[Mac]ron'],
  ['a surname', 'carney', 'mark-carney', '[Carney]'],
  ['a letter left out', 'Carny', 'mark-carney', '[Carn]ey'],
  ['a letter too many', 'Macaron', 'emmanuel-macron', '[Macron]'],
  ['two letters swapped', 'Canaad', 'canada', '[Canada]'],
  ['words swapped', 'england bank', 'bank-of-england', '[Bank] of [England]'],
  ['one word of a name', 'arctic', 'canadian-arctic', 'Canadian [Arctic]'],
  ['the beginning of a later word', 'engl', 'bank-of-england', 'Bank of [Engl]and'],
  ['initials', 'boe', 'bank-of-england', '[B]ank [o]f [E]ngland'],
  ['points left out', 'us', 'united-states', '[U.S].'],
  ['points put in', 'u.k.', 'united-kingdom', '[U.K].'],
  ['an accent left out', 'beland', 'daniel-beland', '[Béland]'],
  ['an accent put in', 'cänada', 'canada', '[Canada]'],
  ['a stroke left out', 'lodz', 'lodz', '[Łódź]'],
  ['a hyphen left out', 'f35', 'f-35', '[F35]'],
  ['a curly apostrophe', 'canada’s arctic', 'canadian-arctic', "[Canada's Arctic]"],
  ['a name of the other language', 'banque', 'bank-of-england', '[Banque] d’Angleterre'],
  ['two words of the summary', 'interest rates', 'bank-of-england', 'Bank of England'],
  ['a word of the name and one of the summary', 'carney governor', 'mark-carney', 'Mark Carney'],
  ['a word of the summary half typed', 'federal repub', 'united-states', 'United States'],
  ['signs that tell names apart', 'c++', 'cpp', '[C++]'],
  ['blanks around', '  canada  ', 'canada', '[Canada]'],
];

const marked = (text: string, spans: readonly (readonly [number, number])[]): string => {
  let out = '';
  let at = 0;
  for (const [start, end] of spans) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
};

describe('search', () => {
  it.each(CASES)('finds by %s: %s', (_what, query, key, shown) => {
    const found = first(query);
    expect(found?.key).toBe(`test/${key}`);
    expect(marked(found?.matched ?? '', found?.spans ?? [])).toBe(shown);
  });

  it.each(['', '   ', '...', 'zqxj', '\ud83d', '😀', '\u200b'])('finds nothing for %j', (query) => {
    expect(search.find(query, { lang: 'en', limit: 5 })).toEqual([]);
  });

  it('shows the name of the reader’s language when a summary answered', () => {
    expect(first('interest rates', 'fr')?.matched).toBe('Banque d’Angleterre');
    expect(first('interest rates', 'fr')?.tier).toBe(TIERS.said);
  });

  it('gives no entity twice and no more than asked', () => {
    const found = search.find('c', { lang: 'en', limit: 4 });
    expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
    expect(found.length).toBe(4);
  });

  it('puts the exact name before the longer one that begins with it', () => {
    expect(search.find('canada', { lang: 'en', limit: 5 }).map(({ key }) => key)).toEqual([
      'test/canada',
      'test/canadian-arctic',
    ]);
  });

  it('bounds the query', () => {
    const query = `Mark Carney${' x'.repeat(5000)}`;
    expect(search.find(query, { lang: 'en', limit: 5 })).toEqual(
      search.find(query.slice(0, LONGEST_QUERY), { lang: 'en', limit: 5 }),
    );
  });

  it('is empty when there are no entities', () => {
    expect(openSearch(buildSearch([])).find('canada', { lang: 'en', limit: 5 })).toEqual([]);
  });

  it('refuses bytes that are none', () => {
    expect(() => openSearch(new ArrayBuffer(8))).toThrow(TypeError);
    expect(() => openSearch(buildSearch(ENTRIES).slice(0, -4))).toThrow(TypeError);
  });

  it('is built in slices that say how far they are', () => {
    const done = [...indexSlices(makeEntries(500))];
    expect(done.length).toBeGreaterThan(8);
    expect(done).toEqual([...done].sort((a, b) => a - b));
  });
});

describe('search over a made-up corpus', () => {
  const entries = makeEntries(3000);
  const byKey = new Map(entries.map((one) => [one.key as string, one]));
  const many = openSearch(buildSearch(entries));
  const queries = makeQueries(entries, 60);

  it.each(KINDS_OF_QUERY)('answers %s within the first five', (kind) => {
    const asked = queries.filter((query) => query.kind === kind);
    const hits = asked.filter((query) => {
      const found = many.find(query.text, { lang: 'en', limit: 5 }).map(({ key }) => key as string);
      return isHit(query, found, byKey);
    });
    expect(hits.length / asked.length).toBeGreaterThanOrEqual(0.95);
  });

  it('marks spans that lie within what matched, in order', () => {
    for (const { text } of queries)
      for (const { matched, spans } of many.find(text, { lang: 'en', limit: 10 })) {
        let at = 0;
        for (const [start, end] of spans) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(matched.length);
      }
  });
});
