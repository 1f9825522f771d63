// Is a match running text, or a piece of code, a link, an address, a file name? Called by the linker on every match; reads
// the characters that touch it and, in doubt, the run without blanks around it. It knows nothing of names.
import { inWord, isLower, isUpper } from './units.ts';

export type NotText = 'code' | 'address' | 'currency';

const FARTHEST = 120;
const isBlank = (char: string): boolean => char === '' || ((char <= ' ' || char > '~') && /\s/.test(char));

type Run = { readonly before: string; readonly after: string };

/** Without one of these there is no link. */
const SIGNS = '/@?&=~\\.';

/** The characters without a blank around a span, at most so many to either side; nothing when no sign of a link is among them. */
const runAround = (text: string, start: number, end: number): Run | undefined => {
  let from = start;
  let to = end;
  let signs = false;
  for (; from > 0 && start - from < FARTHEST && !isBlank(text.charAt(from - 1)); from--)
    signs ||= SIGNS.includes(text.charAt(from - 1));
  for (; to < text.length && to - end < FARTHEST && !isBlank(text.charAt(to)); to++)
    signs ||= SIGNS.includes(text.charAt(to));
  return signs ? { before: text.slice(from, start), after: text.slice(end, to) } : undefined;
};

const CURRENCY = /^[^\S\n]?[$€£¥¢]/;
const LINK = /:\/\/|^\W*www\.|[@?&=~\\]|^[("'`]*\.{0,2}\/|\/.*\/.*\//;
/** Time zones: "Europe/Paris", "US/Pacific". */
const ZONE =
  /^\W*(?:(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][\w/+-]+|(?:Canada|US)\/(?:Atlantic|Eastern|Central|Mountain|Pacific|Newfoundland|Saskatchewan|Yukon|Alaska|Hawaii|Arizona|Michigan|Aleutian|Samoa))\W*$/;
const FILE = /^[\w-]*\.(?!$)[a-z][a-z0-9]{1,4}(?:\W|$)/;

/** "en-US": two lower-case letters; "re-", "ex-", "un-" and "co-" are prefixes. */
const LOCALE = /(?:^|[^\p{L}\p{M}])(?!re-|ex-|un-|co-)[a-z]{2}-$/u;

/** Touching punctuation that may mean code or an address; everything else is text at first sight. */
const SUSPECT_BEFORE = '.@#$\\/<`=-:{[&~%"\'';
const SUSPECT_AFTER = '.@/<>`=({[-:$€£¥¢ "\'%&\\';

/** The same for the first look, which nearly every match ends with: nothing, a point, a blank, or something to look into. */
const HARMLESS = 0;
const POINT = 1;
const BLANK = 2;
const AFTER = new Uint8Array(128);
for (const char of SUSPECT_AFTER) if (char < '\x80') AFTER[char.charCodeAt(0)] = 3;
AFTER[0x2e] = POINT;
AFTER[0x20] = BLANK;

export const notText = (text: string, start: number, end: number): NotText | undefined => {
  // Nearly all matches stand between blanks or before a mark that says nothing.
  if (start === 0 || text.charCodeAt(start - 1) === 0x20) {
    const next = end === text.length ? 0 : text.charCodeAt(end);
    const kind = next < 128 ? AFTER[next] : SUSPECT_AFTER.includes(text.charAt(end)) ? 3 : HARMLESS;
    if (kind === HARMLESS) return undefined;
    if (kind === POINT && (end + 1 === text.length || text.charCodeAt(end + 1) === 0x20)) return undefined;
    if (kind === BLANK && inWord(text, end + 1) && !isLower(text, start)) return undefined;
  }
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const suspectBefore = before !== '' && SUSPECT_BEFORE.includes(before);
  const suspectAfter = after !== '' && SUSPECT_AFTER.includes(after);
  const assigned = after === ' ' && isLower(text, start) && /^ (?:[-+*]?= |from ['"])/.test(text.slice(end, end + 8));
  if (!suspectBefore && !suspectAfter) return assigned ? 'code' : undefined;
  if (CURRENCY.test(text.slice(end, end + 2))) return 'currency';
  if (before === '-' && end - start <= 3 && LOCALE.test(text.slice(Math.max(0, start - 4), start))) return 'code';
  if (before !== '' && '@#\\~'.includes(before)) return 'address';
  if (after === '@') return 'address';
  if (before === '.' || after === '.') {
    const found = points(text, start, end);
    if (found) return found;
  }
  const run = '/\\-=:&.'.includes(before) || '/\\-.'.includes(after) ? runAround(text, start, end) : undefined;
  if (run) {
    if ((before === '/' || after === '/') && ZONE.test(run.before + text.slice(start, end) + run.after)) return 'code';
    if (LINK.test(run.before) || (/\//.test(run.after) && /:\/\//.test(run.before + run.after))) return 'address';
    if (/[/\\-]/.test(after) && /^[/\\-]?[\w/\\-]*\.[a-z][a-z0-9]{1,4}\b(?!\.)/.test(run.after)) return 'address';
  }
  return codeLike(text, start, end, before, after) || assigned ? 'code' : undefined;
};

/** A point that touches: the end of a sentence whose blank is missing, or a host, a file, a member. */
const points = (text: string, start: number, end: number): NotText | undefined => {
  const opensUpper = isUpper(text, start);
  if (text.charAt(end) === '.' && inWord(text, end + 1)) {
    const spoken = opensUpper || text.slice(start, end).includes(' ');
    const glued = spoken && isUpper(text, end + 1) && isLower(text, end + 2);
    if (!glued) return FILE.test(text.slice(end, end + 12)) ? 'address' : 'code';
  }
  if (text.charAt(start - 1) === '.' && !isBlank(text.charAt(start - 2)) && text.charAt(start - 2) !== '.') {
    const glued =
      opensUpper && (isLower(text, start - 2) || !inWord(text, start - 2) || /\d/.test(text.charAt(start - 2)));
    const before = (glued && runAround(text, start, end)?.before) || '';
    if (!glued || /[/@]|^\W*\p{Lu}[\p{L}-]*\.$/u.test(before)) return 'address'; // "Football.London" is a host, too
  }
  return undefined;
};

const codeLike = (text: string, start: number, end: number, before: string, after: string): boolean => {
  const lower = isLower(text, start);
  if (before === '$') return true;
  if (before === '`' && after === '`') return lower;
  if (before === '<' || (before === '/' && text.charAt(start - 2) === '<')) return after === '>' || isBlank(after);
  if (before === '{' && (after === '}' || after === '{')) return true;
  if (before === '%' && after === '%') return true;
  if (before === '[' && after === ']') return inWord(text, start - 2);
  if (!lower) return false;
  if (after === '(') return text.slice(end, end + 3) !== '(s)';
  if (after === '[' || after === '=' || before === '=') return true;
  if (before === '-' && text.charAt(start - 2) === '-' && isBlank(text.charAt(start - 3))) return true;
  if ((before === '"' || before === "'") && after === before) return /^\s*:/.test(text.slice(end + 1, end + 4));
  return before === ':' && text.charAt(start - 2) === ':';
};

const CODE_NEAR = 80;
const CODE_SIGNS = 4;

/** Is the text close around a match code, as its punctuation tells? An ambiguous word of it says nothing by itself then. */
export const inCode = ({ text, start, end }: { text: string; start: number; end: number }): boolean => {
  let signs = 0;
  let sure = 0; // a list in a sentence has brackets and semicolons, too
  const to = Math.min(text.length, end + CODE_NEAR);
  for (let at = Math.max(0, start - CODE_NEAR); at < to; at++) {
    if (!'{}();=<>_$[]'.includes(text.charAt(at))) continue;
    signs++;
    if (!'();'.includes(text.charAt(at))) sure++;
  }
  return sure > 1 && signs >= CODE_SIGNS;
};
