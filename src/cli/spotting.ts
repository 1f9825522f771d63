// Spots a corpus's entities in whole texts, with the very code that reads pages. Called by `annotate` and `ingest`.
import { annotate } from '../core/annotate.ts';
import { type Corpus, keyParts } from '../core/corpus.ts';
import { compileLexicon } from '../core/lexicon/compile.ts';
import { type Lexicon, openLexicon } from '../core/lexicon.ts';
import type { Mention, Reason, Rejection } from '../core/mention.ts';
import { blocksOf } from './text-blocks.ts';

/** A mention or a rejected match of a text; offsets in UTF-16 units of the whole text. */
export type Spotted = {
  readonly start: number;
  readonly end: number;
  /** Entity ids without the corpus's; several when the evidence could not tell them apart, best first. */
  readonly entities: readonly string[];
  readonly reasons: readonly Reason[];
  /** 0 to 1; undefined for a match that was left alone. */
  readonly score?: number;
};

export type Spotter = {
  /** The mentions in `text`, in order; with `rejected`, the matches left alone among them. */
  spot(text: string, rejected?: boolean): readonly Spotted[];
};

export const spotterFor = (corpus: Corpus): Spotter => {
  const lexicon = openLexicon(compileLexicon([corpus]));
  return { spot: (text, rejected = false) => spotIn(lexicon, text, rejected) };
};

const spotIn = (lexicon: Lexicon, text: string, rejected: boolean): readonly Spotted[] => {
  const blocks = blocksOf(text);
  const found: Spotted[] = [];
  const add = (block: number, { start, end, entities, reasons, ...rest }: Mention | Rejection): void => {
    const offset = blocks[block]?.start ?? 0;
    const ids = entities.map((key) => keyParts(key).entity);
    found.push({ start: start + offset, end: end + offset, entities: ids, reasons, ...rest });
  };
  const page = { texts: blocks.map((block) => block.text) };
  const { mentions } = annotate(lexicon, page, rejected ? { onRejected: add } : {});
  for (const [block, list] of mentions.entries()) for (const mention of list) add(block, mention);
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
};
