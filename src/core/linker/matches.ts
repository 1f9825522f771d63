// The matches of a text as the linker wants them: an author's phrase that is not spelt as one is taken apart again, so that
// the names inside it are heard. Called by annotate.
import type { Match } from '../gazetteer.ts';
import type { Decoy, FormRecord, Lexicon, Rule } from '../lexicon.ts';
import { accentsFit, casingFits, phraseFits } from './spelling.ts';

/** The match is a phrase that is something else, by these readings of it. */
export type FoundMatch = Match & { readonly decoys?: readonly Decoy[] };

/** The same matches, unless one of them has to be taken apart; `onCue` is told of the words that are only cues. */
export const matchesIn = (lexicon: Lexicon, text: string, onCue: (form: number) => void): readonly FoundMatch[] => {
  const matches = lexicon.gazetteer.match(text);
  let names = 0;
  let plain = true;
  for (const { start, end, form } of matches)
    if (lexicon.isCue(form)) onCue(form);
    else {
      names++;
      plain = plain && isPlain(lexicon.form(form), text, start, end);
    }
  if (names === 0) return NO_NAMES;
  if (plain) return matches;
  const found: FoundMatch[] = [];
  for (const match of matches) place(lexicon, text, match, found, onCue);
  return found;
};

const NO_NAMES: readonly FoundMatch[] = [];

/** A name that is spelt as one of its aliases: nothing to take apart. */
const isPlain = ({ rules, decoys, holdsName }: FormRecord, text: string, start: number, end: number): boolean => {
  if (decoys || holdsName) return false;
  return !rules || isOneWord(text, start, end) || isSpelt(rules, text.slice(start, end));
};

/** Nothing in it that could part words. */
const isOneWord = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x41 || code > 0x7a) return false;
  }
  return true;
};

/** "mark Carney" is spelt like no name, but "Carney" in it is. */
const isSpelt = (rules: readonly Rule[], surface: string): boolean => {
  for (const rule of rules) if (surface === rule.text) return true;
  return rules.some((rule) => casingFits(surface, rule.text, rule.case) && accentsFit(surface, rule.text));
};

const SCORE = /^(?:[-–—:]\d|,\s\p{Lu}[\p{L}. ]{1,20}\s\d)/u;

/** "beat France 3–1", "France 3, Spain 1": the figure belongs to a result, not to the channel France 3. */
const isScore = (text: string, end: number): boolean =>
  /\d/.test(text.charAt(end - 1)) && SCORE.test(text.slice(end, end + 30));

const place = (
  lexicon: Lexicon,
  text: string,
  match: Match,
  found: FoundMatch[],
  onCue: (form: number) => void,
): void => {
  const { decoys, rules, holdsName } = lexicon.form(match.form);
  const surface = text.slice(match.start, match.end);
  const fitting = decoys?.filter((decoy) => phraseFits(surface, decoy.text) && !isScore(text, match.end));
  if (fitting && fitting.length > 0) {
    found.push({ ...match, decoys: fitting });
    // What the phrase is made of tells the sense of the page: "electricity tariff".
    for (const one of inside(lexicon, text, match)) if (lexicon.isCue(one.form)) onCue(one.form);
    return;
  }
  const apart = rules ? !isSpelt(rules, surface) : decoys !== undefined || holdsName === true;
  const inner = apart ? inside(lexicon, text, match) : [];
  // A cue stays beside what it holds, and so does a name that is oddly spelt all through: it is told why it was left.
  if (holdsName || inner.length === 0) found.push(match);
  for (const one of inner) place(lexicon, text, one, found, onCue);
};

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
