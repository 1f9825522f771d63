// The compiled form: one buffer, a header and four stretches of numbers, ready the moment its bytes are at hand.
// Written by the compiler, read by the scanner; nobody else knows what is inside.
//
//   header   HEADER 32-bit numbers
//   fold     the table of gazetteer/units
//   alone    bits: this token alone is a form (or its beginning, punctuation included)
//   pairs    bits: these two tokens begin a form
//   slots    open addressing by chain key, FIELDS numbers a slot: key (0: empty), form + 1 and flags, second hash
import { UNITS } from './units.ts';

const MAGIC = 0x475a5431;
export const HEADER = 16;
export const FIELDS = 3;
/** In a slot's second number, below the form: what else is known of its key. */
export const CONTINUES = 1;
export const TAILS = 2;
/** Another slot further on has the same key. */
export const AGAIN = 4;
export const FORM_SHIFT = 3;
export const FLAGS = 7;

/** What the scanner must know of the forms as a whole. */
export type Shape = {
  /** How many slots, taken or not. */
  readonly slots: number;
  readonly aloneShift: number;
  readonly pairShift: number;
  /** The longest form in tokens, the longest token in units, the longest punctuation before and after. */
  readonly tokens: number;
  readonly word: number;
  readonly lead: number;
  readonly tail: number;
  /** A number that only an equal fold table has. */
  readonly fold: number;
};

export type Layout = {
  readonly shape: Shape;
  readonly fold: Int16Array<ArrayBuffer>;
  readonly alone: Uint32Array<ArrayBuffer>;
  readonly pairs: Uint32Array<ArrayBuffer>;
  readonly slots: Int32Array<ArrayBuffer>;
};

const words = (shift: number): number => 2 ** (32 - shift) / 32;

const views = (bytes: ArrayBuffer, at: number, shape: Shape): Layout => {
  const foldAt = at + HEADER * 4;
  const aloneAt = foldAt + UNITS * 2;
  const pairsAt = aloneAt + words(shape.aloneShift) * 4;
  const slotsAt = pairsAt + words(shape.pairShift) * 4;
  return {
    shape,
    fold: new Int16Array(bytes, foldAt, UNITS),
    alone: new Uint32Array(bytes, aloneAt, words(shape.aloneShift)),
    pairs: new Uint32Array(bytes, pairsAt, words(shape.pairShift)),
    slots: new Int32Array(bytes, slotsAt, shape.slots * FIELDS),
  };
};

const size = (shape: Shape): number =>
  HEADER * 4 + UNITS * 2 + (words(shape.aloneShift) + words(shape.pairShift) + shape.slots * FIELDS) * 4;

/** An empty compiled form of that shape: the header written, the rest zero. */
export const layOut = (shape: Shape): { bytes: ArrayBuffer; layout: Layout } => {
  const bytes = new ArrayBuffer(size(shape));
  const { slots, aloneShift, pairShift, tokens, word, lead, tail, fold } = shape;
  new Int32Array(bytes, 0, HEADER).set([MAGIC, slots, aloneShift, pairShift, tokens, word, lead, tail, fold]);
  return { bytes, layout: views(bytes, 0, shape) };
};

/** The views of a compiled form, at a multiple of four bytes; undefined when the bytes are none or were cut short. */
export const readLayout = ({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): Layout | undefined => {
  if (byteLength < HEADER * 4) return undefined;
  const [magic, slots = 0, aloneShift = 0, pairShift = 0, tokens = 0, word = 0, lead = 0, tail = 0, fold = 0] =
    new Int32Array(buffer, byteOffset, HEADER);
  const shape = { slots, aloneShift, pairShift, tokens, word, lead, tail, fold };
  if (magic !== MAGIC || byteLength !== size(shape)) return undefined;
  return views(buffer, byteOffset, shape);
};

/** The slot a key would stand in if all were spread evenly; those taken push it onwards. */
export const homeSlot = (key: number, slots: number): number => Math.floor(((key >>> 0) / 0x100000000) * slots);
