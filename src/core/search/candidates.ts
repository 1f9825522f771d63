// The few entities worth ranking for a query: names that begin with it, names that share trigrams with it, entities
// that have all its words. Called by search; it knows the index and nothing of scores that readers see.
import { initials, searchText } from './form.ts';
import { linesOf, type SearchLayout, SORTS, trigramPostings, wordOf, wordPostings } from './layout.ts';
import { postingsSize, readPostings, trigramsOf } from './trigrams.ts';

/** How many words a last word half typed may stand for. */
const COMPLETIONS = 64;
const WORDS = 8;
/** What shares only the commonest trigrams of a query, this share of them, is not like it: their lists are half of all reading. */
const COMMONEST = 1 / 3;
/** Likeness is sorted in so many steps. */
const STEPS = 256;

/** The first index of `0..count` for which `reached` holds, all later ones holding too. */
const firstOf = (count: number, reached: (index: number) => boolean): number => {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

export class Candidates {
  readonly #layout: SearchLayout;
  readonly #bits: number;
  readonly #shared: Uint8Array;
  readonly #touched: Int32Array;
  readonly #numbers: Int32Array;
  readonly #mask: Uint8Array;

  constructor(layout: SearchLayout) {
    this.#layout = layout;
    this.#bits = Math.round(Math.log2(layout.trigramStarts.length - 1));
    this.#shared = new Uint8Array(layout.labelEntity.length);
    const most = Math.max(layout.labelEntity.length, layout.wordCount.length);
    this.#touched = new Int32Array(most);
    this.#numbers = new Int32Array(most);
    this.#mask = new Uint8Array(layout.wordCount.length);
  }

  /** Labels whose form, or whose initials, begin with `form`: at most `limit`, the shortest. */
  beginning(form: string, limit: number): number[] {
    const { sorted, labelSize } = this.#layout;
    const from = firstOf(sorted.length, (at) => this.#sortedForm(at) >= form);
    const to = firstOf(sorted.length, (at) => at >= from && !this.#sortedForm(at).startsWith(form));
    const bySize: number[][] = [];
    for (let at = from; at < to; at++) {
      const label = Math.floor((sorted[at] ?? 0) / SORTS);
      const size = labelSize[label] ?? 0;
      bySize[size] ??= [];
      bySize[size].push(label);
    }
    return bySize.flat().slice(0, limit);
  }

  /** Labels that share the most trigrams with `form` for their size, with Dice's coefficient; at most about `limit`. */
  alike(form: string, limit: number): { label: number; dice: number }[] {
    const trigrams = trigramsOf(form, this.#bits);
    const count = this.#countShared(trigrams);
    const shared = this.#shared;
    const touched = this.#touched;
    const { labelSize } = this.#layout;
    const dice = (label: number): number => Math.min(1, (2 * shared[label]!) / (trigrams.length + labelSize[label]!));
    const histogram = new Uint32Array(STEPS + 1);
    for (let at = 0; at < count; at++) histogram[Math.floor(dice(touched[at]!) * STEPS)]!++;
    let least = STEPS;
    for (let seen = histogram[STEPS] ?? 0; least > 0 && seen + (histogram[least - 1] ?? 0) <= limit; )
      seen += histogram[--least] ?? 0;
    const found: { label: number; dice: number }[] = [];
    for (let at = 0; at < count; at++) {
      const label = touched[at]!;
      if (dice(label) * STEPS >= least) found.push({ label, dice: dice(label) });
      shared[label] = 0;
    }
    return found;
  }

  /** Counts in `#shared` what labels share of these trigrams, the rarest first; answers how many labels `#touched` has. */
  #countShared(trigrams: readonly number[]): number {
    const shared = this.#shared;
    const touched = this.#touched;
    const numbers = this.#numbers;
    const postings = trigramPostings(this.#layout);
    const bySize = [...trigrams].sort((a, b) => postingsSize(postings, a) - postingsSize(postings, b));
    const telling = bySize.length - Math.floor(bySize.length * COMMONEST);
    let count = 0;
    bySize.forEach((trigram, nth) => {
      const found = readPostings(postings, trigram, numbers);
      if (nth < telling)
        for (let at = 0; at < found; at++) {
          const label = numbers[at]!;
          touched[count] = label;
          count += shared[label] === 0 ? 1 : 0;
          shared[label]!++;
        }
      else
        for (let at = 0; at < found; at++) {
          const label = numbers[at]!;
          shared[label]! += shared[label] === 0 ? 0 : 1;
        }
    });
    return count;
  }

  /** Entities that have every word of `form`, the last one perhaps begun only: at most `limit`, those with least else to say. */
  saying(form: string, limit: number): number[] {
    const words = form.split(' ').slice(0, WORDS);
    const lists: number[][] = [];
    for (const [nth, word] of words.entries()) {
      const like = this.#wordsLike(word, nth === words.length - 1);
      if (like.length === 0) return [];
      const telling = like.filter((one) => this.#isTelling(one));
      if (telling.length > 0) lists.push(telling);
    }
    if (lists.length === 0) return [];
    return this.#leastSaying(this.#havingAll(lists), limit);
  }

  /** Those of whom least else is said, without sorting them all: two common words may have half the corpus. */
  #leastSaying(entities: readonly number[], limit: number): number[] {
    const { wordCount } = this.#layout;
    const histogram = new Uint32Array(0x10000);
    for (const entity of entities) histogram[wordCount[entity]!]!++;
    let most = 0;
    for (let seen = histogram[0]!; seen < limit && most < 0xffff; ) seen += histogram[++most]!;
    return entities
      .filter((entity) => wordCount[entity]! <= most)
      .sort((a, b) => wordCount[a]! - wordCount[b]! || a - b)
      .slice(0, limit);
  }

  /** The entity of a label, and which of its labels it is. */
  labelOf(label: number): { entity: number; nth: number } {
    const { labelEntity } = this.#layout;
    const entity = labelEntity[label] ?? 0;
    let first = label;
    while (first > 0 && labelEntity[first - 1] === entity) first--;
    return { entity, nth: label - first };
  }

  #sortedForm(at: number): string {
    const entry = this.#layout.sorted[at] ?? 0;
    const { entity, nth } = this.labelOf(Math.floor(entry / SORTS));
    const form = searchText(linesOf(this.#layout, entity).labels[nth]?.text ?? '');
    return entry % SORTS === 0 ? form : (initials(form)[(entry % SORTS) - 1] ?? '');
  }

  /** The word itself; failing that, words that begin with it when it may still be being typed. */
  #wordsLike(word: string, begun: boolean): number[] {
    const count = this.#layout.wordAt.length - 1;
    const from = firstOf(count, (at) => wordOf(this.#layout, at) >= word);
    if (from < count && wordOf(this.#layout, from) === word) return [from];
    const found: number[] = [];
    if (!begun || word.length < 3) return found;
    for (let at = from; at < count && found.length < COMPLETIONS && wordOf(this.#layout, at).startsWith(word); at++)
      found.push(at);
    return found;
  }

  /** False for words too common to be kept. */
  #isTelling(word: number): boolean {
    const { wordStarts } = this.#layout;
    return (wordStarts[word + 1] ?? 0) > (wordStarts[word] ?? 0);
  }

  /** From the rarest word on, since only what has that one can have them all. */
  #havingAll(lists: readonly number[][]): number[] {
    const mask = this.#mask;
    const touched = this.#touched;
    const numbers = this.#numbers;
    const postings = wordPostings(this.#layout);
    const sizeOf = (words: readonly number[]) => words.reduce((sum, word) => sum + postingsSize(postings, word), 0);
    let count = 0;
    [...lists]
      .sort((a, b) => sizeOf(a) - sizeOf(b))
      .forEach((words, nth) => {
        for (const word of words) {
          const having = readPostings(postings, word, numbers);
          for (let at = 0; at < having; at++) {
            const entity = numbers[at]!;
            if (mask[entity] !== nth) continue;
            mask[entity] = nth + 1;
            if (nth === 0) touched[count++] = entity;
          }
        }
      });
    const found: number[] = [];
    for (let at = 0; at < count; at++) {
      const entity = touched[at]!;
      if (mask[entity] === lists.length) found.push(entity);
      mask[entity] = 0;
    }
    return found;
  }
}
