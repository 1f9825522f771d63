// Lists of numbers, one an owner, packed as they come: which words an entity has, which trigrams a name. For the compiler of the search
// index, which has millions of them and reads them twice.

export class NumberLists {
  #bytes = new Uint8Array(1 << 16);
  #size = 0;
  #count = 0;

  /** The list of the next owner: distinct numbers, not negative, which get sorted. */
  add(numbers: number[]): void {
    numbers.sort((a, b) => a - b);
    this.#ensure((numbers.length + 1) * 5);
    this.#write(numbers.length);
    let last = 0;
    for (const number of numbers) {
      this.#write(number - last);
      last = number;
    }
    this.#count += 1;
  }

  get count(): number {
    return this.#count;
  }

  /** Every owner's list, rising, in the order of adding. The array is good until the next one is asked for. */
  *each(): Generator<readonly number[], void> {
    let at = 0;
    const read = (): number => {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = this.#bytes[at++] ?? 0;
        value |= (byte & 0x7f) << shift;
        if (byte < 0x80) return value;
      }
    };
    const list: number[] = [];
    for (let owner = 0; owner < this.#count; owner += 1) {
      list.length = 0;
      let number = 0;
      for (let left = read(); left > 0; left -= 1) {
        number += read();
        list.push(number);
      }
      yield list;
    }
  }

  #write(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest >>>= 7) this.#bytes[this.#size++] = (rest & 0x7f) | 0x80;
    this.#bytes[this.#size++] = rest;
  }

  #ensure(more: number): void {
    if (this.#size + more <= this.#bytes.length) return;
    const longer = new Uint8Array(Math.ceil(this.#bytes.length * 1.5) + more);
    longer.set(this.#bytes.subarray(0, this.#size));
    this.#bytes = longer;
  }
}
