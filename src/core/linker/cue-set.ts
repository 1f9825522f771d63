// Which forms a page has, names and cue words alike: asked thousands of times a page, and seldom told anything new. Held by the
// dossier, in the order in which the forms were met. It knows nothing of what forms mean.

export class CueSet {
  readonly #forms: number;
  /** One bit a form. */
  readonly #bits: Uint32Array;
  readonly #list: number[] = [];

  /** `forms`: how many there are; others are nobody's and never kept. */
  constructor(forms: number, known: readonly number[] = []) {
    this.#forms = forms;
    this.#bits = new Uint32Array((forms >>> 5) + 1);
    for (const form of known) this.add(form);
  }

  add(form: number): void {
    if (form < 0 || form >= this.#forms || this.has(form)) return;
    this.#bits[form >>> 5] = (this.#bits[form >>> 5] ?? 0) | (1 << (form & 31));
    this.#list.push(form);
  }

  has(form: number): boolean {
    return ((this.#bits[form >>> 5] ?? 0) & (1 << (form & 31))) !== 0;
  }

  /** The first `most` met. */
  first(most: number): number[] {
    return this.#list.slice(0, most);
  }
}
