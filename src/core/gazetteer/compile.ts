// Forms in, one buffer out: the compiled gazetteer of gazetteer/layout. Called where a lexicon is made, in slices.
// It knows nothing of entities: a form is its index in the list.

import { Numbers } from '../compiling/numbers.ts';
import { foldForm, isBlank } from '../normalize.ts';
import { aloneBit, chainKey, pairBit, readGap, START, spanCheck, TAIL } from './hash.ts';
import { AGAIN, CONTINUES, FIELDS, FLAGS, FORM_SHIFT, homeSlot, layOut, type Shape, TAILS } from './layout.ts';
import { readTokens, Tokens } from './tokens.ts';
import { foldTable } from './units.ts';

/** How many forms or slots are worked on between two yields: well under a millisecond's worth each. */
const SLICE = 1024;
/** Slots a taken slot, and bits a token or pair: more of either is faster and bigger. */
const ROOM = 1.3;
const SPACE = 0x20;
const FEW = 1 << 14;
const BITS_OF_FEW = 128;
const BITS = 32;
const LEAST_BITS = 1 << 16;

type Sizes = { tokens: number; word: number; lead: number; tail: number };

const tokens = new Tokens();
const NO_SIEVE = { longest: 0, couldBeAlone: () => true };

/**
 * The chains of all forms: what each slot will hold, and the bits of the tokens they begin with. A form is taken as
 * foldForm gives it, so that equal forms are equal here by construction.
 */
class Chains {
  readonly slots = new Numbers();
  readonly alone = new Numbers();
  readonly pairs = new Numbers();
  readonly sizes: Sizes = { tokens: 1, word: 1, lead: 0, tail: 0 };
  readonly #table: Int16Array;

  constructor(table: Int16Array) {
    this.#table = table;
  }

  /** A form without a letter or a digit never matches and leaves no trace. */
  add(form: number, text: string): void {
    readTokens(text, 0, text.length, this.#table, tokens, NO_SIEVE);
    const { count, hash, start, end } = tokens;
    if (count === 0) return;
    const first = hash[0] ?? 0;
    const lead = readGap(text, 0, start[0] ?? 0, this.#table);
    this.sizes.lead = Math.max(this.sizes.lead, lead.length);
    let key = chainKey(START, lead.value(), first);
    if (count === 1) this.alone.add(first);
    else this.#pair(first, hash[1] ?? 0);
    for (let token = 1; token < count; token++) {
      if (token > 1) this.#slot(key, CONTINUES, 0);
      const gap = readGap(text, end[token - 1] ?? 0, start[token] ?? 0, this.#table).value();
      key = chainKey(key, gap, hash[token] ?? 0);
    }
    key = this.#tail(key, text, end[count - 1] ?? 0);
    this.#slot(key, (form + 1) << FORM_SHIFT, spanCheck(text, 0, text.length, this.#table));
    this.#measure(count);
  }

  #tail(key: number, text: string, from: number): number {
    if (from === text.length) return key;
    const tail = readGap(text, from, text.length, this.#table);
    this.sizes.tail = Math.max(this.sizes.tail, tail.length);
    this.#slot(key, TAILS, 0);
    return chainKey(key, tail.value(), TAIL);
  }

  #slot(key: number, known: number, check: number): void {
    this.slots.add(key === 0 ? 1 : key);
    this.slots.add(known);
    this.slots.add(check);
  }

  #pair(first: number, second: number): void {
    this.pairs.add(first);
    this.pairs.add(second);
  }

  #measure(count: number): void {
    this.sizes.tokens = Math.max(this.sizes.tokens, count);
    for (let token = 0; token < count; token++) {
      this.sizes.word = Math.max(this.sizes.word, (tokens.end[token] ?? 0) - (tokens.start[token] ?? 0));
    }
  }
}

/** The shift that leaves room for the bits of `count` tokens or pairs. */
const shiftFor = (count: number): number =>
  32 - Math.ceil(Math.log2(Math.max(LEAST_BITS, count * (count <= FEW ? BITS_OF_FEW : BITS))));

const setBit = (bits: Uint32Array, bit: number): void => {
  bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
};

/**
 * Puts a slot in its place. The same form again keeps its first index; a beginning that is also a form, or another
 * form's beginning, is one slot; two texts that share a key by chance stand one after the other.
 */
const place = (slots: Int32Array, length: number, key: number, known: number, check: number): boolean => {
  let at = homeSlot(key, length) * FIELDS;
  for (; slots[at] !== 0; at = at + FIELDS === slots.length ? 0 : at + FIELDS) {
    if (slots[at] !== key) continue;
    const there = slots[at + 1] ?? 0;
    const formThere = there >>> FORM_SHIFT;
    const form = known >>> FORM_SHIFT;
    if (form === 0 || formThere === 0 || slots[at + 2] === check) {
      const kept = formThere === 0 || (form !== 0 && form < formThere) ? form || formThere : formThere;
      slots[at + 1] = (kept << FORM_SHIFT) | ((there | known) & FLAGS);
      if (formThere === 0 && form !== 0) slots[at + 2] = check;
      return false;
    }
    slots[at + 1] = there | AGAIN;
  }
  slots[at] = key;
  slots[at + 1] = known;
  slots[at + 2] = check;
  return true;
};

/** True when the gazetteer's own reading of a form is the same as that of its folded form: no need to fold it first. */
const isPlain = (text: string, table: Int16Array): boolean => {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const value = table[unit] ?? 0;
    if (value < 0 || (value === 0 && unit !== SPACE && isBlank(unit))) return false;
  }
  return text.charCodeAt(0) !== SPACE && text.charCodeAt(text.length - 1) !== SPACE;
};

/** Yields the share that is done, 0 to 1; returns the compiled form. Equal forms share the index of the first. */
export function* compileSlices(forms: readonly string[]): Generator<number, ArrayBuffer> {
  const { table, stamp } = foldTable();
  const chains = new Chains(table);
  for (let form = 0; form < forms.length; form++) {
    const text = forms[form] ?? '';
    chains.add(form, isPlain(text, table) ? text : foldForm(text));
    if (form % SLICE === 0) yield (form / forms.length) * 0.7;
  }
  const found = chains.slots.numbers;
  const taken = chains.slots.count;
  const loose = Math.ceil((taken / FIELDS) * 2) + 1;
  const first = new Int32Array(loose * FIELDS);
  let distinct = 0;
  for (let at = 0; at < taken; at += FIELDS) {
    if (place(first, loose, found[at] ?? 0, found[at + 1] ?? 0, found[at + 2] ?? 0)) distinct++;
    if (at % (SLICE * FIELDS) === 0) yield 0.7 + (at / taken) * 0.2;
  }
  const shape: Shape = {
    ...chains.sizes,
    slots: Math.ceil(distinct * ROOM) + 1,
    fold: stamp,
    aloneShift: shiftFor(chains.alone.count),
    pairShift: shiftFor(chains.pairs.count / 2),
  };
  const { bytes, layout } = layOut(shape);
  layout.fold.set(table);
  for (let at = 0; at < first.length; at += FIELDS) {
    if (first[at] !== 0) place(layout.slots, shape.slots, first[at] ?? 0, first[at + 1] ?? 0, first[at + 2] ?? 0);
    if (at % (SLICE * FIELDS) === 0) yield 0.9 + (at / first.length) * 0.1;
  }
  const { alone, pairs } = chains;
  for (let at = 0; at < alone.count; at++) setBit(layout.alone, aloneBit(alone.numbers[at] ?? 0, shape.aloneShift));
  for (let at = 0; at < pairs.count; at += 2)
    setBit(layout.pairs, pairBit(pairs.numbers[at] ?? 0, pairs.numbers[at + 1] ?? 0, shape.pairShift));
  return bytes;
}

/** `compileSlices` in one go. */
export const compileGazetteer = (forms: readonly string[], onProgress?: (done: number) => void): ArrayBuffer => {
  const slices = compileSlices(forms);
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
    onProgress?.(slice.value);
  }
};
