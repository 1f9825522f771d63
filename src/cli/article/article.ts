// A file of an article -> its title, where and when it was published, and its paragraphs. Called by `ingest`.
// Decides by the file's ending which reader it needs; what the paragraphs say is for others.
import { basename, extname } from 'node:path';
import type { Bytes } from '../../core/bytes.ts';
import { fetchBytes, type Network } from '../../core/channel/fetch-bytes.ts';
import type { Lang, PartialDate } from '../../core/corpus.ts';
import { fail, ok, type Result } from '../../core/errors.ts';
import { isHttps, isPartialDate } from '../../core/text-rules.ts';
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

const ARTICLE_ENDINGS = Object.keys(READERS);

/** UTF-8 where it is that, else what browsers take old pages for. */
const decodeText = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: windows-1252 gives every byte a character and cannot fail.
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

const PAGE_BYTES = 16 * 1024 * 1024;

/** The page at an address. Redirects to another host are not followed: the address in the corpus should be the article's own. */
export const articleAt = async (url: string, network: Network): Promise<Result<Bytes>> => {
  const fetched = await fetchBytes(network, url, { maxBytes: PAGE_BYTES, oversized: 'fetch-failed' });
  if (!fetched.ok) return fetched;
  return fetched.value.kind === 'bytes' ? ok(fetched.value.bytes) : fail('fetch-status', 'HTTP 304', url);
};

export const readArticle = (path: string, bytes: Uint8Array): Result<Article> => {
  const address = URL.canParse(path) && /^https?:/i.test(path);
  // An address tells nothing of what it answers with; nearly all of them are pages.
  const reader = address ? readHtml : READERS[extname(path).toLowerCase()];
  if (!reader) return fail('corpus-malformed', `articles end in ${ARTICLE_ENDINGS.join(', ')}`, path);
  const found = reader(decodeText(bytes));
  const { paragraphs, date } = found;
  if (!paragraphs.some((paragraph) => !paragraph.heading))
    return fail('corpus-malformed', 'no article was found in this file', path);
  const day = date !== undefined && isPartialDate(date) ? date : dateIn(date ?? '')?.date;
  const title = found.title?.trim() || basename(path, extname(path));
  return ok({
    title,
    paragraphs,
    lang: langOf(found.lang, paragraphs.map(({ text }) => text).join('\n')),
    ...(found.publisher && { publisher: found.publisher }),
    ...((found.url ?? (isHttps(path) ? path : undefined)) && { url: found.url ?? path }),
    ...(day !== undefined && { date: day }),
  });
};
