// The matches of a stretch: chains of tokens looked up one after the other, each verified only where a form ends. Called
// by gazetteer.ts; punctuation at a form's edges is left to the other reader. Knows nothing of what forms mean.
import { candidates, findCandidates, OPEN, PAIR } from './candidates.ts';
import { BLOCKED, chainKey, keyAfter, plainCheck, readGap, SPACE_GAP, START, spanCheck, tightCheck } from './hash.ts';
import { AGAIN, CONTINUES, FORM_SHIFT, type Layout, TAILS } from './layout.ts';
import { slotOf } from './places.ts';
import { plainTo, read, readBy, readMarked, readPlain, STRETCH, UNREADABLE } from './plain.ts';
import type { Reader, Use } from './scan.ts';

const SPACE = 0x20;
const { fold, hashes, starts, ends } = read;
const { begun, slotsOf } = candidates;

export class Follower {
  /** How far the last stretch was such as it was read for. */
  reached = 0;
  /** From where the text was free of matches when the last stretch had been read. */
  free = 0;
  #text = '';
  #count = 0;
  #marked = false;
  readonly #layout: Layout;
  /** Reads punctuation. */
  readonly #reader: Reader;
  /** The chain at hand: its first token, and where it starts when that is in punctuation before it, else -1. */
  #first = 0;
  #lead = -1;
  /** Where along the chain forms end, shortest first; which, or `~form` when that is certain; their second hashes. */
  readonly #ends: number[] = [];
  readonly #forms: number[] = [];
  readonly #checks: number[] = [];
  #found = 0;

  constructor(layout: Layout, reader: Reader) {
    this.#layout = layout;
    this.#reader = reader;
  }

  open(text: string): void {
    this.#text = text;
    readBy(this.#layout);
  }

  /** As `Reader.read`, of plain text or, `marked`, of other. Where the stretch is not of that kind it is read to `reached`. */
  read(from: number, to: number, floor: number, marked: boolean, use: Use): number {
    this.reached = from;
    this.free = floor;
    if (to - from > STRETCH) return from;
    const { shape } = this.#layout;
    const count = marked ? readMarked(this.#text, from, to) : readPlain(this.#text, from, to);
    if (count === UNREADABLE) return from;
    this.reached = marked ? to : plainTo();
    if (this.reached === from) return from;
    this.#count = count;
    this.#marked = marked;
    const known = this.reached < this.#text.length ? count - shape.tokens - 1 : count;
    const found = findCandidates(known, this.#text, this.#layout);
    let free = floor;
    for (let at = 0; at < found; at++) {
      const candidate = begun[at]!;
      const token = candidate >> 2;
      if (ends[token]! <= free) continue;
      const isPair = (candidate & PAIR) !== 0;
      if ((candidate & OPEN) !== 0 || (isPair && !this.#isSpaced(token))) free = this.#match(token, isPair, free, use);
      else free = this.#take(token, token + (candidate & PAIR), slotsOf[at]!, use) || free;
    }
    this.free = free;
    if (known === count) return to;
    return known <= 0 ? from : this.#startOf(known);
  }

  /** Plain text has its starts looked for when they are needed, which is seldom: mostly right after the word before and a space. */
  #startOf(token: number): number {
    if (this.#marked) return starts[token]!;
    const next = token > 0 ? ends[token - 1]! + 1 : 0;
    if (token > 0 && fold[this.#text.charCodeAt(next)]! > 0) return next;
    let start = ends[token]! - 1;
    while (start > 0 && fold[this.#text.charCodeAt(start - 1)]! > 0) start--;
    return start;
  }

  /** Tells of the form in this slot, if it is the text from one token to another, and answers its end; 0 if not. */
  #take(first: number, last: number, slot: number, use: Use): number {
    const { slots } = this.#layout;
    const start = this.#startOf(first);
    const end = ends[last]!;
    if (
      slots[slot + 2] !==
      (this.#marked ? spanCheck(this.#text, start, end, fold) : tightCheck(this.#text, start, end, fold))
    )
      return 0;
    use(start, end, (slots[slot + 1]! >>> FORM_SHIFT) - 1);
    return end;
  }

  /** Tells of the match that begins with this token, if any does, and answers where the text is free again. */
  #match(token: number, isPair: boolean, free: number, use: Use): number {
    if (this.#layout.shape.lead > 0)
      for (const { at, lead } of this.#reader.leads(this.#startOf(token), free)) {
        this.#lead = at;
        const end = this.#follow(token, true, true, lead, use);
        if (end > 0) return end;
      }
    this.#lead = -1;
    return this.#follow(token, !isPair, isPair, 0, use) || free;
  }

  /** Follows the chain from a token, tells of the longest form along it and answers its end; 0 for none. */
  #follow(token: number, isAlone: boolean, isPair: boolean, lead: number, use: Use): number {
    this.#first = token;
    this.#found = 0;
    let key = chainKey(START, lead, hashes[token]!);
    if (isAlone) this.#look(key, token);
    for (
      let next = token + 1, flags = isPair ? CONTINUES : 0;
      (flags & CONTINUES) !== 0 && next < this.#count;
      next++
    ) {
      const gap = this.#gap(next);
      if (gap === BLOCKED) break;
      key = chainKey(key, gap, hashes[next]!);
      flags = this.#look(key, next);
    }
    return this.#found === 0 ? 0 : this.#verify(use);
  }

  /** The longest of the forms that may end along the chain and do. */
  #verify(use: Use): number {
    const start = this.#start();
    for (let at = this.#found - 1; at >= 0; at--) {
      const end = this.#ends[at]!;
      const form = this.#forms[at]!;
      if (form >= 0 && this.#checks[at] !== this.#check(start, end)) continue;
      use(start, end, form >= 0 ? form : ~form);
      return end;
    }
    return 0;
  }

  #start(): number {
    return this.#lead >= 0 ? this.#lead : this.#startOf(this.#first);
  }

  #check(start: number, end: number): number {
    return this.#marked ? spanCheck(this.#text, start, end, fold) : plainCheck(this.#text, start, end, fold);
  }

  /** True of a token that a single space and another one follow. */
  #isSpaced(token: number): boolean {
    if (token + 1 >= this.#count) return false;
    const end = ends[token]!;
    return this.#text.charCodeAt(end) === SPACE && fold[this.#text.charCodeAt(end + 1)]! > 0;
  }

  /** The gap before a token. */
  #gap(token: number): number {
    const end = ends[token - 1]!;
    const start = this.#text.charCodeAt(end) === SPACE ? end + 1 : 0;
    if (this.#marked ? starts[token] === start : fold[this.#text.charCodeAt(start)]! > 0 && start > 0) return SPACE_GAP;
    return readGap(this.#text, end, this.#startOf(token), fold).value();
  }

  /** Notes the forms with this key, with which a chain ends at `token`; answers what else is known of the key. */
  #look(key: number, token: number): number {
    const { slots } = this.#layout;
    let flags = 0;
    for (let wanted = key; ; wanted = keyAfter(wanted)) {
      const at = slotOf(wanted, this.#layout);
      if (slots[at] !== wanted) break;
      const there = slots[at + 1]!;
      flags |= there;
      if (there >>> FORM_SHIFT !== 0) this.#note(ends[token]!, (there >>> FORM_SHIFT) - 1, slots[at + 2]!);
      if ((there & AGAIN) === 0) break;
    }
    if ((flags & TAILS) !== 0 && this.#reader.readTail(key, this.#start(), ends[token]!))
      this.#note(this.#reader.end, ~this.#reader.form, 0);
    return flags;
  }

  #note(end: number, form: number, check: number): void {
    this.#ends[this.#found] = end;
    this.#forms[this.#found] = form;
    this.#checks[this.#found] = check;
    this.#found++;
  }
}
