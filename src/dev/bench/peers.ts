// Libraries from npm doing the gazetteer's work, for the benchmark only: whole words, leftmost-longest. Each gets folded text
// and folded names, so its folding costs it nothing, unless it says that it reads raw text.
import { createRequire } from 'node:module';
import { AhoCorasick as FastAhoCorasick } from '@monyone/aho-corasick/fast';
import compromise from 'compromise';
import AhoCorasick from 'modern-ahocorasick';

const require = createRequire(import.meta.url);

/** Starts and ends of what was found, one after the other. */
export type Find = (text: string) => readonly number[];
export type Peer = {
  readonly name: string;
  /** The most names that it compiles within seconds. */
  readonly most: number;
  /** It gets text and names as they are. */
  readonly raw?: true;
  open(names: readonly string[]): Find;
};

const LETTER = '\\p{L}\\p{M}\\p{Nd}\\p{Nl}_';

const isWord = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 48 && unit <= 57) ||
  unit === 95 ||
  (unit > 0x7f && /[\p{L}\p{M}\p{Nd}\p{Nl}_]/u.test(String.fromCharCode(unit)));

const isWhole = (text: string, start: number, end: number): boolean =>
  !(start > 0 && isWord(text.charCodeAt(start - 1))) && !(end < text.length && isWord(text.charCodeAt(end)));

/** Of all hits, the whole words, leftmost-longest. */
const longest = (text: string, hits: { start: number; end: number }[]): number[] => {
  const whole = hits.filter(({ start, end }) => isWhole(text, start, end));
  whole.sort((a, b) => a.start - b.start || b.end - a.end);
  const found: number[] = [];
  let floor = 0;
  for (const { start, end } of whole) {
    if (start < floor) continue;
    floor = end;
    found.push(start, end);
  }
  return found;
};

const byPattern =
  (pattern: RegExp): Find =>
  (text) => {
    const found: number[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text))
      found.push(match.index, match.index + match[0].length);
    return found;
  };

const alternation = (names: readonly string[]): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');

const trie = (names: readonly string[]): string => {
  const RegexTrie = require('regex-trie') as new () => { add(names: readonly string[]): { toString(): string } };
  // It escapes hyphens, which a pattern with the flag u does not take outside brackets.
  return new RegexTrie().add(names).toString().replaceAll('\\-', '\\u002d');
};

const ofLatin = (choice: string): RegExp => new RegExp(`\\b(?:${choice})\\b`, 'g');
const ofAnyScript = (choice: string, flags: string): RegExp =>
  new RegExp(`(?<![${LETTER}])(?:${choice})(?![${LETTER}])`, flags);

type Term = { readonly offset: { readonly start: number; readonly length: number } };

/** Its terms have the punctuation that follows them. */
const trimmed = (text: string, start: number, end: number): number => {
  let last = end;
  while (last > start && !isWord(text.charCodeAt(last - 1))) last--;
  return last;
};

export const PEERS: readonly Peer[] = [
  { name: 'RegExp, words of ASCII letters', most: 10_000, open: (names) => byPattern(ofLatin(alternation(names))) },
  { name: 'regex-trie, words of ASCII letters', most: 10_000, open: (names) => byPattern(ofLatin(trie(names))) },
  {
    name: 'RegExp, words of any script',
    most: 100_000,
    open: (names) => byPattern(ofAnyScript(alternation(names), 'gu')),
  },
  {
    name: 'regex-trie, words of any script',
    most: 10_000,
    open: (names) => byPattern(ofAnyScript(trie(names), 'gu')),
  },
  {
    name: 'RegExp, words of any script, raw text in any case',
    most: 10_000,
    raw: true,
    open: (names) => byPattern(ofAnyScript(alternation(names), 'giu')),
  },
  {
    name: '@monyone/aho-corasick/fast',
    most: 10_000,
    open: (names) => {
      const automaton = new FastAhoCorasick([...names]);
      return (text) =>
        longest(
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
      return (text) => longest(text, [...automaton.search(text)]);
    },
  },
  {
    name: 'compromise',
    most: 10_000,
    open: (names) => {
      const known = compromise.buildTrie([...names]);
      return (text) => {
        const terms = compromise(text).lookup(known).json({ offset: true }) as Term[];
        return terms.flatMap(({ offset: { start, length } }) => [start, trimmed(text, start, start + length)]);
      };
    },
  },
];
