// The few entities worth ranking for a query: names that begin with it, names that share trigrams with it, entities
// that have all its words. Called by search; it knows the index and nothing of scores that readers see.
import { initials, searchText } from './search-form.ts';
import { linesOf, type SearchLayout, SORTS, trigramPostings, wordOf, wordPostings } from './search-layout.ts';
import { eachPosting, trigramsOf } from './trigrams.ts';

/** How many words a last word half typed may stand for. */
const COMPLETIONS = 64;
const WORDS = 8;

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
  readonly #mask: Uint8Array;

  constructor(layout: SearchLayout) {
    this.#layout = layout;
    this.#bits = Math.round(Math.log2(layout.trigramStarts.length - 1));
    this.#shared = new Uint8Array(layout.labelEntity.length);
    this.#touched = new Int32Array(Math.max(layout.labelEntity.length, layout.wordCount.length));
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
    const shared = this.#shared;
    const touched = this.#touched;
    const { labelSize } = this.#layout;
    const trigrams = trigramsOf(form, this.#bits);
    const postings = trigramPostings(this.#layout);
    let count = 0;
    for (const trigram of trigrams)
      eachPosting(postings, trigram, (label) => {
        if (shared[label] === 0) touched[count++] = label;
        shared[label]!++;
      });
    const dice = (label: number): number =>
      Math.min(1, (2 * (shared[label] ?? 0)) / (trigrams.length + (labelSize[label] ?? 0)));
    const histogram = new Uint32Array(257);
    for (let at = 0; at < count; at++) histogram[Math.floor(dice(touched[at] ?? 0) * 256)]!++;
    let least = 256;
    for (let seen = histogram[256] ?? 0; least > 0 && seen + (histogram[least - 1] ?? 0) <= limit; )
      seen += histogram[--least] ?? 0;
    const found: { label: number; dice: number }[] = [];
    for (let at = 0; at < count; at++) {
      const label = touched[at] ?? 0;
      if (dice(label) * 256 >= least) found.push({ label, dice: dice(label) });
      shared[label] = 0;
    }
    return found;
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
    const found = this.#havingAll(lists);
    const { wordCount } = this.#layout;
    return found.sort((a, b) => (wordCount[a] ?? 0) - (wordCount[b] ?? 0) || a - b).slice(0, limit);
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

  #havingAll(lists: readonly number[][]): number[] {
    const mask = this.#mask;
    const touched = this.#touched;
    const postings = wordPostings(this.#layout);
    let count = 0;
    lists.forEach((words, nth) => {
      for (const word of words)
        eachPosting(postings, word, (entity) => {
          if (mask[entity] === 0) touched[count++] = entity;
          mask[entity]! |= 1 << nth;
        });
    });
    const all = (1 << lists.length) - 1;
    const found: number[] = [];
    for (let at = 0; at < count; at++) {
      const entity = touched[at] ?? 0;
      if (mask[entity] === all) found.push(entity);
      mask[entity] = 0;
    }
    return found;
  }
}
