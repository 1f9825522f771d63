// How names behave in the languages the project reads: the tables of all of them joined into one.
// Called by the linker's files. A page may mix languages, so a word is looked up in every table at once. No entity stands here.
import { EN } from './lang/en.ts';
import { FR } from './lang/fr.ts';
import { GIVEN_NAMES } from './lang/given-names.ts';
import type { LangTable } from './lang/table.ts';

const entries = (list: string): string[] =>
  list
    .split(/\s+/)
    .filter((entry) => entry !== '')
    .map((entry) => entry.replaceAll('_', ' '));

const joined = (key: keyof LangTable): ReadonlySet<string> => new Set([...entries(EN[key]), ...entries(FR[key])]);

/** Every table of every language. Look words up in lower case, as spelt on the page. */
export const LANGUAGE = {
  starters: joined('starters'),
  imperatives: joined('imperatives'),
  wordNames: joined('wordNames'),
  ofLower: joined('ofLower'),
  fronts: joined('fronts'),
  demonyms: joined('demonyms'),
  titles: joined('titles'),
  posts: joined('posts'),
  local: joined('local'),
  modals: joined('modals'),
  academics: joined('academics'),
  scholars: joined('scholars'),
  mr: joined('mr'),
  ms: joined('ms'),
  callings: joined('callings'),
  suffixes: joined('suffixes'),
  honours: joined('honours'),
  acts: joined('acts'),
  fates: joined('fates'),
  next: joined('next'),
  naming: joined('naming'),
  babes: joined('babes'),
  owners: joined('owners'),
  kin: joined('kin'),
  elder: joined('elder'),
  kinPlural: joined('kinPlural'),
  heads: joined('heads'),
  causes: joined('causes'),
  pairs: joined('pairs'),
  paired: joined('paired'),
  bodies: joined('bodies'),
  plain: joined('plain'),
  verbs: joined('verbs'),
  before: joined('before'),
  elsewhere: joined('elsewhere'),
  adjectives: joined('adjectives'),
  of: joined('of'),
  towns: joined('towns'),
  cities: joined('cities'),
  offices: joined('offices'),
  works: joined('works'),
  shops: joined('shops'),
  ships: joined('ships'),
  species: joined('species'),
  unrelated: joined('unrelated'),
  links: joined('links'),
  prefixes: joined('prefixes'),
  regions: joined('regions'),
  states: joined('states'),
  seats: joined('seats'),
  counties: joined('counties'),
  countries: joined('countries'),
  locatives: joined('locatives'),
  occupations: joined('occupations'),
  pronouns: joined('pronouns'),
  governors: joined('governors'),
  dealings: joined('dealings'),
  prepositions: joined('prepositions'),
  articled: joined('articled'),
  ages: joined('ages'),
  results: joined('results'),
  indefinites: joined('indefinites'),
  lineups: joined('lineups'),
  tenures: joined('tenures'),
  reigns: joined('reigns'),
  lives: joined('lives'),
  nameKinds: joined('nameKinds'),
  coordinators: joined('coordinators'),
  givenNames: new Set(entries(GIVEN_NAMES)) as ReadonlySet<string>,
} as const;
