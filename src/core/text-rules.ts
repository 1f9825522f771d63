// What text, ids, dates, links and aliases a corpus may hold, as plain yes-or-no questions with their limits.
// Asked of what authors write (source/*.ts) and of what arrives over the network; knows no files and no packs.

/** In UTF-16 units, after `tidy`. */
export const LIMITS = {
  id: 80,
  name: 120,
  description: 200,
  summary: 1200,
  fact: 600,
  passage: 2400,
  title: 300,
  alias: 100,
  url: 2000,
} as const;

/** How many of each a record or the heading may have. */
export const LISTS = {
  topics: 100,
  relationTypes: 200,
  passages: 1000,
  aliases: 200,
  facts: 500,
  relations: 1000,
  phrases: 250,
} as const;

/** An alias says less than this many letters or digits only by mistake. */
const ALIAS_MIN_LETTERS = 2;

/** Line breaks and runs of blanks become one space; a no-break space is meant and stays. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();

const MARKUP = /<[a-z/!?][^<>]{0,40}>?|&(?:[a-z][a-z0-9]{1,31}|#\d{1,7}|#x[0-9a-f]{1,6});/i;

/** The first thing in `text` that a browser would read as HTML: a tag or a character reference. */
export const markupIn = (text: string): string | undefined => MARKUP.exec(text)?.[0];

// Control characters have no meaning in a sentence, and bidi overrides can make one text look like another.
const UNSEEN = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD]/u;

/** The first invisible control character in `text`, as `U+XXXX`. */
export const controlIn = (text: string): string | undefined => {
  const found = UNSEEN.exec(text)?.[0].codePointAt(0);
  return found === undefined ? undefined : `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
};

/** Lower-case letters, digits and single hyphens between them. */
export const isId = (text: string): boolean => text.length <= LIMITS.id && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

/** An absolute https address without a user name or password. */
export const isHttps = (text: string): boolean => {
  if (text.length > LIMITS.url || !URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === 'https:' && url.username === '' && url.password === '';
};

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** `1694`, `2025-03` or `2025-03-17`, and a day that exists. */
export const isPartialDate = (text: string): boolean => {
  const parts = DATE.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  if (month < 1 || month > 12) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day >= 1 && day <= days;
};

export type AliasFault = 'empty' | 'number' | 'short' | 'long';

/** Why `text` cannot be an alias: it would fire everywhere, or never. */
export const aliasFault = (text: string): AliasFault | undefined => {
  const said = text.match(/[\p{L}\p{N}]/gu) ?? [];
  if (said.length === 0) return 'empty';
  if (!/\p{L}/u.test(text)) return 'number';
  if (said.length < ALIAS_MIN_LETTERS) return 'short';
  return text.length > LIMITS.alias ? 'long' : undefined;
};
