// A corpus of any size whose records are as long and as linked as hand-written ones, the same for the same seed. For benches and for
// tests of scale; nobody reads it.
import type { Alias, Corpus, Entity, Fact, Kind, LocalText, Relation, Source } from '../core/corpus.ts';

const SYLLABLES = 'ka lo mi ran tel vor san du bel gri nor ash qui fen mar tos hal ber win dra pol cas'.split(' ');
const WORDS = {
  en: 'the board of harbour council report later said that its new members would meet again before spring while old rules remained in force and trade with neighbours grew slowly through most years'.split(
    ' ',
  ),
  fr: 'le conseil du port a dit plus tard que ses nouveaux membres se réuniraient avant le printemps tandis que les règles anciennes restaient en vigueur et que le commerce avec les voisins croissait lentement'.split(
    ' ',
  ),
};
const KINDS: readonly Kind[] = [
  'person',
  'person',
  'person',
  'place',
  'organisation',
  'organisation',
  'concept',
  'event',
  'thing',
];
const TOPICS = ['people', 'places', 'institutions', 'ideas'];
const ENTITIES_PER_SOURCE = 8;
const PASSAGES = 6;

/** Numbers in [0, 1), the same row for the same seed (mulberry32). */
const seededRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const writer = (random: () => number) => {
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)]!;
  const word = (): string => capital(Array.from({ length: 2 + below(2) }, () => pick(SYLLABLES)).join(''));
  const sentence = (lang: 'en' | 'fr', words: number): string =>
    `${capital(Array.from({ length: words }, () => pick(WORDS[lang])).join(' '))}.`;
  const text = (words: number, sentences = 1): LocalText => {
    const say = (lang: 'en' | 'fr') => Array.from({ length: sentences }, () => sentence(lang, words)).join(' ');
    return { en: say('en'), fr: say('fr') };
  };
  const year = (): string => String(1700 + below(325));
  return { below, pick, word, text, year };
};

type Writer = ReturnType<typeof writer>;

const source = (write: Writer, index: number): Source => ({
  id: `report-${index}`,
  title: `The ${write.word()} report`,
  publisher: `${write.word()} Gazette`,
  date: `${write.year()}-05-17`,
  url: `https://archive.example/${index}`,
  lang: 'en',
  passages: Array.from({ length: PASSAGES }, (_, at) => ({ n: at + 1, text: write.text(18, 2) })),
});

const entity = (write: Writer, index: number, count: number, sources: number): Entity => {
  const [first, last] = [write.word(), write.word()];
  const name = `${first} ${last}`;
  const fact = (): Fact => ({
    text: write.text(12),
    source: `report-${write.below(sources)}`,
    passage: 1 + write.below(PASSAGES),
    date: write.year(),
  });
  const relation = (): Relation => ({
    type: write.pick(['works-with', 'part-of']),
    target: `${write.below(count)}-entity`,
  });
  const alias = (text: string, role: Alias['role']): Alias => ({ text, role, case: 'name' });
  return {
    id: `${index}-entity`,
    kind: write.pick(KINDS),
    name: { en: name },
    description: write.text(8),
    summary: write.text(15, 3),
    topics: [write.pick(TOPICS)],
    aliases: [alias(name, 'full'), alias(last, 'surname'), alias(`${first.slice(0, 1)}. ${last}`, 'short')],
    facts: Array.from({ length: 1 + write.below(5) }, fact),
    relations: Array.from({ length: write.below(5) }, relation),
  };
};

/** `count` entities of about 2 kB each, in two languages. */
export const generatedCorpus = (count: number, seed = 1): Corpus => {
  const write = writer(seededRandom(seed));
  const sources = Math.max(1, Math.ceil(count / ENTITIES_PER_SOURCE));
  return {
    id: 'generated',
    title: { en: 'A generated corpus', fr: 'Un corpus engendré' },
    description: { en: 'As large as asked.', fr: 'Aussi grand que demandé.' },
    publisher: 'Sidelight',
    languages: ['en', 'fr'],
    topics: TOPICS.map((id) => ({ id, name: { en: capital(id) } })),
    relationTypes: [
      { id: 'works-with', label: { en: 'works with' }, inverse: { en: 'works with' } },
      { id: 'part-of', label: { en: 'part of' }, inverse: { en: 'has as part' } },
    ],
    sources: Array.from({ length: sources }, (_, index) => source(write, index)),
    entities: Array.from({ length: count }, (_, index) => entity(write, index, count, sources)),
  };
};
