// Why a name was linked, in sentences: the card's "Why this?". Called by whoever shows the card of a mention.
import type { Lang } from '../core/corpus.ts';
import { ACCEPTED, type AcceptedCode } from '../core/linker-reasons.ts';
import type { Reason } from '../core/mention.ts';
import type { SayCard } from './card-text.ts';

const isAccepted = (code: string): code is AcceptedCode => ACCEPTED.some((one) => one === code);

/** Sentences that rest on words of the page; without the words they would say nothing. */
const ON_WORDS: readonly AcceptedCode[] = ['title-before', 'initial-before', 'qualified', 'context'];

/** In the linker's order. A code of a newer linker than this card is left out. */
export const sayWhy = (t: SayCard, lang: Lang, reasons: readonly Reason[]): readonly string[] => {
  const list = new Intl.ListFormat(lang, { type: 'unit', style: 'short' });
  return reasons.flatMap(({ code, words = [] }) => {
    if (!isAccepted(code) || (words.length === 0 && ON_WORDS.includes(code))) return [];
    return [t(`reason.${code}`, { words: list.format(words.map((word) => t('card.quoted', { text: word }))) })];
  });
};
