// What became of a corpus from one state to the next: entities added, removed, and changed in what. Called by `diff`.
import type { Corpus, Entity } from './corpus.ts';

/** The parts of an entity that a reader would notice. */
const ASPECTS = ['kind', 'name', 'description', 'summary', 'topics', 'aliases', 'facts', 'relations'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** `added` and `removed` count the members of a list; both are 0 for a text. */
export type Change = { readonly aspect: Aspect; readonly added: number; readonly removed: number };

export type EntityChange = { readonly entity: Entity; readonly changes: readonly Change[] };

export type CorpusDiff = {
  readonly added: readonly Entity[];
  readonly removed: readonly Entity[];
  readonly changed: readonly EntityChange[];
  readonly sources: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly changed: readonly string[];
  };
  /** Title, topics, relation types or languages. */
  readonly heading: boolean;
};

/** Equal content whatever the order of keys. */
const print = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

const changeIn = (aspect: Aspect, before: Entity, after: Entity): Change | undefined => {
  const [old, fresh] = [before[aspect], after[aspect]];
  if (print(old) === print(fresh)) return undefined;
  if (!Array.isArray(old) || !Array.isArray(fresh)) return { aspect, added: 0, removed: 0 };
  const [had, has] = [new Set(old.map(print)), new Set(fresh.map(print))];
  const without = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
    [...one].filter((member) => !other.has(member)).length;
  return { aspect, added: without(has, had), removed: without(had, has) };
};

const changesIn = (before: Entity, after: Entity): readonly Change[] =>
  ASPECTS.flatMap((aspect) => changeIn(aspect, before, after) ?? []);

const headingOf = ({ sources: _s, entities: _e, ...heading }: Corpus): string => print(heading);

export const diffCorpora = (before: Corpus, after: Corpus): CorpusDiff => {
  const [old, fresh] = [byId(before.entities), byId(after.entities)];
  const [oldSources, freshSources] = [byId(before.sources), byId(after.sources)];
  const ids = (from: ReadonlyMap<string, unknown>, without: ReadonlyMap<string, unknown>): string[] =>
    [...from.keys()].filter((id) => !without.has(id));
  return {
    added: after.entities.filter((entity) => !old.has(entity.id)),
    removed: before.entities.filter((entity) => !fresh.has(entity.id)),
    changed: after.entities.flatMap((entity) => {
      const was = old.get(entity.id);
      const changes = was ? changesIn(was, entity) : [];
      return changes.length > 0 ? [{ entity, changes }] : [];
    }),
    sources: {
      added: ids(freshSources, oldSources),
      removed: ids(oldSources, freshSources),
      changed: [...freshSources]
        .filter(([id, source]) => oldSources.has(id) && print(source) !== print(oldSources.get(id)))
        .map(([id]) => id),
    },
    heading: headingOf(before) !== headingOf(after),
  };
};
