// Every sentence of the extension's own pages, in the reader's language. Called by the doors of popup, side panel, options and welcome.
// The popover takes card-text.ts instead, which is a part of this.
import en from '../../assets/locales/en.json';
import fr from '../../assets/locales/fr.json';
import { LANGS, type Lang } from '../core/corpus.ts';
import { type KeysOf, type Say, sayFrom } from './say.ts';

export type TextKey = KeysOf<typeof en>;
export type SayText = Say<TextKey>;

const TEXTS: { readonly [L in Lang]: typeof en } = { en, fr };

export const makeText = (lang: Lang): SayText => sayFrom(lang, TEXTS[lang]);

/** The first of the reader's languages that we speak (BCP 47 tags, best first), else English. */
export const langOf = (tags: readonly string[]): Lang => {
  for (const tag of tags) {
    const language = tag.slice(0, 2).toLowerCase();
    const spoken = LANGS.find((lang) => lang === language);
    if (spoken) return spoken;
  }
  return 'en';
};
