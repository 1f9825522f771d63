// A reviewed file -> what its author accepted, as authored records that still know their lines in it. Called by take-review.
import type { Lang } from '../../core/corpus.ts';
import { fields, type Node, oneOf, rootNode } from '../../core/source/node.ts';
import type { AuthoredRecord, Path, Place, Problem } from '../../core/source/problem.ts';
import type { LocatedYaml } from '../located-yaml.ts';

type Mapping = { readonly [key: string]: unknown };

export type AcceptedFact = { readonly value: Mapping; readonly locate: (path: Path) => Place };

export type Accepted = {
  readonly source: AuthoredRecord & { readonly value: Mapping };
  /** Numbers of passages that stand in the file without a text. */
  readonly unsaid: ReadonlySet<number>;
  readonly entities: readonly (AuthoredRecord & { readonly value: Mapping })[];
  /** By entity id. */
  readonly facts: ReadonlyMap<string, readonly AcceptedFact[]>;
};

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const mappings = (value: unknown): readonly (readonly [index: number, value: Mapping])[] =>
  Array.isArray(value) ? value.flatMap((item, at) => (isMapping(item) ? [[at, item] as const] : [])) : [];

/** A place that was left empty for the author: nothing, or nothing in any language. */
const isEmpty = (text: unknown): boolean =>
  text === null || text === undefined || text === '' || (isMapping(text) && Object.values(text).every(isEmpty));

const ANSWERS = ['yes', 'no'] as const;

/** Undefined when the file is no review; `problems` then say why. */
export const readReview = (
  yaml: LocatedYaml,
  languages: readonly Lang[],
  problems: Problem[],
): Accepted | undefined => {
  const record: AuthoredRecord = { kind: 'entity', value: yaml.value, locate: yaml.locate };
  const before = problems.length;
  const found = fields(
    rootNode({ record, problems, languages }),
    'a review',
    ['source'],
    ['wording', 'entities', 'known'],
  );
  const wording = found?.wording ? oneOf(found.wording, 'wording', ['digest', 'own']) : 'digest';
  if (!found?.source || !isMapping(found.source.value) || problems.length > before) return undefined;
  const { source, unsaid } = sourceIn(found.source.value, wording === 'own', yaml);
  return {
    source,
    unsaid,
    entities: entitiesIn(found.entities, yaml),
    facts: factsIn(found.known?.value, yaml),
  };
};

/** A list with some items left out, and the way from the new indexes to the old ones. */
const keep = (list: unknown, wanted: (item: Mapping) => boolean): { items: Mapping[]; origin: number[] } => {
  const kept = mappings(list).filter(([, item]) => wanted(item));
  return { items: kept.map(([, item]) => item), origin: kept.map(([at]) => at) };
};

/** Locates in the review what has another index there. */
const through =
  (yaml: LocatedYaml, base: Path, key: string, origin: readonly number[]) =>
  (path: Path): Place => {
    const [first, index, ...rest] = path;
    const moved = first === key && typeof index === 'number' ? [key, origin[index] ?? index, ...rest] : path;
    return yaml.locate([...base, ...moved]);
  };

const sourceIn = (value: Mapping, own: boolean, yaml: LocatedYaml): Pick<Accepted, 'source' | 'unsaid'> => {
  const said = (passage: Mapping): unknown => (own && isEmpty(passage.text) ? passage.said : passage.text);
  const { items, origin } = keep(value.passages, (passage) => !isEmpty(said(passage)));
  const passages = items.map(({ said: _, ...passage }, at) => ({ ...passage, text: said(items[at]!) }));
  const unsaid = mappings(value.passages).flatMap(([, passage]) =>
    isEmpty(said(passage)) && typeof passage.n === 'number' ? [passage.n] : [],
  );
  const locate = through(yaml, ['source'], 'passages', origin);
  return { source: { kind: 'source', value: { ...value, passages }, locate }, unsaid: new Set(unsaid) };
};

const entitiesIn = (node: Node | undefined, yaml: LocatedYaml): Accepted['entities'] =>
  mappings(node?.value).flatMap(([at, { accept, ...entity }]) => {
    const asked = node && { ...node, value: accept, key: 'accept', parent: { ...node, key: at, parent: node } };
    const answer = typeof accept === 'boolean' ? (accept ? 'yes' : 'no') : oneOf(asked, 'answer', ANSWERS);
    if (answer !== 'yes') return [];
    const { items, origin } = keep(entity.facts, (fact) => !isEmpty(fact.text));
    return [
      {
        kind: 'entity' as const,
        value: { ...entity, facts: items },
        locate: through(yaml, ['entities', at], 'facts', origin),
      },
    ];
  });

const factsIn = (known: unknown, yaml: LocatedYaml): Accepted['facts'] => {
  const facts = new Map<string, AcceptedFact[]>();
  for (const [at, entry] of mappings(known))
    for (const [index, fact] of mappings(entry.facts)) {
      if (isEmpty(fact.text) || typeof entry.entity !== 'string') continue;
      const locate = (path: Path): Place => yaml.locate(['known', at, 'facts', index, ...path]);
      facts.set(entry.entity, [...(facts.get(entry.entity) ?? []), { value: fact, locate }]);
    }
  return facts;
};
