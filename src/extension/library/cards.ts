// One card out of a pack of any size: the entity and its sources from the parts they lie in, everyone it relates to from their briefs.
// Called by the library; what a card is, core/card says, to which the few records are handed as if they were the whole corpus.
import { type Card, openCards } from '../../core/card.ts';
import type { Entity, EntityBrief, Relation, Source } from '../../core/corpus.ts';
import { ok, type Result } from '../../core/errors.ts';
import type { PartRecords } from '../../core/pack/check.ts';
import type { Directory } from '../../core/pack/directory.ts';

export type CardPack = {
  readonly corpus: string;
  readonly version: number;
  readonly created: string;
  readonly directory: Directory;
  /** The records of the part with that index. */
  readonly records: (index: number) => Promise<Result<PartRecords>>;
  /** Of the entity with that number in this pack. */
  readonly brief: (number: number) => EntityBrief;
};

/** Who names an entity may be thousands; a card shows so many. */
const INCOMING = 200;

/** As much of an entity as a chip on somebody else's card needs. */
const stub = (
  id: string,
  { kind, name, description, topics }: EntityBrief,
  relations: readonly Relation[],
): Entity => ({
  id,
  kind,
  name,
  description,
  topics,
  relations,
  summary: {},
  aliases: [],
  facts: [],
});

const related = ({ directory, brief }: CardPack, entity: Entity, number: number): readonly Entity[] => {
  const { entities } = directory;
  const others = new Map<number, Relation[]>();
  for (const { target } of entity.relations) {
    const other = entities.numberOf(target);
    if (other !== undefined && other !== number) others.set(other, []);
  }
  for (const { from, type } of directory.incoming(number, INCOMING)) {
    if (from === number) continue;
    const relation = { type, target: entity.id };
    const known = others.get(from);
    if (known) known.push(relation);
    else others.set(from, [relation]);
  }
  return [...others].map(([other, relations]) => stub(entities.idOf(other), brief(other), relations));
};

const sourcesOf = async ({ directory, records }: CardPack, entity: Entity): Promise<Result<readonly Source[]>> => {
  const wanted = new Set(entity.facts.map(({ source }) => source));
  const parts = new Set<number>();
  for (const id of wanted) {
    const number = directory.sources.numberOf(id);
    if (number !== undefined) parts.add(directory.sources.partOf(number));
  }
  const sources: Source[] = [];
  for (const index of parts) {
    const part = await records(index);
    if (!part.ok) return part;
    if (part.value.kind === 'sources') sources.push(...part.value.sources.filter(({ id }) => wanted.has(id)));
  }
  return ok(sources);
};

/** Undefined when the pack has no such entity. Error: `corpus-malformed`. */
export const readCard = async (pack: CardPack, id: string): Promise<Result<Card | undefined>> => {
  const { directory, records, version, created } = pack;
  const number = directory.entities.numberOf(id);
  if (number === undefined) return ok(undefined);
  const part = await records(directory.entities.partOf(number));
  if (!part.ok) return part;
  const entity = part.value.kind === 'entities' ? part.value.entities.find((one) => one.id === id) : undefined;
  if (!entity) return ok(undefined);
  const sources = await sourcesOf(pack, entity);
  if (!sources.ok) return sources;
  const { counts: _, ...head } = directory.head;
  const corpus = { ...head, sources: sources.value, entities: [entity, ...related(pack, entity, number)] };
  return ok(openCards(corpus, { version, created })(id));
};
