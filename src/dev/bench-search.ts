// Search against plain fuse.js over the same entities, by six kinds of query. One section of `npm run bench`.
import Fuse from 'fuse.js';
import { buildSearch, openSearch } from '../core/search.ts';
import type { Row, Section } from './bench-clock.ts';
import { isHit, KINDS_OF_QUERY, makeEntries, makeQueries } from './bench-search-world.ts';

const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;

const timed = <T>(times: number[], run: () => T): T => {
  const before = performance.now();
  const answer = run();
  times.push(performance.now() - before);
  return answer;
};

const measure = (size: number, each: number): Row[] => {
  const entries = makeEntries(size);
  const byKey = new Map(entries.map((entry) => [entry.key as string, entry]));
  const before = performance.now();
  const bytes = buildSearch(entries);
  const built = performance.now() - before;
  const search = openSearch(bytes);
  const queries = makeQueries(entries, each);
  const find = (text: string) => search.find(text, { lang: 'en', limit: 10 }).map(({ key }) => key as string);
  for (const { text } of queries) find(text);
  const times: number[] = [];
  const rates = KINDS_OF_QUERY.map((kind) => {
    const asked = queries.filter((query) => query.kind === kind);
    const hits = asked.filter((query) =>
      isHit(
        query,
        timed(times, () => find(query.text)),
        byKey,
      ),
    );
    return [`hit at 5: ${kind}, %`, (100 * hits.length) / asked.length] as const;
  });
  const fuse = new Fuse(
    entries.map(({ name, aliases, texts }) => ({
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
  const plain: number[] = [];
  for (const { text } of queries.filter((_, index) => index % Math.ceil(each / 5) === 0))
    timed(plain, () => fuse.search(text, { limit: 10 }));
  return [
    {
      what: `**Sidelight**, ${size.toLocaleString('en')} entities`,
      figures: {
        'p50, ms': at(times, 0.5),
        'p95, ms': at(times, 0.95),
        'build, ms': built,
        'bytes an entity': bytes.byteLength / size,
        ...Object.fromEntries(rates),
      },
    },
    {
      what: 'fuse.js alone',
      figures: {
        'p50, ms': at(plain, 0.5),
        'p95, ms': at(plain, 0.95),
        'times Sidelight (p50)': at(plain, 0.5) / at(times, 0.5),
      },
    },
  ];
};

export const searchSection = (sizes: readonly number[], each: number): Section => ({
  title: 'Search',
  note: 'Made-up entities; a hit is the entity meant, or five that all answer a prefix or a word that many have.',
  rows: sizes.flatMap((size) => measure(size, each)),
});
