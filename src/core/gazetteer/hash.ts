// The arithmetic that compiling and scanning must share to the bit: token hashes, keys of token chains, gaps between tokens.
// Called by the gazetteer's other files only. It knows code units and the fold table, nothing of forms or tables of them.

import { EXPANDS, IDEOGRAPH, isBlank, SEPARATOR, SURROGATE } from '../normalize.ts';
import { classAgain, SPACE_UNIT, separatorUnit, unitsAgain } from './units.ts';

/** A token's hash: `hash = imul(hash, TOKEN) + unit` from 0. */
export const TOKEN = 0x2c9277b5;
/** Where the hash of a token starts that has a diacritic and no letter before it: such a token equals none. */
export const ORPHAN = 0x5bd1e995;
/** The key that every chain starts from, and the token that stands for a form's closing punctuation. */
export const START = 0x3c6ef372;
export const TAIL = 0x1f83d9ab;
/** What `gapHash` answers where a blank line stands in the gap: no form runs across it. */
export const BLOCKED = -1;

const GAP = 0x01000193;
/** The second hash's multiplier, and where it starts. */
const CHECK = 0x85ebca6b;
const CHECK_START = 0x243f6a88;

/** The key of a chain one token longer. */
export const chainKey = (key: number, gap: number, token: number): number => {
  let next = Math.imul(key ^ gap, 0x9e3779b1);
  next = Math.imul((next ^ (next >>> 15)) + token, 0x85ebca77);
  return next ^ (next >>> 14);
};

/** The key under which a form stands when another has taken its own. Every key comes after one other. */
export const keyAfter = (key: number): number => (Math.imul(key, 0x915f77f5) + 1) | 0;

const isBreak = (unit: number): boolean =>
  unit === 10 || unit === 13 || unit === 11 || unit === 0x85 || unit === 0x2028 || unit === 0x2029;

/** Reads a gap unit by unit: blanks become one, a blank line is noticed, invisible characters are nothing. */
export class Gap {
  hash = 0;
  /** How many separators were taken in, a run of blanks being one. */
  length = 0;
  broken = false;
  #blank = false;
  #breaks = 0;
  #afterReturn = false;

  clear(): this {
    this.hash = 0;
    this.length = 0;
    this.broken = false;
    this.#blank = false;
    this.#breaks = 0;
    this.#afterReturn = false;
    return this;
  }

  /** A separator's code point. */
  take(point: number): this {
    if (!isBlank(point)) {
      this.flush();
      this.#breaks = 0;
      this.#afterReturn = false;
      this.#add(separatorUnit(point));
      return this;
    }
    this.#blank = true;
    if (isBreak(point) && !(point === 10 && this.#afterReturn)) this.#breaks += point === 0x2029 ? 2 : 1;
    if (this.#breaks > 1) this.broken = true;
    this.#afterReturn = point === 13;
    return this;
  }

  /** Ends a run of blanks. */
  flush(): this {
    if (this.#blank) this.#add(SPACE_UNIT);
    this.#blank = false;
    return this;
  }

  /** The gap as it stands, or BLOCKED. */
  value(): number {
    return this.broken ? BLOCKED : this.hash >>> 1;
  }

  #add(unit: number): void {
    this.hash = Math.imul(this.hash ^ unit, GAP) + 1;
    this.length++;
  }
}

const gap = new Gap();

/** The gap between two tokens; the next call overwrites it. */
export const readGap = (text: string, from: number, to: number, table: Int16Array): Gap => {
  gap.clear();
  for (let at = from; at < to; at++) {
    const value = table[text.charCodeAt(at)];
    const point = value === SURROGATE ? (text.codePointAt(at) ?? 0) : text.charCodeAt(at);
    if (point > 0xffff) at++;
    if (value === SEPARATOR || (value === SURROGATE && classAgain(point) === SEPARATOR)) gap.take(point);
  }
  gap.flush();
  return gap;
};

/**
 * A second hash over all that is folded in `[from, to)`, words and gaps alike: it stands for the form's own text.
 * Lone surrogates count as separators.
 */
export const spanCheck = (text: string, from: number, to: number, table: Int16Array): number => {
  let check = CHECK_START;
  let blank = false;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    const value = table[unit] ?? 0;
    if (value > 0) {
      if (blank) check = (Math.imul(check, CHECK) + SPACE_UNIT) | 0;
      blank = false;
      check = (Math.imul(check, CHECK) + value) | 0;
      continue;
    }
    if (value === SEPARATOR && isBlank(unit)) {
      blank = true;
      continue;
    }
    if (value !== SEPARATOR && value > EXPANDS) continue;
    const point = value === SURROGATE ? (text.codePointAt(at) ?? unit) : unit;
    if (point > 0xffff) at++;
    const kind = value === SURROGATE ? classAgain(point) : value;
    if (kind < 0 && kind !== IDEOGRAPH && kind !== EXPANDS) continue;
    if (blank) check = (Math.imul(check, CHECK) + SPACE_UNIT) | 0;
    blank = false;
    if (kind === SEPARATOR) check = (Math.imul(check, CHECK) + separatorUnit(point)) | 0;
    else for (const folded of unitsAgain(point)) check = (Math.imul(check, CHECK) + folded) | 0;
  }
  return check;
};

/** The gap of a single space, which nearly all gaps are. */
export const SPACE_GAP = new Gap().take(0x20).flush().value();

/** `spanCheck` for text without anything unusual in it. */
export const plainCheck = (text: string, from: number, to: number, table: Int16Array): number => {
  let check = CHECK_START;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    let value = table[unit]!;
    if (value === SEPARATOR) {
      if (unit !== 0x20 || table[text.charCodeAt(at + 1)] === SEPARATOR) return spanCheck(text, from, to, table);
      value = SPACE_UNIT;
    }
    check = (Math.imul(check, CHECK) + value) | 0;
  }
  return check;
};

const CHECK_TWICE = Math.imul(CHECK, CHECK);

/** `spanCheck` for letters with no more than single spaces between them: two units at a time, which comes to the same. */
export const tightCheck = (text: string, from: number, to: number, table: Int16Array): number => {
  const odd = (to - from) & 1;
  let check = Math.imul(CHECK_START, CHECK) + unitOf(table[text.charCodeAt(from)]!);
  check = (check & -odd) | (CHECK_START & ~-odd);
  for (let at = from + odd; at < to; at += 2) {
    const one = unitOf(table[text.charCodeAt(at)]!);
    const two = unitOf(table[text.charCodeAt(at + 1)]!);
    check = (Math.imul(check, CHECK_TWICE) + Math.imul(one, CHECK) + two) | 0;
  }
  return check;
};

/** Of a letter its own value, of a separator that of a space. */
const unitOf = (value: number): number => value | (SPACE_UNIT & ((value - 1) >> 31));
