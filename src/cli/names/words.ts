// A paragraph -> its words with offsets, sentence starts and what compromise takes each for. Called by the name finder.
import nlp from 'compromise';
import type { Lang } from '../../core/corpus.ts';
import { sentencesOf } from '../../core/source/sentences.ts';

export type Word = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Begins a sentence, or stands right after an opening quotation mark or a colon: a capital says nothing here. */
  readonly opens: boolean;
  readonly capital: boolean;
  /** Was followed by ’s. */
  readonly possessive: boolean;
  /** compromise's tags: FirstName, City, Demonym, Adverb … */
  readonly tags: ReadonlySet<string>;
};

/** compromise's own word list: word -> tag or tags. Its type says only `object`. */
const known = (
  nlp.model() as { readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> } }
).one.lexicon;

/** The tags a word has in the dictionary, wherever it stands; none for a word it does not list. */
export const dictionaryTags = (word: string): readonly string[] => {
  const tags = Object.hasOwn(known, word) ? known[word] : undefined;
  return tags === undefined ? [] : typeof tags === 'string' ? [tags] : tags;
};

const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'‑&-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu;
const POSSESSIVE = /[’'][sS]$/;
const ELIDED = /^(?:[ldnstcmj]|qu|jusqu|lorsqu|puisqu)[’'](?=\p{L})/iu;
const NO_TAGS: ReadonlySet<string> = new Set();

/** Tags by offset. */
const tagsIn = (text: string): ReadonlyMap<number, ReadonlySet<string>> => {
  const found = new Map<number, ReadonlySet<string>>();
  const read = nlp(text).json({ offset: true, text: false, terms: { tags: true, offset: true } }) as {
    terms: { text: string; tags: string[]; offset: { start: number } }[];
  }[];
  for (const { terms } of read) for (const term of terms) found.set(term.offset.start, new Set(term.tags));
  return found;
};

const sentenceStarts = (text: string): ReadonlySet<number> => {
  const starts = new Set<number>();
  let from = 0;
  for (const sentence of sentencesOf(text)) {
    const at = text.indexOf(sentence, from);
    if (at < 0) continue;
    starts.add(at + (/^[^\p{L}\p{N}]*/u.exec(sentence)?.[0].length ?? 0));
    from = at + sentence.length;
  }
  return starts;
};

/** An elided article or pronoun is cut off: `l’Arctique` -> Arctique. English keeps its D’Angelo. */
const elisionIn = (word: string, lang: Lang): number => {
  const cut = ELIDED.exec(word)?.[0].length ?? 0;
  return cut > 0 && (lang === 'fr' || /^\p{Ll}/u.test(word)) ? cut : 0;
};

/** The joined-on small half of a compound goes: `U.S.-made`, `Facebook-specific`; `Port-au-Prince` stays. */
const compoundEnd = (word: string): number =>
  /^(.*?\p{Lu}.*?)[-‑]\p{Ll}[\p{L}\p{M}]*$/u.exec(word)?.[1]?.length ?? word.length;

/** `Macron`, and names whose Arabic article is written small: `al-Bashir`. */
const CAPITAL = /^(?:(?:al|el|ad|as|ash|ar|an|at|az)[-‑])?\p{Lu}/u;

export const wordsOf = (text: string, lang: Lang): readonly Word[] => {
  const tags = tagsIn(text);
  const starts = sentenceStarts(text);
  return [...text.matchAll(WORD)].map((hit) => {
    const cut = elisionIn(hit[0], lang);
    const possessive = POSSESSIVE.test(hit[0]);
    const bare = hit[0].slice(cut, possessive ? -2 : undefined);
    const word = bare.slice(0, compoundEnd(bare));
    const start = hit.index + cut;
    return {
      text: word,
      start,
      end: start + word.length,
      opens: starts.has(hit.index) || /[“"«:]\s*$/.test(text.slice(Math.max(0, hit.index - 3), hit.index)),
      capital: CAPITAL.test(word),
      possessive,
      tags: tags.get(hit.index) ?? NO_TAGS,
    };
  });
};
