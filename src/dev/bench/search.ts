// Search against plain fuse.js over the same entities, by six kinds of query. One section of `npm run bench`.
import Fuse from 'fuse.js';
import { buildSearch, openSearch, type SearchEntry } from '../../core/search.ts';
import type { Goal } from '../bench-page/goals.ts';
import { clocked, quantile, worked } from './clock.ts';
import type { Report } from './report.ts';
import { isHit, KINDS_OF_QUERY, type KindOfQuery, makeEntries, makeQueries, type Query } from './search-world.ts';
import { figure, type Row } from './tables.ts';

const ROUNDS = 5;
/** Of those queries that fuse.js answers as well. */
const ROUNDS_BESIDE = 2;
const LIMIT = 10;

/** As many results as a panel shows, from entities as fuse.js wants them. */
const plainFuse = (entries: readonly SearchEntry[]) => {
  const fuse = new Fuse(
    entries.map(({ key, name, aliases, texts }) => ({
      key,
      name: name.en ?? '',
      aliases: aliases.map(({ text }) => text),
      said: texts.map((text) => text.en ?? '').join(' '),
    })),
    {
      keys: [
        { name: 'name', weight: 3 },
        { name: 'aliases', weight: 2 },
        { name: 'said', weight: 1 },
      ],
      threshold: 0.35,
      ignoreDiacritics: true,
    },
  );
  return (text: string): string[] => fuse.search(text, { limit: LIMIT }).map(({ item }) => item.key);
};

/** What takes so long that other work on the machine would come between: their processor time is taken. */
const LONG_WINDED: ReadonlySet<string> = new Set(['theirs']);

type Find = (text: string) => readonly string[];
type Answered = { readonly times: readonly number[]; readonly hits: Row['figures'] };

/** Every query's quickest round, of each competitor in turn, and how many of each kind find what was meant. */
const answer = <N extends string>(
  queries: readonly Query[],
  finds: Readonly<Record<N, Find>>,
  rounds: number,
  byKey: ReadonlyMap<string, SearchEntry>,
): Record<N, Answered> => {
  const names = Object.keys(finds) as N[];
  const answered = Object.fromEntries(
    names.map((name) => [name, queries.map(() => ({ time: Number.POSITIVE_INFINITY, hit: false }))]),
  ) as Record<N, { time: number; hit: boolean }[]>;
  for (let round = 0; round < rounds; round++)
    for (const [at, query] of queries.entries())
      for (const name of names) {
        let answers: readonly string[] = [];
        const run = () => {
          answers = finds[name](query.text);
        };
        const time = LONG_WINDED.has(name) ? worked(run) : clocked(run);
        answered[name][at] = {
          time: Math.min(time, answered[name][at]?.time ?? time),
          hit: isHit(query, answers, byKey),
        };
      }
  const rate = (all: readonly { hit: boolean }[], kind: KindOfQuery) => {
    const asked = all.filter((_, at) => queries[at]?.kind === kind);
    return (100 * asked.filter(({ hit }) => hit).length) / asked.length;
  };
  const summed = (all: readonly { time: number; hit: boolean }[]): Answered => ({
    times: all.map(({ time }) => time),
    hits: Object.fromEntries(KINDS_OF_QUERY.map((kind) => [`hit at 5: ${kind}, %`, rate(all, kind)])),
  });
  return Object.fromEntries(names.map((name) => [name, summed(answered[name])])) as Record<N, Answered>;
};

type Result = {
  readonly rows: readonly Row[];
  readonly p50: number;
  readonly p95: number;
  readonly times: number;
  readonly worst: number;
};

/** `few` of the queries of each kind are put to fuse.js as well. */
const measure = (size: number, each: number, few: number): Result => {
  const entries = makeEntries(size);
  const byKey = new Map(entries.map((entry) => [entry.key as string, entry]));
  let bytes = new ArrayBuffer(0);
  const built = clocked(() => {
    bytes = buildSearch(entries);
  });
  let search = openSearch(bytes);
  const opened = Math.min(
    ...Array.from({ length: ROUNDS }, () =>
      clocked(() => {
        search = openSearch(bytes);
      }),
    ),
  );
  const queries = makeQueries(entries, each);
  const find: Find = (text) => search.find(text, { lang: 'en', limit: LIMIT }).map(({ key }) => key);
  const some = queries.filter((_, index) => index % each < few);
  const { ours } = answer(queries, { ours: find }, ROUNDS, byKey);
  const { beside, theirs } = answer(some, { beside: find, theirs: plainFuse(entries) }, ROUNDS_BESIDE, byKey);
  const [p50, p95] = [quantile(ours.times, 0.5), quantile(ours.times, 0.95)];
  const times = quantile(theirs.times, 0.5) / quantile(beside.times, 0.5);
  return {
    rows: [
      {
        what: `**Sidelight**, ${size.toLocaleString('en')} entities`,
        figures: {
          'p50, ms': p50,
          'p95, ms': p95,
          'build, ms': built,
          'open, ms': opened,
          'bytes an entity': bytes.byteLength / size,
          ...ours.hits,
        },
      },
      {
        what: 'fuse.js alone',
        figures: {
          'p50, ms': quantile(theirs.times, 0.5),
          'p95, ms': quantile(theirs.times, 0.95),
          'times Sidelight, p50': times,
          'times Sidelight, p95': quantile(theirs.times, 0.95) / quantile(beside.times, 0.95),
          ...theirs.hits,
        },
      },
    ],
    p50,
    p95,
    times,
    worst: Math.min(...Object.values(ours.hits).map(Number)),
  };
};

const goalsOf = (size: number, { p50, p95, times, worst }: Result): Goal[] => [
  { what: `search in ${size.toLocaleString('en')} entities, p50`, measured: p50, unit: 'ms', most: 3 },
  { what: '– p95', measured: p95, unit: 'ms', most: 8 },
  { what: '– fuse.js alone, p50', measured: times, unit: 'times', least: 190 },
  { what: '– hit at 5, the worst of six kinds', measured: worst, unit: '%', least: 95 },
];

/** Promises are for this many entities. */
const PROMISED = 100_000;

/** `each` queries of every kind, of which fuse.js answers `few`. */
export const searchSection = (sizes: readonly number[], each: number, few: number): Report => {
  const results = sizes.map((size) => ({ size, ...measure(size, each, few) }));
  const last = results.at(-1);
  const brief: Report['brief'] = last
    ? [
        [
          `search in ${last.size.toLocaleString('en')} entities, p50 / p95, ms`,
          `${figure(last.p50)} / ${figure(last.p95)}`,
        ],
        ['– times faster than fuse.js alone', figure(last.times)],
      ]
    : [];
  return {
    section: {
      title: 'Search',
      note:
        `Made-up entities, ${each} queries of every kind, of which fuse.js alone answers ${few}; the quickest of ${ROUNDS} rounds of each, of ${ROUNDS_BESIDE} in turn where both are compared, of fuse.js by processor time. ` +
        'A hit is the entity meant, or five that all answer a prefix or a word that many have.',
      rows: results.flatMap(({ rows }) => rows),
    },
    goals: results.filter(({ size }) => size === PROMISED).flatMap((one) => goalsOf(one.size, one)),
    brief,
  };
};
