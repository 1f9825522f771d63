// Text with anything unusual in it, token by token: marks, invisible characters, ligatures, pairs, ideographs.
// Called by the compiler for every form and by the scanner for such stretches of a page; plain text has a faster reader.

import { EXPANDS, HIDDEN, IDEOGRAPH, LETTER, MARK, SEPARATOR, SOFT, SURROGATE } from '../normalize.ts';
import { ORPHAN, TOKEN } from './hash.ts';
import { classAgain, unitsAgain } from './units.ts';

/** Tokens in the order of their starts. Those of one start are a group: a word, cut at its invisible characters or not. */
export class Tokens {
  count = 0;
  hash = new Int32Array(256);
  start = new Int32Array(256);
  /** After the last letter or mark. */
  end = new Int32Array(256);
  /** The first token of the next word; -1 where this one ends in the middle of a word, so that nothing may follow. */
  next = new Int32Array(256);

  push(hash: number, start: number, end: number, next: number): void {
    if (this.count === this.hash.length) this.#grow();
    this.hash[this.count] = hash;
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.next[this.count] = next;
    this.count++;
  }

  #grow(): void {
    for (const field of ['hash', 'start', 'end', 'next'] as const) {
      const longer = new Int32Array(this.count * 2);
      longer.set(this[field]);
      this[field] = longer;
    }
  }
}

/** What tokens are worth reading. */
export type Sieve = {
  /** The longest token of any form, in units. */
  readonly longest: number;
  /** Whether a token with this hash could be a form of its own. */
  couldBeAlone(hash: number): boolean;
};

/**
 * Reads the tokens of `[from, to)`, which must begin and end at the edge of a word. An invisible character between two
 * letters is read both ways, as nothing and as a boundary; of the many tokens that this gives, only what passes the
 * sieve is kept.
 */
export const readTokens = (
  text: string,
  from: number,
  to: number,
  table: Int16Array,
  tokens: Tokens,
  sieve: Sieve,
): void => {
  tokens.count = 0;
  let at = from;
  while (at < to) {
    const value = table[text.charCodeAt(at)]!;
    if (value > 0) at = readWord(text, at, to, table, tokens, sieve);
    else if (value === SEPARATOR || value === SOFT || value === HIDDEN) at++;
    else at = readUnusual(text, at, to, table, tokens, sieve);
  }
};

/** What starts with neither a plain letter nor a plain separator. */
const readUnusual = (text: string, at: number, to: number, table: Int16Array, tokens: Tokens, sieve: Sieve): number => {
  const kind = kindAt(text, at, table);
  if (kind === SEPARATOR || kind === HIDDEN) return at + width(text, at, table);
  if (kind === IDEOGRAPH) return readIdeograph(text, at, to, table, tokens);
  return readWord(text, at, to, table, tokens, sieve);
};

const kindAt = (text: string, at: number, table: Int16Array): number => {
  const value = table[text.charCodeAt(at)] ?? 0;
  if (value !== SURROGATE) return value > 0 ? LETTER : value;
  return classAgain(text.codePointAt(at) ?? 0);
};

const width = (text: string, at: number, table: Int16Array): number =>
  table[text.charCodeAt(at)] === SURROGATE && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;

/** In place of the next word's first token, before that is known. */
const REACHES = -2;

/** One ideograph with the marks on it. */
const readIdeograph = (text: string, at: number, to: number, table: Int16Array, tokens: Tokens): number => {
  let hash = 0;
  for (const unit of unitsAgain(text.codePointAt(at) ?? 0)) hash = (Math.imul(hash, TOKEN) + unit) | 0;
  let end = at + width(text, at, table);
  let scan = end;
  for (; scan < to; scan += width(text, scan, table)) {
    const kind = kindAt(text, scan, table);
    if (kind === MARK) end = scan + width(text, scan, table);
    else if (kind !== SOFT && kind !== HIDDEN) break;
  }
  tokens.push(hash, at, end, tokens.count + 1);
  return scan;
};

/** Where the pieces of the word at hand start: after invisible characters. Grown with the longest such word met. */
const pieces: number[] = [];

/** A word from its first letter (or orphaned mark) to the next separator or ideograph. */
const readWord = (text: string, from: number, to: number, table: Int16Array, tokens: Tokens, sieve: Sieve): number => {
  let value = table[text.charCodeAt(from)]!;
  let hash = value <= 0 && kindAt(text, from, table) === MARK ? ORPHAN : 0;
  let end = from;
  let hidden = false;
  let at = from;
  for (; at < to; value = table[text.charCodeAt(at)]!) {
    if (value === SEPARATOR) break;
    if (value === SOFT) {
      at++;
      continue;
    }
    let next = at + 1;
    if (value > 0) hash = (Math.imul(hash, TOKEN) + value) | 0;
    else if (value !== MARK) {
      const kind = value === SURROGATE ? kindAt(text, at, table) : value;
      if (kind === SEPARATOR || kind === IDEOGRAPH) break;
      if (value === SURROGATE) next++;
      if (kind === HIDDEN) {
        hidden = true;
        at = next;
        continue;
      }
      if (kind !== MARK)
        for (const folded of unitsAgain(text.codePointAt(at) ?? 0)) hash = (Math.imul(hash, TOKEN) + folded) | 0;
    }
    if (hidden) pieces.push(at);
    hidden = false;
    end = next;
    at = next;
  }
  if (pieces.length === 0) tokens.push(hash, from, end, tokens.count + 1);
  else readPieces(text, from, end, table, tokens, sieve);
  return at;
};

/** A word with invisible characters inside: every run of its pieces is a token, those that reach its end may be followed. */
const readPieces = (text: string, from: number, end: number, table: Int16Array, tokens: Tokens, sieve: Sieve): void => {
  const first = tokens.count;
  pieces.unshift(from);
  for (const start of pieces) {
    const orphan = kindAt(text, start, table) === MARK;
    if (orphan && start !== from) continue;
    let hash = orphan ? ORPHAN : 0;
    let tight = start;
    let length = 0;
    /** Letters the token pushed last has: further marks lengthen it, further letters make another. */
    let pushed = -1;
    for (let at = start; at < end && length <= sieve.longest; ) {
      const value = table[text.charCodeAt(at)]!;
      const kind = value > 0 ? LETTER : kindAt(text, at, table);
      const next = value > 0 ? at + 1 : at + width(text, at, table);
      if (value > 0) {
        hash = (Math.imul(hash, TOKEN) + value) | 0;
        length++;
      } else if (kind === LETTER || kind === EXPANDS) {
        for (const folded of unitsAgain(text.codePointAt(at) ?? 0)) hash = (Math.imul(hash, TOKEN) + folded) | 0;
        length++;
      }
      if (kind !== HIDDEN && kind !== SOFT) tight = next;
      at = next;
      const last = next >= end;
      if (kind !== HIDDEN && !last) continue;
      if (pushed === length) tokens.count--;
      else if (!last && start !== from && !sieve.couldBeAlone(hash)) continue;
      tokens.push(hash, start, tight, last ? REACHES : -1);
      pushed = length;
    }
  }
  for (let token = first; token < tokens.count; token++)
    if (tokens.next[token] === REACHES) tokens.next[token] = tokens.count;
  pieces.length = 0;
};
