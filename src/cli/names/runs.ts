// Words -> the runs of capitalised ones that may be names, cut where titles, nationalities and conjunctions join what is
// several things. Called by the name finder; what a name is of is decided later, from all its occurrences together.
import {
  ARTICLES,
  CALENDAR,
  CONNECTORS,
  EVENT_HEADS,
  NATIONALS,
  OPENERS,
  ORGANISATION_HEADS,
  PARTICLES,
  PLACE_HEADS,
  STATE_BODIES,
  TITLES,
} from './lexicon.ts';
import { regionOf } from './regions.ts';
import { dictionaryTags, type Word } from './words.ts';

/** One place where a name, or what looks like one, stands. Offsets in UTF-16 units of the paragraph. */
export type NameSeen = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly start: number;
  readonly end: number;
  /** Its first word opens the sentence. */
  readonly opens: boolean;
  /** The title right before it, with the nationality: `French President`. */
  readonly title?: string;
  /** The words right before (title and article left out) and after, lower case; empty at the ends. */
  readonly before: string;
  readonly after: string;
};

type Run = readonly Word[];

const lower = (word: Word): string => word.text.toLowerCase();
const isIn = (words: ReadonlySet<string>, word: Word | undefined): boolean =>
  word !== undefined && words.has(lower(word));
const isHead = (word: Word): boolean =>
  isIn(ORGANISATION_HEADS, word) || isIn(PLACE_HEADS, word) || isIn(EVENT_HEADS, word);
const isInitials = (word: Word): boolean => /^(?:\p{Lu}\.?){2,5}$/u.test(word.text);
const ABBREVIATED = /^(?:\p{Lu}|St|Ste|Mt|Ft|Dr|Mr|Mrs|Ms|Jr|Sr|Gen|Sen|Gov|Rep|Rev|Lt|Col|Capt|Sgt|Prof)$/u;
/** "Apollo 11", "Expo 2025"; a day of the month is taken out with its month. */
const NUMBER = /^\d{1,4}$/;
const NATIONAL = /(?:ian|ean|can|ese|ish|ench|rman|eek|ais|aise|ien|ienne|ain|aine|nds?)$/i;

/** French, Canadian: a nationality used as an adjective, or its people. */
export const isNational = (word: Word): boolean =>
  word.tags.has('Demonym') ||
  dictionaryTags(lower(word)).includes('Demonym') ||
  isIn(NATIONALS, word) ||
  (NATIONAL.test(word.text) && word.tags.has('Adjective'));

const joined = (left: Word, right: Word, text: string): boolean => {
  if (left.possessive) return false;
  const gap = text.slice(left.end, right.start);
  if (gap === '. ') return ABBREVIATED.test(left.text);
  if (gap === ', ') return /^D\.?C\.?$/.test(right.text);
  // "Banque d’Angleterre", "Côte d’Ivoire", "Cour de l’Union"
  if (/^ [dD][’']$/.test(gap)) return isHead(left) || regionOf(text.slice(left.start, right.end)) !== undefined;
  if (/^ [lL][’']$/.test(gap)) return isIn(CONNECTORS, left);
  return /^[ \u00A0\u202F]$/.test(gap);
};

/** Where the run that begins at `from` ends (exclusive): capitals, and connectors that lead on to another capital. */
const runEnd = (words: readonly Word[], from: number, text: string): number => {
  let end = from + 1;
  for (let at = end; at < words.length && joined(words[at - 1]!, words[at]!, text); at++) {
    const word = words[at]!;
    if (word.capital || NUMBER.test(word.text)) end = at + 1;
    else if (!isIn(CONNECTORS, word) || at - end > 1) break;
  }

  return end;
};

const runsIn = (words: readonly Word[], text: string): Run[] => {
  const runs: Run[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!words[at]!.capital) continue;
    const end = runEnd(words, at, text);
    runs.push(words.slice(at, end));
    at = end - 1;
  }
  return runs;
};

/** "Jennifer Rubin Jennifer Rubin": a byline and its link. */
const saidTwice = (run: Run): Run => {
  const half = run.length / 2;
  return nameOf(run.slice(0, half)) === nameOf(run.slice(half)) ? run.slice(0, half) : run;
};

const JOINING = new Set(['and', 'et', 'y']);

/** Cuts at connectors that join two names instead of running through one. */
const cutAtConnectors = (run: Run): Run[] => {
  const pieces: Run[] = [];
  let from = 0;
  for (let at = 1; at < run.length - 1; at++) {
    const word = run[at]!;
    if (word.capital || !isIn(CONNECTORS, word)) continue;
    let next = at + 1;
    while (next < run.length && !run[next]!.capital) next++;
    if (runsThrough(run.slice(from, at), lower(word), run.slice(next))) continue;
    pieces.push(run.slice(from, at));
    from = next;
    at = next - 1;
  }
  return [...pieces, run.slice(from)].filter((piece) => piece.length > 0);
};

const runsThrough = (left: Run, connector: string, right: Run): boolean => {
  const headed = left.some(isHead);
  if (JOINING.has(connector))
    return headed && left.some((word) => !word.capital) && !right.some(isHead) && !regionOf(nameOf(right));
  if (headed && !left.every((word) => isIn(TITLES, word))) return true;
  return PARTICLES.has(connector) && left.length <= 2 && !left.some((word) => isIn(TITLES, word) || isNational(word));
};

const nameOf = (run: Run): string => run.map((word) => word.text).join(' ');

const dropOpeners = (run: Run): Run => {
  let from = 0;
  while (from < run.length && (isOpener(run[from]!, from === run.length - 1) || !run[from]!.capital)) from++;
  return run.slice(from);
};

const isOpener = (word: Word, alone: boolean): boolean => {
  if (isInitials(word) && word.text.includes('.')) return false;
  if (isIn(OPENERS, word)) return word.text.length === 1 || !/^\p{Lu}{2,}$/u.test(word.text);
  const spoken = ['Verb', 'Adverb', 'Preposition', 'Conjunction', 'Determiner', 'Pronoun', 'QuestionWord'];
  return word.opens && !alone && spoken.some((tag) => word.tags.has(tag)) && !word.tags.has('ProperNoun');
};

/** Titles and nationalities before a person's name; a run that ends in a head (Foreign Office) is left whole. */
const cutAtTitles = (run: Run): { readonly before: Run; readonly titles: Run; readonly name: Run } => {
  const whole = { before: [], titles: [], name: run };
  // "Foreign Office" and "Bank of England", but not "House Speaker Paul Ryan".
  if (run.some((word, at) => isIn(ORGANISATION_HEADS, word) && (at === run.length - 1 || !run[at + 1]!.capital)))
    return whole;
  const first = run.findIndex((word) => isIn(TITLES, word));
  if (first < 0) return leadingNation(run) ?? whole;
  let end = first;
  while (end < run.length && (isIn(TITLES, run[end]) || !run[end]!.capital)) end++;
  const begin = first > 0 && isNational(run[first - 1]!) ? first - 1 : first;
  return { before: run.slice(0, begin), titles: run.slice(begin, end), name: run.slice(end) };
};

/** "Canadian Mark Carney", and "the U.S. Carney …" where the point also ended the sentence. */
const leadingNation = (run: Run): { readonly before: Run; readonly titles: Run; readonly name: Run } | undefined => {
  const [first, ...rest] = run;
  if (!first || rest.length === 0 || regionOf(nameOf(run)) || rest.some(isHead)) return undefined;
  if (isNational(first)) return { before: [], titles: [], name: rest };
  if (isInitials(first) && regionOf(first.text)) return { before: [first], titles: [], name: rest };
  return undefined;
};

const isCalendar = (word: Word): boolean => isIn(CALENDAR, word) && !/^\p{Ll}/u.test(word.text);

const dropCalendar = (run: Run): Run[] => {
  const pieces: Run[] = [[]];
  for (const word of run) {
    if (isCalendar(word)) pieces.push([]);
    else pieces[pieces.length - 1] = [...pieces.at(-1)!, word];
  }
  return pieces.filter((piece) => piece.some((word) => word.capital));
};

const trimNumbers = (run: Run): Run => {
  let end = run.length;
  while (end > 0 && !run[end - 1]!.capital && !NUMBER.test(run[end - 1]!.text)) end--;
  const [counted, named] = [run[end - 1], run.slice(0, end - 1)];
  // "1. Finland 2. Norway", "the Police Department 11 days ago": the number counts what comes next.
  const stray = NUMBER.test(counted?.text ?? '') && (isIn(ORGANISATION_HEADS, named.at(-1)) || regionOf(nameOf(named)));
  return stray ? named : run.slice(0, end);
};

const wordBefore = (words: readonly Word[], at: number): string => {
  const before = words[at - 1];
  return (isIn(ARTICLES, before) ? words[at - 2] : before)?.text.toLowerCase() ?? '';
};

/** "the British monarchy": a nationality with the state body that follows it in small letters. */
const stateBody = (run: Run, words: readonly Word[]): Run | undefined => {
  const next = words[words.indexOf(run.at(-1)!) + 1];
  return run.length === 1 && isNational(run[0]!) && next && isIn(STATE_BODIES, next) ? [...run, next] : undefined;
};

/** All that may be names in one paragraph, in order. */
export const namesSeen = (words: readonly Word[], text: string): readonly NameSeen[] => {
  const position = new Map(words.map((word, at) => [word, at] as const));
  const seen: NameSeen[] = [];
  const add = (run: Run, title: Run = []): void => {
    const kept = stateBody(run.slice(0, 1), words)?.at(-1) === run.at(-1) ? run : trimNumbers(run);
    const [first, last] = [kept[0], kept.at(-1)];
    if (!first || !last) return;
    const outer = title[0] ?? first;
    if (/^[DR]-\p{Lu}/u.test(first.text)) return; // a member's party and state
    seen.push({
      text: text.slice(first.start, last.end),
      words: kept,
      start: first.start,
      end: last.end,
      opens: first.opens,
      ...(title.length > 0 && { title: text.slice(outer.start, title.at(-1)!.end) }),
      before: wordBefore(words, position.get(outer)!),
      after: (words[position.get(last)! + 1]?.text ?? '').toLowerCase(),
    });
  };
  for (const run of runsIn(words, text).map(saidTwice))
    for (const whole of dropCalendar(dropOpeners(run)))
      for (const piece of cutAtConnectors(whole).map(dropOpeners)) {
        const { before, titles, name } = cutAtTitles(piece);
        add(before);
        add(stateBody(name, words) ?? name, titles);
      }
  return seen;
};
