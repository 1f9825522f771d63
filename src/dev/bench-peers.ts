// Libraries from npm doing the gazetteer's work, for the benchmark only. Each gets folded text and folded names, so its
// folding costs it nothing, and answers how many whole-word, leftmost-longest matches it finds.
import { createRequire } from 'node:module';
import { AhoCorasick as FastAhoCorasick } from '@monyone/aho-corasick/fast';
import compromise from 'compromise';
import AhoCorasick from 'modern-ahocorasick';

const require = createRequire(import.meta.url);

export type Peer = {
  readonly name: string;
  /** The most names that it compiles within a minute or so. */
  readonly most: number;
  open(names: readonly string[]): (text: string) => number;
};

const isWord = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 48 && unit <= 57) ||
  unit === 95 ||
  (unit > 0x7f && /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)));

const isWhole = (text: string, start: number, end: number): boolean =>
  !(start > 0 && isWord(text.charCodeAt(start - 1))) && !(end < text.length && isWord(text.charCodeAt(end)));

/** Of all hits, the whole words, leftmost-longest. */
const countLongest = (text: string, hits: { start: number; end: number }[]): number => {
  const whole = hits.filter(({ start, end }) => isWhole(text, start, end));
  whole.sort((a, b) => a.start - b.start || b.end - a.end);
  let floor = 0;
  let count = 0;
  for (const { start, end } of whole) {
    if (start < floor) continue;
    floor = end;
    count++;
  }
  return count;
};

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const countRegExp = (pattern: RegExp) => (text: string) => {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.exec(text)) count++;
  return count;
};

export const PEERS: readonly Peer[] = [
  {
    name: 'RegExp',
    most: 10_000,
    open: (names) => {
      const longestFirst = [...names].sort((a, b) => b.length - a.length).map(escaped);
      return countRegExp(new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'g'));
    },
  },
  {
    name: 'regex-trie',
    most: 10_000,
    open: (names) => {
      const RegexTrie = require('regex-trie') as new () => { add(names: readonly string[]): { toString(): string } };
      return countRegExp(new RegExp(`\\b(?:${new RegexTrie().add(names).toString()})\\b`, 'g'));
    },
  },
  {
    name: '@monyone/aho-corasick/fast',
    most: 10_000,
    open: (names) => {
      const automaton = new FastAhoCorasick([...names]);
      return (text) =>
        countLongest(
          text,
          automaton.matchInText(text).map(({ begin, end }) => ({ start: begin, end })),
        );
    },
  },
  {
    name: 'modern-ahocorasick',
    most: 1_000_000,
    open: (names) => {
      const automaton = new AhoCorasick([...names]);
      return (text) => countLongest(text, [...automaton.search(text)]);
    },
  },
  {
    name: 'compromise',
    most: 10_000,
    open: (names) => {
      const trie = compromise.buildTrie([...names]);
      return (text) => compromise(text).lookup(trie).length;
    },
  },
];
