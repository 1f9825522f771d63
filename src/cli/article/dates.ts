// The first calendar date in a line of text, as articles write it in English and French. Called by the article readers.
import { isPartialDate } from '../../core/text-rules.ts';

const MONTHS = [
  ['january', 'jan', 'janvier', 'janv'],
  ['february', 'feb', 'février', 'fevrier', 'févr'],
  ['march', 'mar', 'mars'],
  ['april', 'apr', 'avril', 'avr'],
  ['may', 'mai'],
  ['june', 'jun', 'juin'],
  ['july', 'jul', 'juillet', 'juil'],
  ['august', 'aug', 'août', 'aout'],
  ['september', 'sep', 'sept', 'septembre'],
  ['october', 'oct', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'décembre', 'decembre', 'déc'],
];
const NAMES = MONTHS.flat()
  .sort((a, b) => b.length - a.length)
  .join('|');

const monthOf = (name: string): string =>
  String(MONTHS.findIndex((names) => names.includes(name.toLowerCase())) + 1).padStart(2, '0');

const day = (text: string): string => text.padStart(2, '0');

type Reading = readonly [pattern: RegExp, read: (parts: RegExpExecArray) => string];

const READINGS: readonly Reading[] = [
  [/\b(\d{4})-(\d{2})-(\d{2})(?!\d)/, ([, y, m, d]) => `${y}-${m}-${d}`],
  // Day first, as everywhere but in the United States; 03/17/2025 can only be the other way round.
  [
    /\b(\d{1,2})[-./](\d{1,2})[-./](\d{4})\b/,
    ([, a = '', b = '', y]) => (Number(b) > 12 ? `${y}-${day(a)}-${day(b)}` : `${y}-${day(b)}-${day(a)}`),
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:er|st|nd|rd|th)?\\.? (${NAMES})\\.?,? (\\d{4})\\b`, 'i'),
    ([, d = '', m = '', y]) => `${y}-${monthOf(m)}-${day(d)}`,
  ],
  [
    new RegExp(`\\b(${NAMES})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'i'),
    ([, m = '', d = '', y]) => `${y}-${monthOf(m)}-${day(d)}`,
  ],
  [new RegExp(`\\b(${NAMES})\\.? (\\d{4})\\b`, 'i'), ([, m = '', y]) => `${y}-${monthOf(m)}`],
];

/** The date, and the exact words it was read from. */
export const dateIn = (text: string): { readonly date: string; readonly words: string } | undefined => {
  for (const [pattern, read] of READINGS) {
    const parts = pattern.exec(text);
    const date = parts ? read(parts) : '';
    if (parts && isPartialDate(date)) return { date, words: parts[0] };
  }
  return undefined;
};
