// Does a surname stand in a list of players or results: "Hull: Allsop, Jones, Carney (Powell 67); Slater", "Trump bt Selby 6-4"?
// Called by the linker for bare surnames that nothing else on the page speaks for; it looks a line to either side.
import { LANGUAGE } from '../lang.ts';
import { type Context, isCapital } from './context.ts';
import { wordAfter, wordBefore } from './words.ts';

/** So much of the list is read, in units. */
const NEAR = 160;

const NAME = String.raw`\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?`;
const MINUTES = String.raw`(?: \d{1,3}(?:, \d{1,3})*)?`;
const NOTE = String.raw`(?: \([^()\n]{1,24}\))?`;
const BEFORE = new RegExp(String.raw`([\p{L}’']+)(?: not used)?: ((?:${NAME}${MINUTES}${NOTE}[,;] ){0,12})$`, 'u');
const AFTER = new RegExp(String.raw`^(${MINUTES})(${NOTE})((?:[,;] ${NAME}${MINUTES}${NOTE}){0,12})(?=[.;,\n]|$)`, 'u');
const FEWEST = 2;

/** "Starmer (Powell 67)": who came on for the player, and when. */
const SUBSTITUTE = /^ \(\p{Lu}[\p{L}'’-]+,? \d{1,3}(?:\+\d)?['’]?\)/u;
/** What only such lists have. */
const SIGN = /;|\(\p{Lu}[\p{L}'’-]+,? \d|\p{L} \d/u;

/** `likely`: a list of candidates looks the same. */
export const inResultList = (context: Context): 'surely' | 'likely' | undefined => {
  const { before, after, text, start, end } = context;
  if (after?.gap === 'open' && SUBSTITUTE.test(text.slice(end, end + NEAR))) return 'surely';
  if (hasBeaten(context)) return 'surely';
  if (before?.gap !== 'comma' && before?.gap !== 'other') return undefined;
  const first = BEFORE.exec(text.slice(Math.max(0, start - NEAR), start));
  const rest = first && AFTER.exec(text.slice(end, end + NEAR));
  if (!first || !rest) return undefined;
  const [, label = '', earlier = ''] = first;
  const [, minutes = '', , later = ''] = rest;
  if (LANGUAGE.lineups.has(label.toLowerCase())) return 'surely';
  const others = `${earlier}${later}`.split(/[,;]/).filter((name) => /\p{Lu}/u.test(name)).length;
  return others >= FEWEST && SIGN.test(`${earlier}x${minutes}${later}`) ? 'likely' : undefined;
};

/** "Trump b Selby 6-4", "Selby bt Trump". */
const hasBeaten = ({ before, after, text }: Context): boolean => {
  if (after?.gap === 'blank' && LANGUAGE.results.holds(after)) {
    const loser = wordAfter(text, after.end);
    return loser !== undefined && isCapital(loser);
  }
  if (before?.gap !== 'blank' || !LANGUAGE.results.holds(before)) return false;
  const winner = wordBefore(text, before.start);
  return winner !== undefined && isCapital(winner);
};
