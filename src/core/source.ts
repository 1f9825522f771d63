// Authored records -> one Corpus, or everything that is wrong with them, each with file and line.
// Called by the command line, by the build of the bundled corpus and by tests; parsing YAML and reading folders is theirs.
import type { Corpus, Entity, Source } from './corpus.ts';
import { aliasOrigins } from './source/alias.ts';
import { readDocument } from './source/document.ts';
import { readEntity } from './source/entity.ts';
import { readHeading } from './source/heading.ts';
import { checkLinks } from './source/links.ts';
import { hint, type Scope } from './source/node.ts';
import { type AuthoredRecord, byPlace, type Path, type Place, type Problem } from './source/problem.ts';

export type Compiled = {
  /** There only when no problem is an error. Sources and entities are sorted by id, so that file order means nothing. */
  readonly corpus?: Corpus;
  /** By file and line. */
  readonly problems: readonly Problem[];
  /** Where a value of an entity or source stands in its file: for later questions about a corpus that compiled. */
  readonly locate: (id: string, path: Path) => Place;
};

type Read<T> = { readonly value: T; readonly record: AuthoredRecord };

/** `records` may be a stream: the corpus record has to come before the entities. Records are let go as they are read. */
export const compileSource = (records: Iterable<AuthoredRecord>, headingFile = 'corpus.yaml'): Compiled => {
  const nowhere: Place = { file: headingFile, line: 1 };
  const problems: Problem[] = [];
  const sources = new Map<string, Read<Source>>();
  const entities = new Map<string, Read<Entity>>();
  const named = { source: new Map<string, Place>(), entity: new Map<string, Place>() };
  let heading: ReturnType<typeof readHeading> | undefined;
  const scopeOf = (record: AuthoredRecord): Scope => ({ record, problems, languages: heading?.languages ?? [] });

  for (const record of records) {
    if (record.kind === 'corpus') {
      heading = readHeading(scopeOf(record));
      continue;
    }
    if (!heading) break;
    const fresh = isFresh(record, named[record.kind], problems);
    if (record.kind === 'source') {
      const value = readDocument(scopeOf(record));
      if (value && fresh) sources.set(value.id, { value, record: placed(record) });
    } else {
      const value = readEntity(scopeOf(record), heading);
      if (value && fresh) entities.set(value.id, { value, record: placed(record) });
    }
  }

  if (!heading) problems.push({ ...nowhere, ...MISSING });
  const targets = {
    sources: new Map([...sources].map(([id, read]) => [id, read.value])),
    broken: new Set(named.source.keys()),
    entities: new Set(named.entity.keys()),
    hint: sparingly(hint),
  };
  for (const { value, record } of entities.values())
    checkLinks(value, targets, (path, code, message, severity = 'error') => {
      problems.push({ code, severity, message, ...record.locate(path) });
    });

  const locate = (id: string, path: Path): Place =>
    (entities.get(id) ?? sources.get(id))?.record.locate(path) ?? nowhere;
  problems.sort(byPlace);
  const corpus = problems.some((problem) => problem.severity === 'error')
    ? undefined
    : whole(heading, sources, entities);
  return { ...(corpus && { corpus }), problems, locate };
};

const MISSING = {
  code: 'record-missing',
  severity: 'error',
  message: 'a corpus needs a corpus.yaml: id, title, description, publisher, languages',
} as const;

/** Keeps the way from what was read to its place, drops the authored value. */
const placed = ({ kind, value, locate }: AuthoredRecord): AuthoredRecord => {
  const origins = kind === 'entity' ? aliasOrigins(value) : undefined;
  return { kind, value: undefined, locate: origins ? (path) => locate(origins(path)) : locate };
};

/** Comparisons with what could have been meant, in all: enough for any author, and over in a second for 100,000 entities. */
const COMPARISONS = 500_000;
const sparingly = (ask: typeof hint): typeof hint => {
  let left = COMPARISONS;
  return (word, known) => {
    if (left <= 0) return '';
    const all = [...known];
    left -= all.length;
    return ask(word, all);
  };
};

/** Claims the record's id, whatever else is wrong with the record; false when it was claimed before. */
const isFresh = (record: AuthoredRecord, claimed: Map<string, Place>, problems: Problem[]): boolean => {
  const { value } = record;
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  if (typeof id !== 'string') return false;
  const place = record.locate(['id']);
  const first = claimed.get(id);
  if (first) {
    const message = `the id "${id}" is taken: ${first.file}:${first.line} has it`;
    problems.push({ code: 'id-duplicate', severity: 'error', message, ...place });
    return false;
  }
  claimed.set(id, place);
  const stem = /([^/]+)\.ya?ml$/.exec(place.file)?.[1];
  if (stem !== undefined && stem !== id) {
    const message = `the id is "${id}": name this file ${id}.yaml, so that it is found`;
    problems.push({ code: 'file-name', severity: 'warning', message, ...place });
  }
  return true;
};

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

const whole = (
  heading: ReturnType<typeof readHeading> | undefined,
  sources: ReadonlyMap<string, Read<Source>>,
  entities: ReadonlyMap<string, Read<Entity>>,
): Corpus | undefined => {
  if (!heading?.id || !heading.title || !heading.description || !heading.publisher) return undefined;
  const { id, title, description, publisher, languages, topics, relationTypes } = heading;
  return {
    id,
    title,
    description,
    publisher,
    languages,
    topics,
    relationTypes,
    sources: [...sources.values()].map((read) => read.value).sort(byId),
    entities: [...entities.values()].map((read) => read.value).sort(byId),
  };
};
