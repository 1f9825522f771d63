// How a surface is spelt beside the alias it matched: its case and its accents. Called by the linker on matches only, since
// the gazetteer folds both away. It knows nothing of what stands around the surface.
import type { AliasCase } from '../corpus.ts';

type Letter = { readonly base: string; readonly marks: string; readonly opens: boolean };

const MARK = /^\p{M}$/u;
const LETTER = /^[\p{L}\p{N}]$/u;

const lettersOf = (text: string): Letter[] => {
  const letters: { base: string; marks: string; opens: boolean }[] = [];
  let opens = true;
  for (const char of text.normalize('NFD')) {
    const last = letters.at(-1);
    if (MARK.test(char)) {
      if (last) last.marks += char;
    } else if (LETTER.test(char)) {
      letters.push({ base: char, marks: '', opens });
      opens = false;
    } else if (/[\s\-‐‑–—'’.]/.test(char)) opens = true;
  }
  return letters;
};

const isUpper = (char: string): boolean => char !== char.toLowerCase();
const isLower = (char: string): boolean => char !== char.toUpperCase();

const PLAIN = /^[\x20-\x7e]*$/;

/** True when the surface has no accent that the alias lacks; one that is missing is nothing unusual. */
export const accentsFit = (surface: string, alias: string): boolean => {
  if (surface === alias || PLAIN.test(surface)) return true;
  const found = lettersOf(surface);
  const written = lettersOf(alias);
  if (found.length !== written.length) return true; // a ligature taken apart
  return found.every(({ base, marks }, at) => {
    const other = written[at];
    if (!other) return false;
    if (base.toLowerCase() !== other.base.toLowerCase()) return /^[\x20-\x7e]$/.test(base);
    return [...marks].every((mark) => other.marks.includes(mark));
  });
};

/** How a word stands beside the alias's: as written or raised ("Bank Of England"), in capitals, in lower case, or in no order. */
type Casing = 'same' | 'caps' | 'lower' | 'odd';

/** "McGILL" is all in capitals. */
const raiseMc = (text: string): string => text.replace(/\bM(a?c)(?=\p{Lu}{2})/gu, (start) => start.toUpperCase());

const wordCasing = (found: readonly Letter[], written: readonly Letter[]): Casing => {
  const differs = found.map(({ base }, at) => isUpper(base) !== isUpper(written[at]?.base ?? base));
  if (!differs.includes(true)) return 'same';
  if (found.length > 1 && found.every(({ base }) => !isLower(base))) return 'caps';
  if (found.every(({ base }) => !isUpper(base))) return 'lower';
  const first = found[0];
  return first && isUpper(first.base) && !differs.slice(1).includes(true) ? 'same' : 'odd';
};

const casingOf = (surface: string, alias: string): Casing => {
  const found = lettersOf(raiseMc(surface));
  const written = lettersOf(alias);
  if (found.length !== written.length) return found.some(({ base }) => isUpper(base)) ? 'same' : 'lower'; // ligatures
  const words = new Set<Casing>();
  let from = 0;
  for (let to = 1; to <= found.length; to++) {
    if (to < found.length && !found[to]?.opens) continue;
    const word = wordCasing(found.slice(from, to), written.slice(from, to));
    const silent = !written.slice(from, to).some(({ base }) => isUpper(base));
    if (word !== 'same' || !silent) words.add(word); // "of" says nothing
    from = to;
  }
  if (words.has('odd') || (words.has('lower') && words.size > 1)) return 'odd';
  return words.has('lower') ? 'lower' : words.has('caps') ? 'caps' : 'same';
};

/** True when the surface is cased as the alias may be; a name in lower case counts when it has several words. */
export const casingFits = (surface: string, alias: string, rule: AliasCase): boolean => {
  if (rule === 'any' || surface === alias) return true;
  if (PLAIN.test(surface) && surface === surface.toLowerCase() && (rule === 'exact' || !surface.includes(' ')))
    return false;
  if (rule === 'name' && surface === alias.toUpperCase()) return true;
  const casing = casingOf(surface, alias);
  if (rule === 'exact') return casing === 'same' || (casing === 'caps' && !isLowerAnywhere(alias));
  if (casing === 'lower') return /\p{L}[^\p{L}]*\s[^\p{L}]*\p{L}/u.test(surface);
  return casing !== 'odd';
};

const isLowerAnywhere = (text: string): boolean => [...text].some(isLower);

/** True for a surface of at least two letters, none of them lower case. */
export const inCapitals = (surface: string): boolean =>
  surface.length > 1 && !hasSmall(surface) && surface === surface.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(surface);

/** A plain small letter, which most surfaces have second. */
const hasSmall = (surface: string): boolean => {
  for (let at = 1; at < surface.length; at++) {
    const code = surface.charCodeAt(at);
    if (code >= 0x61 && code <= 0x7a) return true;
  }
  return false;
};

/**
 * True when a phrase that has capitals stands on the page with them, so that "the Paris match" is not "Paris Match"; a page
 * in capitals gives it the benefit of the doubt.
 */
export const phraseFits = (surface: string, phrase: string): boolean => {
  if (surface === phrase) return true;
  const found = lettersOf(surface);
  const written = lettersOf(phrase);
  if (found.length !== written.length) return true;
  return written.every(({ base, opens }, at) => !opens || !isUpper(base) || !isLower(found[at]?.base ?? ''));
};
