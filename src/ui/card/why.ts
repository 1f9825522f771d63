// Why a name was linked, in sentences: the card's "Why this?". Called by whoever shows the card of a mention.
import type { Lang } from '../../core/corpus.ts';
import type { AcceptedCode } from '../../core/linker/reasons.ts';
import type { Reason } from '../../core/mention.ts';
import type { SayCard } from './card-text.ts';

/**
 * In the linker's order. Left out: a code that no sentence stands for (a newer linker's), and a sentence that rests on words
 * of the page when there are none.
 */
export const sayWhy = (t: SayCard, lang: Lang, reasons: readonly Reason[]): readonly string[] => {
  const list = new Intl.ListFormat(lang, { type: 'unit', style: 'short' });
  return reasons.flatMap(({ code, words = [] }) => {
    const key = `reason.${code as AcceptedCode}` as const;
    const quoted = list.format(words.map((word) => t('card.quoted', { text: word })));
    const sentence = t(key, words.length > 0 ? { words: quoted } : {});
    return sentence === key || (words.length === 0 && sentence.includes('{words}')) ? [] : [sentence];
  });
};
