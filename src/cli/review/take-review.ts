// Takes what a review accepted into the corpus, all of it or nothing: it is compiled together with the corpus first, and only
// when that is sound are files written. Called by `ingest` when it is given a review file.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import type { AuthoredRecord, Path, Place, Problem } from '../../core/source/problem.ts';
import { compileSource } from '../../core/source.ts';
import { authoredRecords, placeName } from '../authored-files.ts';
import { compileFolder } from '../compile-folder.ts';
import { type LocatedYaml, locatedYaml } from '../located-yaml.ts';
import { type Accepted, type AcceptedFact, readReview } from './read-review.ts';

export type Taken = {
  /** Errors stop everything; warnings come along. */
  readonly problems: readonly Problem[];
  /** Files written, in order; empty when there were errors, or nothing was accepted. */
  readonly written: readonly string[];
  readonly entities: number;
  readonly facts: number;
};

type Mapping = { readonly [key: string]: unknown };

const idOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : '';

export const takeReview = (folder: string, file: string): Taken => {
  const problems: Problem[] = [];
  const refused = (): Taken => ({ problems, written: [], entities: 0, facts: 0 });
  const yaml = locatedYaml(readFileSync(file, 'utf8'), placeName(file), problems);
  const languages = compileFolder(folder).corpus?.languages ?? ['en'];
  const accepted = yaml && readReview(yaml, languages, problems);
  if (!yaml || !accepted) return refused();

  const records = [...authoredRecords(folder, problems)];
  const merged = merge(records, accepted);
  const compiled = compileSource(merged.records, placeName(join(folder, 'corpus.yaml')));
  // A review holds many records: that its name is not theirs says nothing.
  const told = compiled.problems.filter((problem) => problem.code !== 'file-name');
  problems.push(...explained(told, merged.records, accepted));
  if (problems.some((problem) => problem.severity === 'error')) return refused();

  const factCount = [...accepted.facts.values()].reduce((sum, facts) => sum + facts.length, 0);
  if (accepted.entities.length + factCount + merged.passages === 0) return refused();
  const written = [
    ...writeSource(folder, records, accepted, merged.passages),
    ...accepted.entities.map(({ value }) => writeNew(join(folder, 'entities', `${idOf(value)}.yaml`), value)),
    ...[...accepted.facts].map(([id, facts]) => appendFacts(folder, records, id, facts)),
  ];
  shrink(file, yaml, accepted);
  return { problems, written, entities: accepted.entities.length, facts: factCount };
};

type Merged = { readonly records: readonly AuthoredRecord[] /** New to the corpus. */; readonly passages: number };

/** The corpus as it would be. */
const merge = (records: readonly AuthoredRecord[], accepted: Accepted): Merged => {
  const { source } = accepted;
  const there = records.find((record) => record.kind === 'source' && idOf(record.value) === idOf(source.value));
  const fresh = freshPassages(there, accepted);
  const joined = there ? withPassages(there, fresh, source) : source;
  const known = records
    .filter((record) => record !== there)
    .map((record) => (record.kind === 'entity' ? withFacts(record, accepted.facts.get(idOf(record.value))) : record));
  // Without any passage there is no source yet: facts alone may stand on what the corpus has.
  const sources = there || fresh.length > 0 || accepted.entities.length > 0 ? [joined] : [];
  const rank = { corpus: 0, source: 1, entity: 2 };
  const all = [...known, ...sources, ...accepted.entities].sort((a, b) => rank[a.kind] - rank[b.kind]);
  return { records: all, passages: fresh.length };
};

const passagesOf = (value: unknown): readonly Mapping[] =>
  typeof value === 'object' && value !== null && 'passages' in value && Array.isArray(value.passages)
    ? value.passages
    : [];

const freshPassages = (there: AuthoredRecord | undefined, { source }: Accepted): readonly Mapping[] => {
  const numbers = new Set(passagesOf(there?.value).map((passage) => passage.n));
  return passagesOf(source.value).filter((passage) => !numbers.has(passage.n));
};

const withPassages = (there: AuthoredRecord, fresh: readonly Mapping[], source: AuthoredRecord): AuthoredRecord => {
  const count = passagesOf(there.value).length;
  const places = passagesOf(source.value);
  const locate = (path: Path): Place => {
    const [key, index, ...rest] = path;
    if (key !== 'passages' || typeof index !== 'number' || index < count) return there.locate(path);
    return source.locate(['passages', places.indexOf(fresh[index - count]!), ...rest]);
  };
  return { ...there, value: { ...(there.value as Mapping), passages: [...passagesOf(there.value), ...fresh] }, locate };
};

const withFacts = (record: AuthoredRecord, facts: readonly AcceptedFact[] | undefined): AuthoredRecord => {
  if (!facts) return record;
  const value = record.value as Mapping;
  const before = Array.isArray(value.facts) ? value.facts : [];
  const locate = (path: Path): Place => {
    const [key, index, ...rest] = path;
    const added = key === 'facts' && typeof index === 'number' ? facts[index - before.length] : undefined;
    return added ? added.locate(rest) : record.locate(path);
  };
  return { ...record, value: { ...value, facts: [...before, ...facts.map((fact) => fact.value)] }, locate };
};

/** A fact on a passage that waits for its text says so, and facts for an entity that is not there are not lost silently. */
const explained = (
  problems: readonly Problem[],
  records: readonly AuthoredRecord[],
  { unsaid, facts }: Accepted,
): Problem[] => {
  const ids = new Set(records.map((record) => idOf(record.value)));
  const lost = [...facts]
    .filter(([id]) => !ids.has(id))
    .flatMap(([id, added]) => added.map((fact) => [id, fact] as const));
  return [
    ...problems.map((problem) => {
      const n = problem.code === 'passage-unknown' ? /has no passage (\d+)/.exec(problem.message)?.[1] : undefined;
      if (n === undefined || !unsaid.has(Number(n))) return problem;
      return { ...problem, message: `passage ${n} has no text yet: say in your own words what it states` };
    }),
    ...lost.map(([id, fact]) => ({
      code: 'entity-unknown' as const,
      severity: 'error' as const,
      message: `there is no entity "${id}"`,
      ...fact.locate([]),
    })),
  ];
};

const YAML_STYLE = { lineWidth: 120, flowCollectionPadding: true } as const;

const writeNew = (file: string, value: unknown): string => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, stringify(withoutEmpty(value), YAML_STYLE));
  return file;
};

/** Places the author left empty are not written: they mean nothing. */
const withoutEmpty = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, one]) => one !== null && !(Array.isArray(one) && one.length === 0));
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutEmpty(one)]));
};

const writeSource = (
  folder: string,
  records: readonly AuthoredRecord[],
  accepted: Accepted,
  fresh: number,
): string[] => {
  const id = idOf(accepted.source.value);
  const there = records.find((record) => record.kind === 'source' && idOf(record.value) === id);
  if (!there) return [writeNew(join(folder, 'sources', `${id}.yaml`), accepted.source.value)];
  if (fresh === 0) return [];
  return [appendTo(folder, there, 'passages', freshPassages(there, accepted))];
};

const appendFacts = (
  folder: string,
  records: readonly AuthoredRecord[],
  id: string,
  facts: readonly AcceptedFact[],
): string => {
  const record = records.find((one) => one.kind === 'entity' && idOf(one.value) === id)!;
  return appendTo(
    folder,
    record,
    'facts',
    facts.map((fact) => fact.value),
  );
};

/** Adds to a list in a file of the corpus, which keeps its comments; a line of JSON is written anew. */
const appendTo = (folder: string, record: AuthoredRecord, key: string, values: readonly unknown[]): string => {
  const place = record.locate([]);
  const file = join(process.cwd(), place.file);
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.jsonl')) {
    const lines = text.split('\n');
    const value = JSON.parse(lines[place.line - 1] ?? '') as { [key: string]: unknown };
    lines[place.line - 1] = JSON.stringify({ ...value, [key]: [...((value[key] as unknown[]) ?? []), ...values] });
    writeFileSync(file, lines.join('\n'));
  } else {
    const document = parseDocument(text);
    if (!isSeq(document.get(key))) document.set(key, document.createNode([]));
    for (const value of values) document.addIn([key], document.createNode(withoutEmpty(value)));
    writeFileSync(file, document.toString(YAML_STYLE));
  }
  return join(folder, key === 'passages' ? 'sources' : 'entities', file.split(/[\\/]/).at(-1)!);
};

/** What was taken leaves the review; a review with nothing left to decide goes. */
const shrink = (file: string, { document }: LocatedYaml, accepted: Accepted): void => {
  const taken = new Set(accepted.entities.map(({ value }) => idOf(value)));
  const entities = document.get('entities', true);
  if (isSeq(entities))
    entities.items = entities.items.filter((item) => !(isMap(item) && taken.has(String(item.get('id')))));
  const known = document.get('known', true);
  if (isSeq(known))
    known.items = known.items.filter((item) => !(isMap(item) && accepted.facts.has(String(item.get('entity')))));
  const left = [entities, known].some((list) => isSeq(list) && list.items.length > 0);
  if (left) writeFileSync(file, document.toString({ lineWidth: 120, nullStr: '', flowCollectionPadding: true }));
  else if (existsSync(file)) rmSync(file);
};
