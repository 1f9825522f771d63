// Gold files: texts with their mentions marked, and how far an annotation agrees with them. Read by `npm run eval` and by the
// floor test of our own gold set. One item is one page; offsets are UTF-16, end exclusive.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { blocksOf } from '../cli/text-blocks.ts';
import { annotate } from '../core/annotate.ts';
import { type EntityKey, keyParts } from '../core/corpus.ts';
import type { Lexicon } from '../core/lexicon.ts';
import type { GoldItem, GoldSpan, Marking } from './gold/item.ts';
import { readMarkup } from './gold/markup.ts';

export type Counts = { right: number; wrong: number; missed: number };
export type Rates = { readonly precision: number; readonly recall: number; readonly f1: number };

export type ItemScore = Counts & {
  readonly item: GoldItem;
  readonly surplus: readonly GoldSpan[];
  readonly lacking: readonly GoldSpan[];
};

export type Score = {
  readonly total: Counts;
  readonly categories: ReadonlyMap<string, Counts>;
  readonly items: readonly ItemScore[];
};

/** Every item of a file, or of all .jsonl and .gold files in a folder. */
export const readGold = (path: string): GoldItem[] => {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => /\.(?:jsonl|gold)$/.test(name))
        .sort()
        .map((name) => join(path, name))
    : [path];
  return files.flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    if (file.endsWith('.gold')) return readMarkup(basename(file), source);
    const lines = source.split('\n').filter((line) => line.trim() !== '');
    return lines.map((line) => JSON.parse(line) as GoldItem);
  });
};

/** What we find in a text, one span for each entity of a mention, offsets in the whole text. */
export const predict = (lexicon: Lexicon, text: string): GoldSpan[] => {
  const blocks = blocksOf(text);
  const { mentions } = annotate(lexicon, { texts: blocks.map((block) => block.text) });
  return mentions.flatMap((found, at) => {
    const offset = blocks[at]?.start ?? 0;
    return found.flatMap(({ start, end, entities }) =>
      entities.map((key: EntityKey) => ({ start: start + offset, end: end + offset, entity: keyParts(key).entity })),
    );
  });
};

const overlaps = (a: GoldSpan, b: GoldSpan): boolean => a.start < b.end && b.start < a.end;
const same = (a: GoldSpan, b: GoldSpan): boolean => a.start === b.start && a.end === b.end && a.entity === b.entity;

const scoreMarking = (item: GoldItem, marking: Marking, found: readonly GoldSpan[]): ItemScore => {
  const free = (span: GoldSpan): boolean =>
    !marking.spans.some((gold) => overlaps(span, gold)) &&
    (marking.optional ?? []).some((optional) => overlaps(span, optional) && optional.entity === span.entity);
  const counted = found.filter((span) => !free(span));
  const surplus = counted.filter((span) => !marking.spans.some((gold) => same(gold, span)));
  const lacking = marking.spans.filter((gold) => !counted.some((span) => same(gold, span)));
  return {
    item,
    surplus,
    lacking,
    right: counted.length - surplus.length,
    wrong: surplus.length,
    missed: lacking.length,
  };
};

const scoreItem = (item: GoldItem, found: readonly GoldSpan[]): ItemScore =>
  [item, ...(item.alts ?? [])]
    .map((marking) => scoreMarking(item, marking, found))
    .reduce((best, one) => (one.wrong + one.missed < best.wrong + best.missed ? one : best));

const add = (to: Counts, counts: Counts): void => {
  to.right += counts.right;
  to.wrong += counts.wrong;
  to.missed += counts.missed;
};

export const score = (items: readonly GoldItem[], find: (text: string) => readonly GoldSpan[]): Score => {
  const total: Counts = { right: 0, wrong: 0, missed: 0 };
  const categories = new Map<string, Counts>();
  const scored = items.map((item) => scoreItem(item, find(item.text)));
  for (const one of scored) {
    const category = categories.get(one.item.category) ?? { right: 0, wrong: 0, missed: 0 };
    categories.set(one.item.category, category);
    add(total, one);
    add(category, one);
  }
  return { total, categories, items: scored };
};

/** Micro-averaged; nothing to find and nothing found is perfect. */
export const rates = ({ right, wrong, missed }: Counts): Rates => {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
};
