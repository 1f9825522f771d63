// How hard a text is to read, as the school grade that reads it with ease. Asked by the advice on summaries. An estimate from the
// lengths of words and sentences; it knows nothing of what they mean.
import type { Lang } from '../corpus.ts';
import { sentencesOf } from './sentences.ts';

const VOWELS: Record<Lang, RegExp> = {
  en: /[aeiouy]+/gi,
  fr: /[aàâæeéèêëiîïoôœuùûüyÿ]+/gi,
};
/** A last e that is not heard. */
const SILENT: Record<Lang, RegExp> = { en: /[^aeiouyl]e(?:s|d)?$/i, fr: /[^aeiouyéèê](?:e|es|ent)$/i };

const syllables = (word: string, lang: Lang): number => {
  const heard = (word.match(VOWELS[lang])?.length ?? 0) - (SILENT[lang].test(word) ? 1 : 0);
  return Math.max(1, heard);
};

/**
 * English: Flesch-Kincaid grade. French: the same scale from Kandel and Moles' ease, whose words have more syllables.
 * Undefined for a text without words.
 */
export const gradeOf = (text: string, lang: Lang): number | undefined => {
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const sentences = sentencesOf(text).length;
  if (words.length === 0 || sentences === 0) return undefined;
  const perSentence = words.length / sentences;
  const perWord = words.reduce((sum, word) => sum + syllables(word, lang), 0) / words.length;
  if (lang === 'en') return 0.39 * perSentence + 11.8 * perWord - 15.59;
  const ease = 207 - 1.015 * perSentence - 73.6 * perWord;
  // Ease 60 is read in grade 8, and 10 points are a grade and a half.
  return 8 + (60 - ease) * 0.15;
};
