// A saved web page -> the article in it, without the page's furniture. Called by article.ts.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { isHttps } from '../../core/text-rules.ts';
import type { ArticleFound } from './found.ts';
import { paragraphsOf } from './html-paragraphs.ts';

const attribute = (document: Document, selector: string, name: string): string | undefined =>
  document.querySelector(selector)?.getAttribute(name)?.trim() || undefined;

const urlOf = (document: Document): string | undefined =>
  [
    attribute(document, 'link[rel="canonical"]', 'href'),
    attribute(document, 'meta[property="og:url"]', 'content'),
  ].find((url) => url !== undefined && isHttps(url));

const dateOf = (document: Document): string | undefined =>
  attribute(document, 'meta[property="article:published_time"]', 'content') ??
  attribute(document, 'meta[name="date"], meta[name="pubdate"], meta[itemprop="datePublished"]', 'content') ??
  attribute(document, 'time[datetime]', 'datetime');

/** `"a | b"` and `"a - The Gazette"`: what a page appends to its title is the publisher, not the title. */
const withoutSite = (title: string, site: string | undefined): string => {
  const tail = /\s[|–—-]\s([^|–—]+)$/.exec(title);
  return tail && site && tail[1]?.toLowerCase().includes(site.toLowerCase().slice(0, 6))
    ? title.slice(0, tail.index)
    : title;
};

const FURNITURE = `dialog, [role="dialog"], [role="navigation"], [role="contentinfo"], [aria-modal="true"],
  [id*="cookie" i], [class*="cookie" i], [id*="consent" i], [class*="consent" i], [id*="gdpr" i], [class*="gdpr" i],
  [class*="newsletter" i], [id*="newsletter" i]`;

/** What Readability may take for text in a short article. Nothing goes that holds the article itself. */
const clear = (document: Document): void => {
  for (const element of document.querySelectorAll(FURNITURE))
    if (!element.querySelector('article, main, h1') && !/^(?:HTML|BODY|MAIN|ARTICLE)$/i.test(element.tagName))
      element.remove();
};

const documentOf = (html: string): Document =>
  parseHTML(/<(?:html|body)\b/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`).document;

export const readHtml = (html: string): ArticleFound => {
  const document = documentOf(html);
  const [url, lang, declared] = [urlOf(document), document.documentElement?.getAttribute('lang'), dateOf(document)];
  clear(document);
  // Readability takes the document apart: everything else was read before.
  const read = new Readability(document).parse();
  const site = read?.siteName?.trim() || (url && new URL(url).hostname.replace(/^www\./, ''));
  const date = read?.publishedTime ?? declared;
  return {
    ...(read?.title && { title: withoutSite(read.title, site || undefined) }),
    ...(site && { publisher: site }),
    ...(date && { date }),
    ...(url && { url }),
    ...(lang && { lang }),
    paragraphs: paragraphsOf(read?.content ?? ''),
  };
};
