// A list of 32-bit numbers that grows, without a boxed number in it. For the compilers of gazetteer and search.

export class Numbers {
  numbers = new Int32Array(1024);
  count = 0;

  add(value: number): void {
    if (this.count === this.numbers.length) {
      const longer = new Int32Array(this.numbers.length * 2);
      longer.set(this.numbers);
      this.numbers = longer;
    }
    this.numbers[this.count++] = value;
  }
}
