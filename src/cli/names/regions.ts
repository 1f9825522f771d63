// Countries, territories and continents by name, in English and French, from the language data that Node brings.
// Read by the name finder of `ingest`; knows no cities.
import { LANGS, type Lang } from '../../core/corpus.ts';

export type Region = { readonly code: string; readonly names: { readonly [L in Lang]: string } };

/** What people write for a country besides its name, in letters alone. */
const ALSO: readonly (readonly [code: string, names: readonly string[]])[] = [
  ['US', ['US', 'USA', 'America', 'United States of America', 'Etats-Unis']],
  ['GB', ['UK', 'Britain', 'Great Britain', 'Royaume-Uni', 'Grande-Bretagne']],
  ['AE', ['UAE']],
  ['KR', ['South Korea', 'Corée du Sud']],
  ['KP', ['North Korea', 'Corée du Nord']],
  ['CZ', ['Czech Republic', 'Czechia']],
  ['TR', ['Turkey', 'Türkiye', 'Turquie']],
  ['MM', ['Burma', 'Birmanie']],
  ['CI', ['Ivory Coast', 'Côte d’Ivoire']],
  ['CD', ['DRC', 'Democratic Republic of the Congo']],
  ['PS', ['Palestine']],
  ['HK', ['Hong Kong']],
  ['CN', ['China', 'Chine']],
];

const CONTINENTS = ['002', '003', '005', '009', '013', '019', '142', '145', '150', '001'];
const NOT_PLACES = new Set(['EU', 'UN', 'EZ', 'ZZ', 'XA', 'XB', 'QO', '001', '019']);

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const codes = (): string[] => {
  const pairs = [...CAPITALS].flatMap((first) => [...CAPITALS].map((second) => first + second));
  return [...pairs, ...CONTINENTS].filter((code) => !NOT_PLACES.has(code));
};

/** One spelling for all ways to write a name: no points, no accents, straight apostrophes, lower case unless an acronym. */
export const regionKey = (name: string): string => {
  const bare = name.replaceAll('.', '').replace(/[’‘]/g, "'");
  return /^\p{Lu}{2,4}$/u.test(bare) ? bare : bare.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
};

const build = (): ReadonlyMap<string, Region> => {
  const byName = new Map<string, Region>();
  const speak = LANGS.map((lang) => [lang, new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' })] as const);
  for (const code of codes()) {
    const names = Object.fromEntries(speak.map(([lang, display]) => [lang, display.of(code)]));
    if (LANGS.some((lang) => names[lang] === undefined)) continue;
    const region = { code, names: names as Region['names'] };
    // A retired code (SU, YU, …) answers with its successor's name: the first to come keeps it.
    for (const name of LANGS.map((lang) => region.names[lang]))
      if (!byName.has(regionKey(name))) byName.set(regionKey(name), region);
  }
  for (const [code, names] of ALSO) {
    const region = [...byName.values()].find((one) => one.code === code);
    if (region) for (const name of names) byName.set(regionKey(name), region);
  }
  return byName;
};

let regions: ReadonlyMap<string, Region> | undefined;

/** The country, territory or continent of that name, however it is written. */
export const regionOf = (name: string): Region | undefined => {
  regions ??= build();
  return regions.get(regionKey(name));
};
