// One match with the words around it, and the casing of its line once somebody asks for it. Made by annotate for each match that may be
// a name, handed to the files that judge it. It judges nothing.
import type { Lexicon, Rule } from '../lexicon.ts';
import { inHeadline, type LineStyle, lineStyle } from './line.ts';
import type { FoundMatch } from './matches.ts';
import type { Surface } from './surface.ts';
import type { Word } from './word.ts';
import { skimBefore, wordAfter, wordBefore } from './words.ts';

export class Context {
  readonly lexicon: Lexicon;
  readonly text: string;
  readonly matches: readonly FoundMatch[];
  readonly match: FoundMatch;
  /** Index of this match in `matches`. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly form: number;
  readonly surface: string;
  /** The surface is all in capitals. */
  readonly capitals: boolean;
  /** Where the surface stands in the word lists. */
  readonly place: number;
  /** The rules that it is not spelt as. */
  readonly misfits: Surface['misfits'];
  readonly before: Word | undefined;
  readonly after: Word | undefined;
  #style: LineStyle | undefined;

  constructor(lexicon: Lexicon, text: string, matches: readonly FoundMatch[], at: number, surface: Surface) {
    const match = matches[at] as FoundMatch;
    this.match = match;
    this.lexicon = lexicon;
    this.text = text;
    this.matches = matches;
    this.at = at;
    this.start = match.start;
    this.end = match.end;
    this.form = match.form;
    this.surface = surface.text;
    this.capitals = surface.capitals;
    this.place = surface.place;
    this.misfits = surface.misfits;
    this.before = wordBefore(text, match.start);
    this.after = wordAfter(text, match.end);
  }

  get style(): LineStyle {
    this.#style ??=
      this.capitals && inHeadline(this.text, this.start, this.end)
        ? 'caps'
        : lineStyle(this.text, this.start, this.end);
    return this.#style;
  }

  /** Every word of weight has a capital here, so that one says nothing. Asked late: it reads the line. */
  get loose(): boolean {
    return this.style === 'title' || this.style === 'caps';
  }

  /** The rules of the match that begins, or ends, where a neighbouring word does. */
  rulesFrom(start: number): readonly Rule[] {
    const next = this.matches[this.at + 1];
    return next?.start === start ? (this.lexicon.form(next.form).rules ?? []) : [];
  }

  rulesUntil(end: number): readonly Rule[] {
    const last = this.matches[this.at - 1];
    return last?.end === end ? (this.lexicon.form(last.form).rules ?? []) : [];
  }
}

/** Nothing before the word belongs to its sentence. */
export const opensSentence = (text: string, word: Word): boolean => {
  const before = skimBefore(text, word.start);
  return !before || before.gap === 'stop' || before.gap === 'other' || before.gap === 'dash' || before.gap === 'wrap';
};

/** Starts with a capital. */
export const isCapital = (word: Word): boolean =>
  word.shape === 'cap' || word.shape === 'caps' || word.shape === 'letter';

/** Stands next to the match with only a blank or a hyphen between. */
export const isNext = (word: Word): boolean => word.gap === 'blank' || word.gap === 'wrap' || word.gap === 'hyphen';
