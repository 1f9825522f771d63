// Where a sentence ends, and which points end none: "Mr.", "J.", "U.S.". Called by the linker for the text between two places; it looks at
// characters only, a bounded way.
import { classAt, inWord, isUpper, isWordClass } from './units.ts';

/** How far a sentence is followed. */
const LONGEST_SENTENCE = 240;

/** True when no sentence ends between two places, the first before the second. */
export const inOneSentence = (text: string, from: number, to: number): boolean => {
  if (to - from > LONGEST_SENTENCE) return false;
  for (let at = from; at < to; at++) {
    const char = text.charAt(at);
    if (char === '\n' || char === ';' || char === '!' || char === '?') return false;
    if (char === '.' && endsSentence(text, at)) return false;
  }
  return true;
};

/** A point, a closing quote perhaps, and a blank. */
const endsSentence = (text: string, at: number): boolean => {
  const next = /["”’»)]/.test(text.charAt(at + 1)) ? at + 2 : at + 1;
  return !inWord(text, next) && text.charAt(next) !== ',' && !isAbbreviation(text, at);
};

/** Written with a point in the middle of a sentence. */
const ABBREVIATED = new Set(
  `mr mrs ms dr prof gov sen rep coun cllr st gen col lt sgt capt hon rev m mm mgr pres sec amb supt insp cpl maj cmdr adm messrs vs jr sr univ dept corp fr br pte pvt cst const det ald hr`.split(
    ' ',
  ),
);

/** A point at `at` that ends "Mr", "J" or "U.S" ends no sentence. */
export const isAbbreviation = (text: string, at: number): boolean => {
  let start = at;
  while (start > 0 && at - start < 8 && isWordClass(classAt(text, start - 1))) start--;
  if (start === at) return false;
  if (at - start === 1) return isUpper(text, start) && text.charAt(start - 1) !== '-'; // "to Triple-A. The"
  return ABBREVIATED.has(text.slice(start, at).toLowerCase());
};
