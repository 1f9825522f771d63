// A whole text -> its blocks, as a page would have them: a blank line ends one. Called by `annotate` and the evaluation.

export type TextBlock = { readonly text: string /** In UTF-16 units of the whole text. */; readonly start: number };

const BLANK_LINES = /(?:\r\n|\n|\r(?!\n))(?:[^\S\r\n]*(?:\r\n|\n|\r(?!\n)))+/g;

export const blocksOf = (text: string): readonly TextBlock[] => {
  const blocks: TextBlock[] = [];
  let start = 0;
  const add = (end: number): void => {
    if (/\S/.test(text.slice(start, end))) blocks.push({ text: text.slice(start, end), start });
  };
  for (const gap of text.matchAll(BLANK_LINES)) {
    add(gap.index);
    start = gap.index + gap[0].length;
  }
  add(text.length);
  return blocks;
};
