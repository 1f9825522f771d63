// The shape of every record that a part may hold, as valibot schemas. What parses is plain text and https links, within limits;
// keys of no known name are left behind. Asked by pack, when writing and when reading; knows nothing of parts or references.
import * as v from 'valibot';
import {
  ALIAS_ROLES,
  COURTESIES,
  type Corpus,
  type Entity,
  KINDS,
  LANGS,
  type LocalText,
  type Source,
} from '../corpus.ts';
import { aliasFault, controlIn, isHttps, isId, isPartialDate, LIMITS, LISTS, markupIn } from '../text-rules.ts';

const plain = (max: number) =>
  v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(max),
    v.check((text) => text.isWellFormed(), 'is not well-formed Unicode'),
    v.check((text) => markupIn(text) === undefined, 'holds markup: packs are plain text'),
    v.check((text) => controlIn(text) === undefined, 'holds an invisible control character'),
  );

/** One text in one or more languages. */
export const localTextSchema = (max: number) =>
  v.pipe(
    v.object({ en: v.exactOptional(plain(max)), fr: v.exactOptional(plain(max)) }),
    v.check((text: LocalText) => LANGS.some((lang) => text[lang] !== undefined), 'has no language'),
  );

export const idSchema = v.pipe(v.string(), v.check(isId, 'is no id'));
export const linkSchema = v.pipe(v.string(), v.check(isHttps, 'is no https address'));
export const publisherSchema = plain(LIMITS.name);
const date = v.pipe(v.string(), v.check(isPartialDate, 'is no date'));
const ordinal = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const list = <T extends v.GenericSchema>(item: T, max: number) => v.pipe(v.array(item), v.maxLength(max));

const phrases = v.exactOptional(list(plain(LIMITS.alias), LISTS.phrases));

const aliasSchema = v.object({
  text: v.pipe(
    plain(LIMITS.alias),
    v.check((text) => aliasFault(text) === undefined, 'is no name to look for'),
  ),
  lang: v.exactOptional(v.picklist(LANGS)),
  role: v.picklist(ALIAS_ROLES),
  case: v.picklist(['any', 'name', 'exact']),
  searchOnly: v.exactOptional(v.boolean()),
  needs: phrases,
  favours: phrases,
  against: phrases,
  neverWithin: phrases,
  namesakes: phrases,
  courtesy: v.exactOptional(v.picklist(COURTESIES)),
  year: v.exactOptional(v.pipe(ordinal, v.maxValue(9999))),
});

const factSchema = v.object({
  text: localTextSchema(LIMITS.fact),
  source: idSchema,
  passage: ordinal,
  date: v.exactOptional(date),
  until: v.exactOptional(date),
});

const relationSchema = v.object({
  type: idSchema,
  target: idSchema,
  source: v.exactOptional(idSchema),
  passage: v.exactOptional(ordinal),
});

export const entitySchema = v.object({
  id: idSchema,
  kind: v.picklist(KINDS),
  name: localTextSchema(LIMITS.name),
  description: localTextSchema(LIMITS.description),
  summary: localTextSchema(LIMITS.summary),
  topics: list(idSchema, LISTS.topics),
  aliases: list(aliasSchema, LISTS.aliases),
  facts: list(factSchema, LISTS.facts),
  relations: list(relationSchema, LISTS.relations),
}) satisfies v.GenericSchema<unknown, Entity>;

export const sourceSchema = v.object({
  id: idSchema,
  title: plain(LIMITS.title),
  publisher: publisherSchema,
  date,
  url: v.exactOptional(linkSchema),
  lang: v.picklist(LANGS),
  passages: list(v.object({ n: ordinal, text: localTextSchema(LIMITS.passage) }), LISTS.passages),
}) satisfies v.GenericSchema<unknown, Source>;

/** Everything of a corpus but its records, and how many of those there are. */
export type Head = Omit<Corpus, 'entities' | 'sources'> & { readonly counts: Counts };
export type Counts = { readonly entities: number; readonly sources: number };

export const countsSchema = v.object({ entities: count, sources: count });

export const headSchema = v.object({
  id: idSchema,
  title: localTextSchema(LIMITS.title),
  description: localTextSchema(LIMITS.summary),
  publisher: publisherSchema,
  languages: v.pipe(list(v.picklist(LANGS), LANGS.length), v.minLength(1)),
  topics: list(v.object({ id: idSchema, name: localTextSchema(LIMITS.name) }), LISTS.topics),
  relationTypes: list(
    v.object({ id: idSchema, label: localTextSchema(LIMITS.name), inverse: localTextSchema(LIMITS.name) }),
    LISTS.relationTypes,
  ),
  counts: countsSchema,
}) satisfies v.GenericSchema<unknown, Head>;

/** Where and why a value does not fit: `aliases.2.text: is no name to look for`. */
export const misfit = (issue: v.BaseIssue<unknown>): string => {
  const path = issue.path?.map((step) => String(step.key)).join('.') ?? '';
  return path === '' ? issue.message : `${path}: ${issue.message}`;
};
