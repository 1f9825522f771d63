// A Markdown file -> the same as plain text gives, with the front matter's word before the reader's guess. Called by article.ts.
import { marked } from 'marked';
import { parse } from 'yaml';
import { isHttps } from '../../core/text-rules.ts';
import type { ArticleFound } from './found.ts';
import { paragraphsOf } from './html-paragraphs.ts';

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

type FrontMatter = { readonly [key: string]: unknown };

/** Front matter that is no YAML mapping is none. */
const frontMatterOf = (text: string): FrontMatter => {
  const found = FRONT_MATTER.exec(text)?.[1];
  if (found === undefined) return {};
  try {
    const value: unknown = parse(found);
    return typeof value === 'object' && value !== null ? (value as FrontMatter) : {};
  } catch {
    // Many Markdown files open with a rule and no front matter: then the text is all there is.
    return {};
  }
};

const first = (matter: FrontMatter, keys: readonly string[]): string | undefined => {
  const found = keys.map((key) => matter[key]).find((value) => typeof value === 'string' || typeof value === 'number');
  return found === undefined ? undefined : String(found);
};

export const readMarkdown = (text: string): ArticleFound => {
  const matter = frontMatterOf(text);
  const html = marked.parse(text.replace(FRONT_MATTER, ''), { async: false });
  const paragraphs = paragraphsOf(html);
  const [opening] = paragraphs;
  const heading = opening?.heading ? opening.text : undefined;
  const title = first(matter, ['title']) ?? heading;
  const publisher = first(matter, ['publisher', 'site', 'source', 'author']);
  const date = first(matter, ['date', 'published']);
  const lang = first(matter, ['lang', 'language']);
  const url = first(matter, ['url', 'canonical', 'link']);
  return {
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { date }),
    ...(lang !== undefined && { lang }),
    ...(url !== undefined && isHttps(url) && { url }),
    paragraphs: heading !== undefined && heading === title ? paragraphs.slice(1) : paragraphs,
  };
};
