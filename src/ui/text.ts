// Every sentence of the extension's own pages, in the reader's language. Called by the doors of popup, side panel, options and welcome.
// The popover takes card-text.ts instead, which is a part of this.
import en from '../../assets/locales/en.json';
import fr from '../../assets/locales/fr.json';
import type { Lang } from '../core/corpus.ts';
import { type KeysOf, type Say, sayFrom } from './say.ts';

export { inLang } from '../core/corpus.ts';
export { langOf } from '../core/settings/reader-lang.ts';

export type TextKey = KeysOf<typeof en>;
export type SayText = Say<TextKey>;

const TEXTS: { readonly [L in Lang]: typeof en } = { en, fr };

export const makeText = (lang: Lang): SayText => sayFrom(lang, TEXTS[lang]);
