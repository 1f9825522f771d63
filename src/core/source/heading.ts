// Reads corpus.yaml: what the corpus is called, its languages, topic groups and relation types. Called by source.ts.
import { type Corpus, LANGS, type Lang, type RelationType, type Topic } from '../corpus.ts';
import { LIMITS, LISTS } from '../text-rules.ts';
import {
  fields,
  hint,
  idOf,
  listOf,
  localText,
  type Node,
  oneOf,
  report,
  rootNode,
  type Scope,
  textOf,
} from './node.ts';

/** A corpus before its records are read. */
export type Heading = Omit<Corpus, 'sources' | 'entities'>;

const REQUIRED = ['id', 'title', 'description', 'publisher', 'languages'] as const;
const OPTIONAL = ['topics', 'relations'] as const;

/** Keys a relation has besides its type; no relation type may be called so. */
const RESERVED = ['from'];

/** The heading as far as it can be read: later records are checked against its lists even when other parts of it are wrong. */
export const readHeading = (
  scope: Scope,
): Partial<Heading> & Pick<Heading, 'languages' | 'topics' | 'relationTypes'> => {
  const early = fields(rootNode(scope), 'corpus.yaml', [...REQUIRED], [...OPTIONAL]);
  const languages = early ? languagesOf(early.languages) : [];
  // Read again with the languages known, so that texts are held against them.
  const within: Scope = { ...scope, languages };
  const again = (node: Node | undefined): Node | undefined => node && { ...node, scope: within };
  const id = idOf(early?.id);
  const title = localText(again(early?.title), LIMITS.title);
  const description = localText(again(early?.description), LIMITS.summary);
  const publisher = textOf(early?.publisher, LIMITS.name);
  return {
    languages,
    topics: unrepeated(again(early?.topics), 'topics', topicOf, LISTS.topics),
    relationTypes: unrepeated(again(early?.relations), 'relations', relationTypeOf, LISTS.relationTypes),
    ...(id !== undefined && { id }),
    ...(title && { title }),
    ...(description && { description }),
    ...(publisher !== undefined && { publisher }),
  };
};

const languagesOf = (node: Node | undefined): readonly Lang[] => {
  const languages = [...new Set(listOf(node, 'languages', (item) => oneOf(item, 'language', LANGS)))];
  if (node && languages.length === 0) report(node, 'key-missing', `name at least one language: ${LANGS.join(', ')}`);
  return languages;
};

const topicOf = (node: Node): Topic | undefined => {
  const found = fields(node, 'a topic', ['id', 'name']);
  const [id, name] = [idOf(found?.id), localText(found?.name, LIMITS.name)];
  return id !== undefined && name ? { id, name } : undefined;
};

const relationTypeOf = (node: Node): RelationType | undefined => {
  const found = fields(node, 'a relation type', ['id', 'label', 'inverse']);
  const id = idOf(found?.id);
  const label = localText(found?.label, LIMITS.name);
  const inverse = localText(found?.inverse, LIMITS.name);
  if (id !== undefined && RESERVED.includes(id))
    return report(found?.id ?? node, 'value-unknown', `a relation type cannot be called "${id}"`);
  return id !== undefined && label && inverse ? { id, label, inverse } : undefined;
};

const unrepeated = <T extends { readonly id: string }>(
  node: Node | undefined,
  what: string,
  read: (item: Node) => T | undefined,
  most: number,
): readonly T[] => {
  const seen = new Set<string>();
  const readNew = (item: Node): T | undefined => {
    const one = read(item);
    if (one && seen.has(one.id)) return report(item, 'id-duplicate', `"${one.id}" stands in ${what} twice`);
    if (one) seen.add(one.id);
    return one;
  };
  return listOf(node, what, readNew, most);
};

/** The topic ids of an entity, each declared in the heading. */
export const topicsOf = (node: Node | undefined, topics: readonly Topic[]): readonly string[] => {
  const known = topics.map((topic) => topic.id);
  const knownId = (item: Node): string | undefined => {
    const id = idOf(item);
    if (id === undefined || known.includes(id)) return id;
    return report(item, 'topic-unknown', `corpus.yaml declares no topic "${id}"${hint(id, known)}`);
  };
  return listOf(node, 'topics', knownId, LISTS.topics);
};
