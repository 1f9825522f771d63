import { describe, expect, it } from 'vitest';
import { aliasFault, controlIn, isHttps, isId, isPartialDate, markupIn, tidy } from './text-rules.ts';

describe('text of a corpus', () => {
  it.each([
    ['a tag', 'He <b>won</b>', '<b>'],
    ['a closing tag alone', 'won</b>', '</b>'],
    ['a tag cut off', 'see <script', '<script'],
    ['a comment', 'a <!-- b -->', '<!-- b -->'],
    ['a named character', 'Q&amp;A', '&amp;'],
    ['a numbered character', 'it&#8217;s', '&#8217;'],
    ['a hexadecimal character', 'it&#x2019;s', '&#x2019;'],
    ['less than', 'a < b and 3 <4', undefined],
    ['a plain ampersand', 'Marks & Spencer; R&D', undefined],
    ['a heart', 'I <3 it', undefined],
  ])('sees HTML: %s', (_name, text, found) => expect(markupIn(text)).toBe(found));

  it.each([
    ['right-to-left override', 'abc\u202Etxt', 'U+202E'],
    ['null', 'a\0b', 'U+0000'],
    ['no-break space is text', 'a\u00A0b', undefined],
    ['soft hyphen is text', 'a\u00ADb', undefined],
  ])('sees control characters: %s', (_name, text, found) => expect(controlIn(text)).toBe(found));

  it('joins lines and keeps no-break spaces', () => expect(tidy(' a\n  b\u00A0: e\u0301 ')).toBe('a b\u00A0: é'));
});

describe('ids, links, dates, aliases', () => {
  it.each([
    ['mark-carney', true],
    ['f-35', true],
    ['Mark', false],
    ['a--b', false],
    ['-a', false],
    ['', false],
    ['é', false],
    ['a'.repeat(81), false],
  ])('id %s: %s', (id, good) => expect(isId(id)).toBe(good));

  it.each([
    ['https://example.org/a?b#c', true],
    ['http://example.org/', false],
    ['https://me:secret@example.org/', false],
    ['javascript:alert(1)', false],
    ['example.org', false],
    ['//example.org', false],
  ])('link %s: %s', (link, good) => expect(isHttps(link)).toBe(good));

  it.each([
    ['1694', true],
    ['2025-03', true],
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2025-04-31', false],
    ['2025-13', false],
    ['2025-3', false],
    ['17-03-2025', false],
    ['2025-03-17T00:00', false],
  ])('date %s: %s', (date, good) => expect(isPartialDate(date)).toBe(good));

  it.each([
    ['', 'empty'],
    ['…', 'empty'],
    ['51', 'number'],
    ['1,694.5 %', 'number'],
    ['X', 'short'],
    ['US', undefined],
    ['F-35', undefined],
    ['51st state', undefined],
    ['x'.repeat(101), 'long'],
  ])('alias "%s": %s', (alias, fault) => expect(aliasFault(alias)).toBe(fault));
});
