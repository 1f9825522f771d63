// The sentences of the card and nothing else: the popover's bundle is small because the other areas stay out of it.
// Called by the page's popover. The areas are imported by name so that the bundler drops the rest of each file.
import { card as cardEn, kind as kindEn, reason as reasonEn } from '../../../assets/locales/en.json';
import { card as cardFr, kind as kindFr, reason as reasonFr } from '../../../assets/locales/fr.json';
import type { Lang } from '../../core/corpus.ts';
import { type KeysOf, type Say, sayFrom } from '../say.ts';

const en = { card: cardEn, kind: kindEn, reason: reasonEn };
const fr: typeof en = { card: cardFr, kind: kindFr, reason: reasonFr };

export type CardKey = KeysOf<typeof en>;
export type SayCard = Say<CardKey>;

export const makeCardText = (lang: Lang): SayCard => sayFrom(lang, lang === 'fr' ? fr : en);
