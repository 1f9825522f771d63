// A plain text -> title, publisher and date from its first lines, and paragraphs. Called by article.ts.
import { tidy } from '../../core/text-rules.ts';
import { dateIn } from './dates.ts';
import type { ArticleFound, ArticleParagraph } from './found.ts';

const HEADING_MAX = 120;
const ENDS_SENTENCE = /[.!?…:;,]["”’»)\]]*$/;

const isHeading = (line: string): boolean => line.length <= HEADING_MAX && !ENDS_SENTENCE.test(line);

const WRAPPED_FROM = 40;

/** Whether lines were broken to fit a width: most of those that another follows stop in the middle of a sentence. */
const isWrapped = (text: string): boolean => {
  const broken = text
    .split('\n')
    .filter((line, at, lines) => line.trim() !== '' && (lines[at + 1] ?? '').trim() !== '');
  const midway = broken.filter((line) => line.length >= WRAPPED_FROM && !ENDS_SENTENCE.test(line.trimEnd()));
  return midway.length > broken.length / 2;
};

/** Blank lines part the paragraphs of a wrapped text; any other has one paragraph a line. */
const linesOf = (text: string): string[] =>
  text
    .split(isWrapped(text) ? /\n(?:[^\S\n]*\n)+/ : '\n')
    .map(tidy)
    .filter((line) => line !== '');

export const readPlainText = (text: string): ArticleFound => {
  const lines = linesOf(text.replace(/\r\n?/g, '\n'));
  const [first, second] = lines;
  const title = first !== undefined && lines.length > 1 && isHeading(first) ? first : undefined;
  const rest = title === undefined ? lines : lines.slice(1);
  const dateline = title === undefined ? undefined : datelineOf(second ?? '');
  const paragraphs = (dateline ? rest.slice(1) : rest).map(
    (line): ArticleParagraph => ({ text: line, heading: isHeading(line) }),
  );
  return { ...(title !== undefined && { title }), ...dateline, paragraphs };
};

/** "The Gazette, 17 March 2025": a short line under the title with a date in it. */
const datelineOf = (line: string): { date: string; publisher?: string } | undefined => {
  const found = line.length <= HEADING_MAX ? dateIn(line) : undefined;
  if (!found) return undefined;
  const publisher = line
    .replace(found.words, '')
    .replace(/^(?:by|par|published|publié)\b[: ]*/i, '')
    .replace(/^[\s,;:|–—-]+|[\s,;:|–—-]+$/g, '');
  return { date: found.date, ...(publisher !== '' && { publisher }) };
};
