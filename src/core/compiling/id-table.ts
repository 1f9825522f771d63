// Ids and what goes with them as bytes that need no parsing: an id's number, and the id of a number. For directories of 100,000 entities,
// of which a card asks for a dozen.
import { Numbers } from './numbers.ts';
import { sortSlices } from './sort-slices.ts';

/** Each of the sections, to be kept and handed back as it is. */
export type IdSections = {
  /** All ids in UTF-8, one behind the other, in the order of their numbers. */
  readonly text: Uint8Array<ArrayBuffer>;
  /** Where each begins; one more at the end. */
  readonly starts: Uint32Array<ArrayBuffer>;
  /** The numbers in the order of their ids. */
  readonly order: Uint32Array<ArrayBuffer>;
  /** The part each lies in. */
  readonly parts: Uint32Array<ArrayBuffer>;
};

export class IdTableDraft {
  readonly #ids: string[] = [];
  readonly #parts = new Numbers();

  /** The number of the id is how many were added before. */
  add(id: string, part: number): void {
    this.#ids.push(id);
    this.#parts.add(part);
  }

  get count(): number {
    return this.#ids.length;
  }

  id(number: number): string {
    return this.#ids[number] ?? '';
  }

  /** Yields the share that is done, 0 to 1. */
  *finish(): Generator<number, IdSections> {
    const ids = this.#ids;
    const starts = new Uint32Array(ids.length + 1);
    // ids are ASCII: a unit is a byte
    ids.forEach((id, at) => {
      starts[at + 1] = (starts[at] ?? 0) + id.length;
    });
    const order = yield* sortSlices(ids.map((form, entry) => ({ form, entry })));
    const parts = Uint32Array.from(this.#parts.numbers.subarray(0, ids.length));
    return { text: new TextEncoder().encode(ids.join('')), starts, order, parts };
  }
}

export class IdTable {
  readonly #sections: IdSections;
  readonly #decoder = new TextDecoder();

  constructor(sections: IdSections) {
    this.#sections = sections;
  }

  get count(): number {
    return this.#sections.order.length;
  }

  idOf(number: number): string {
    const { text, starts } = this.#sections;
    return this.#decoder.decode(text.subarray(starts[number], starts[number + 1]));
  }

  partOf(number: number): number {
    return this.#sections.parts[number] ?? 0;
  }

  numberOf(id: string): number | undefined {
    const { order } = this.#sections;
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.idOf(order[middle] ?? 0) < id) low = middle + 1;
      else high = middle;
    }
    const number = order[low];
    return number !== undefined && this.idOf(number) === id ? number : undefined;
  }
}
