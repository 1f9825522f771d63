// What an article offers a corpus: the source, entities it lacks, and passages that name the ones it has. Called by `ingest`,
// which writes it down for review; nothing here touches the corpus.
import type { Alias, Corpus, Kind, Lang, LocalText } from '../../core/corpus.ts';
import type { Article } from '../article/article.ts';
import { type FoundName, findNames } from '../names/names.ts';
import { regionKey, regionOf } from '../names/regions.ts';
import { freeId, slugOf } from '../names/slug.ts';

export type ProposedSource = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly url?: string;
  readonly lang: Lang;
  /** The article's own sentences: for the author to read, not for the corpus. */
  readonly passages: readonly { readonly n: number; readonly said: string }[];
};

export type ProposedEntity = {
  readonly id: string;
  readonly kind: Kind;
  readonly name: LocalText;
  readonly aliases: readonly Pick<Alias, 'text' | 'role' | 'lang'>[];
  readonly seen: number;
  /** Passage numbers; empty when only the title or a heading names it. */
  readonly passages: readonly number[];
  /** Ids of proposed and known entities it shares the most passages with. */
  readonly with: readonly string[];
  /** As the article introduces a person: `French President`. */
  readonly title?: string;
};

export type KnownEntity = { readonly id: string; readonly passages: readonly number[] };

export type Proposal = {
  readonly source: ProposedSource;
  readonly entities: readonly ProposedEntity[];
  readonly known: readonly KnownEntity[];
  /** Names with too little evidence. */
  readonly unsure: readonly string[];
};

/** Which entities of the corpus each text names; the command hands in the reader's own annotation. */
export type Spot = (texts: readonly string[]) => readonly (readonly string[])[];

const COMPANY = 5;
const SOURCE_ID = 40;

export const propose = (article: Article, corpus: Corpus, spot: Spot): Proposal => {
  const texts = article.paragraphs.filter((paragraph) => !paragraph.heading).map((paragraph) => paragraph.text);
  const source = sourceOf(article, texts, corpus);
  const named = spot(texts);
  const known = knownIn(named);
  const owned = ownNames(corpus);
  const found = findNames(numbered(article), article.lang);
  const isNew = (name: FoundName): boolean => !name.aliases.some((alias) => owned.has(regionKey(alias.text)));
  const taken = new Set(corpus.entities.map((entity) => entity.id));
  const entities = found.sure.filter(isNew).flatMap((name) => {
    const slug = slugOf(nameIn(name, 'en'));
    if (slug === '') return [];
    const id = freeId(slug, taken);
    taken.add(id);
    return [entityOf(name, id, corpus.languages, article.lang)];
  });
  return {
    source,
    entities: withCompany(entities, known),
    known,
    unsure: found.unsure.filter(isNew).map((name) => name.name),
  };
};

/** Passages count from 1; a heading belongs to none, but what it names is named. */
const numbered = (article: Article): { n: number; text: string }[] => {
  let n = 0;
  return article.paragraphs.map(({ heading, text }) => ({ n: heading ? 0 : ++n, text }));
};

const sourceOf = (article: Article, texts: readonly string[], corpus: Corpus): ProposedSource => ({
  id: freeId(slugOf(article.title, SOURCE_ID) || 'source', new Set(corpus.sources.map((source) => source.id))),
  title: article.title,
  publisher: article.publisher ?? '',
  date: article.date ?? '',
  ...(article.url && { url: article.url }),
  lang: article.lang,
  passages: texts.map((said, at) => ({ n: at + 1, said })),
});

const knownIn = (named: readonly (readonly string[])[]): KnownEntity[] => {
  const passages = new Map<string, number[]>();
  for (const [at, ids] of named.entries())
    for (const id of new Set(ids)) passages.set(id, [...(passages.get(id) ?? []), at + 1]);
  return [...passages]
    .map(([id, numbers]) => ({ id, passages: numbers }))
    .sort((a, b) => b.passages.length - a.passages.length || (a.id < b.id ? -1 : 1));
};

/** Every name and alias of the corpus, as names are compared here. */
const ownNames = (corpus: Corpus): ReadonlySet<string> =>
  new Set(
    corpus.entities.flatMap((entity) =>
      [...Object.values(entity.name), ...entity.aliases.map((alias) => alias.text)].map(regionKey),
    ),
  );

const nameIn = (name: FoundName, lang: Lang): string => regionFor(name)?.names[lang] ?? name.name;

const regionFor = (name: FoundName) => (name.region === undefined ? undefined : regionOf(name.name));

const entityOf = (found: FoundName, id: string, languages: readonly Lang[], lang: Lang): ProposedEntity => {
  const region = regionFor(found);
  const aliases: Pick<Alias, 'text' | 'role' | 'lang'>[] = [...found.aliases];
  for (const other of region ? languages : []) {
    const text = nameIn(found, other);
    if (!aliases.some((alias) => alias.text === text))
      aliases.push({ text, role: 'full', ...(other !== lang && { lang: other }) });
  }
  const names = region ? languages.map((one) => [one, nameIn(found, one)] as const) : [];
  const single = new Set(names.map(([, text]) => text)).size < 2;
  return {
    id,
    kind: found.kind,
    name: region && !single ? Object.fromEntries(names) : { [languages[0] ?? lang]: names[0]?.[1] ?? found.name },
    aliases,
    seen: found.seen,
    passages: found.paragraphs.filter((n) => n > 0),
    with: [],
    ...(found.title !== undefined && { title: found.title }),
  };
};

const withCompany = (entities: readonly ProposedEntity[], known: readonly KnownEntity[]): ProposedEntity[] => {
  const all = [...entities, ...known];
  return entities.map((entity) => {
    const here = new Set(entity.passages);
    const company = all
      .filter((other) => other !== entity)
      .map((other) => ({ id: other.id, together: other.passages.filter((n) => here.has(n)).length }))
      .filter(({ together }) => together > 0)
      .sort((a, b) => b.together - a.together || (a.id < b.id ? -1 : 1));
    return { ...entity, with: company.slice(0, COMPANY).map(({ id }) => id) };
  });
};
