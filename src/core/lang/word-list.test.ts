import { describe, expect, it } from 'vitest';
import { LANGUAGE } from '../lang.ts';
import { placeOf, wordList } from './word-list.ts';

describe('word lists', () => {
  it('knows a word in every list that has it, and in no other', () => {
    const fruit = wordList('apple pear', 'poire');
    const tools = wordList('pear saw box_saw');
    const place = placeOf('pear');
    expect([fruit.holds({ place }), tools.holds({ place })]).toEqual([true, true]);
    expect([fruit.has('poire'), tools.has('poire'), tools.has('box saw')]).toEqual([true, false, true]);
    expect(tools.words).toEqual(['pear', 'saw', 'box saw']);
  });

  it('gives a word of no list no place', () => {
    expect(placeOf('zzyzx')).toBe(0);
    expect(Object.values(LANGUAGE).some((list) => list.has('zzyzx') || list.holds({ place: 0 }))).toBe(false);
  });

  it('says of every word of the language tables what a set of each would', () => {
    const words = Object.values(LANGUAGE).flatMap((list) => list.words);
    for (const list of Object.values(LANGUAGE)) {
      const plain = new Set(list.words);
      expect(words.filter((word) => list.has(word) !== plain.has(word))).toEqual([]);
    }
  });
});
