// Text that means it ill: the annotator stays linear in time, throws nothing and answers with spans that lie in the text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from './annotate.ts';
import type { Alias, Corpus, Entity, Kind } from './corpus.ts';
import { compileLexicon } from './lexicon/compile.ts';
import { openLexicon } from './lexicon.ts';

const alias = (text: string, rest: Partial<Alias> = {}): Alias => ({ text, role: 'full', case: 'name', ...rest });

const entity = (id: string, kind: Kind, aliases: readonly Alias[]): Entity => ({
  id,
  kind,
  name: { en: id },
  description: { en: id },
  summary: { en: id },
  topics: [],
  aliases,
  facts: [],
  relations: [],
});

const CORPUS: Corpus = {
  id: 'world',
  title: { en: 'world' },
  description: { en: 'world' },
  publisher: 'test',
  languages: ['en'],
  topics: [],
  relationTypes: [],
  sources: [],
  entities: [
    entity('ada', 'person', [
      alias('Ada Verne'),
      alias('Verne', {
        role: 'surname',
        courtesy: 'ms',
        favours: ['sea', 'the deep sea'],
        against: ['land'],
        namesakes: ['Jules Verne'],
        neverWithin: ['Verne Street', 'Verne Street Verne'],
      }),
    ]),
    entity('lund', 'place', [
      alias('Lund', { needs: ['town'], neverWithin: ['Lund Match'] }),
      alias('LU', { role: 'abbreviation', case: 'exact' }),
    ]),
    entity('toll', 'concept', [alias('toll', { role: 'term', case: 'any', against: ['road'], year: 2025 })]),
  ],
};
const lexicon = openLexicon(compileLexicon([CORPUS]));

const run = (texts: readonly string[]): void => {
  const { mentions, dossier } = annotate(lexicon, { texts }, { onRejected: () => {} });
  expect(mentions).toHaveLength(texts.length);
  for (const [at, list] of mentions.entries()) {
    let floor = 0;
    for (const { start, end, score } of list) {
      expect(start).toBeGreaterThanOrEqual(floor);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(texts[at]?.length ?? 0);
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
      floor = end;
    }
  }
  expect(JSON.stringify(dossier).length).toBeLessThan(20_000);
};

const KB = 1024;
const repeat = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Made at any length, to be held against itself at another. */
const HOSTILE: readonly [string, (length: number) => string][] = [
  ['one surname, over and over', (length) => repeat('Verne ', length)],
  ['a surname without a blank', (length) => repeat('Verne-', length)],
  ['surnames of others', (length) => repeat('Zoe Verne, ', length)],
  ['namesakes', (length) => repeat('Jules Verne Verne ', length)],
  ['phrases within phrases', (length) => repeat('Verne Street ', length)],
  ['capitals without end', (length) => repeat('Lund Of The ', length)],
  ['initials', (length) => repeat('A. B. C. Verne ', length)],
  ['of the of the', (length) => repeat('Bank of the Lund of the ', length)],
  ['points', (length) => repeat('Lund.', length)],
  ['slashes', (length) => repeat('Lund/', length)],
  ['quotes', (length) => repeat('"Lund" \'Verne\' ', length)],
  ['code', (length) => repeat('toll(toll[toll={', length)],
  ['commas and regions', (length) => repeat('Lund, New Hampshire, ', length)],
  ['years', (length) => repeat('toll 1999 ', length)],
  ['no blank at all', (length) => repeat('x', length)],
  ['marks', (length) => `Verne${repeat('\u0301', length)}`],
  ['lone surrogates', (length) => repeat('\ud800Verne\udc00 ', length)],
  ['zero-width spaces', (length) => repeat('Ver\u200bne ', length)],
  ['soft hyphens', (length) => repeat('Lu\u00adnd ', length)],
  ['blank lines', (length) => repeat('Ada\n\nVerne\n', length)],
];

describe('hostile text', () => {
  it.each(HOSTILE)('%s', (_, make) => run([make(8 * KB)]));

  it('takes a megabyte without a blank, and ten thousand marks', () => {
    run([repeat('Verne', 1024 * KB), `Verne${'\u0301'.repeat(10_000)} toll`]);
  }, 20_000);

  // Of a busy machine only this process's own time counts, and both sides do as much work: were it squared, one would do
  // sixteen times as much.
  it.each(HOSTILE)(
    '%s costs no more than its length',
    (_, make) => {
      const [short, long] = [make(3 * KB), make(48 * KB)];
      const least = (text: string, times: number): number => {
        let best = Number.POSITIVE_INFINITY;
        for (let round = 0; round < 3; round++) {
          const from = process.cpuUsage();
          for (let n = 0; n < times; n++) annotate(lexicon, { texts: [text] });
          const { user, system } = process.cpuUsage(from);
          best = Math.min(best, (user + system) / 1000);
        }
        return best;
      };
      annotate(lexicon, { texts: [long] });
      expect(least(long, 1)).toBeLessThan(4 * Math.max(least(short, 16), 5));
    },
    30_000,
  );
});

describe('any text at all', () => {
  const word = fc.constantFrom(
    'Ada',
    'Verne',
    'Verne',
    'Lund',
    'LU',
    'toll',
    'Jules',
    'Street',
    'Mr.',
    'Mrs.',
    'of',
    'the',
    'Bank',
    'J.',
    ',',
    '.',
    "'s",
    '-',
    '\n',
    '(',
    ')',
    'Texas',
    'les',
    'sea',
    'land',
    'town',
    '1999',
    '@',
    '/',
    '$',
    '"',
    '\u00ad',
    '\u200b',
    '\u0301',
    '\ud83d\ude00',
    '\ud800',
  );
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', '', '\u00a0')), { maxLength: 60 })
    .map((parts) => parts.flat().join(''));

  it('is answered with spans in order, in the text', () => {
    fc.assert(fc.property(fc.array(text, { maxLength: 4 }), run), { numRuns: 400 });
  }, 30_000);

  it('is answered alike however it is asked: with or without an explanation', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(annotate(lexicon, { texts: [one] }, { onRejected: () => {} })).toEqual(
          annotate(lexicon, { texts: [one] }),
        );
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it('is arbitrary Unicode and throws nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (one) => run([`${one}Verne${one} Lund`])),
      { numRuns: 300 },
    );
  }, 30_000);

  it('takes any dossier for what it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (dossier) => {
        expect(annotate(lexicon, { texts: ['Verne smiled at sea'], dossier }).mentions[0]).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });
});
