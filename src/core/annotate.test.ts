// The linker's contract in one-line cases: a small corpus of invented rules, what is found and what is left alone and why.
import { describe, expect, it } from 'vitest';
import { annotate } from './annotate.ts';
import type { Alias, Corpus, Entity, Kind } from './corpus.ts';
import { compileLexicon } from './lexicon/compile.ts';
import { openLexicon } from './lexicon.ts';
import type { Rejection } from './mention.ts';

const alias = (text: string, rest: Partial<Alias> = {}): Alias => ({ text, role: 'full', case: 'name', ...rest });

const entity = (id: string, kind: Kind, aliases: readonly Alias[], targets: readonly string[] = []): Entity => ({
  id,
  kind,
  name: { en: id },
  description: { en: `the ${id}` },
  summary: { en: id },
  topics: ['all'],
  aliases,
  facts: [],
  relations: targets.map((target) => ({ type: 'knows', target })),
});

const corpusOf = (id: string, entities: readonly Entity[]): Corpus => ({
  id,
  title: { en: id },
  description: { en: id },
  publisher: 'test',
  languages: ['en', 'fr'],
  topics: [{ id: 'all', name: { en: 'All' } }],
  relationTypes: [{ id: 'knows', label: { en: 'knows' }, inverse: { en: 'is known by' } }],
  sources: [],
  entities,
});

const WORLD = corpusOf('world', [
  entity('ada', 'person', [
    alias('Ada Verne'),
    alias('Verne', { role: 'surname', courtesy: 'ms', against: ['submarine'], namesakes: ['Captain Verne'] }),
  ]),
  entity('lund', 'place', [
    alias('Lund', { favours: ['Sweden'], neverWithin: ['Lund Match', 'Lund cathedral choir'] }),
  ]),
  entity('federation', 'place', [alias('US', { role: 'abbreviation', case: 'exact' }), alias('United States')]),
  entity('duty', 'concept', [alias('toll', { role: 'term', case: 'any', against: ['phone'] })]),
  entity('vote', 'event', [alias('grand vote', { role: 'term', case: 'any', needs: ['ballot'], year: 2025 })]),
  entity('guild', 'organisation', [alias('Guild of Masons'), alias('Guild', { role: 'short', needs: ['mason'] })]),
]);

const lexicon = openLexicon(compileLexicon([WORLD]));

const found = (...texts: string[]): string[] => {
  const { mentions } = annotate(lexicon, { texts });
  return mentions.flatMap((list, at) =>
    list.map(
      ({ start, end, entities }) => `${texts[at]?.slice(start, end)}=${entities.join('|').replaceAll('world/', '')}`,
    ),
  );
};

const rejected = (...texts: string[]): string[] => {
  const all: Rejection[] = [];
  annotate(lexicon, { texts }, { onRejected: (_, rejection) => all.push(rejection) });
  return all.flatMap(({ reasons }) => reasons.map(({ code }) => code));
};

describe('what is a mention', () => {
  it.each<[string, string, string[]]>([
    ['a full name', 'We met Ada Verne there.', ['Ada Verne=ada']],
    ['a surname alone', 'Verne said no.', ['Verne=ada']],
    ['a surname after a fitting title', 'Then Ms. Verne spoke.', ['Verne=ada']],
    ['a middle initial is part of the name', 'It was Ada J. Verne.', ['Ada J. Verne=ada']],
    ['a possessive is left out', "Verne's and Lund’s", ['Verne=ada', 'Lund=lund']],
    ['a place of its own region', 'in Lund, Sweden, today', ['Lund=lund']],
    ['an office in "of"', 'the Mayor of Lund spoke', ['Lund=lund']],
    ['a compound', 'the Verne-Lund talks and a Lund-based firm', ['Verne=ada', 'Lund=lund', 'Lund=lund']],
    ['a phrase that is not spelt as the name it looks like', 'the Lund match was lost', ['Lund=lund']],
    ['a country before a role', 'US President Smith', ['US=federation']],
    ['a title-case headline', 'Verne Meets Nobody in Lund as Talks Begin', ['Verne=ada', 'Lund=lund']],
    ['capitals', 'VERNE MEETS NOBODY', ['VERNE=ada']],
    ['a sentence whose blank is missing', 'said the critic.Verne left', ['Verne=ada']],
    ['words that a form needs, elsewhere', 'The Guild met. A mason spoke.', ['Guild=guild']],
  ])('%s: %s', (_, text, expected) => expect(found(text)).toEqual(expected));
});

describe('what is left alone, and why', () => {
  it.each<[string, string, string]>([
    ['another given name', 'the painter was Jules Verne of Nantes', 'other-person'],
    ['a courtesy title of the other sex', 'Mr. Verne spoke', 'other-person'],
    ['a son', 'Ada Verne Jr. spoke', 'other-person'],
    ['a family', 'les Verne sont là', 'family'],
    ['a namesake the author knows', 'we saw Captain Verne', 'namesake'],
    ['an organisation', 'Verne University is new', 'part-of-name'],
    ['an organisation by its first word', 'he works at Air Lund now', 'part-of-name'],
    ['another place', 'they came to Lund, Ontario, late', 'other-place'],
    ['an indivisible name', 'the University of Lund said', 'other-name'],
    ['a person named like the place', 'the actor Kerry Lund won', 'other-person'],
    ['a phrase of the author', 'the Lund cathedral choir sang', 'other-name'],
    ['lower case', 'verne said', 'casing'],
    ['an accent that is not in the name', 'Vérne said', 'accent'],
    ['an address', 'see https://lund.example/verne and Lund@example.org', 'casing'],
    ['a file', 'open Lund.pdf now', 'address'],
    ['a handle', 'ask @Verne now', 'address'],
    ['a currency', 'it costs US$40', 'currency'],
    ['a shouted pronoun', 'please TELL US about it', 'pronoun'],
    ['words against it', 'Verne dived in a submarine', 'against'],
    ['words it needs', 'the grand vote came', 'no-context'],
    ['another year', 'the 1999 grand vote, by ballot', 'other-year'],
  ])('%s: %s', (_, text, code) => {
    expect(found(text)).toEqual([]);
    expect(rejected(text)).toContain(code);
  });
});

describe('the page as context', () => {
  it('gives a bare surname to the other bearer that the page names, before or after', () => {
    expect(found('Verne wins again', 'Jules Verne won the race.')).toEqual([]);
  });
  it('gives it to whoever was named last, when the page names both', () => {
    expect(found('Jules Verne won. Verne smiled. Ada Verne lost. Verne wept.')).toEqual(['Ada Verne=ada', 'Verne=ada']);
  });
  it('keeps it for ours beside a relative', () => {
    expect(found('Verne and her husband Max Verne came. Verne spoke.')).toEqual(['Verne=ada', 'Verne=ada']);
  });
  it('remembers the page from one batch to the next', () => {
    const first = annotate(lexicon, { texts: ['Jules Verne won the race.'] });
    const dossier: unknown = JSON.parse(JSON.stringify(first.dossier));
    expect(annotate(lexicon, { texts: ['Verne smiled.'], dossier }).mentions).toEqual([[]]);
    expect(annotate(lexicon, { texts: ['Verne smiled.'], dossier: { stamp: 1 } }).mentions[0]).toHaveLength(1);
  });
  it('decides a text that is asked again as of its place, not of the end of the page', () => {
    const texts = ['Ada Verne came.', 'Verne asked the Guild.', 'Captain Verne laughed.', 'Verne wept.'];
    const told = (list: readonly string[], dossier?: unknown) => {
      const { mentions, ...rest } = annotate(lexicon, {
        texts: list,
        dossier: JSON.parse(JSON.stringify(dossier ?? null)),
      });
      return { ...rest, words: mentions.map((some, at) => some.map(({ start, end }) => list[at]?.slice(start, end))) };
    };
    const whole = told(texts);
    expect(whole.words).toEqual([['Ada Verne'], ['Verne'], [], []]);
    expect(whole.unsettled).toContain(1);
    const again = told(texts.slice(1, 2), whole.dossier);
    expect(again.words).toEqual([['Verne']]);
    // and what comes after goes on from the end of the page
    expect(told(['Verne sighed.'], again.dossier).words).toEqual([[]]);
  });
  it('says which texts later text could turn', () => {
    expect(annotate(lexicon, { texts: ['Verne smiled.', 'Ada Verne smiled.', 'Lund'] }).unsettled).toEqual([]);
    expect(annotate(lexicon, { texts: ['Verne smiled.', 'Lund'] }).unsettled).toEqual([0]);
  });
  it('names both entities that fit equally', () => {
    const other = corpusOf('other', [entity('lund-2', 'place', [alias('Lund')])]);
    const both = openLexicon(compileLexicon([WORLD, other]));
    const [mention] = annotate(both, { texts: ['in Lund'] }).mentions[0] ?? [];
    expect(mention?.entities).toEqual(['world/lund', 'other/lund-2']);
    expect(mention?.reasons.map(({ code }) => code)).toContain('several-fit');
  });
});
