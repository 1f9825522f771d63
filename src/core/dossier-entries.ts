// Whom the bare names belonged to where a text stands on the page, for texts that will be asked again: by then the page has been
// read to its end, and whoever was named last there says nothing of an earlier text. Kept by the dossier, which travels with the page.

/** `[hash of the text, ...forms]`, oldest first. */
export type PackedEntries = readonly (readonly number[])[];

/** FNV-1a: two texts that share one are taken for each other, which costs no more than what we had before. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

const replace = (set: Set<number>, by: Iterable<number>): void => {
  const all = [...by];
  set.clear();
  for (const one of all) set.add(one);
};

export class Entries {
  /** From earlier batches, and for later ones. */
  readonly #known: Map<number, readonly number[]>;
  readonly #kept: Map<number, readonly number[]>;
  #text = '';
  #entry: readonly number[] = [];
  #after: readonly number[] | undefined;

  constructor(packed: PackedEntries = []) {
    this.#known = new Map(packed.map(([hash = 0, ...forms]) => [hash, forms]));
    this.#kept = new Map(this.#known);
  }

  /** Turns `last` back to what it was where this text stands, if it is asked again. */
  enter(text: string, last: Set<number>): void {
    this.#text = text;
    const before = this.#known.size > 0 ? this.#known.get(hashOf(text)) : undefined;
    this.#after = before && [...last];
    if (before) replace(last, before);
    this.#entry = before ?? [...last];
  }

  /** `open`: it will be asked again. Turns `last` forward again. */
  leave(last: Set<number>, open: boolean): void {
    if (this.#after) replace(last, this.#after);
    if (!open && !this.#after) return;
    const hash = hashOf(this.#text);
    this.#kept.delete(hash);
    if (open) this.#kept.set(hash, this.#entry);
  }

  /** The newest `most`. */
  pack(most: number): PackedEntries {
    return [...this.#kept].slice(-most).map(([hash, forms]) => [hash, ...forms]);
  }
}

export const isPackedEntries = (value: unknown, most: number): value is PackedEntries =>
  Array.isArray(value) &&
  value.length <= most &&
  value.every((entry) => Array.isArray(entry) && entry.length <= most && entry.every(Number.isInteger));
