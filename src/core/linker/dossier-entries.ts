// Whom the bare names belonged to where a text stands on the page, for texts that will be asked again: by then the page has been
// read to its end, and whoever was named last there says nothing of an earlier text. Kept by the dossier, which travels with the page.

/** `[hash of the text, ...owners]`, oldest first. */
export type PackedEntries = readonly (readonly number[])[];

/** How many units of a text tell it from the others of its page, beside its length. */
const SAMPLES = 16;

/** FNV-1a of some: two texts that share one are taken for each other, which costs no more than what we had before. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5 ^ text.length;
  const step = Math.max(1, Math.floor(text.length / SAMPLES));
  for (let at = 0; at < text.length; at += step) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/** A set that counts its changes, so that nobody lists it anew who has listed it before. */
export class CountedSet extends Set<number> {
  changes = 0;

  static of(values: Iterable<number> = []): CountedSet {
    const set = new CountedSet();
    for (const value of values) set.add(value);
    return set;
  }

  override add(value: number): this {
    if (!this.has(value)) this.changes++;
    return super.add(value);
  }

  override delete(value: number): boolean {
    const gone = super.delete(value);
    if (gone) this.changes++;
    return gone;
  }

  override clear(): void {
    if (this.size > 0) this.changes++;
    super.clear();
  }
}

/** Who owns which bare forms: namesakes as they are, relatives as what lies below zero. */
type Owners = readonly number[];

const ownersOf = (last: ReadonlySet<number>, kin: ReadonlySet<number>): Owners =>
  last.size + kin.size === 0 ? NOBODY : [...last, ...[...kin].map((form) => ~form)];

const NOBODY: Owners = [];

const restore = (last: CountedSet, kin: CountedSet, owners: Owners): void => {
  last.clear();
  kin.clear();
  for (const owner of owners)
    if (owner < 0) kin.add(~owner);
    else last.add(owner);
};

export class Entries {
  /** From earlier batches, and for later ones. */
  readonly #known: Map<number, Owners>;
  readonly #kept: Map<number, Owners>;
  #text = '';
  #entry: Owners = NOBODY;
  #after: Owners | undefined;
  /** The owners when their sets had changed so often. */
  #now: Owners = NOBODY;
  #changes = -1;

  constructor(packed: PackedEntries = []) {
    this.#known = new Map(packed.map(([hash = 0, ...owners]) => [hash, owners]));
    this.#kept = new Map(this.#known);
  }

  /** Turns the owners back to what they were where this text stands, if it is asked again. */
  enter(text: string, last: CountedSet, kin: CountedSet): void {
    this.#text = text;
    const changes = last.changes + kin.changes;
    if (changes !== this.#changes) this.#now = ownersOf(last, kin);
    this.#changes = changes;
    const now = this.#now;
    const before = this.#known.size > 0 ? this.#known.get(hashOf(text)) : undefined;
    this.#after = before && now;
    if (before) restore(last, kin, before);
    this.#entry = before ?? now;
  }

  /** `open`: it will be asked again. Turns the owners forward again. */
  leave(last: CountedSet, kin: CountedSet, open: boolean): void {
    if (this.#after) restore(last, kin, this.#after);
    if (!open && !this.#after) return;
    const hash = hashOf(this.#text);
    if (this.#known.size > 0) this.#kept.delete(hash);
    if (open) this.#kept.set(hash, this.#entry);
  }

  /** The newest `most`. */
  pack(most: number): PackedEntries {
    return [...this.#kept].slice(-most).map(([hash, owners]) => (owners.length === 0 ? [hash] : [hash, ...owners]));
  }
}

export const isPackedEntries = (value: unknown, most: number): value is PackedEntries =>
  Array.isArray(value) &&
  value.length <= most &&
  value.every((entry) => Array.isArray(entry) && entry.length <= most && entry.every(Number.isInteger));
