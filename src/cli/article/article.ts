// A file of an article -> its title, where and when it was published, and its paragraphs. Called by `ingest`.
// Decides by the file's ending which reader it needs; what the paragraphs say is for others.
import { basename, extname } from 'node:path';
import type { Lang, PartialDate } from '../../core/corpus.ts';
import { fail, ok, type Result } from '../../core/errors.ts';
import { dateIn } from './dates.ts';
import type { ArticleFound, ArticleParagraph } from './found.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';
import { langOf } from './spoken-language.ts';

/** What could be found; the author fills in the rest. */
export type Article = {
  readonly title: string;
  readonly publisher?: string;
  readonly date?: PartialDate;
  readonly url?: string;
  readonly lang: Lang;
  readonly paragraphs: readonly ArticleParagraph[];
};

const READERS: Readonly<Record<string, (text: string) => ArticleFound>> = {
  '.txt': readPlainText,
  '.md': readMarkdown,
  '.markdown': readMarkdown,
  '.html': readHtml,
  '.htm': readHtml,
  '.xhtml': readHtml,
};

export const ARTICLE_ENDINGS = Object.keys(READERS);

/** UTF-8 where it is that, else what browsers take old pages for. */
export const decodeText = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: windows-1252 gives every byte a character and cannot fail.
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

export const readArticle = (path: string, bytes: Uint8Array): Result<Article> => {
  const reader = READERS[extname(path).toLowerCase()];
  if (!reader) return fail('corpus-malformed', `articles end in ${ARTICLE_ENDINGS.join(', ')}`, path);
  const found = reader(decodeText(bytes));
  const { paragraphs, date } = found;
  if (!paragraphs.some((paragraph) => !paragraph.heading))
    return fail('corpus-malformed', 'no article was found in this file', path);
  const title = found.title?.trim() || basename(path, extname(path));
  return ok({
    title,
    paragraphs,
    lang: langOf(found.lang, paragraphs.map(({ text }) => text).join('\n')),
    ...(found.publisher && { publisher: found.publisher }),
    ...(found.url && { url: found.url }),
    ...(date !== undefined && { date: dateIn(date)?.date ?? date }),
  });
};
