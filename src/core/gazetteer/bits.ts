// Sets of tokens and of pairs of tokens that may hold more than was put in, never less: two bits for each, in one word, so
// that one read tells. Called by the gazetteer's compiler and readers; what gets past them is looked up.

/** Bits a token or pair. With fewer than these, common words that begin no form get past; with more, caches hold less. */
const BITS = 16;
const FEW = 1 << 14;
const BITS_OF_FEW = 64;
const LEAST_BITS = 1 << 16;
/** Below the bits that tell the word and the first bit in it, five tell the second. */
const BIT = 5;

/** The shift that leaves room for `count` tokens or pairs. */
export const shiftFor = (count: number): number =>
  Math.max(BIT, 32 - Math.ceil(Math.log2(Math.max(LEAST_BITS, count * (count <= FEW ? BITS_OF_FEW : BITS)))));

/** What stands for a token, and for that token and the next. */
export const mixOne = (token: number): number => Math.imul(token, 0x9e3779b1);
export const mixPair = (one: number, next: number): number => Math.imul(one + next, 0xc2b2ae35);

export const setBits = (bits: Uint32Array, mixed: number, shift: number): void => {
  bits[(mixed >>> shift) >>> 5]! |= (1 << (mixed >>> shift)) | (1 << (mixed >>> (shift - BIT)));
};

/** 1 or 0: whether the first bit is there. */
export const hasFirst = (bits: Uint32Array, mixed: number, shift: number): number =>
  (bits[(mixed >>> shift) >>> 5]! >>> (mixed >>> shift)) & 1;

/** 1 or 0: whether both bits are, the words of this set beginning at `from`. */
export const hasBits = (bits: Uint32Array, mixed: number, shift: number, from = 0): number => {
  const word = bits[((mixed >>> shift) >>> 5) + from]!;
  return (word >>> (mixed >>> shift)) & (word >>> (mixed >>> (shift - BIT))) & 1;
};
