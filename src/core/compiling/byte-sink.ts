// Bytes that grow: records written one behind the other and read back by their number, in whatever order they came. For compilers that
// see 100,000 records one by one and must not keep an object for each.
import type { Bytes } from '../bytes.ts';
import { Numbers } from './numbers.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Records lie in chunks, so that what is written need never be moved: 60 MB would have to be there twice. */
const SHIFT = 18;
const CHUNK = 1 << SHIFT;

export class ByteSink {
  readonly #chunks: Bytes[] = [];
  /** How much of the last chunk is taken. */
  #taken = CHUNK;
  /** The chunk's number above SHIFT, the place in it below. */
  readonly #starts = new Numbers();
  readonly #lengths = new Numbers();

  /** Adds a record; its number is how many came before it. */
  add(text: string): void {
    // UTF-8 takes at most three bytes for a UTF-16 unit
    const most = text.length * 3;
    if (this.#taken + most >= CHUNK) {
      // a record larger than a chunk has one of its own
      this.#chunks.push(new Uint8Array(Math.max(CHUNK, most)));
      this.#taken = 0;
    }
    const last = this.#chunks.length - 1;
    const { written } = encoder.encodeInto(text, this.#chunks[last]!.subarray(this.#taken));
    this.#starts.add(last * CHUNK + this.#taken);
    this.#lengths.add(written);
    this.#taken += written;
  }

  get count(): number {
    return this.#starts.count;
  }

  record(number: number): Bytes {
    const start = this.#starts.numbers[number] ?? 0;
    const at = start & (CHUNK - 1);
    return this.#chunks[start >>> SHIFT]!.subarray(at, at + (this.#lengths.numbers[number] ?? 0));
  }

  text(number: number): string {
    return decoder.decode(this.record(number));
  }
}
