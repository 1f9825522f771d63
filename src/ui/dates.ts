// Writes dates as the reader's language does, no more exactly than they are known. Called by every piece that shows one.
// Knows no clock: what is "now" comes in.
import type { Lang, PartialDate } from '../core/corpus.ts';

const EXACTNESS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

type Known = { readonly at: Date; readonly parts: number };

const known = (date: PartialDate): Known => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return { at, parts: date.split('-').length };
};

const formatOf = (lang: Lang, parts: number) =>
  new Intl.DateTimeFormat(lang, { ...EXACTNESS[parts - 1], timeZone: 'UTC' });

/** `2025-03` as "March 2025" or « mars 2025 ». */
export const sayDate = (lang: Lang, date: PartialDate): string => {
  const { at, parts } = known(date);
  return formatOf(lang, parts).format(at);
};

/** What of a date its year does not say: "Mar 17", "Mar", or nothing. */
export const sayDayOfYear = (lang: Lang, date: PartialDate): string => {
  const { at, parts } = known(date);
  if (parts === 1) return '';
  const day = parts === 3 ? ({ day: 'numeric' } as const) : {};
  return new Intl.DateTimeFormat(lang, { month: 'short', ...day, timeZone: 'UTC' }).format(at);
};

/** A stretch, as exact as its vaguer end: `2008` to `2013-06` as "2008 – 2013". */
export const sayStretch = (lang: Lang, date: PartialDate, until?: PartialDate): string => {
  if (until === undefined) return sayDate(lang, date);
  const from = known(date);
  const to = known(until);
  return formatOf(lang, Math.min(from.parts, to.parts)).formatRange(from.at, to.at);
};
