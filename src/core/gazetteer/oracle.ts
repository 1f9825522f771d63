// The gazetteer's rules read out plainly: every slice of the text is folded and compared. For tests only.
// Quadratic on purpose; it shares nothing with the gazetteer but the folding of a form.
import type { Match } from '../gazetteer.ts';
import { foldForm } from '../normalize.ts';

const IDEOGRAPH = /(?=[\p{L}\p{Nl}\p{Nd}])[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}]/u;
const APOSTROPHES = "'`´ʻʼ‘’‛′＇";
const DIACRITIC =
  /^(?=\p{M})[\p{sc=Inherited}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}]$/u;

type Kind = 'letter' | 'ideograph' | 'mark' | 'soft' | 'hidden' | 'separator';
const kindOf = (char: string): Kind => {
  if (char === '\u00ad') return 'soft';
  if (/\p{Default_Ignorable_Code_Point}/u.test(char)) return 'hidden';
  if (DIACRITIC.test(char) || char === 'ﾞ' || char === 'ﾟ') return 'mark';
  if (IDEOGRAPH.test(char)) return 'ideograph';
  return /[\p{L}\p{M}\p{Nd}\p{Nl}_]/u.test(char) && !APOSTROPHES.includes(char) ? 'letter' : 'separator';
};

const BREAKS = /\r\n|[\n\r\v\u0085\u2028]/;
const hasBlankLine = (text: string): boolean => {
  const seen = [...text].filter((char) => !['soft', 'hidden', 'mark'].includes(kindOf(char))).join('');
  return seen.includes('\u2029') || (seen.match(/\s+/g) ?? []).some((run) => run.split(BREAKS).length > 2);
};

/** Every match, leftmost first, longest of those, found by trying all slices. */
export const naiveMatches = (forms: readonly string[], text: string): Match[] => {
  const byFold = new Map<string, number>();
  forms.forEach((form, index) => {
    const folded = foldForm(form);
    if (/[\p{L}\p{M}\p{Nd}\p{Nl}_]/u.test(folded) && !byFold.has(folded)) byFold.set(folded, index);
  });
  const chars = [...text];
  const kinds = chars.map(kindOf);
  const offsets = [0];
  for (const char of chars) offsets.push((offsets.at(-1) ?? 0) + char.length);

  /** What touches a match on this side, soft hyphens looked through; a mark stands for what it is set on. */
  const freeLeft = (at: number): boolean => {
    if (kinds[at] === 'ideograph') return true;
    let left = at - 1;
    let marked = false;
    while (left >= 0 && (kinds[left] === 'soft' || kinds[left] === 'mark' || (marked && kinds[left] === 'hidden'))) {
      marked ||= kinds[left] === 'mark';
      left--;
    }
    return marked ? kinds[left] === 'ideograph' : kinds[left] !== 'letter';
  };
  const freeRight = (at: number): boolean => {
    let right = at;
    let base = at - 1;
    while (['mark', 'soft', 'hidden'].includes(kinds[base] ?? '')) base--;
    if (kinds[base] === 'ideograph') return kinds[at] !== 'mark';
    while (kinds[right] === 'soft') right++;
    return kinds[right] !== 'letter' && kinds[right] !== 'mark';
  };
  /** A mark on nothing is no part of any form. */
  const orphaned = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) {
      if (kinds[at] !== 'mark') continue;
      let base = at;
      while (base >= from && ['mark', 'soft', 'hidden'].includes(kinds[base] ?? '')) base--;
      if (base < from || kinds[base] === 'separator') return true;
    }
    return false;
  };
  const edgeOk = (from: number, to: number): boolean => {
    const first = kinds[from];
    const last = kinds[to - 1];
    return first !== 'soft' && first !== 'hidden' && first !== 'mark' && last !== 'soft' && last !== 'hidden';
  };

  const matches: Match[] = [];
  for (let from = 0; from < chars.length; from++) {
    if (!freeLeft(from)) continue;
    for (let to = chars.length; to > from; to--) {
      const slice = chars.slice(from, to).join('');
      const form = byFold.get(foldForm(slice));
      if (form === undefined || slice.trim() !== slice || !edgeOk(from, to) || !freeRight(to)) continue;
      if (orphaned(from, to) || hasBlankLine(slice)) continue;
      matches.push({ start: offsets[from] ?? 0, end: offsets[to] ?? 0, form });
      from = to - 1;
      break;
    }
  }
  return matches;
};
