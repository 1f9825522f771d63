// The tokens of a stretch of text, fast: plain text without a single branch that depends on it, and text with marks and
// such nearly without. Called by gazetteer/follow.ts; a wrongly guessed branch costs as much as reading five letters.
//
// The arrays are constants of this module and used by name, since the compiler then knows where they are.

import { EXPANDS, HIDDEN, IDEOGRAPH, LETTER, MARK, SEPARATOR, SOFT, SURROGATE } from '../normalize.ts';
import { TOKEN } from './hash.ts';
import type { Layout } from './layout.ts';
import { classAgain, UNITS, unitsAgain } from './units.ts';

/** After how many units plain text is asked whether it is plain. Even. */
export const GLANCE = 512;
/** Units that may be read in one go. */
export const STRETCH = 1 << 14;
export const MOST = STRETCH + 2;

/** The fold table of the gazetteer that reads; copied, and only when another one comes to read. */
const fold = new Int16Array(UNITS);
let folded = 0;
/** The tokens of the stretch read last: hash, first letter (of marked text only), and where the last letter or mark ends. */
const hashes = new Int32Array(MOST);
const starts = new Int32Array(MOST);
const ends = new Int32Array(MOST);

/** What was read last, for whoever follows it up. Overwritten by the next reading. */
export const read = { fold, hashes, starts, ends } as const;

/** As far as plain text was plain when it was read last. */
export const plainTo = (): number => state[3]!;

/** There is something that this reader cannot read. */
export const UNREADABLE = -1;

/** Makes this gazetteer's table the one to read by. */
export const readBy = (layout: Layout): void => {
  if (folded === layout.shape.fold) return;
  fold.set(layout.fold);
  folded = layout.shape.fold;
};

/** Where `readOn` is: tokens so far, hash of the word it is in, all ones if it is in one; and how far all was plain. */
const state = new Int32Array(4);

/**
 * Reads on, two units at a time, of which one at most ends a word: a token is written where it may have ended, and kept
 * by moving the count on. Answers a number below zero when there was anything but letters and separators.
 */
const readOn = (text: string, from: number, to: number): number => {
  let count = state[0]!;
  let hash = state[1]!;
  let before = state[2]!;
  let signs = 0;
  for (let at = from; at < to; at += 2) {
    const one = fold[text.charCodeAt(at)]!;
    const two = fold[text.charCodeAt(at + 1)]!;
    signs |= one | two;
    // All ones for a letter, else zero.
    const isOne = -one >> 31;
    const isTwo = -two >> 31;
    const between = (Math.imul(hash, TOKEN) + one) & isOne;
    hashes[count] = between | (hash & ~isOne);
    ends[count] = at - isOne;
    count -= (before & ~isOne) | (isOne & ~isTwo);
    hash = (Math.imul(between, TOKEN) + two) & isTwo;
    before = isTwo;
  }
  state[0] = count;
  state[1] = hash;
  state[2] = before;
  return signs;
};

/**
 * Reads the tokens of `[from, to)`, which must begin and end at the edge of a word, and answers how many there are. Where
 * anything but letters and separators comes, it stops at `plainTo()`, a little before, with the words that end there. Short readings, so that V8 compiles the whole of `readOn`
 * and not its running loop, which it would fall out of at the end of every call.
 */
export const readPlain = (text: string, from: number, to: number): number => {
  state.fill(0);
  const even = to - ((to - from) & 1);
  for (let at = from; at < even; at += GLANCE) {
    const count = state[0]!;
    if (readOn(text, at, Math.min(even, at + GLANCE)) < 0) return stop(at, count);
  }
  const last = even < to ? fold[text.charCodeAt(even)]! : SEPARATOR;
  if (last < 0) return stop(even, state[0]!);
  state[3] = to;
  const count = state[0]!;
  hashes[count] = last > 0 ? (Math.imul(state[1]!, TOKEN) + last) | 0 : state[1]!;
  ends[count] = last > 0 ? to : even;
  return finish(count - (state[2]! | (-last >> 31)));
};

const stop = (at: number, count: number): number => {
  state[3] = at;
  return finish(count);
};

/** No token comes after the last: the pair test reads one further. */
const finish = (count: number): number => {
  hashes[count] = 0;
  return count;
};

/**
 * As `readPlain`, for text with anything else in it; UNREADABLE when an invisible character stands between two letters,
 * or a mark on nothing or on an ideograph.
 */
export const readMarked = (text: string, from: number, to: number): number => {
  let count = 0;
  let at = from;
  for (;;) {
    if (at >= to) return finish(count);
    let value = fold[text.charCodeAt(at)]!;
    if (value <= 0) {
      const kind = value === SURROGATE ? classAgain(text.codePointAt(at) ?? 0) : value;
      if (kind === MARK) return UNREADABLE;
      if (kind === IDEOGRAPH) {
        starts[count] = at;
        hashes[count] = unitsAgain(text.codePointAt(at) ?? 0)[0]!;
        at += width(text, at);
        ends[count++] = at;
        continue;
      }
      if (kind !== LETTER && kind !== EXPANDS) {
        at += width(text, at);
        continue;
      }
    }
    let hash = 0;
    let hidden = false;
    starts[count] = at;
    do {
      if (value > 0) {
        if (hidden) return UNREADABLE;
        hash = (Math.imul(hash, TOKEN) + value) | 0;
        ends[count] = at + 1;
      } else if (value === MARK) {
        if (hidden) return UNREADABLE;
        ends[count] = at + 1;
      } else if (value !== SOFT) {
        const point = text.codePointAt(at) ?? 0;
        const kind = value === SURROGATE ? classAgain(point) : value;
        if (kind === SEPARATOR || kind === IDEOGRAPH) break;
        if (kind === HIDDEN) hidden = true;
        else if (hidden) return UNREADABLE;
        if (point > 0xffff) at++;
        if (!hidden) ends[count] = at + 1;
        if (kind === LETTER || kind === EXPANDS)
          for (const unit of unitsAgain(point)) hash = (Math.imul(hash, TOKEN) + unit) | 0;
      }
      at++;
      if (at >= to) break;
      value = fold[text.charCodeAt(at)]!;
    } while (value !== SEPARATOR);
    hashes[count++] = hash;
  }
};

const width = (text: string, at: number): number =>
  fold[text.charCodeAt(at)] === SURROGATE && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
