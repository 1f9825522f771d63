// The card of an entity: everything popover, popup and side panel show of it, resolved, as plain JSON. The library makes
// cards from a corpus; every surface only reads their types. A checked corpus is expected: what dangles is left out.
import {
  type Corpus,
  type Entity,
  type EntityBrief,
  type EntityKey,
  entityKey,
  type Fact,
  type Kind,
  type LocalText,
  type PartialDate,
  type Source,
  type Topic,
} from './corpus.ts';

export type CardSource = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: PartialDate;
  readonly url?: string;
};

/** A fact with its source and the passage's digest at hand. */
export type CardFact = Pick<Fact, 'text' | 'date' | 'until'> & {
  readonly source: CardSource;
  readonly passage: number;
  readonly passageText: LocalText;
};

/** A relation as it reads from this entity: the label already turned the right way. */
export type CardRelation = { readonly label: LocalText; readonly target: EntityBrief };

export type Card = {
  readonly key: EntityKey;
  readonly kind: Kind;
  readonly name: LocalText;
  readonly description: LocalText;
  readonly summary: LocalText;
  readonly topics: readonly Topic[];
  /** As in EntityBrief. */
  readonly hue?: number;
  readonly aliases: readonly string[];
  readonly facts: readonly CardFact[];
  readonly relations: readonly CardRelation[];
  readonly corpus: {
    readonly id: string;
    readonly title: LocalText;
    readonly publisher: string;
    readonly version: number;
    /** The day its publisher made this version. */
    readonly date: PartialDate;
  };
};

const briefOf = (corpus: string, entity: Entity): EntityBrief => ({
  key: entityKey(corpus, entity.id),
  kind: entity.kind,
  name: entity.name,
  description: entity.description,
  topics: entity.topics,
});

const cardSource = ({ id, title, publisher, date, url }: Source): CardSource =>
  url === undefined ? { id, title, publisher, date } : { id, title, publisher, date, url };

/** Absent where a checked corpus would never be: a fact is shown with its passage or not at all. */
const cardFact = (fact: Fact, sources: ReadonlyMap<string, Source>): CardFact | undefined => {
  const source = sources.get(fact.source);
  const passage = source?.passages.find(({ n }) => n === fact.passage);
  if (!source || !passage) return undefined;
  const { text, date, until } = fact;
  return {
    text,
    source: cardSource(source),
    passage: fact.passage,
    passageText: passage.text,
    ...(date === undefined ? {} : { date }),
    ...(until === undefined ? {} : { until }),
  };
};

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

/** One entity that names another: what stands at the far end of a relation. */
type Incoming = { readonly from: Entity; readonly type: string };

const incomingOf = (corpus: Corpus): ReadonlyMap<string, readonly Incoming[]> => {
  const incoming = new Map<string, Incoming[]>();
  for (const from of corpus.entities)
    for (const { type, target } of from.relations) {
      const list = incoming.get(target);
      if (list) list.push({ from, type });
      else incoming.set(target, [{ from, type }]);
    }
  return incoming;
};

/** The cards of one corpus; `created`: ISO 8601. Indexing it takes one walk over its records, so keep what this returns. */
export const openCards = (
  corpus: Corpus,
  { version, created }: { readonly version: number; readonly created: string },
): ((id: string) => Card | undefined) => {
  const entities = byId(corpus.entities);
  const sources = byId(corpus.sources);
  const types = byId(corpus.relationTypes);
  const topics = byId(corpus.topics);
  const incoming = incomingOf(corpus);

  const relationsOf = (entity: Entity): readonly CardRelation[] => {
    const ends = [
      ...entity.relations.map(({ type, target }) => ({ label: types.get(type)?.label, other: entities.get(target) })),
      ...(incoming.get(entity.id) ?? []).map(({ from, type }) => ({ label: types.get(type)?.inverse, other: from })),
    ];
    const read = ends.flatMap(({ label, other }) =>
      label && other ? [{ label, target: briefOf(corpus.id, other) }] : [],
    );
    // what both ends declare reads the same from here: say it once
    const said = (one: CardRelation) => `${one.target.key} ${one.label.en ?? ''} ${one.label.fr ?? ''}`;
    return [...new Map(read.reverse().map((one) => [said(one), one])).values()].reverse();
  };

  return (id) => {
    const entity = entities.get(id);
    if (!entity) return undefined;
    return {
      ...briefOf(corpus.id, entity),
      summary: entity.summary,
      topics: entity.topics.flatMap((topic) => topics.get(topic) ?? []),
      aliases: [...new Set(entity.aliases.map(({ text }) => text))],
      facts: entity.facts.flatMap((fact) => cardFact(fact, sources) ?? []),
      relations: relationsOf(entity),
      corpus: { id: corpus.id, title: corpus.title, publisher: corpus.publisher, version, date: created.slice(0, 10) },
    };
  };
};
