// What counts as the same text: the class and the folded units of every code point, and the folded form of a name.
// Called by the gazetteer (to compile and to scan), the linker and search. It knows nothing of forms, matches or pages.

/** Separators: everything that stands between words, blanks included. */
export const SEPARATOR = 0;
/** The soft hyphen: nothing at all inside a word, and never a boundary between two letters. */
export const SOFT = -1;
/** Invisible characters (zero-width, joiners, direction marks, variation selectors): nothing inside a word, a boundary at its edge. */
export const HIDDEN = -2;
/** Diacritics that stand alone: folded away, yet part of the word they follow. */
export const MARK = -3;
/** A letter that folds to several, or to a unit that the table has no room for. */
export const EXPANDS = -4;
/** Half of a pair: the code point decides. */
export const SURROGATE = -5;
/** Han, Kana, Hangul, Bopomofo: each character is a word of its own. */
export const IDEOGRAPH = -6;
/** What `classOf` says of ordinary letters, digits and the underscore. */
export const LETTER = 1;

const WORD = /^[\p{L}\p{M}\p{Nd}\p{Nl}_]$/u;
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;
/** Vowel signs of Indic scripts are no diacritics: they stay. */
const DIACRITIC =
  /^(?=\p{M})[\p{sc=Inherited}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}]$/u;
const WRITTEN_UNSPACED = /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}]$/u;
const APOSTROPHE = /^['`´ʻʼ‘’‛′＇]$/u;
const HYPHEN = /^[-‐‑‒–−﹣－֊־᠆]$/u;
const DOUBLE_QUOTE = /^["“”„‟″＂]$/u;
const BLANK = /^\s$/u;

/** Letters whose stroke or shape no normalisation form takes apart. */
const STROKED: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
};

const isDiacritics = (text: string): boolean => [...text].every((char) => DIACRITIC.test(char));

/** Answers for the scripts that most text is in are worked out once. */
const REMEMBERED = 0x3000;
const UNASKED = 127;
const classes = new Int8Array(REMEMBERED).fill(UNASKED);
const folds: string[] = [];

/** The class of one code point. */
export const classOf = (point: number): number => {
  if (point >= REMEMBERED) return findClass(point);
  if (classes[point] === UNASKED) classes[point] = findClass(point);
  return classes[point] ?? SEPARATOR;
};

/** Whole stretches that need no asking: ideographs, syllables, what is of private use, halves of pairs. */
const classOfStretch = (point: number): number | undefined => {
  if (point >= 0xd800 && point <= 0xf8ff) return SEPARATOR;
  const ideographs = (point >= 0x3400 && point <= 0x9fff) || (point >= 0xac00 && point <= 0xd7a3);
  return ideographs ? IDEOGRAPH : undefined;
};

const findClass = (point: number): number => {
  const known = classOfStretch(point);
  if (known !== undefined) return known;
  if (point === 0xad) return SOFT;
  const char = String.fromCodePoint(point);
  if (INVISIBLE.test(char)) return HIDDEN;
  if (!WORD.test(char) || APOSTROPHE.test(char)) return SEPARATOR;
  const apart = char.normalize('NFKD');
  if (DIACRITIC.test(char) || (apart !== char && isDiacritics(apart))) return MARK;
  return point > 0x1000 && WRITTEN_UNSPACED.test(char) ? IDEOGRAPH : LETTER;
};

const isLetter = (char: string): boolean => WORD.test(char) && !APOSTROPHE.test(char) && !DIACRITIC.test(char);

/** Case by case and letter by letter, since a whole string would lower a final sigma otherwise. */
const foldLetter = (char: string): string => (isBare(char) ? (STROKED[char] ?? char) : foldParts(char));

/** True of a letter that has neither case nor parts, as most have none. */
const isBare = (char: string): boolean =>
  char.toUpperCase() === char && char.toLowerCase() === char && char.normalize('NFKD') === char;

const foldParts = (char: string): string =>
  [...char.normalize('NFKD')]
    .map((part) => part.toLowerCase().toUpperCase().toLowerCase().normalize('NFKD'))
    .join('')
    .replace(/./gsu, (part) => (isLetter(part) ? (STROKED[part] ?? part) : ''));

/** An ideograph stays one character: compatibility and half-width forms fold, voicing marks go, syllables stay whole. */
const foldIdeograph = (char: string): string => {
  const whole = char.normalize('NFKC');
  const bare = whole.normalize('NFD').replace(/./gsu, (part) => (DIACRITIC.test(part) ? '' : part));
  for (const folded of [bare, whole]) if (folded.length > 0 && [...folded].length === 1) return folded;
  return char;
};

/** The folded text of a letter or an ideograph, never empty; of anything else, nothing. */
export const foldPoint = (point: number): string => {
  if (point >= REMEMBERED) return findFold(point);
  folds[point] ??= findFold(point);
  return folds[point];
};

const findFold = (point: number): string => {
  const char = String.fromCodePoint(point);
  const kind = classOf(point);
  return kind === IDEOGRAPH ? foldIdeograph(char) : kind === LETTER ? foldLetter(char) || char : '';
};

/** Stands for half a pair, which must not find another half when what was between them has gone. */
const REPLACEMENT = 0xfffd;

/** What a separator other than a blank must equal: apostrophes, hyphens and double quotes are one each, full-width folds. */
export const foldSeparator = (point: number): number => {
  if (point < 0x80) return point === 0x60 ? 0x27 : point;
  if (point >= 0xd800 && point <= 0xdfff) return REPLACEMENT;
  const char = String.fromCodePoint(point);
  if (APOSTROPHE.test(char)) return 0x27;
  if (HYPHEN.test(char)) return 0x2d;
  if (DOUBLE_QUOTE.test(char)) return 0x22;
  const folded = char.normalize('NFKC');
  return folded.length === 1 && !WORD.test(folded) && !BLANK.test(folded) ? folded.charCodeAt(0) : point;
};

/** True for every blank, line breaks included. */
export const isBlank = (unit: number): boolean =>
  unit === 0x20 ||
  (unit >= 9 && unit <= 13) ||
  unit === 0xa0 ||
  unit === 0x85 ||
  (unit > 0x1000 && unit !== 0xfeff && BLANK.test(String.fromCharCode(unit)));

/**
 * What two forms must share to be the same form: words folded, every run of blanks one space, apostrophes and hyphens
 * one kind each, invisible characters gone, other punctuation as it stands.
 */
export const foldForm = (text: string): string => {
  let folded = '';
  let blank = false;
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    const kind = classOf(point);
    if (kind === SOFT || kind === HIDDEN || kind === MARK) continue;
    if (kind === SEPARATOR && isBlank(point)) {
      blank = true;
      continue;
    }
    if (blank && folded !== '') folded += ' ';
    blank = false;
    folded += kind === SEPARATOR ? String.fromCodePoint(foldSeparator(point)) : foldPoint(point);
  }
  return folded;
};
