// Where everything of a pack is: which part holds an entity or a source, and who relates to whom, as one buffer that opens without
// parsing. Made once from a pack's parts; with it a card of 100,000 is read from the two or three parts that it needs.
import { fromJson, fromUtf8, utf8 } from '../bytes.ts';
import { type IdSections, IdTable, IdTableDraft } from '../compiling/id-table.ts';
import { Edges } from '../compiling/related.ts';
import { within } from '../compiling/slices.ts';
import type { PartRecords } from './check.ts';
import type { Head } from './records.ts';

/** A relation as its target sees it. */
export type Incoming = { readonly from: number; readonly type: string };

const MAGIC = 0x52444453; // "SDDR"
const VERSION = 1;
/** Relations of one type a number: see LISTS in pack/records. */
const TYPES = 256;
/** Entities worked on between two yields: a few milliseconds' worth. */
const SLICE = 4096;

const idSections = ({ text, starts, order, parts }: IdSections): readonly Section[] => [text, starts, order, parts];
type Section = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

const aligned = (bytes: number): number => (bytes + 3) & ~3;

/** Behind each other, each at a multiple of four bytes, with their lengths in bytes before them. */
const join = (sections: readonly Section[]): ArrayBuffer => {
  const head = [MAGIC, VERSION, ...sections.map(({ byteLength }) => byteLength)];
  const size = sections.reduce((sum, { byteLength }) => sum + aligned(byteLength), head.length * 4);
  const bytes = new Uint8Array(size);
  new Uint32Array(bytes.buffer, 0, head.length).set(head);
  let at = head.length * 4;
  for (const { buffer, byteOffset, byteLength } of sections) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  return bytes.buffer;
};

export class DirectoryDraft {
  #head: Head | undefined;
  readonly #entities = new IdTableDraft();
  readonly #sources = new IdTableDraft();
  readonly #targets = new Map<string, number>();
  readonly #types = new Map<string, number>();
  /** From the number of a target's name to its entities, each with the type of the relation. */
  readonly #relations = new Edges();

  /** The records of the part with that index in the channel; parts in their order, every one of them once. */
  add(part: number, records: PartRecords): void {
    if (records.kind === 'head') this.#head = records.head;
    if (records.kind === 'sources') for (const { id } of records.sources) this.#sources.add(id, part);
    if (records.kind !== 'entities') return;
    for (const { id, relations } of records.entities) {
      const from = this.#entities.count;
      this.#entities.add(id, part);
      for (const { type, target } of relations)
        this.#relations.add(numbered(this.#targets, target), from * TYPES + numbered(this.#types, type));
    }
  }

  /** Yields the share that is done, 0 to 1; returns the directory. Throws a TypeError when there was no head. */
  *finish(): Generator<number, ArrayBuffer> {
    if (!this.#head) throw new TypeError('a pack without a head');
    const { starts, ends } = this.#relations.rows(this.#targets.size);
    const incoming = new Edges();
    const { count } = this.#entities;
    for (let to = 0; to < count; to += 1) {
      const name = this.#targets.get(this.#entities.id(to));
      if (name !== undefined)
        for (const relation of ends.subarray(starts[name], starts[name + 1])) incoming.add(to, relation);
      if (to % SLICE === 0) yield (to / count) * 0.4;
    }
    const rows = incoming.rows(count);
    const entities = yield* within(this.#entities.finish(), 0.4, 0.9);
    const sources = yield* within(this.#sources.finish(), 0.9, 1);
    return join([
      utf8(JSON.stringify({ head: this.#head, types: [...this.#types.keys()] })),
      ...idSections(entities),
      ...idSections(sources),
      rows.starts,
      rows.ends,
    ]);
  }
}

const numbered = (names: Map<string, number>, name: string): number => {
  const known = names.get(name);
  if (known !== undefined) return known;
  names.set(name, names.size);
  return names.size - 1;
};

export class Directory {
  readonly head: Head;
  /** An entity's number is its place in the order of the parts. */
  readonly entities: IdTable;
  readonly sources: IdTable;
  readonly #types: readonly string[];
  readonly #starts: Uint32Array;
  readonly #relations: Uint32Array;

  constructor(bytes: ArrayBuffer) {
    const sections = split(bytes);
    const words = (section: number) =>
      new Uint32Array(bytes, sections[section]?.[0] ?? 0, (sections[section]?.[1] ?? 0) / 4);
    const octets = (section: number) => new Uint8Array(bytes, sections[section]?.[0] ?? 0, sections[section]?.[1] ?? 0);
    const table = (first: number) =>
      new IdTable({
        text: octets(first),
        starts: words(first + 1),
        order: words(first + 2),
        parts: words(first + 3),
      });
    const { head, types } = fromJson(fromUtf8(octets(0)) ?? '') as { head: Head; types: readonly string[] };
    this.head = head;
    this.#types = types;
    this.entities = table(1);
    this.sources = table(5);
    this.#starts = words(9);
    this.#relations = words(10);
  }

  /** The relations that name this entity, at most `most`, in the order of those who do. */
  incoming(number: number, most: number): readonly Incoming[] {
    const from = this.#starts[number] ?? 0;
    const to = Math.min(this.#starts[number + 1] ?? from, from + most);
    return [...this.#relations.subarray(from, to)].map((relation) => ({
      from: Math.floor(relation / TYPES),
      type: this.#types[relation % TYPES] ?? '',
    }));
  }
}

const SECTIONS = 11;

const split = (bytes: ArrayBuffer): readonly (readonly [at: number, length: number])[] => {
  if (bytes.byteLength < (SECTIONS + 2) * 4) throw new TypeError('not a directory');
  const [magic, version, ...lengths] = new Uint32Array(bytes, 0, SECTIONS + 2);
  let at = (SECTIONS + 2) * 4;
  const sections = lengths.map((length) => {
    const start = at;
    at += aligned(length);
    return [start, length] as const;
  });
  if (magic !== MAGIC || version !== VERSION || at !== bytes.byteLength) throw new TypeError('not a directory');
  return sections;
};

/** Nothing is parsed but the head. Throws a TypeError when the bytes are no directory. */
export const openDirectory = (bytes: ArrayBuffer): Directory => new Directory(bytes);
