// Distinct words and a number for each, without an object for any: a corpus of 100,000 entities says ten million, a word a few
// hundred times. Called by the compiler of the search index.
import { Numbers } from './numbers.ts';

const FNV = 0x811c9dc5;
const PRIME = 0x01000193;

export class WordTable {
  #units = new Uint16Array(1 << 12);
  /** Where each word's units begin; one more at the end. */
  readonly #starts = new Numbers();
  /** A word's number plus one, 0 for nothing; at most half of them are taken. */
  #slots = new Int32Array(1 << 10);

  constructor() {
    this.#starts.add(0);
  }

  get count(): number {
    return this.#starts.count - 1;
  }

  /** The number of the word that stands from `from` to `to` in a text; a new one is the next. */
  id(text: string, from: number, to: number): number {
    let at = this.#home(text, from, to);
    for (let known = this.#slots[at] ?? 0; known !== 0; known = this.#slots[at] ?? 0) {
      if (this.#is(known - 1, text, from, to)) return known - 1;
      at = (at + 1) & (this.#slots.length - 1);
    }
    const added = this.count;
    this.#slots[at] = added + 1;
    this.#keep(text, from, to);
    if (this.count * 2 > this.#slots.length) this.#grow();
    return added;
  }

  word(id: number): string {
    const { numbers } = this.#starts;
    return String.fromCharCode(...this.#units.subarray(numbers[id], numbers[id + 1]));
  }

  #home(text: string, from: number, to: number): number {
    let hash = FNV;
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
    return (hash ^ (hash >>> 15)) & (this.#slots.length - 1);
  }

  #is(id: number, text: string, from: number, to: number): boolean {
    const start = this.#starts.numbers[id] ?? 0;
    if ((this.#starts.numbers[id + 1] ?? 0) - start !== to - from) return false;
    for (let at = from; at < to; at += 1) if (this.#units[start + at - from] !== text.charCodeAt(at)) return false;
    return true;
  }

  #keep(text: string, from: number, to: number): void {
    const start = this.#starts.numbers[this.count] ?? 0;
    if (start + to - from > this.#units.length) {
      const longer = new Uint16Array(Math.max(this.#units.length * 2, start + to - from));
      longer.set(this.#units.subarray(0, start));
      this.#units = longer;
    }
    for (let at = from; at < to; at += 1) this.#units[start + at - from] = text.charCodeAt(at);
    this.#starts.add(start + to - from);
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let id = 0; id < this.count; id += 1) {
      const word = this.word(id);
      let at = this.#home(word, 0, word.length);
      while (this.#slots[at] !== 0) at = (at + 1) & (this.#slots.length - 1);
      this.#slots[at] = id + 1;
    }
  }
}
