// A text as search compares it: folded like a form, but looser about punctuation, with the way back to the original.
// Called by the search index for every name and by search for the query. It knows nothing of entities.
import { classOf, foldPoint, foldSeparator, IDEOGRAPH, isBlank, LETTER, SEPARATOR } from '../normalize.ts';

export type SearchForm = {
  /** Words of folded letters, digits and `+#&@`, one space between two. */
  readonly text: string;
  /** For each unit of `text`, where in the original its character starts, and where the character ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/** Signs that tell names apart: C++, C#, AT&T. */
const TELLING = new Set(['+', '#', '&', '@'].map((sign) => sign.charCodeAt(0)));
/** Points join: "U.S." is found as "us". Every other sign parts two words. */
const JOINING = '.'.charCodeAt(0);

/** Between two words. */
const PARTING = ' ';

/** Answers for the scripts that most text is in are worked out once. Room for all of them from the start: V8 would make a map of it. */
const REMEMBERED = 0x3000;
const known = new Array<string | undefined>(REMEMBERED).fill(undefined);

/** What a character leaves behind: folded letters, a telling sign, nothing, or PARTING. */
const foldOne = (point: number): string => {
  if (point >= REMEMBERED) return findFold(point);
  const again = known[point];
  if (again !== undefined) return again;
  const found = findFold(point);
  known[point] = found;
  return found;
};

const findFold = (point: number): string => {
  const kind = classOf(point);
  if (kind === LETTER || kind === IDEOGRAPH) return foldPoint(point);
  if (kind !== SEPARATOR) return '';
  if (isBlank(point)) return PARTING;
  const sign = foldSeparator(point);
  if (sign === JOINING) return '';
  return TELLING.has(sign) ? String.fromCharCode(sign) : PARTING;
};

/** The form with the way back, for what is shown. */
export const searchForm = (original: string): SearchForm => {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let parted = -1;
  let at = 0;
  for (const char of original) {
    const left = foldOne(char.codePointAt(0) ?? 0);
    const folded = left === PARTING ? '' : left;
    if (left === PARTING && text !== '' && parted < 0) parted = at;
    if (folded !== '' && parted >= 0) {
      text += ' ';
      starts.push(parted);
      ends.push(at);
      parted = -1;
    }
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(at);
      ends.push(at + char.length);
    }
    text += folded;
    at += char.length;
  }
  return { text, starts, ends };
};

/** The form alone, for what is only compared. */
export const searchText = (original: string): string => {
  let text = '';
  let parted = false;
  for (let at = 0; at < original.length; ) {
    const point = original.codePointAt(at) ?? 0;
    at += point > 0xffff ? 2 : 1;
    const left = foldOne(point);
    if (left === PARTING) parted = true;
    if (left === PARTING || left === '') continue;
    text += parted && text !== '' ? PARTING + left : left;
    parted = false;
  }
  return text;
};

/** A stretch of a form's text as a span of the original. */
export const originalSpan = (form: SearchForm, start: number, end: number): [number, number] => [
  form.starts[start] ?? 0,
  form.ends[end - 1] ?? 0,
];

/** The first letters of a name's words, and again without its small words; two letters at least. */
export const initials = (text: string): readonly string[] => {
  const words = text.split(' ');
  const all = words.map((word) => word[0]).join('');
  const great = words
    .filter((word) => word.length > 3)
    .map((word) => word[0])
    .join('');
  return [...new Set([all, great])].filter((letters) => letters.length > 1);
};
