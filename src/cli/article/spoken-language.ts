// English or French? By the language a document declares, else by the small words it is made of. Called by the article readers.
import { LANGS, type Lang } from '../../core/corpus.ts';

const SMALL_WORDS: Record<Lang, RegExp> = {
  en: /\b(?:the|and|of|to|in|is|that|for|was|with|has|have|his|her|it)\b/gi,
  fr: /\b(?:le|la|les|des|du|une|est|et|dans|pour|que|qui|sur|au|aux|avec|son|sa)\b/gi,
};

export const langOf = (declared: string | undefined, text: string): Lang => {
  const named = LANGS.find((lang) => declared?.toLowerCase().split(/[-_]/)[0] === lang);
  if (named) return named;
  const count = (lang: Lang): number => text.match(SMALL_WORDS[lang])?.length ?? 0;
  return count('fr') > count('en') ? 'fr' : 'en';
};
