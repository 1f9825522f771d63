// The folding, case by case, and what must hold for every code point there is.
import { describe, expect, it } from 'vitest';
import { classOf, foldForm, foldPoint, IDEOGRAPH, LETTER } from './normalize.ts';

const SAME: readonly (readonly [why: string, one: string, other: string])[] = [
  ['capitals', 'CARNEY', 'carney'],
  ['a final sigma', 'ΟΔΟΣ', 'οδος'],
  ['a dotted capital I', 'İstanbul', 'istanbul'],
  ['a dotless i', 'Diyarbakır', 'DIYARBAKIR'],
  ['a composed accent', 'Montréal', 'Montreal'],
  ['a decomposed accent', 'Be\u0301land', 'Béland'],
  ['two marks on one letter', 'Việt Nam', 'Viet Nam'],
  ['a stroke', 'Łódź', 'Lodz'],
  ['a slashed o', 'Jørgensen', 'Jorgensen'],
  ['sharp s', 'Straße', 'STRASSE'],
  ['capital sharp s', 'STRAẞE', 'strasse'],
  ['the letter æ', 'Æthelred', 'aethelred'],
  ['the letter œ', 'Œuvre', 'oeuvre'],
  ['thorn', 'Þór', 'thor'],
  ['the ligature fi', 'ﬁnance', 'finance'],
  ['the ligature ffi', 'oﬃce', 'office'],
  ['full-width letters and digits', 'Ｆ－３５', 'F-35'],
  ['mathematical letters', '𝐂𝐚𝐫𝐧𝐞𝐲', 'carney'],
  ['a soft hyphen', 'Car\u00adney', 'Carney'],
  ['a zero-width space', 'Car\u200bney', 'Carney'],
  ['a joiner', 'Car\u200dney', 'Carney'],
  ['a direction mark', '\u200eCarney\u200f', 'Carney'],
  ['a byte order mark', '\ufeffCarney', 'Carney'],
  ['a curly apostrophe', 'Canada’s', "Canada's"],
  ['a modifier apostrophe', 'Canadaʼs', "Canada's"],
  ['an opening quote as apostrophe', 'Canada‘s', "Canada's"],
  ['an okina', 'Hawaiʻi', "Hawai'i"],
  ['a no-break hyphen', 'F\u201135', 'F-35'],
  ['an en dash', 'Alsace–Lorraine', 'Alsace-Lorraine'],
  ['a minus sign', 'F−35', 'F-35'],
  ['a no-break space', 'Mark\u00a0Carney', 'Mark Carney'],
  ['a narrow no-break space', 'Mark\u202fCarney', 'Mark Carney'],
  ['a line break and indentation', 'Mark\r\n\t  Carney', 'Mark Carney'],
  ['blanks at the edges', '  Mark Carney ', 'Mark Carney'],
  ['curly double quotes', '“Weird Al” Yankovic', '"Weird Al" Yankovic'],
  ['half-width kana', 'ﾄﾖﾀ', 'トヨタ'],
  ['decomposed kana', 'カ\u3099ス', 'ガス'],
  ['Hebrew points', 'שָׁלוֹם', 'שלום'],
];

const OTHER: readonly (readonly [why: string, one: string, other: string])[] = [
  ['a hyphen is no blank', 'trade-war', 'trade war'],
  ['a hyphen is not nothing', 'counter-measure', 'countermeasure'],
  ['a point is not nothing', 'U.S.', 'US'],
  ['the last point counts', 'U.S.', 'U.S'],
  ['a blank between initials counts', 'U. S.', 'U.S.'],
  ['a comma counts', 'Washington, D.C.', 'Washington D.C.'],
  ['an em dash is no hyphen', 'F—35', 'F-35'],
  ['a vowel sign is no diacritic', 'हिन्दी', 'हन्द'],
  ['look-alike alphabets differ', 'Сarney', 'Carney'],
];

describe('the folded form', () => {
  it.each(SAME)('takes %s as the same: %s = %s', (_why, one, other) => {
    expect(foldForm(one)).toBe(foldForm(other));
  });

  it.each(OTHER)('knows that %s: %s ≠ %s', (_why, one, other) => {
    expect(foldForm(one)).not.toBe(foldForm(other));
  });

  it('folds what is folded to itself, for every letter there is', () => {
    const astray: string[] = [];
    for (let point = 0; point <= 0x3ffff; point++) {
      const kind = classOf(point);
      if (kind !== LETTER && kind !== IDEOGRAPH) continue;
      const folded = foldPoint(point);
      const again = Array.from(folded, (char) => foldPoint(char.codePointAt(0) ?? 0)).join('');
      if (folded === '' || again !== folded) astray.push(point.toString(16));
    }
    expect(astray).toEqual([]);
  });

  it('survives halves of pairs, and joins none', () => {
    expect(foldForm('a\ud83db')).toBe('a\ufffdb');
    expect(foldForm('\ud83d\u200b\udc00')).toBe('\ufffd\ufffd');
  });
});
