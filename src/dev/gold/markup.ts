// Our own gold files: one page a line, the mentions marked where they stand, so that a person can write and review them.
// `category: text with ⟦surface|entity⟧`; `⟦?surface|entity⟧` counts neither way; \n, \r and \uXXXX stand for themselves.
import type { GoldItem, GoldSpan } from './item.ts';

const LINE = /^([a-z][a-z-]*): (.*)$/;
const MARK = /⟦(\??)([^|⟦⟧]+)\|([a-z0-9-]+)⟧/g;
const ESCAPE = /\\(n|r|t|u[0-9a-f]{4})/g;
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

const unescaped = (text: string): string =>
  text.replace(ESCAPE, (_, code: string) => ESCAPED[code] ?? String.fromCharCode(Number.parseInt(code.slice(1), 16)));

/** Throws with the line's number when a line is none: a gold set must not shrink unseen. */
export const readMarkup = (file: string, source: string): GoldItem[] =>
  source.split('\n').flatMap((line, at) => {
    if (line === '' || line.startsWith('#')) return [];
    const [, category, marked] = LINE.exec(line) ?? [];
    if (category === undefined || marked === undefined)
      throw new SyntaxError(`${file}:${at + 1}: not "category: text"`);
    return [itemOf(`${file}:${at + 1}`, category, marked)];
  });

const itemOf = (id: string, category: string, marked: string): GoldItem => {
  const spans: GoldSpan[] = [];
  const optional: GoldSpan[] = [];
  let text = '';
  let from = 0;
  for (const mark of marked.matchAll(MARK)) {
    text += unescaped(marked.slice(from, mark.index));
    const [, free, surface = '', entity = ''] = mark;
    const start = text.length;
    text += unescaped(surface);
    (free === '?' ? optional : spans).push({ start, end: text.length, entity });
    from = mark.index + mark[0].length;
  }
  text += unescaped(marked.slice(from));
  if (/[⟦⟧]/.test(text)) throw new SyntaxError(`${id}: a mark is not "⟦surface|entity⟧"`);
  return { id, category, text, spans, optional };
};
