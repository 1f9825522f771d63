// A text as search compares it: folded like a form, but looser about punctuation, with the way back to the original.
// Called by the search index for every name and by search for the query. It knows nothing of entities.
import { classOf, foldPoint, foldSeparator, IDEOGRAPH, isBlank, LETTER } from './normalize.ts';

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

type Folded = { readonly text: string; readonly parts: boolean };
const NOTHING: Folded = { text: '', parts: false };
const PARTING: Folded = { text: '', parts: true };

const foldOne = (point: number): Folded => {
  const kind = classOf(point);
  if (kind === LETTER || kind === IDEOGRAPH) return { text: foldPoint(point), parts: false };
  if (kind !== 0) return NOTHING;
  if (isBlank(point)) return PARTING;
  const sign = foldSeparator(point);
  if (sign === JOINING) return NOTHING;
  return TELLING.has(sign) ? { text: String.fromCharCode(sign), parts: false } : PARTING;
};

const PLAIN = 0x3000;
const plain: Folded[] = [];

const foldAgain = (point: number): Folded => {
  if (point >= PLAIN) return foldOne(point);
  plain[point] ??= foldOne(point);
  return plain[point];
};

/** The form with the way back, for what is shown. */
export const searchForm = (original: string): SearchForm => {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let parted = -1;
  let at = 0;
  for (const char of original) {
    const { text: folded, parts } = foldAgain(char.codePointAt(0) ?? 0);
    if (parts && text !== '' && parted < 0) parted = at;
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
  for (const char of original) {
    const { text: folded, parts } = foldAgain(char.codePointAt(0) ?? 0);
    parted ||= parts;
    if (folded === '') continue;
    text += parted && text !== '' ? ` ${folded}` : folded;
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
