// The matches of a text as the linker wants them: an author's phrase that is not spelt as one is taken apart again, so that
// the names inside it are heard. Called by annotate.
import type { Match } from './gazetteer.ts';
import type { Decoy, Lexicon, Rule } from './lexicon.ts';
import { accentsFit, casingFits, phraseFits } from './linker-spelling.ts';

/** The match is a phrase that is something else, by these readings of it. */
export type FoundMatch = Match & { readonly decoys?: readonly Decoy[] };

export const matchesIn = (lexicon: Lexicon, text: string): FoundMatch[] => {
  const found: FoundMatch[] = [];
  for (const match of lexicon.gazetteer.match(text)) place(lexicon, text, match, found);
  return found;
};

/** "mark Carney" is spelt like no name, but "Carney" in it is. */
const isSpelt = (surface: string, rule: Rule): boolean =>
  casingFits(surface, rule.text, rule.case) && accentsFit(surface, rule.text);

const place = (lexicon: Lexicon, text: string, match: Match, found: FoundMatch[]): void => {
  const { decoys, rules } = lexicon.form(match.form);
  const surface = text.slice(match.start, match.end);
  if (!decoys && !rules) {
    found.push(match);
    // A cue of several words ("President Trump") must not hide a name in it.
    if (surface.includes(' ')) for (const inner of inside(lexicon, text, match)) place(lexicon, text, inner, found);
    return;
  }
  if (!decoys) {
    const inner = rules?.some((rule) => isSpelt(surface, rule)) ? [] : inside(lexicon, text, match);
    if (inner.length === 0) found.push(match);
    else for (const one of inner) place(lexicon, text, one, found);
    return;
  }
  const fitting = decoys.filter((decoy) => phraseFits(surface, decoy.text));
  if (fitting.length > 0) found.push({ ...match, decoys: fitting });
  else if (rules) found.push(match);
  else for (const inner of inside(lexicon, text, match)) place(lexicon, text, inner, found);
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
