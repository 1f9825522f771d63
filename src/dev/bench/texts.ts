// Texts to measure on: documents cut from running text, and real ones from a folder of pages or text files. Called by the
// sections of `npm run bench`; it knows nothing of what is measured.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { blocksOf } from '../../cli/text-blocks.ts';

const PASSAGE = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, blockquote, pre, figcaption';
const UNREAD = 'script, style, noscript, template';

/** Strings of flat memory, as pages and messages give them: a slice of a longer text is read more slowly. */
export const flat = (texts: readonly string[]): string[] => JSON.parse(JSON.stringify(texts)) as string[];

/** Running text in pieces of about `length` units, cut at spaces. */
export const cut = (text: string, length: number): string[] => {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const space = text.indexOf(' ', from + length);
    const to = space < 0 ? text.length : space;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return flat(pieces);
};

const passagesOf = (html: string): string[] => {
  const { document } = parseHTML(html);
  for (const element of document.querySelectorAll(UNREAD)) element.remove();
  return [...document.querySelectorAll(PASSAGE)]
    .filter((element) => !element.querySelector(PASSAGE))
    .map((element) => element.textContent.trim())
    .filter((text) => text !== '');
};

/** The blocks of a page or text. */
export type Page = readonly string[];

/** The blocks of each page (`.html`) or text (`.txt`) of a folder. */
export const readTexts = (folder: string): Page[] =>
  readdirSync(folder)
    .sort()
    .filter((file) => /\.(?:html?|txt)$/.test(file))
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return flat(file.endsWith('.txt') ? blocksOf(text).map((block) => block.text) : passagesOf(text));
    });

const NAME = /\p{Lu}[\p{L}’'-]+(?: (?:of |the |de |du |la )?\p{Lu}[\p{L}’'-]+){0,3}/gu;

/**
 * Names as the texts have them: capitalised words, in the order in which they come, as many as begin one word in `every`
 * and no more than `most`.
 */
export const namesIn = (texts: readonly string[], every: number, most: number): string[] => {
  const counts = new Map<string, number>();
  let words = 0;
  for (const text of texts) {
    words += text.split(/\s+/).length;
    for (const [name] of text.matchAll(NAME)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names: string[] = [];
  let wanted = words / every;
  for (const [name, count] of counts) {
    if (wanted <= 0 || names.length === most) break;
    // Longer names, and a few of the others: what stands at a sentence's beginning is seldom one.
    if (!name.includes(' ') && names.length % 3 !== 0) continue;
    names.push(name);
    wanted -= count;
  }
  return names;
};
