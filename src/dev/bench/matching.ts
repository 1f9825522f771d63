// Matching against a bare loop over the same text, and against libraries from npm. One section of `npm run bench`.
import { compileGazetteer, openGazetteer } from '../../core/gazetteer.ts';
import type { Goal } from '../bench-page/goals.ts';
import { takeTurns, timesOf } from './clock.ts';
import { bareLoops, contest, perUnit, scans, unitsOf } from './contest.ts';
import { PEERS } from './peers.ts';
import type { Report } from './report.ts';
import { figure, type Row } from './tables.ts';
import { cut, namesIn, type Page } from './texts.ts';
import { makeWorld } from './world.ts';

/** At each size, how many words pass between two names: as dense as names of that many are in news and encyclopedias. */
const EVERY: Readonly<Record<number, number>> = { 1000: 465, 10000: 62, 100000: 14, 1000000: 7.5 };
const LENGTH = 600_000;
const DOCUMENT = 14_000;
/** What libraries are timed on, in UTF-16 units: enough for caches to be warm again after another's turn. */
const TIMED = 200_000;

/** Where matching is measured: names, and the texts that have them. */
type Ground = { readonly forms: readonly string[]; readonly texts: readonly string[] };

const madeUp = (size: number): Ground => {
  const world = makeWorld(3);
  const names = world.names(size);
  const text = world.text(LENGTH, names, EVERY[size] ?? 20);
  return { forms: names.map((name) => name.text), texts: cut(text, DOCUMENT) };
};

/** Names of the texts themselves, with made-up ones to fill up the number. */
const real = (size: number, pages: readonly Page[]): Ground => {
  const blocks = pages.flat();
  const names = namesIn(blocks, EVERY[size] ?? 20, size);
  const others = makeWorld(5).names(size);
  const forms = [...new Set([...names, ...others.map(({ text }) => text)])].slice(0, size);
  return { forms, texts: cut(blocks.join('\n\n').slice(0, LENGTH), DOCUMENT) };
};

const softened = (text: string): string => text.replace(/(\p{L}{3})(?=\p{L})/gu, '$1\u00ad');

type Result = {
  readonly rows: readonly Row[];
  readonly ns: number;
  readonly bare: number;
  readonly soft: number;
  /** How many times the gazetteer's time the fastest library took that finds the same. */
  readonly best: number;
};

const measure = (what: string, { forms, texts }: Ground, rounds: number): Result => {
  const gazetteer = openGazetteer(compileGazetteer(forms));
  const softTexts = cut(softened(texts.join(' ')), DOCUMENT);
  const time = takeTurns(
    { bare: bareLoops(texts), soft: scans(gazetteer, softTexts), ours: scans(gazetteer, texts) },
    rounds,
  );
  const ns = perUnit(time.ours.best, texts);
  const bare = time.ours.best / time.bare.best;
  const soft = perUnit(time.soft.best, softTexts) / ns;
  const timed = cut(texts.join(' ').slice(0, TIMED), DOCUMENT);
  const outcomes = PEERS.filter(({ most }) => forms.length <= most).map((peer) =>
    contest(peer, forms, gazetteer, timed, Math.ceil(rounds / 4)),
  );
  const ours: Row = {
    what: `**Sidelight**, ${what}`,
    figures: {
      'ns a character': ns,
      'bare loops': bare,
      'bare loops, median': timesOf(time.ours, time.bare),
      'soft hyphens, times plain': soft,
      'characters a match': unitsOf(texts) / texts.reduce((sum, text) => sum + gazetteer.match(text).length, 0),
    },
  };
  const same = outcomes.filter((outcome) => outcome.same);
  return {
    rows: [ours, ...outcomes.map(({ row }) => row)],
    ns,
    bare,
    soft,
    best: Math.min(...same.map(({ times }) => times)),
  };
};

const NOTE =
  'The best round of each; medians are of rounds side by side. Libraries get text and names already folded, but for the one ' +
  'that reads raw text. “Same matches”: of all that it or Sidelight finds in 70,000 characters, what both find; “hard ones”: ' +
  'the same of a sentence with names of other scripts, with accents and with punctuation of their own. The short table ' +
  'compares with the fastest that finds the same in both.';

/** At each size, how many bare loops it may take at most, and how many times the best library must take at least. */
const PROMISED: Readonly<Record<number, { readonly bare: number; readonly times: number }>> = {
  1000: { bare: 2.7, times: 2.5 },
  10000: { bare: 3.1, times: 7.5 },
  100000: { bare: 5.4, times: 11 },
  1000000: { bare: 9, times: 18 },
};

const goalsOf = (size: number, { bare, best, soft }: Result): Goal[] => {
  const promised = PROMISED[size];
  const names = `${size.toLocaleString('en')} names`;
  return promised
    ? [
        { what: `matching, ${names}`, measured: bare, unit: 'bare loops', most: promised.bare },
        { what: '– the fastest library that finds the same', measured: best, unit: 'times', least: promised.times },
        { what: '– with soft hyphens everywhere', measured: soft, unit: 'times plain text', most: 3 },
      ]
    : [];
};

/** Over made-up names and text, or over `pages`. */
export const matchingSection = (sizes: readonly number[], rounds: number, pages?: readonly Page[]): Report => {
  const results = sizes.map((size) =>
    measure(`${size.toLocaleString('en')} names`, pages ? real(size, pages) : madeUp(size), rounds),
  );
  const each = (pick: (result: Result) => number) => results.map((result) => figure(pick(result))).join(' / ');
  const names = sizes.map((size) => size.toLocaleString('en')).join(' / ');
  return {
    section: {
      title: pages ? 'Matching, real text' : 'Matching, made-up text',
      note: NOTE,
      rows: results.flatMap(({ rows }) => rows),
    },
    goals: pages ? [] : sizes.flatMap((size, at) => results.slice(at, at + 1).flatMap((one) => goalsOf(size, one))),
    brief: pages
      ? []
      : [
          [`finding ${names} names in text, ns a character`, each(({ ns }) => ns)],
          ['– times a loop that only reads the text', each(({ bare }) => bare)],
          ['– times faster than the best library that finds the same', each(({ best }) => best)],
        ],
  };
};
