// Of the tokens of a stretch, those with which a form begins: first by bits, then by looking their keys up. Called by
// gazetteer/follow. Nothing here branches on what the text has: the processor reads on while it waits for memory, so that
// many keys are looked up in the time of one.
import { hasBits, hasFirst, mixOne, mixPair } from './bits.ts';
import { chainKey, SPACE_GAP, START } from './hash.ts';
import { FLAGS, type Layout } from './layout.ts';
import { slotOf } from './places.ts';
import { MOST, read } from './plain.ts';

const SPACE = 0x20;
const { fold, hashes, ends } = read;

/**
 * What may begin a form, as `token * 2 + 1` with the next token or `token * 2` alone, with the next one first; then, from
 * the beginning again, what does, as `token * 4` and bits. And the slots of their keys.
 */
const begun = new Int32Array(MOST * 2);
const slotsOf = new Int32Array(MOST * 2);
/** Of candidates their keys; then which of them are open. */
const keys = new Int32Array(MOST * 2);
const touched = new Int32Array(1);

/** Of the candidates found last. Overwritten by the next search. */
export const candidates = { begun, slotsOf } as const;
/** Together with the next token, if a single space is between them. */
export const PAIR = 1;
/** What the slot says is not all: a form may go on, begin or end in punctuation, or have another gap. */
export const OPEN = 2;

/** Finds with which of `count` tokens of a text a form may begin, and answers how often one may. */
export const findCandidates = (count: number, text: string, layout: Layout): number => {
  const found = locate(pick(count, layout), layout);
  const kept = keep(found, text, layout);
  touch(kept, layout);
  return kept;
};

const pick = (count: number, { alone, pairs, shape: { aloneShift, pairShift } }: Layout): number => {
  let found = 0;
  let hash = hashes[0]!;
  for (let token = 0; token < count; token++) {
    const next = hashes[token + 1]!;
    const one = mixOne(hash);
    begun[found] = (token << 1) | 1;
    found += hasFirst(pairs, mixPair(one, next), pairShift);
    begun[found] = token << 1;
    found += hasFirst(alone, one, aloneShift);
    hash = next;
  }
  return found;
};

/** Of what was picked for its first bit, what has both, and where its slot is. */
const locate = (picked: number, layout: Layout): number => {
  const { bits, alone, shape } = layout;
  let found = 0;
  for (let at = 0; at < picked; at++) {
    const token = begun[at]! >> 1;
    // All ones for a pair, else zero.
    const isPair = -(begun[at]! & 1);
    const hash = hashes[token]!;
    const next = hashes[token + 1]!;
    const one = mixOne(hash);
    const mixed = (mixPair(one, next) & isPair) | (one & ~isPair);
    const shift = (shape.pairShift & isPair) | (shape.aloneShift & ~isPair);
    const key = chainKey(START, 0, hash);
    const both = chainKey(key, SPACE_GAP, next);
    begun[found] = begun[at]!;
    keys[found] = (both & isPair) | (key & ~isPair);
    found += hasBits(bits, mixed, shift, alone.length & isPair);
  }
  for (let at = 0; at < found; at++) slotsOf[at] = slotOf(keys[at]!, layout);
  return found;
};

/** Keeps what has a slot, and what only a closer look can tell. */
const keep = (found: number, text: string, { slots, shape }: Layout): number => {
  let kept = 0;
  for (let at = 0; at < found; at++) {
    const one = begun[at]!;
    const slot = slotsOf[at]!;
    const other = slots[slot]! ^ keys[at]!;
    const isOther = (other | -other) >> 31;
    const flags = slots[slot + 1]! & FLAGS;
    let isOpen = (-flags >> 31) & ~isOther;
    if (shape.lead > 0) isOpen |= ~isAfterSpace(text, one >> 1);
    begun[kept] = ((one >> 1) << 2) | (isOpen & OPEN) | (one & PAIR);
    slotsOf[kept] = slot;
    kept -= ~isOther | isOpen;
  }
  return kept;
};

/** Asks for the slots with which open candidates go on, all at once, so that they are near when they are read. */
const touch = (kept: number, layout: Layout): void => {
  let open = 0;
  for (let at = 0; at < kept; at++) {
    keys[open] = at;
    open += (begun[at]! & (begun[at]! << 1) & OPEN) >> 1;
  }
  let sum = 0;
  for (let at = 0; at < open; at++) {
    const one = keys[at]!;
    const key = layout.slots[slotsOf[one]!]!;
    sum |= layout.slots[slotOf(chainKey(key, SPACE_GAP, hashes[(begun[one]! >> 2) + 2]!), layout)]!;
  }
  touched[0] = sum;
};

/** All ones for a token with a word and a single space before it, else zero. */
const isAfterSpace = (text: string, token: number): number => {
  if (token === 0) return 0;
  const end = ends[token - 1]!;
  return text.charCodeAt(end) === SPACE && fold[text.charCodeAt(end + 1)]! > 0 ? -1 : 0;
};
