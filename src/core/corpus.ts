// The shapes of a corpus: what an author writes once and every other room reads. Types and tiny readers, no behaviour.
// All text is plain text; every offset in the project is in UTF-16 units, end exclusive.

export const LANGS = ['en', 'fr'] as const;
export type Lang = (typeof LANGS)[number];

/** One text in one or more languages; at least one is present. */
export type LocalText = { readonly [L in Lang]?: string };

/** The text in `lang`, else in the first language that has one. */
export const inLang = (text: LocalText, lang: Lang): string => text[lang] ?? text.en ?? text.fr ?? '';

export const KINDS = ['person', 'place', 'organisation', 'concept', 'event', 'thing'] as const;
export type Kind = (typeof KINDS)[number];

/** `[start, end)` in UTF-16 units of a block's original text. */
export type Span = { readonly start: number; readonly end: number };

/** A calendar date as exact as it is known: `1694`, `2025-03` or `2025-03-17`. */
export type PartialDate = string;

export type Passage = { readonly n: number; readonly text: LocalText };

/** A document the corpus was made from. Passages are digests in the author's own words, numbered from 1. */
export type Source = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: PartialDate;
  readonly url?: string;
  readonly lang: Lang;
  readonly passages: readonly Passage[];
};

/** One statement with the passage it stands on. With a `date` it also stands on the timeline. */
export type Fact = {
  readonly text: LocalText;
  readonly source: string;
  readonly passage: number;
  readonly date?: PartialDate;
  readonly until?: PartialDate;
};

/** A typed link to another entity of the same corpus; `type` is declared in the corpus. */
export type Relation = {
  readonly type: string;
  readonly target: string;
  readonly source?: string;
  readonly passage?: number;
};

/** What part of a name an alias is: how much it says on its own. */
export const ALIAS_ROLES = [
  'full', // names the entity outright: "Mark Carney", "Bank of England", "Canada"
  'surname', // a person's surname alone
  'short', // a piece of a longer name: "McGill", "Liberal Party"
  'abbreviation', // "U.S.", "BoE"
  'term', // a concept's word: "tariffs", "trade war"
] as const;
export type AliasRole = (typeof ALIAS_ROLES)[number];

/**
 * How an alias may be cased on the page: `any`; `name` (as written or ALL CAPS; several words also all lower);
 * `exact` (as written only).
 */
export type AliasCase = 'any' | 'name' | 'exact';

/** The courtesy title that fits the bearer of a surname. */
export const COURTESIES = ['mr', 'ms'] as const;
export type Courtesy = (typeof COURTESIES)[number];

/** A name the corpus gives an entity, with what the author knows about reading it. Phrases are matched as the gazetteer matches. */
export type Alias = {
  readonly text: string;
  /** The language this form belongs to; absent: any. */
  readonly lang?: Lang;
  readonly role: AliasRole;
  readonly case: AliasCase;
  /** Found by search, never on a page. */
  readonly searchOnly?: boolean;
  /** At least one of these must stand near by or on the page. */
  readonly needs?: readonly string[];
  /** These near by speak for the entity. */
  readonly favours?: readonly string[];
  /** These near by speak against it. */
  readonly against?: readonly string[];
  /** Longer phrases that contain the alias and are something else. */
  readonly neverWithin?: readonly string[];
  /** Other bearers of the name, in full: never this entity, and the alias alone is theirs on a page that names them. */
  readonly namesakes?: readonly string[];
  /** A surname's bearer is a man or a woman: "Mrs. Trump" is not he. */
  readonly courtesy?: Courtesy;
  /** The year of an event: another year beside the alias tells another event. */
  readonly year?: number;
};

export type Entity = {
  readonly id: string;
  readonly kind: Kind;
  readonly name: LocalText;
  /** One line. */
  readonly description: LocalText;
  /** Two to four sentences. */
  readonly summary: LocalText;
  /** Ids of the corpus's topic groups; the first is the one it is painted and listed under. */
  readonly topics: readonly string[];
  readonly aliases: readonly Alias[];
  readonly facts: readonly Fact[];
  readonly relations: readonly Relation[];
};

export type Topic = { readonly id: string; readonly name: LocalText };

/** A kind of relation and how it reads from either end: "leads" / "is led by". */
export type RelationType = { readonly id: string; readonly label: LocalText; readonly inverse: LocalText };

export type Corpus = {
  /** Lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly title: LocalText;
  readonly description: LocalText;
  readonly publisher: string;
  readonly languages: readonly Lang[];
  readonly topics: readonly Topic[];
  readonly relationTypes: readonly RelationType[];
  readonly sources: readonly Source[];
  readonly entities: readonly Entity[];
};

/** An entity's address across all installed corpora: `<corpus id>/<entity id>`. */
export type EntityKey = `${string}/${string}`;

export const entityKey = (corpus: string, entity: string): EntityKey => `${corpus}/${entity}`;

/** The two ids of a key. */
export const keyParts = (key: EntityKey): { corpus: string; entity: string } => {
  const slash = key.indexOf('/');
  return { corpus: key.slice(0, slash), entity: key.slice(slash + 1) };
};

/** The little that lists, chips and paint need to know of an entity. */
export type EntityBrief = {
  readonly key: EntityKey;
  readonly kind: Kind;
  readonly name: LocalText;
  readonly description: LocalText;
  readonly topics: readonly string[];
  /** The colour that the reader gave to its corpus, 0 to 5; absent: its first topic's. */
  readonly hue?: number;
};

/** One answer to a search. */
export type SearchHit = {
  readonly brief: EntityBrief;
  /** The name or alias that matched, and the spans of it that did (UTF-16). */
  readonly matched: string;
  readonly spans: readonly (readonly [number, number])[];
};

/** What lists of corpora show of one. */
export type CorpusInfo = {
  readonly id: string;
  readonly title: LocalText;
  readonly publisher: string;
  readonly version: number;
  readonly entities: number;
  readonly topics: readonly Topic[];
};
