import { describe, expect, it } from 'vitest';
import { PARAGRAPHS } from '../article/article.fixture.ts';
import { findNames, isTitleCase } from './names.ts';
import { regionOf } from './regions.ts';
import { freeId, slugOf } from './slug.ts';

const sure = (text: string, lang: 'en' | 'fr' = 'en'): string[] =>
  findNames(
    text.split('\n').map((one, at) => ({ n: at + 1, text: one })),
    lang,
  )
    .sure.map(({ name, kind }) => `${kind} ${name}`)
    .sort();

describe('names in an article', { timeout: 60_000 }, () => {
  it.each<[string, string, string[]]>([
    ['a title and a nationality', 'The French President Jean Dubois spoke.', ['person Jean Dubois']],
    ['a place before a title', 'UK Prime Minister Anna Reed spoke.', ['person Anna Reed', 'place UK']],
    ['a surname that joins its full name', 'Anna Reed came.\nReed left, and then Reed said no.', ['person Anna Reed']],
    ['a middle initial', 'Later John F. Marlow said no.', ['person John F. Marlow']],
    ['a particle', 'Later Ursula von der Leyen said no.', ['person Ursula von der Leyen']],
    ['a king keeps his title', 'He met King Harald V at home.', ['person King Harald V']],
    [
      'a university',
      'At the University of Toronto and McGill University they agree.',
      ['organisation McGill University', 'organisation University of Toronto'],
    ],
    [
      'a ministry with two fields',
      'The Ministry of Health and Social Care agreed.',
      ['organisation Ministry of Health and Social Care'],
    ],
    ['two people', 'Then Anna Reed and John Marlow left.', ['person Anna Reed', 'person John Marlow']],
    [
      'initials and the name they stand for',
      'The International Monetary Fund met.\nLater the IMF agreed.',
      ['organisation International Monetary Fund'],
    ],
    ['countries in all their spellings', 'In the United States, or U.S., or USA.', ['place United States']],
    ['a country in French', 'Il vit aux États-Unis et en Côte d’Ivoire.', ['place Côte d’Ivoire', 'place États-Unis']],
    ['a place by its preposition', 'They live in Brampton and work in Brampton.', ['place Brampton']],
    ['a state body', 'Ties with the British monarchy are old.', ['organisation British monarchy']],
    ['a possessive', 'It was Canada’s idea, not Anna Reed’s.', ['person Anna Reed', 'place Canada']],
    ['a model', 'They bought the F-35 in spring.', ['thing F-35']],
    ['a war', 'After the Korean War they left.', ['event Korean War']],
    ['an Arabic article', 'Then Omar al-Bashir left.', ['person Omar al-Bashir']],
    ['an elided article', 'La mission de l’Allemagne en Norvège.', ['place Allemagne', 'place Norvège']],
    ['a compound', 'The U.S.-made and Canada-based firms.', ['place Canada', 'place U.S.']],
    ['a byline said twice', 'Anna Reed Anna Reed writes on Norway.', ['person Anna Reed', 'place Norway']],
    ['a list with numbers', 'The best are 1. Finland 2. Norway', ['place Finland', 'place Norway']],
    [
      'a number that counts what comes next',
      'The Oslo Police Department 11 days ago.',
      ['organisation Oslo Police Department'],
    ],
    ['words that open sentences', 'Domestically, it failed. Analysts agree. Despite this, Many left.', []],
    ['months and days', 'On Monday, in March, it rained.', []],
    ['nationalities alone', 'Canadians and French people like American goods.', []],
    ['titles alone', 'The Prime Minister and the President met.', []],
    ['pronouns with a capital', 'I’ve said I’ll go, and I did.', []],
    ['plain initials', 'The CEO read the FAQ on GDP.', []],
  ])('%s', (_name, text, names) => {
    const french = /\b(?:aux|de l’)/.test(text);
    expect(sure(text, french ? 'fr' : 'en')).toEqual(names.sort());
  });

  it('reads an article of ours without chaff', () => {
    expect(sure(PARAGRAPHS.join('\n'))).toEqual([
      'organisation DNV',
      'organisation Green Party',
      'organisation Ministry of Transport',
      'organisation Nordic Shipping Council',
      'organisation University of Bergen',
      'person Ingrid Solheim',
      'person Lars Haugen',
      'person Nadia Okonkwo',
      'place Aberdeen',
      'place Bergen',
      'place Germany',
      'place Norway',
      'place Scotland',
      'place United Kingdom',
    ]);
  });

  it('gives forms, roles and places', () => {
    const { sure: found } = findNames(
      [
        { n: 4, text: 'Anna Reed came.' },
        { n: 7, text: 'Later Reed said that Anna can go.' },
      ],
      'en',
    );
    expect(found).toEqual([
      {
        name: 'Anna Reed',
        kind: 'person',
        aliases: [
          { text: 'Anna Reed', role: 'full' },
          { text: 'Reed', role: 'surname' },
        ],
        seen: 3,
        paragraphs: [4, 7],
      },
    ]);
  });

  it('does not guess which of two people a surname means', () => {
    const found = findNames([{ n: 1, text: 'Then Anna Reed met Carl Reed. Later Reed said no.' }], 'en');
    for (const person of found.sure.filter(({ name }) => name.includes(' ')))
      expect(person.aliases.map(({ text }) => text)).toEqual([person.name]);
  });

  it.each([
    ['Trade Diversification and Strategic Partnerships', true],
    ['What the harbour board of Bergen wants', false],
    ['Bergen', false],
  ])('a heading in capitals says nothing: %s', (text, yes) => expect(isTitleCase(text)).toBe(yes));
});

describe('regions', () => {
  it.each([
    ['U.S.', 'US'],
    ['US', 'US'],
    ['us', undefined],
    ['Etats-Unis', 'US'],
    ['États-Unis', 'US'],
    ['UK', 'GB'],
    ['Great Britain', 'GB'],
    ["Cote d'Ivoire", 'CI'],
    ['Europe', '150'],
    ['Groenland', 'GL'],
    ['Turkey', 'TR'],
    ['European Union', undefined],
    ['world', undefined],
    ['Bergen', undefined],
  ])('%s is %s', (name, code) => expect(regionOf(name)?.code).toBe(code));
});

describe('ids', () => {
  it.each([
    ['Daniel Béland', 'daniel-beland'],
    ['Côte d’Ivoire', 'cote-divoire'],
    ['U.S.', 'us'],
    ['Œuvre & Søn', 'oeuvre-son'],
    ['北京', ''],
  ])('%s', (name, slug) => expect(slugOf(name)).toBe(slug));

  it('are cut at a word', () => expect(slugOf('one two three four', 12)).toBe('one-two'));
  it('are free', () => expect(freeId('a', new Set(['a', 'a-2']))).toBe('a-3'));
});
