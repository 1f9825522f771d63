// What the characters of a match say, whatever stands around them: how they are spelt beside each alias. Kept with the form, since a
// page says the same names again and again. Called by linker/matches; it reads nothing but the surface.
import type { Match } from '../gazetteer.ts';
import { placeOf } from '../lang/word-list.ts';
import type { Decoy, FormRecord, Lexicon, Rule } from '../lexicon.ts';
import { accentsFit, casingFits, inCapitals } from './spelling.ts';

/** How a surface is spelt otherwise than an alias. */
export type Misfit = 'casing' | 'accent';

/** A match in a surface, by offsets in it; of an author's phrase, with what it is instead. */
export type Part = Match & { readonly decoys: readonly Decoy[] | undefined };

/** A surface taken apart, and the words in it that are only cues. */
export type Parts = { readonly found: readonly Part[]; readonly cues: readonly number[] };

export class Surface {
  readonly text: string;
  readonly record: FormRecord;
  /** The rules that it is not spelt as. */
  readonly misfits: ReadonlyMap<Rule, Misfit> | undefined;
  /** Nothing to take apart: no phrase of an author, and spelt as one of its aliases or a single word. */
  readonly plain: boolean;
  /** One word, all in lower case, of names alone: the commonest match of all ("us"), told from a name at a glance. */
  readonly lower: boolean;
  /** All in capitals. */
  readonly capitals: boolean;
  /** Where it stands in the word lists. */
  readonly place: number;
  /** What it is made of when it is taken apart, once that is known. */
  parts: Parts | undefined;

  constructor(text: string, record: FormRecord) {
    this.text = text;
    this.record = record;
    this.capitals = inCapitals(text);
    this.place = placeOf(text.toLowerCase());
    const { rules = [], decoys, holdsName } = record;
    this.lower = /^[a-z]+$/.test(text) && !rules.some((rule) => rule.case === 'any');
    this.misfits = misfitsOf(text, rules);
    const spelt = rules.length === 0 || ONE_WORD.test(text) || (this.misfits?.size ?? 0) < rules.length;
    this.plain = !decoys && !holdsName && spelt;
  }
}

/** Nothing in it that could part words. */
const ONE_WORD = /^[A-Za-z]+$/;

const misfitsOf = (text: string, rules: readonly Rule[]): ReadonlyMap<Rule, Misfit> | undefined => {
  let misfits: Map<Rule, Misfit> | undefined;
  for (const rule of rules) {
    const misfit = misfitOf(text, rule);
    if (!misfit) continue;
    misfits ??= new Map();
    misfits.set(rule, misfit);
  }
  return misfits;
};

const misfitOf = (text: string, rule: Rule): Misfit | undefined => {
  if (!casingFits(text, rule.text, rule.case)) return 'casing';
  return accentsFit(text, rule.text) ? undefined : 'accent';
};

/** So many spellings of a form are kept, a power of two; a page seldom has more than two. */
const KEPT = 8;
/** Longer ones, in units, are not: no name is, but what marks and invisible characters make of one. */
const LONGEST = 128;

type Kept = { readonly surfaces: Surface[]; made: number };
const KNOWN = new WeakMap<FormRecord, Kept>();

/** The surface of a match of a name or an author's phrase. */
export const surfaceOf = (lexicon: Lexicon, text: string, start: number, end: number, form: number): Surface => {
  const record = lexicon.form(form);
  let kept = KNOWN.get(record);
  if (!kept) {
    kept = { surfaces: [], made: 0 };
    KNOWN.set(record, kept);
  }
  for (const surface of kept.surfaces)
    if (surface.text.length === end - start && text.startsWith(surface.text, start)) return surface;
  if (end - start > LONGEST) return new Surface(text.slice(start, end), record);
  const surface = new Surface(copyOf(text, start, end), record);
  kept.surfaces[kept.made++ & (KEPT - 1)] = surface;
  return surface;
};

/** A slice would keep the whole text in memory. */
const copyOf = (text: string, start: number, end: number): string => {
  let copy = '';
  for (let at = start; at < end; at++) copy += text.charAt(at);
  return copy;
};
