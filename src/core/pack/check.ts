// Whether the parts of a pack make one whole corpus: every record checked as it passes, then ids, references and counts together.
// Works part by part and keeps only ids, so that a reader of 100,000 entities need never hold them all; knows no hashes.
import * as v from 'valibot';
import { fromJson, fromUtf8 } from '../bytes.ts';
import { inOneGo } from '../compiling/slices.ts';
import type { Entity, Source } from '../corpus.ts';
import { type ErrorCode, fail, ok, type Result } from '../errors.ts';
import { PACK_LIMITS } from './limits.ts';
import { entitySchema, type Head, headSchema, idSchema, misfit, sourceSchema } from './records.ts';

/** What one part holds: exactly one of these. */
export type PartRecords =
  | { readonly kind: 'head'; readonly corpus: string; readonly head: Head }
  | { readonly kind: 'sources'; readonly corpus: string; readonly sources: readonly Source[] }
  | { readonly kind: 'entities'; readonly corpus: string; readonly entities: readonly Entity[] };

const shellSchema = v.union([
  v.strictObject({ corpus: idSchema, head: v.unknown() }),
  v.strictObject({ corpus: idSchema, sources: v.array(v.unknown()) }),
  v.strictObject({ corpus: idSchema, entities: v.array(v.unknown()) }),
]);

const idOf = (record: unknown, index: number): string => {
  const id = typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined;
  return typeof id === 'string' ? id.slice(0, 100) : `record ${index}`;
};

/** Records checked between two yields: a millisecond's worth. */
const SLICE = 16;
/** Ids looked up between two yields. */
const IDS = 8192;

function* readAll<T>(
  schema: v.GenericSchema<unknown, T>,
  records: readonly unknown[],
): Generator<undefined, Result<readonly T[]>> {
  const read: T[] = [];
  for (const [index, record] of records.entries()) {
    const parsed = v.safeParse(schema, record, { abortEarly: true });
    if (!parsed.success) return fail('record-malformed', misfit(parsed.issues[0]), idOf(record, index));
    read.push(parsed.output);
    if (index % SLICE === 0) yield;
  }
  return ok(read);
}

/** The records of one part's bytes, each checked. A bad one fails the part, with its id in `where`. */
export const readPart = (bytes: Uint8Array): Result<PartRecords> => inOneGo(readPartSlices(bytes));

/** `readPart`, yielding every few records. */
export function* readPartSlices(bytes: Uint8Array): Generator<undefined, Result<PartRecords>> {
  if (bytes.length > PACK_LIMITS.partBytes) return fail('part-oversized', `${bytes.length} bytes`);
  const text = fromUtf8(bytes);
  const shell = v.safeParse(shellSchema, text === undefined ? undefined : fromJson(text), { abortEarly: true });
  if (!shell.success) return fail('part-malformed', misfit(shell.issues[0]));
  const part = shell.output;
  const { corpus } = part;
  if ('head' in part) {
    const head = v.safeParse(headSchema, part.head, { abortEarly: true });
    return head.success
      ? ok({ kind: 'head', corpus, head: head.output })
      : fail('record-malformed', misfit(head.issues[0]), corpus);
  }
  if ('sources' in part) {
    const sources = yield* readAll(sourceSchema, part.sources);
    return sources.ok ? ok({ kind: 'sources', corpus, sources: sources.value }) : sources;
  }
  const entities = yield* readAll(entitySchema, part.entities);
  return entities.ok ? ok({ kind: 'entities', corpus, entities: entities.value }) : entities;
}

export type PackCheck = {
  /** Reads and checks one part. Parts come in any order. After a failure the whole pack is refused, whatever follows. */
  add(bytes: Uint8Array): Result<PartRecords>;
  /** `add`, yielding every few records. */
  addSlices(bytes: Uint8Array): Generator<undefined, Result<PartRecords>>;
  /** The verdict on the whole, and the head of the corpus. */
  finish(): Result<Head>;
  /** `finish`, yielding every few ids. */
  finishSlices(): Generator<undefined, Result<Head>>;
};

/** Opens the check of one pack. */
export const openPackCheck = (): PackCheck => {
  const seen = { entity: new Set<string>(), source: new Set<string>(), passage: new Set<string>() };
  const asked = {
    entity: new Map<string, string>(),
    source: new Map<string, string>(),
    passage: new Map<string, string>(),
  };
  const declared = { topic: new Map<string, string>(), relation: new Map<string, string>() };
  let head: Head | undefined;
  let corpus: string | undefined;
  let parts = 0;
  let broken: Result<never> | undefined;

  const refuse = (code: ErrorCode, message: string, where?: string): Result<never> => {
    broken ??= fail(code, message, where);
    return broken;
  };

  const standsOn = (from: string, source: string, passage?: number): void => {
    asked.source.set(source, from);
    if (passage !== undefined) asked.passage.set(`${source}#${passage}`, from);
  };

  const takeEntity = (entity: Entity): Result<never> | undefined => {
    if (seen.entity.has(entity.id)) return refuse('pack-duplicate', 'two entities have this id', entity.id);
    seen.entity.add(entity.id);
    for (const topic of entity.topics) declared.topic.set(topic, entity.id);
    for (const fact of entity.facts) standsOn(entity.id, fact.source, fact.passage);
    for (const relation of entity.relations) {
      declared.relation.set(relation.type, entity.id);
      asked.entity.set(relation.target, entity.id);
      if (relation.source !== undefined) standsOn(entity.id, relation.source, relation.passage);
    }
    return undefined;
  };

  const takeSource = (source: Source): Result<never> | undefined => {
    if (seen.source.has(source.id)) return refuse('pack-duplicate', 'two sources have this id', source.id);
    seen.source.add(source.id);
    for (const { n } of source.passages) {
      const passage = `${source.id}#${n}`;
      if (seen.passage.has(passage)) return refuse('pack-duplicate', 'two passages have this number', passage);
      seen.passage.add(passage);
    }
    return undefined;
  };

  const take = (part: PartRecords): Result<never> | undefined => {
    corpus ??= part.corpus;
    if (part.corpus !== corpus) return refuse('pack-mixed', `parts of ${corpus} and of ${part.corpus}`);
    if (part.kind === 'head') {
      if (head) return refuse('pack-duplicate', 'two heads', part.corpus);
      if (part.head.id !== part.corpus) return refuse('pack-mixed', `the head is of ${part.head.id}`);
      head = part.head;
      return undefined;
    }
    if (part.kind === 'sources') return firstOf(part.sources, takeSource);
    return firstOf(part.entities, takeEntity);
  };

  function* addSlices(bytes: Uint8Array): Generator<undefined, Result<PartRecords>> {
    if (broken) return broken;
    parts += 1;
    if (parts > PACK_LIMITS.parts) return refuse('pack-oversized', `more than ${PACK_LIMITS.parts} parts`);
    const part = yield* readPartSlices(bytes);
    if (!part.ok) return refuse(part.error.code, part.error.message, part.error.where);
    return take(part.value) ?? part;
  }

  function* finishSlices(): Generator<undefined, Result<Head>> {
    if (broken) return broken;
    if (!head) return refuse('pack-incomplete', 'no part holds the head');
    const { counts } = head;
    if (counts.entities !== seen.entity.size || counts.sources !== seen.source.size)
      return refuse(
        'pack-incomplete',
        `${seen.entity.size} of ${counts.entities} entities, ${seen.source.size} of ${counts.sources} sources`,
      );
    const topics = new Set(head.topics.map(({ id }) => id));
    const types = new Set(head.relationTypes.map(({ id }) => id));
    if (topics.size < head.topics.length || types.size < head.relationTypes.length)
      return refuse('pack-duplicate', 'two topics or relation types have one id', head.id);
    const dangling =
      (yield* missing('entity', asked.entity, seen.entity)) ??
      (yield* missing('source', asked.source, seen.source)) ??
      (yield* missing('passage', asked.passage, seen.passage)) ??
      (yield* missing('topic', declared.topic, topics)) ??
      (yield* missing('relation type', declared.relation, types));
    return dangling ? refuse('pack-dangling', dangling.message, dangling.where) : ok(head);
  }

  return {
    add: (bytes) => inOneGo(addSlices(bytes)),
    addSlices,
    finish: () => inOneGo(finishSlices()),
    finishSlices,
  };
};

const firstOf = <T>(records: readonly T[], take: (record: T) => Result<never> | undefined) => {
  for (const record of records) {
    const refused = take(record);
    if (refused) return refused;
  }
  return undefined;
};

function* missing(what: string, asked: ReadonlyMap<string, string>, there: ReadonlySet<string>) {
  let looked = 0;
  for (const [id, from] of asked) {
    if (!there.has(id)) return { message: `there is no ${what} ${id}`, where: from };
    looked += 1;
    if (looked % IDS === 0) yield;
  }
  return undefined;
}
