import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from './text-blocks.ts';

describe('the blocks of a text', () => {
  it.each([
    ['one', 'a b', ['a b']],
    ['a line break is no end', 'a\nb', ['a\nb']],
    ['a blank line is', 'a\n\nb', ['a', 'b']],
    ['a line of blanks is blank', 'a\n \t\nb', ['a', 'b']],
    ['Windows', 'a\r\n\r\nb\r\nc', ['a', 'b\r\nc']],
    ['several blank lines', 'a\n\n\n\nb', ['a', 'b']],
    ['indented after a blank line', 'a\n\n  b', ['a', '  b']],
    ['at the ends', '\n\na\n\n', ['a']],
    ['nothing', ' \n\n ', []],
  ])('%s', (_name, text, blocks) => expect(blocksOf(text).map((block) => block.text)).toEqual(blocks));

  it('stand where they say, in order, and lose only blanks', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r\n', 'é', '\u00a0') });
    fc.assert(
      fc.property(text, (whole) => {
        const blocks = blocksOf(whole);
        let done = 0;
        for (const block of blocks) {
          expect(whole.slice(block.start, block.start + block.text.length)).toBe(block.text);
          expect(whole.slice(done, block.start).trim()).toBe('');
          done = block.start + block.text.length;
        }
        expect(whole.slice(done).trim()).toBe('');
      }),
    );
  });
});
