// What a single unit of text is to the linker: letter of either case, digit, blank, apostrophe. Called by the files that read
// the words around a match. It knows neither words nor names.

export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 3;
export const INSIDE = 4; // marks and invisible characters: part of a word, no shape
export const BLANK = 5;
export const LINE = 6;
export const APOSTROPHE = 7;
export const HYPHEN = 8;
export const DASH = 9;
export const POINT = 10;
export const OTHER = 0;

const ASCII = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code);
  if (char >= 'a' && char <= 'z') ASCII[code] = LOWER;
  else if (char >= 'A' && char <= 'Z') ASCII[code] = UPPER;
  else if (char >= '0' && char <= '9') ASCII[code] = DIGIT;
}
ASCII[0x20] = BLANK;
ASCII[9] = BLANK;
ASCII[10] = LINE;
ASCII[13] = LINE;
ASCII[0x27] = APOSTROPHE;
ASCII[0x2d] = HYPHEN;
ASCII[0x2e] = POINT;

/** The class of a unit. */
export const classOf = (code: number): number => (code < 128 ? (ASCII[code] ?? OTHER) : wideClass(code));

export const classAt = (text: string, at: number): number => classOf(text.charCodeAt(at));

/** The lower case of a capital, where it is one unit. */
export const lowerOf = (code: number): number =>
  code < 128 ? code | 0x20 : String.fromCharCode(code).toLowerCase().charCodeAt(0);

const wideClass = (code: number): number => {
  if (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) {
    if ((code >= 0x300 && code <= 0x36f) || code === 0x61c) return INSIDE;
    if (code === 0x2bc) return APOSTROPHE;
    const char = String.fromCharCode(code);
    return char === char.toLowerCase() ? LOWER : UPPER;
  }
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000) return BLANK;
  if (code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff) return INSIDE;
  if (code === 0x2019 || code === 0x2018 || code === 0xb4) return APOSTROPHE;
  if (code === 0x2010 || code === 0x2011) return HYPHEN;
  if (code >= 0x2012 && code <= 0x2015) return DASH;
  if (code === 0x2028 || code === 0x2029 || code === 0x85) return LINE;
  return OTHER;
};

export const isWordClass = (kind: number): boolean => kind >= LOWER && kind <= INSIDE;

/** True when the unit at `at` belongs to a word. */
export const inWord = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && isWordClass(classAt(text, at));

/** True when the unit at `at` is an upper-case letter. */
export const isUpper = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && classAt(text, at) === UPPER;

/** True when the unit at `at` is a lower-case letter (or one without case). */
export const isLower = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && classAt(text, at) === LOWER;

/** True when the unit at `at` is an apostrophe of any kind. */
export const isApostrophe = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && classAt(text, at) === APOSTROPHE;
