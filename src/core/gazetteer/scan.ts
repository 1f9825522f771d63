// From one token on, the longest chain of tokens that is a form, whatever stands in the text. Called by gazetteer.ts for
// stretches with anything unusual in them, and for forms with punctuation at their edges. Knows nothing of what forms mean.

import { HIDDEN, IDEOGRAPH, isBlank, LETTER, MARK, SEPARATOR, SOFT, SURROGATE } from '../normalize.ts';
import { hasBits, mixOne, mixPair } from './bits.ts';
import { BLOCKED, chainKey, Gap, keyAfter, readGap, START, spanCheck, TAIL } from './hash.ts';
import { AGAIN, CONTINUES, FLAGS, FORM_SHIFT, type Layout, TAILS } from './layout.ts';
import { slotOf } from './places.ts';
import { readTokens, type Sieve, Tokens } from './tokens.ts';
import { classAgain } from './units.ts';

/** The class of the code point that starts at `at`; beyond the text, a separator. */
export const classAt = (text: string, at: number, table: Int16Array): number => {
  const value = table[text.charCodeAt(at)] ?? SEPARATOR;
  if (value > 0) return LETTER;
  return value === SURROGATE ? classAgain(text.codePointAt(at) ?? 0) : value;
};

/** The start of the code point that ends at `end`. */
const before = (text: string, end: number): number => {
  const low = text.charCodeAt(end - 1);
  const high = text.charCodeAt(end - 2);
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff ? end - 2 : end - 1;
};

const isWord = (kind: number): boolean => kind !== SEPARATOR && kind !== SOFT && kind !== HIDDEN && kind !== IDEOGRAPH;

/** True when a form may begin at `at`: no letter, digit or mark touches it. A mark on an ideograph is the ideograph's. */
const freeBefore = (text: string, at: number, table: Int16Array): boolean => {
  let marked = false;
  for (let end = at; end > 0; ) {
    const start = before(text, end);
    const kind = classAt(text, start, table);
    if (kind === MARK) marked = true;
    else if (kind !== SOFT && !(marked && kind === HIDDEN)) return marked ? kind === IDEOGRAPH : !isWord(kind);
    end = start;
  }
  return !marked;
};

const freeAfter = (text: string, at: number, table: Int16Array): boolean => {
  let next = at;
  while (next < text.length && classAt(text, next, table) === SOFT) next++;
  return next >= text.length || !isWord(classAt(text, next, table));
};

/** Tells of a match: UTF-16 offsets, and the form's index. */
export type Use = (start: number, end: number, form: number) => void;

/** Reads stretches of a text. `start`, `end` and `form` are the longest found by the last search, `form` -1 for none. */
export class Reader {
  start = 0;
  end = 0;
  form = -1;
  /** From where the text was free of matches when the last stretch had been read. */
  free = 0;
  #text = '';
  readonly #layout: Layout;
  readonly #tokens = new Tokens();
  readonly #gap = new Gap();

  readonly #sieve: Sieve;

  constructor(layout: Layout) {
    this.#layout = layout;
    const { alone, shape } = layout;
    this.#sieve = {
      longest: shape.word,
      couldBeAlone: (hash) => hasBits(alone, mixOne(hash), shape.aloneShift) === 1,
    };
  }

  open(text: string): void {
    this.#text = text;
  }

  /**
   * Tells of the matches that begin in `[from, to)` at `floor` or later, and answers from where to read on: as far from
   * the end as a form could reach, unless the text ends there; `from` when the stretch was too short to get on.
   */
  read(from: number, to: number, floor: number, use: Use): number {
    const { fold, shape } = this.#layout;
    readTokens(this.#text, from, to, fold, this.#tokens, this.#sieve);
    const { start, count } = this.#tokens;
    let groups = 0;
    let known = count;
    if (to < this.#text.length)
      while (known > 0 && groups <= shape.tokens) {
        known--;
        if (known === 0 || start[known - 1] !== start[known]) groups++;
      }
    let free = floor;
    for (let token = 0; token < known; token++) {
      const at = start[token] ?? 0;
      if (at < free || (token > 0 && at === start[token - 1]) || !this.#readGroup(token, free)) continue;
      use(this.start, this.end, this.form);
      free = this.end;
    }
    this.free = free;
    return known === count ? to : (start[known] ?? to);
  }

  /** Takes the form with this key that is the text from `start` on, and the longest with closing punctuation after it. */
  readTail(key: number, start: number, end: number): boolean {
    this.form = -1;
    this.start = start;
    this.end = end;
    this.#readTails(key, end);
    return this.form >= 0;
  }

  /** Looks for the longest form that starts with this group of tokens, or in the punctuation before it but not before `floor`. */
  #readGroup(group: number, floor: number): boolean {
    const start = this.#tokens.start[group] ?? 0;
    this.form = -1;
    if (this.#layout.shape.lead > 0 && this.#readLeads(group, start, floor)) return true;
    return this.#readFrom(start, 0, group);
  }

  #readFrom(start: number, lead: number, group: number): boolean {
    this.start = start;
    this.end = start;
    const { hash, start: starts, count } = this.#tokens;
    for (let token = group; token < count && starts[token] === starts[group]; token++) {
      const first = hash[token] ?? 0;
      this.#walk(chainKey(START, lead, first), token, 1, first);
    }
    return this.form >= 0;
  }

  /** The leftmost beginning in the punctuation before a token wins. */
  #readLeads(group: number, start: number, floor: number): boolean {
    for (const { at, lead } of this.leads(start, floor)) if (this.#readFrom(at, lead, group)) return true;
    return false;
  }

  /** Where before a token at `start` a form's opening punctuation may begin, leftmost first, with its hash. */
  leads(start: number, floor: number): { at: number; lead: number }[] {
    const { shape, fold } = this.#layout;
    const found: { at: number; lead: number }[] = [];
    for (let end = start; end > floor && found.length <= shape.lead; ) {
      const at = before(this.#text, end);
      const kind = classAt(this.#text, at, fold);
      if (at < floor || isWord(kind) || kind === IDEOGRAPH) break;
      end = at;
      if (kind !== SEPARATOR || isBlank(this.#text.charCodeAt(at)) || !freeBefore(this.#text, at, fold)) continue;
      const gap = readGap(this.#text, at, start, fold);
      if (gap.length > shape.lead || gap.broken) break;
      found.push({ at, lead: gap.value() });
    }
    return found.reverse();
  }

  /** Follows a chain that has come to `token` with `key`; `first` is the hash of the token before the second. */
  #walk(key: number, token: number, depth: number, first: number): void {
    const { shape, alone, pairs, fold } = this.#layout;
    const { end, next } = this.#tokens;
    const flags =
      depth > 1 || hasBits(alone, mixOne(first), shape.aloneShift) === 1 ? this.#take(key, end[token] ?? 0) : 0;
    if (flags & TAILS) this.#readTails(key, end[token] ?? 0);
    const group = next[token] ?? -1;
    if (group < 0 || group >= this.#tokens.count || (depth > 1 && (flags & CONTINUES) === 0)) return;
    const start = this.#tokens.start[group] ?? 0;
    let gap = BLOCKED - 1;
    for (let follower = group; this.#tokens.start[follower] === start && follower < this.#tokens.count; follower++) {
      const hash = this.#tokens.hash[follower] ?? 0;
      if (depth === 1 && hasBits(pairs, mixPair(mixOne(first), hash), shape.pairShift) === 0) continue;
      if (gap < BLOCKED) gap = readGap(this.#text, end[token] ?? 0, start, fold).value();
      if (gap === BLOCKED) return;
      this.#walk(chainKey(key, gap, hash), follower, depth + 1, first);
    }
  }

  /** Takes the form with this key, if there is one and it ends furthest; answers what else is known of the key. */
  #take(key: number, end: number): number {
    const { slots, fold } = this.#layout;
    let known = 0;
    for (let wanted = key; ; wanted = keyAfter(wanted)) {
      const at = slotOf(wanted, this.#layout);
      if (slots[at] !== wanted) break;
      const there = slots[at + 1] ?? 0;
      known |= there & FLAGS;
      const form = (there >>> FORM_SHIFT) - 1;
      if (form >= 0 && end > this.end && slots[at + 2] === spanCheck(this.#text, this.start, end, fold)) {
        this.end = end;
        this.form = form;
      }
      if ((there & AGAIN) === 0) break;
    }
    return known;
  }

  /** Closing punctuation that belongs to a form: the points of "U.S.". */
  #readTails(key: number, from: number): void {
    const { shape, fold } = this.#layout;
    const tail = this.#gap.clear();
    for (let at = from; at < this.#text.length && tail.length < shape.tail; ) {
      const kind = classAt(this.#text, at, fold);
      if (isWord(kind) || kind === IDEOGRAPH) return;
      const point = this.#text.codePointAt(at) ?? 0;
      at += point > 0xffff ? 2 : 1;
      if (kind !== SEPARATOR) continue;
      tail.take(point);
      if (tail.broken) return;
      if (!isBlank(point) && freeAfter(this.#text, at, fold)) this.#take(chainKey(key, tail.value(), TAIL), at);
    }
  }
}
