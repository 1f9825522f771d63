// A card as plain text with its sources, for the clipboard, and the line of its corpus. Called by whoever answers the card's Copy.
import type { Card } from '../../core/card.ts';
import { inLang, type Lang } from '../../core/corpus.ts';
import { sayDate, sayStretch } from '../dates.ts';
import type { SayCard } from './card-text.ts';

/** The corpus it comes from, and how fresh that is. */
export const sayEdition = ({ corpus: { title, version, date } }: Card, t: SayCard, lang: Lang): string =>
  t('card.edition', { title: inLang(title, lang), version, date: sayDate(lang, date) });

/** Name and description, summary, each fact with its passage, then every source once. Lines end in `\n`. */
export const cardAsText = (card: Card, t: SayCard, lang: Lang): string => {
  const facts = card.facts.map((fact) => {
    const date = fact.date ? `${sayStretch(lang, fact.date, fact.until)}, ` : '';
    return `– ${inLang(fact.text, lang)} (${date}${t('card.passage', { n: fact.passage })})`;
  });
  const sources = [...new Map(card.facts.map(({ source }) => [source.id, source])).values()].map((source) => {
    const by = t('card.publishedBy', { publisher: source.publisher, date: sayDate(lang, source.date) });
    return [source.title, by, source.url].filter((part) => part !== undefined).join('. ');
  });
  const head = `${inLang(card.name, lang)} – ${inLang(card.description, lang)}`;
  return [[head], [inLang(card.summary, lang)], facts, [...sources, sayEdition(card, t, lang)]]
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.join('\n'))
    .join('\n\n');
};
