// Forms in, one buffer out: the compiled gazetteer of gazetteer/layout. Called where a lexicon is made, in slices.
// It knows nothing of entities: a form is its index in the list.

import { Numbers } from '../compiling/numbers.ts';
import { foldForm, isBlank } from '../normalize.ts';
import { mixOne, mixPair, setBits, shiftFor } from './bits.ts';
import { chainKey, readGap, SPACE_GAP, START, spanCheck, TAIL } from './hash.ts';
import { noteSlices } from './keys.ts';
import { CONTINUES, FORM_SHIFT, GAPS, layOut, type Shape, SLOT, TAILS } from './layout.ts';
import { placeSlices, slotOf } from './places.ts';
import { readTokens, Tokens } from './tokens.ts';
import { foldTable } from './units.ts';

/** How many forms or slots are worked on between two yields: well under a millisecond's worth each. */
const SLICE = 1024;
const SPACE = 0x20;

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
    const single = count === 1 ? 0 : chainKey(key, SPACE_GAP, hash[1] ?? 0);
    for (let token = 1; token < count; token++) {
      if (token > 1) this.#slot(key, CONTINUES, 0);
      const gap = readGap(text, end[token - 1] ?? 0, start[token] ?? 0, this.#table).value();
      key = chainKey(key, gap, hash[token] ?? 0);
      if (token === 1 && key !== single) this.#slot(single, GAPS, 0);
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
    this.slots.add(key);
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

/** True when the gazetteer's own reading of a form is the same as that of its folded form: no need to fold it first. */
const isPlain = (text: string, table: Int16Array): boolean => {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const value = table[unit] ?? 0;
    if (value < 0 || (value === 0 && unit !== SPACE && isBlank(unit))) return false;
  }
  return text.charCodeAt(0) !== SPACE && text.charCodeAt(text.length - 1) !== SPACE;
};

const moveSlot = (from: Int32Array, at: number, to: Int32Array, there: number): void => {
  for (let field = 0; field < SLOT; field++) to[there + field] = from[at + field]!;
};

/** Work that says how far it is as a part of more work. */
function* share<T>(slices: Generator<number, T>, from: number, to: number): Generator<number, T> {
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
    yield from + slice.value * (to - from);
  }
}

/** Yields the share that is done, 0 to 1; returns the compiled form. Equal forms share the index of the first. */
export function* compileSlices(forms: readonly string[]): Generator<number, ArrayBuffer> {
  const { table, stamp } = foldTable();
  const chains = new Chains(table);
  for (let form = 0; form < forms.length; form++) {
    const text = forms[form] ?? '';
    chains.add(form, isPlain(text, table) ? text : foldForm(text));
    if (form % SLICE === 0) yield (form / forms.length) * 0.7;
  }
  const { slots, keys } = yield* share(noteSlices(chains.slots), 0.7, 0.85);
  const { pilots, ...placed } = yield* share(placeSlices(keys), 0.85, 0.95);
  const shape: Shape = {
    ...chains.sizes,
    ...placed,
    fold: stamp,
    aloneShift: shiftFor(chains.alone.count),
    pairShift: shiftFor(chains.pairs.count / 2),
  };
  const { bytes, layout } = layOut(shape);
  layout.fold.set(table);
  layout.pilots.set(pilots);
  for (let at = 0; at < slots.length; at += SLOT) {
    if (slots[at + 1] !== 0) moveSlot(slots, at, layout.slots, slotOf(slots[at]!, layout));
    if (at % (SLICE * SLOT) === 0) yield 0.95 + (at / slots.length) * 0.05;
  }
  const { alone, pairs } = chains;
  for (let at = 0; at < alone.count; at++) setBits(layout.alone, mixOne(alone.numbers[at]!), shape.aloneShift);
  for (let at = 0; at < pairs.count; at += 2)
    setBits(layout.pairs, mixPair(mixOne(pairs.numbers[at]!), pairs.numbers[at + 1]!), shape.pairShift);
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
