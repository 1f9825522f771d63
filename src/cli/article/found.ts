// What a reader of one kind of file finds in an article. Filled by the readers, completed by article.ts.
import type { PartialDate } from '../../core/corpus.ts';

export type ArticleParagraph = { readonly text: string; readonly heading: boolean };

/** Only the paragraphs are certain; a date or language may still be in the words of the page. */
export type ArticleFound = {
  readonly title?: string;
  readonly publisher?: string;
  readonly date?: PartialDate;
  readonly url?: string;
  readonly lang?: string;
  readonly paragraphs: readonly ArticleParagraph[];
};
