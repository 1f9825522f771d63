// The matches of a text as the linker wants them: an author's phrase that is not spelt as one is taken apart again, so that
// the names inside it are heard. Called by annotate.
import type { Match } from '../gazetteer.ts';
import type { Decoy, Lexicon, Rule } from '../lexicon.ts';
import { accentsFit, casingFits, phraseFits } from './spelling.ts';
import { type Part, type Parts, type Surface, surfaceOf } from './surface.ts';

/** `surface` of a name or phrase; a word that is only a cue has none. `decoys`: the phrase is something else, by these readings of it. */
export type FoundMatch = Match & {
  readonly surface: Surface | undefined;
  readonly decoys: readonly Decoy[] | undefined;
};

/** The matches of the text at hand, three numbers each. Kept from text to text, since most hold no name and are to leave nothing behind. */
const raw: number[] = [];
const hand = { read: 0 };
/** More numbers than this are let go with their text. */
const MOST_RAW = 30_000;

const hear = (start: number, end: number, form: number): void => {
  const { read } = hand;
  raw[read] = start;
  raw[read + 1] = end;
  raw[read + 2] = form;
  hand.read = read + 3;
};

/** Told of a word that is only a cue. */
export type OnCue = (form: number) => void;

/** The same matches, unless one of them has to be taken apart. None when there is no name. */
export const matchesIn = (lexicon: Lexicon, text: string, onCue: OnCue): readonly FoundMatch[] => {
  hand.read = 0;
  lexicon.gazetteer.scan(text, hear);
  const { read } = hand;
  let names = false;
  for (let at = 2; at < read; at += 3)
    if (lexicon.isCue(raw[at] as number)) onCue(raw[at] as number);
    else names = true;
  if (!names) return NO_NAMES;
  const found: FoundMatch[] = [];
  for (let at = 0; at < read; at += 3)
    place(lexicon, text, raw[at] as number, raw[at + 1] as number, raw[at + 2] as number, found, onCue);
  if (raw.length > MOST_RAW) raw.length = 0;
  return found;
};

const NO_NAMES: readonly FoundMatch[] = [];

const place = (
  lexicon: Lexicon,
  text: string,
  start: number,
  end: number,
  form: number,
  found: FoundMatch[],
  onCue: OnCue,
): void => {
  if (lexicon.isCue(form)) {
    found.push({ start, end, form, surface: undefined, decoys: undefined });
    return;
  }
  const surface = surfaceOf(lexicon, text, start, end, form);
  if (surface.plain) {
    found.push({ start, end, form, surface, decoys: undefined });
    return;
  }
  const parts = partsOf(lexicon, text, { start, end, form }, surface);
  for (const cue of parts.cues) onCue(cue);
  for (const part of parts.found)
    found.push({
      start: part.start + start,
      end: part.end + start,
      form: part.form,
      surface: lexicon.isCue(part.form)
        ? undefined
        : surfaceOf(lexicon, text, part.start + start, part.end + start, part.form),
      decoys: part.decoys,
    });
};

/** What follows a figure tells what it is, else the surface tells all. */
const partsOf = (lexicon: Lexicon, text: string, match: Match, surface: Surface): Parts => {
  if (surface.parts) return surface.parts;
  const found: Part[] = [];
  const cues: number[] = [];
  const figure = /\d/.test(surface.text);
  const near = figure ? text.slice(match.start, match.end + FARTHEST_SCORE) : surface.text;
  takeApart(lexicon, near, { start: 0, end: surface.text.length, form: match.form }, found, cues);
  const parts = { found, cues };
  if (!figure) surface.parts = parts;
  return parts;
};

const FARTHEST_SCORE = 30;
const SCORE = /^(?:[-–—:]\d|,\s\p{Lu}[\p{L}. ]{1,20}\s\d)/u;

/** "beat France 3–1", "France 3, Spain 1": the figure belongs to a result, not to the channel France 3. */
const isScore = (text: string, end: number): boolean =>
  /\d/.test(text.charAt(end - 1)) && SCORE.test(text.slice(end, end + FARTHEST_SCORE));

const takeApart = (lexicon: Lexicon, text: string, match: Match, found: Part[], cues: number[]): void => {
  const { decoys, rules, holdsName } = lexicon.form(match.form);
  const surface = text.slice(match.start, match.end);
  const fitting = decoys?.filter((decoy) => phraseFits(surface, decoy.text) && !isScore(text, match.end));
  if (fitting && fitting.length > 0) {
    found.push({ ...match, decoys: fitting });
    // What the phrase is made of tells the sense of the page: "electricity tariff".
    for (const one of inside(lexicon, text, match)) if (lexicon.isCue(one.form)) cues.push(one.form);
    return;
  }
  const apart = rules ? !isSpelt(rules, surface) : decoys !== undefined || holdsName === true;
  const inner = apart ? inside(lexicon, text, match) : [];
  // A cue stays beside what it holds, and so does a name that is oddly spelt all through: it is told why it was left.
  if (holdsName || inner.length === 0) found.push({ ...match, decoys: undefined });
  for (const one of inner) takeApart(lexicon, text, one, found, cues);
};

/** "mark Carney" is spelt like no name, but "Carney" in it is. */
const isSpelt = (rules: readonly Rule[], surface: string): boolean =>
  rules.some((rule) => casingFits(surface, rule.text, rule.case) && accentsFit(surface, rule.text));

/** The matches in a phrase that is none: from its first word on without its last, else from its second word on. */
const inside = (lexicon: Lexicon, text: string, match: Match): Match[] => {
  const surface = text.slice(match.start, match.end);
  const first = /^[^\s\p{Pd}]*[\s\p{Pd}]+/u.exec(surface)?.[0].length ?? 0;
  if (first === 0) return [];
  const last = /[\s\p{Pd}]+[^\s\p{Pd}]*$/u.exec(surface)?.index ?? 0;
  const shorter = matchSlice(lexicon, text, match.start, match.start + last);
  if (shorter[0]?.start !== match.start) return matchSlice(lexicon, text, match.start + first, match.end);
  return [...shorter, ...matchSlice(lexicon, text, match.start + last, match.end)];
};

const matchSlice = (lexicon: Lexicon, text: string, from: number, to: number): Match[] =>
  lexicon.gazetteer
    .match(text.slice(from, to))
    .map(({ start, end, form }) => ({ start: start + from, end: end + from, form }));
