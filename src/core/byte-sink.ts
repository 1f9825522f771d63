// Bytes that grow: records written one behind the other and read back by their number, in whatever order they came. For compilers that
// see 100,000 records one by one and must not keep an object for each.
import type { Bytes } from './bytes.ts';
import { Numbers } from './gazetteer-numbers.ts';

const encoder = new TextEncoder();

export class ByteSink {
  #bytes: Bytes = new Uint8Array(1 << 16);
  #size = 0;
  readonly #starts = new Numbers();
  readonly #ends = new Numbers();

  /** Adds a record; its number is how many came before it. */
  add(text: string): void {
    // UTF-8 takes at most three bytes for a UTF-16 unit
    this.#ensure(text.length * 3);
    this.#starts.add(this.#size);
    this.#size += encoder.encodeInto(text, this.#bytes.subarray(this.#size)).written;
    this.#ends.add(this.#size);
  }

  get count(): number {
    return this.#starts.count;
  }

  record(number: number): Bytes {
    return this.#bytes.subarray(this.#starts.numbers[number], this.#ends.numbers[number]);
  }

  #ensure(more: number): void {
    if (this.#size + more <= this.#bytes.length) return;
    const longer = new Uint8Array(Math.max(this.#bytes.length * 1.5, this.#size + more));
    longer.set(this.#bytes.subarray(0, this.#size));
    this.#bytes = longer;
  }
}
