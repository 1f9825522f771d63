// Does a name end one that is written out before its own initials? "Export Development Canada (EDC)". Called by the linker for names of
// places and for concepts' words; it looks at the bracket that follows and a few words to the left.
import { type Context, isCapital } from './context.ts';
import type { Word } from './word.ts';
import { wordBefore } from './words.ts';

const BRACKET = /^\s?\(([\p{Lu}\p{N}&.-]{2,12})\)/u;
const FARTHEST = 3;

/** The last letter is the name's, and the one before it that of a capital to its left. */
export const endsInitials = (context: Context): boolean => {
  const { text, end, surface } = context;
  if (text.charCodeAt(end + 1) !== 0x28 && text.charCodeAt(end) !== 0x28) return false;
  const initials = BRACKET.exec(text.slice(end, end + 16))?.[1]?.replace(/[^\p{Lu}]/gu, '');
  if (!initials || initials.length < 2) return false;
  const own = surface
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .filter((letter) => letter !== letter.toLowerCase())
    .join('');
  if (!initials.endsWith(own) || initials.length <= own.length) return false;
  const wanted = initials.charAt(initials.length - own.length - 1);
  let word: Word | undefined = context.before;
  for (let n = 0; word && n < FARTHEST && word.gap !== 'stop'; n++) {
    if (isCapital(word)) return word.text.startsWith(wanted);
    word = wordBefore(text, word.start);
  }
  return false;
};
