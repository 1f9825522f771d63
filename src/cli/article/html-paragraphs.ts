// HTML of an article's body -> its paragraphs and headings as plain text. Called by the HTML and Markdown readers.
import { parseHTML } from 'linkedom';
import { tidy } from '../../core/text-rules.ts';
import type { ArticleParagraph } from './found.ts';

const BLOCKS = 'p, li, blockquote, pre, dd, dt, div, section, article, h1, h2, h3, h4, h5, h6';
const NO_TEXT = 'script, style, noscript, template, figure, figcaption, form, button, nav, aside, table, svg, iframe';
const LINK_SHARE = 0.6;
const FEW_WORDS = 4;
const HEADING_WORDS = 12;

const words = (text: string): number => text.split(/\s+/).length;
const endsSentence = (text: string): boolean => /[.!?…]["”’»)\]]*$/.test(text);

/** A line of links, or a few words that are no sentence: what pages put between paragraphs. */
const isFurniture = (element: Element, text: string, heading: boolean): boolean => {
  if (!/\p{L}/u.test(text)) return true;
  if (heading || endsSentence(text)) return linkShare(element, text) > LINK_SHARE && words(text) < 30 && !heading;
  return words(text) < FEW_WORDS || linkShare(element, text) > LINK_SHARE;
};

const linkShare = (element: Element, text: string): number => {
  const linked = [...element.querySelectorAll('a')].reduce((sum, link) => sum + tidy(link.textContent ?? '').length, 0);
  return linked / text.length;
};

/** The paragraphs below `html`, in order. */
export const paragraphsOf = (html: string): readonly ArticleParagraph[] => {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const element of document.querySelectorAll(NO_TEXT)) element.remove();
  for (const line of document.querySelectorAll('br')) line.replaceWith(' ');
  const paragraphs: ArticleParagraph[] = [];
  for (const element of document.querySelectorAll(BLOCKS)) {
    if (element.querySelector(BLOCKS)) continue;
    const text = tidy(element.textContent ?? '');
    // Some pages set their first paragraph as a heading.
    const heading = /^H[1-6]$/i.test(element.tagName) && !(endsSentence(text) && words(text) > HEADING_WORDS);
    if (text !== '' && !isFurniture(element, text, heading)) paragraphs.push({ text, heading });
  }
  return paragraphs;
};
