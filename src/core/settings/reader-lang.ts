// Which of our languages a reader gets. Asked by the background for pages and by the doors of the extension's own pages.
import { LANGS, type Lang } from '../corpus.ts';
import type { Settings } from '../settings.ts';

/** The first of the reader's languages that we speak (BCP 47 tags, best first), else English. */
export const langOf = (tags: readonly string[]): Lang => {
  for (const tag of tags) {
    const language = tag.slice(0, 2).toLowerCase();
    const spoken = LANGS.find((lang) => lang === language);
    if (spoken) return spoken;
  }
  return 'en';
};

/** The language the reader chose, else the browser's. */
export const readerLang = ({ lang }: Pick<Settings, 'lang'>, tags: readonly string[]): Lang =>
  lang === 'auto' ? langOf(tags) : lang;
