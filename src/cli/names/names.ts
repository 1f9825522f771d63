// An article -> the entities it names: one entry a person, place, organisation, event or thing, with every form it was seen in.
// Called by `ingest`. Silence when unsure: what has too little evidence is listed apart, for the author to look at.
import type { AliasRole, Kind, Lang } from '../../core/corpus.ts';
import { type Judged, judge, SURE } from './kind.ts';
import { CALENDAR, ORGANISATION_HEADS, PLACE_HEADS, PLAIN_INITIALS, ROYAL, TITLES } from './lexicon.ts';
import { regionKey, regionOf } from './regions.ts';
import { isNational, type NameSeen, namesSeen } from './runs.ts';
import { type Word, wordsOf } from './words.ts';

/** A paragraph as the finder reads it; headings in Capitals Like This say nothing about names. */
export type Paragraph = { readonly n: number; readonly text: string };

export type FoundAlias = { readonly text: string; readonly role: AliasRole };

export type FoundName = {
  readonly name: string;
  readonly kind: Kind;
  readonly aliases: readonly FoundAlias[];
  /** How often, in all its forms. */
  readonly seen: number;
  /** Paragraph numbers, rising. */
  readonly paragraphs: readonly number[];
  /** The longest title it was given: `French President`. */
  readonly title?: string;
  /** The region's code, for a country or continent. */
  readonly region?: string;
};

export type FoundNames = {
  readonly sure: readonly FoundName[];
  /** Capitalised, but too little else is known. */
  readonly unsure: readonly FoundName[];
};

type Sighting = NameSeen & { readonly paragraph: number };

/** All forms that are one entity, while they are being gathered. */
type Cluster = { judged: Judged; readonly forms: Map<string, Sighting[]>; readonly region?: string };

const WORDS_MATTER = 4;
const HEADING_MAX = 120;

/** Most longer words begin with a capital: a heading, or a line of names; nothing to learn about names there. */
export const isTitleCase = (text: string): boolean => {
  if (text.length > HEADING_MAX || /[.!?…]["”’»)\]]*\s*$/.test(text)) return false;
  const long = text.match(/\p{L}{4,}/gu) ?? [];
  return long.length >= WORDS_MATTER && long.filter((word) => /^\p{Lu}/u.test(word)).length / long.length > 0.7;
};

export const findNames = (paragraphs: readonly Paragraph[], lang: Lang): FoundNames => {
  const read = paragraphs
    .filter(({ text }) => !isTitleCase(text))
    .map(({ n, text }) => ({ n, text, words: wordsOf(text, lang) }));
  const ordinary = new Set(read.flatMap(({ words }) => words.filter((word) => !word.capital).map((word) => word.text)));
  const sightings = read.flatMap(({ n, text, words }) =>
    namesSeen(words, text).map((seen): Sighting => ({ ...seen, paragraph: n })),
  );
  const clusters = mergeShort(gather(sightings.filter(isNameLike), ordinary));
  const found = clusters.map((cluster) => ({ cluster, name: described(cluster) }));
  found.sort((a, b) => b.name.seen - a.name.seen || (a.name.name < b.name.name ? -1 : 1));
  return {
    sure: found.filter(({ cluster }) => cluster.judged.weight >= SURE).map(({ name }) => name),
    unsure: found.filter(({ cluster }) => cluster.judged.weight < SURE).map(({ name }) => name),
  };
};

const lower = (word: Word | undefined): string => word?.text.toLowerCase() ?? '';

/** Out go nationalities, months, bare titles and bare heads: "Canadians", "President", "University". */
const isNameLike = ({ words, text }: Sighting): boolean => {
  const [first, second] = words;
  if (!first || !/\p{L}{2}|\p{L}[.&-]?[\p{L}\d]/u.test(text) || PLAIN_INITIALS.has(text)) return false;
  if (second) return !words.every((word) => isNational(word) || TITLES.has(lower(word)));
  const bare = lower(first);
  return !(
    (isNational(first) && !regionOf(text)) ||
    [TITLES, CALENDAR, ORGANISATION_HEADS, PLACE_HEADS, ROYAL].some((list) => list.has(bare))
  );
};

const gather = (sightings: readonly Sighting[], ordinary: ReadonlySet<string>): Cluster[] => {
  const byKey = Map.groupBy(sightings, ({ text }) => regionOf(text)?.code ?? regionKey(text));
  const clusters: Cluster[] = [];
  for (const [key, seen] of byKey) {
    const region = regionOf(seen[0]!.text);
    const [first] = seen;
    const single = first!.words.length === 1;
    const judged = judge(seen);
    // At the start of a sentence every word has a capital; and a word that is also written small is a word.
    const doubtful = seen.every((one) => one.opens) || ordinary.has(first!.text.toLowerCase());
    if (single && doubtful && judged.weight < SURE + 1) continue;
    clusters.push({
      judged,
      forms: Map.groupBy(seen, ({ text }) => text),
      ...(region && { region: key }),
    });
  }
  return clusters;
};

const mainForm = (cluster: Cluster): string => {
  const forms = [...cluster.forms].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  return forms[0]?.[0] ?? '';
};

/** Surnames, first words and initials join the one longer name they belong to. With two such names, neither is guessed. */
const mergeShort = (clusters: readonly Cluster[]): Cluster[] => {
  const long = clusters.filter((cluster) => !cluster.region && mainForm(cluster).includes(' '));
  const rest: Cluster[] = [];
  for (const cluster of clusters) {
    if (cluster.region) {
      rest.push(cluster);
      continue;
    }
    const short = mainForm(cluster);
    const all = long.filter((owner) => owner !== cluster && isShortFor(short, cluster, owner));
    // "Lorenz" is Edward Lorenz rather than the Lorenz Center.
    const people = all.filter((owner) => owner.judged.kind === 'person');
    const owners = people.length > 0 ? people : all;
    const [owner] = owners;
    if (!owner || owners.length > 1) {
      rest.push(cluster);
      continue;
    }
    for (const [form, seen] of cluster.forms) owner.forms.set(form, seen);
    owner.judged = strongest(owner, cluster);
  }
  return rest;
};

/** A surname that speaks makes the full name a person, whatever the full name alone looked like. */
const strongest = (owner: Cluster, short: Cluster): Judged => {
  if (owner.judged.kind === short.judged.kind)
    return { kind: owner.judged.kind, weight: owner.judged.weight + short.judged.weight };
  return short.judged.weight > owner.judged.weight && owner.judged.weight < SURE ? short.judged : owner.judged;
};

const isShortFor = (short: string, cluster: Cluster, owner: Cluster): boolean => {
  const full = mainForm(owner);
  const words = full.split(' ');
  const single = !short.includes(' ');
  if (full === short || full.length <= short.length) return false;
  if (owner.judged.kind === 'person' && full.toLowerCase().endsWith(` ${short.toLowerCase()}`)) return true;
  if (owner.judged.kind === 'person' || owner.judged.weight < SURE) {
    const plain = words.filter((word) => !ROYAL.has(word.toLowerCase()));
    if (single) return plain.at(-1) === short || plain[0] === short;
    const parts = short.split(' ').filter((word) => !ROYAL.has(word.toLowerCase()));
    return plain[0] === parts[0] && (plain.at(-1) === parts.at(-1) || full.startsWith(`${short} `));
  }
  if (owner.judged.kind !== 'organisation' && owner.judged.kind !== 'event') return false;
  if (single && cluster.judged.kind === 'place' && cluster.judged.weight >= SURE) return false;
  // "Alibaba" is the Alibaba Group, but Yahoo is not Yahoo Japan.
  const left = full
    .slice(short.length + 1)
    .toLowerCase()
    .split(' ');
  const onlyHeads = left.every((word) => ORGANISATION_HEADS.has(word));
  return (
    (full.startsWith(`${short} `) && (onlyHeads || seenIn(owner) >= seenIn(cluster))) ||
    initialsOf(full).includes(short.replaceAll('.', ''))
  );
};

const seenIn = (cluster: Cluster): number => [...cluster.forms.values()].reduce((sum, seen) => sum + seen.length, 0);

/** "Bank of England" -> BE and BoE. */
const initialsOf = (name: string): readonly string[] => {
  const words = name.split(/[ -]/);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return [capitals.map((word) => word[0]).join(''), words.map((word) => word[0]).join('')];
};

/** The name in full: the longest form, but of a person the one used most, since a long one may hold a stray word. */
const fullest = (cluster: Cluster): string => {
  const several = [...cluster.forms].filter(([form]) => form.includes(' '));
  const uses = ([, seen]: readonly [string, readonly Sighting[]]): number =>
    cluster.judged.kind === 'person' ? seen.length : 0;
  several.sort((a, b) => uses(b) - uses(a) || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1));
  return several[0]?.[0] ?? mainForm(cluster);
};

/** First names are everybody's. */
const isGivenName = (form: string, name: string, kind: Kind): boolean =>
  kind === 'person' && !form.includes(' ') && name.startsWith(`${form} `);

/** A dateline's LONDON is London. */
const settled = (form: string, kind: Kind): string =>
  kind === 'place' && /^\p{Lu}{5,}$/u.test(form) ? form.charAt(0) + form.slice(1).toLowerCase() : form;

const roleOf = (form: string, name: string, kind: Kind): AliasRole => {
  if (/^(?:\p{Lu}\.?){2,6}$/u.test(form)) return 'abbreviation';
  if (form === name) return 'full';
  if (kind === 'person') return form.includes(' ') ? 'full' : 'surname';
  return name.startsWith(`${form} `) ? 'short' : 'full';
};

const described = (cluster: Cluster): FoundName => {
  const seen = [...cluster.forms.values()].flat();
  const { kind } = cluster.judged;
  const form = settled(fullest(cluster), cluster.judged.kind);
  const titles = seen.flatMap(({ title }) => (title === undefined ? [] : [title]));
  const title = titles.sort((a, b) => b.length - a.length)[0];
  const forms = [...new Set([form, ...cluster.forms.keys()])].filter((one) => !isGivenName(one, form, kind));
  return {
    name: form,
    kind,
    aliases: forms
      .filter((one) => one === form || settled(one, kind) === one)
      .map((text) => ({ text, role: roleOf(text, form, kind) })),
    seen: seen.length,
    paragraphs: [...new Set(seen.map(({ paragraph }) => paragraph))].sort((a, b) => a - b),
    ...(title !== undefined && { title }),
    ...(cluster.region !== undefined && { region: cluster.region }),
  };
};
