// The search index in one buffer: a header of lengths and a run of arrays, ready without parsing. Written by
// search/index, read by search and its candidates; nobody else knows what is inside.
import type { Postings } from './trigrams.ts';

const MAGIC = 0x53524331;

/** In the order they stand in the buffer. A label is one name or alias of one entity; labels stand in entity order. */
const SECTIONS = [
  /** Where each entity's lines begin in `text`. */
  ['textAt', Uint32Array],
  /** The entity each label belongs to. */
  ['labelEntity', Uint32Array],
  /** Labels and initials of labels in the order of their forms: `label * SORTS + which`. */
  ['sorted', Uint32Array],
  ['trigramStarts', Uint32Array],
  ['wordAt', Uint32Array],
  ['wordStarts', Uint32Array],
  /** How many distinct words are known of each entity. */
  ['wordCount', Uint16Array],
  /** How many trigrams each label has, 255 standing for more. */
  ['labelSize', Uint8Array],
  ['trigramBytes', Uint8Array],
  ['wordBytes', Uint8Array],
  /** Distinct words, sorted, UTF-8. */
  ['wordText', Uint8Array],
  /** An entity's lines, UTF-8: its key, then its labels, each after one letter that says what it is. */
  ['text', Uint8Array],
] as const;

/** In `sorted`: the label's own form, all its initials, the initials of its great words. */
export const SORTS = 4;

type Name = (typeof SECTIONS)[number][0];
type Of<N extends Name> = N extends 'labelSize' | 'trigramBytes' | 'wordBytes' | 'wordText' | 'text'
  ? Uint8Array<ArrayBuffer>
  : N extends 'wordCount'
    ? Uint16Array<ArrayBuffer>
    : Uint32Array<ArrayBuffer>;

export type SearchLayout = { readonly [N in Name]: Of<N> };

const HEADER_BYTES = (1 + SECTIONS.length) * 4;
const aligned = (bytes: number): number => (bytes + 3) & ~3;

export const writeSearch = (sections: SearchLayout): ArrayBuffer => {
  const size = SECTIONS.reduce((sum, [name]) => sum + aligned(sections[name].byteLength), HEADER_BYTES);
  const bytes = new ArrayBuffer(size);
  const header = new Uint32Array(bytes, 0, 1 + SECTIONS.length);
  header[0] = MAGIC;
  let at = HEADER_BYTES;
  SECTIONS.forEach(([name], index) => {
    const section = sections[name];
    header[index + 1] = section.length;
    new Uint8Array(bytes, at, section.byteLength).set(
      new Uint8Array(section.buffer, section.byteOffset, section.byteLength),
    );
    at += aligned(section.byteLength);
  });
  return bytes;
};

/** The arrays of an index; undefined when the bytes are none or were cut short. */
export const readSearch = (bytes: ArrayBuffer): SearchLayout | undefined => {
  if (bytes.byteLength < HEADER_BYTES) return undefined;
  const header = new Uint32Array(bytes, 0, 1 + SECTIONS.length);
  if (header[0] !== MAGIC) return undefined;
  let at = HEADER_BYTES;
  const sections: Partial<Record<Name, Uint8Array | Uint16Array | Uint32Array>> = {};
  for (const [index, [name, Kind]] of SECTIONS.entries()) {
    const length = header[index + 1] ?? 0;
    if (at + length * Kind.BYTES_PER_ELEMENT > bytes.byteLength) return undefined;
    sections[name] = new Kind(bytes, at, length);
    at += aligned(length * Kind.BYTES_PER_ELEMENT);
  }
  return at === bytes.byteLength ? (sections as SearchLayout) : undefined;
};

export const trigramPostings = (layout: SearchLayout): Postings => ({
  starts: layout.trigramStarts,
  bytes: layout.trigramBytes,
});

export const wordPostings = (layout: SearchLayout): Postings => ({
  starts: layout.wordStarts,
  bytes: layout.wordBytes,
});

const utf8 = new TextDecoder();

export const wordOf = (layout: SearchLayout, word: number): string =>
  utf8.decode(layout.wordText.subarray(layout.wordAt[word], layout.wordAt[word + 1]));

/** One name or alias as the index keeps it. */
export type Label = {
  readonly text: string;
  readonly isName: boolean;
  /** The first letter of its language, or '' for any. */
  readonly lang: string;
};

/** The letter before a label: small for a name, capital for an alias, of its language or `x`. */
export const labelMark = (isName: boolean, lang: string | undefined): string => {
  const letter = lang?.[0] ?? 'x';
  return isName ? letter : letter.toUpperCase();
};

/** An entity's key and labels. */
export const linesOf = (layout: SearchLayout, entity: number): { key: string; labels: readonly Label[] } => {
  const [key = '', ...lines] = utf8
    .decode(layout.text.subarray(layout.textAt[entity], layout.textAt[entity + 1]))
    .split('\n');
  const labels = lines.map((line) => {
    const letter = (line[0] ?? 'x').toLowerCase();
    return { text: line.slice(1), isName: line[0] === letter, lang: letter === 'x' ? '' : letter };
  });
  return { key, labels };
};
