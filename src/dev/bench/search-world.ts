// Entities for the search benchmark, and the six kinds of query that readers type, each knowing which entities answer it.

import { searchText } from '../../core/search/form.ts';
import type { SearchEntry } from '../../core/search.ts';
import { makeWorld, randomFrom } from './world.ts';

export const KINDS_OF_QUERY = [
  'one typo',
  'two typos',
  'words swapped',
  'one word of a name',
  'three-letter prefix',
  'two words of the summary',
] as const;
export type KindOfQuery = (typeof KINDS_OF_QUERY)[number];

export type Query = {
  readonly kind: KindOfQuery;
  readonly text: string;
  readonly intended: string;
  /** Whether another entity answers the query just as well: true of a prefix or a word that many have. */
  answers(entry: SearchEntry): boolean;
};

/** Entities with one to three names, a description and a summary of about forty words. */
export const makeEntries = (count: number, seed = 1): SearchEntry[] => {
  const world = makeWorld(seed);
  const random = randomFrom(seed + 1);
  return world.names(count).map(({ text, kind }, index) => {
    const words = text.split(' ');
    const aliases = kind === 'person' ? [text, words.at(-1) ?? text] : [text];
    if (kind === 'organisation' && words.length > 2) aliases.push(words.map((word) => word[0]).join(''));
    return {
      key: `made/${index}` as const,
      name: { en: text },
      aliases: aliases.map((alias) => ({ text: alias })),
      texts: [{ en: world.sentence(8) }, { en: world.sentence(20 + Math.floor(random() * 40)) }],
    };
  });
};

const misspelled = (text: string, random: () => number): string => {
  const at = 1 + Math.floor(random() * (text.length - 1));
  const letter = 'abcdefghijklmnopqrstuvwxyz'[Math.floor(random() * 26)] ?? 'x';
  const roll = random();
  if (roll < 0.25) return text.slice(0, at) + text.slice(at + 1);
  if (roll < 0.5) return text.slice(0, at) + letter + text.slice(at);
  if (roll < 0.75) return text.slice(0, at) + letter + text.slice(at + 1);
  return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
};

const nameOf = (entry: SearchEntry): string => entry.name.en ?? '';
const labels = (entry: SearchEntry): string[] => [nameOf(entry), ...entry.aliases.map(({ text }) => text)];
const wordsIn = (entry: SearchEntry): Set<string> =>
  new Set(entry.texts.flatMap((text) => searchText(text.en ?? '').split(' ')));

const makers: Record<
  KindOfQuery,
  (entry: SearchEntry, random: () => number) => Omit<Query, 'kind' | 'intended'> | undefined
> = {
  'one typo': (entry, random) => {
    const name = searchText(nameOf(entry));
    return name.length < 5 ? undefined : { text: misspelled(name, random), answers: () => false };
  },
  'two typos': (entry, random) => {
    const name = searchText(nameOf(entry));
    return name.length < 8 ? undefined : { text: misspelled(misspelled(name, random), random), answers: () => false };
  },
  'words swapped': (entry) => {
    const words = searchText(nameOf(entry)).split(' ');
    return words.length < 2 ? undefined : { text: words.reverse().join(' '), answers: () => false };
  },
  'one word of a name': (entry, random) => {
    const words = searchText(nameOf(entry))
      .split(' ')
      .filter((word) => word.length > 3);
    const word = words[Math.floor(random() * words.length)];
    return word === undefined || words.length < 2
      ? undefined
      : { text: word, answers: (other) => labels(other).some((label) => searchText(label).split(' ').includes(word)) };
  },
  'three-letter prefix': (entry) => {
    const text = searchText(nameOf(entry)).slice(0, 3);
    return { text, answers: (other) => labels(other).some((label) => searchText(label).startsWith(text)) };
  },
  'two words of the summary': (entry, random) => {
    const words = searchText(entry.texts[1]?.en ?? '')
      .split(' ')
      .filter((word) => word.length > 4);
    const one = words[Math.floor(random() * words.length)];
    const two = words[Math.floor(random() * words.length)];
    if (one === undefined || two === undefined || one === two) return undefined;
    return { text: `${one} ${two}`, answers: (other) => wordsIn(other).has(one) && wordsIn(other).has(two) };
  },
};

/** `each` queries of every kind. */
export const makeQueries = (entries: readonly SearchEntry[], each: number, seed = 7): Query[] => {
  const random = randomFrom(seed);
  return KINDS_OF_QUERY.flatMap((kind) => {
    const found: Query[] = [];
    while (found.length < each) {
      const entry = entries[Math.floor(random() * entries.length)];
      const made = entry && makers[kind](entry, random);
      if (entry && made) found.push({ kind, intended: entry.key, ...made });
    }
    return found;
  });
};

/**
 * True when the intended entity is among the first five; or, where more than five answer the query equally (a prefix, a
 * common word), when all five are such.
 */
export const isHit = (query: Query, found: readonly string[], byKey: ReadonlyMap<string, SearchEntry>): boolean => {
  const five = found.slice(0, 5);
  if (five.includes(query.intended)) return true;
  return (
    five.length === 5 &&
    five.every((key) => {
      const entry = byKey.get(key);
      return entry !== undefined && query.answers(entry);
    })
  );
};
