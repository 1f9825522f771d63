// Which entities are related to which, either way, as numbers: collected pair by pair, then read by entity. For the compilers of lexicon
// and directory, which see relations as they pass and cannot keep a list for each of 100,000 entities.
import { Numbers } from './numbers.ts';

/** Pairs of numbers, to be read by the first of them, in the order in which they came. */
export class Edges {
  readonly #pairs = new Numbers();

  add(from: number, to: number): void {
    this.#pairs.add(from);
    this.#pairs.add(to);
  }

  /** `starts[n]` to `starts[n + 1]` of `ends` are what `n`, below `count`, leads to. */
  rows(count: number): { readonly starts: Uint32Array<ArrayBuffer>; readonly ends: Uint32Array<ArrayBuffer> } {
    const { numbers, count: length } = this.#pairs;
    const starts = new Uint32Array(count + 1);
    for (let at = 0; at < length; at += 2) starts[(numbers[at] ?? 0) + 1]! += 1;
    for (let n = 0; n < count; n++) starts[n + 1]! += starts[n] ?? 0;
    const next = starts.slice();
    const ends = new Uint32Array(length / 2);
    for (let at = 0; at < length; at += 2) {
      const from = numbers[at] ?? 0;
      ends[next[from] ?? 0] = numbers[at + 1] ?? 0;
      next[from]! += 1;
    }
    return { starts, ends };
  }
}
