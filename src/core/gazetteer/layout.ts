// The compiled form: one buffer, a header and five stretches of numbers, ready the moment its bytes are at hand.
// Written by the compiler, read by the scanner; nobody else knows what is inside.
//
//   header   HEADER 32-bit numbers
//   fold     the table of gazetteer/units
//   alone    bits (bits.ts): this token alone is a form (or its beginning, punctuation included)
//   pairs    bits: these two tokens begin a form
//   pilots   a byte a bucket of chain keys, which tells where in the slots a key stands (places.ts)
//   slots    by chain key, SLOT numbers each: key, form + 1 and flags (0: empty), second hash
import { UNITS } from './units.ts';

const MAGIC = 0x475a5433; // "GZT3"
export const HEADER = 16;
export const SLOT = 3;
/** In a slot's second number, below the form: what else is known of its key. */
export const CONTINUES = 1;
export const TAILS = 2;
/** Another form has the same key by chance: it is under the key after it, `keyAfter`. */
export const AGAIN = 4;
/** There is a form with these two tokens and another gap than a space between them: two tokens are looked up as if with one. */
export const GAPS = 8;
export const FORM_SHIFT = 4;
export const FLAGS = 15;

/** What the scanner must know of the forms as a whole. */
export type Shape = {
  /** How many slots, taken or not, and what tells a key's bucket. */
  readonly places: number;
  readonly seed: number;
  readonly bucketShift: number;
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
  /** Both, one after the other. */
  readonly bits: Uint32Array<ArrayBuffer>;
  readonly pilots: Uint8Array<ArrayBuffer>;
  readonly slots: Int32Array<ArrayBuffer>;
  /** Of the shape again, and `scaleOf` its places: what every look-up asks for. */
  readonly seed: number;
  readonly bucketShift: number;
  readonly scale: number;
};

/** What maps all of 32 bits to so many places. */
export const scaleOf = (places: number): number => places / 0x100000000;

const words = (shift: number): number => 2 ** (32 - shift) / 32;
const buckets = (shift: number): number => 2 ** (32 - shift);

const views = (bytes: ArrayBuffer, at: number, shape: Shape): Layout => {
  const foldAt = at + HEADER * 4;
  const aloneAt = foldAt + UNITS * 2;
  const pairsAt = aloneAt + words(shape.aloneShift) * 4;
  const pilotsAt = pairsAt + words(shape.pairShift) * 4;
  const slotsAt = pilotsAt + buckets(shape.bucketShift);
  return {
    shape,
    fold: new Int16Array(bytes, foldAt, UNITS),
    alone: new Uint32Array(bytes, aloneAt, words(shape.aloneShift)),
    pairs: new Uint32Array(bytes, pairsAt, words(shape.pairShift)),
    bits: new Uint32Array(bytes, aloneAt, words(shape.aloneShift) + words(shape.pairShift)),
    pilots: new Uint8Array(bytes, pilotsAt, buckets(shape.bucketShift)),
    slots: new Int32Array(bytes, slotsAt, shape.places * SLOT),
    seed: shape.seed,
    bucketShift: shape.bucketShift,
    scale: scaleOf(shape.places),
  };
};

const size = ({ aloneShift, pairShift, bucketShift, places }: Shape): number =>
  HEADER * 4 + UNITS * 2 + (words(aloneShift) + words(pairShift) + places * SLOT) * 4 + buckets(bucketShift);

/** An empty compiled form of that shape: the header written, the rest zero. */
export const layOut = (shape: Shape): { bytes: ArrayBuffer; layout: Layout } => {
  const bytes = new ArrayBuffer(size(shape));
  const { places, seed, bucketShift, aloneShift, pairShift, tokens, word, lead, tail, fold } = shape;
  const header = [MAGIC, places, seed, bucketShift, aloneShift, pairShift, tokens, word, lead, tail, fold];
  new Int32Array(bytes, 0, HEADER).set(header);
  return { bytes, layout: views(bytes, 0, shape) };
};

/** The views of a compiled form, at a multiple of four bytes; undefined when the bytes are none or were cut short. */
export const readLayout = ({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): Layout | undefined => {
  if (byteLength < HEADER * 4) return undefined;
  const [magic, ...numbers] = new Int32Array(buffer, byteOffset, HEADER);
  const [places = 0, seed = 0, bucketShift = 0, aloneShift = 0, pairShift = 0, ...sizes] = numbers;
  const [tokens = 0, word = 0, lead = 0, tail = 0, fold = 0] = sizes;
  const shape = { places, seed, bucketShift, aloneShift, pairShift, tokens, word, lead, tail, fold };
  if (magic !== MAGIC || byteLength !== size(shape)) return undefined;
  return views(buffer, byteOffset, shape);
};
