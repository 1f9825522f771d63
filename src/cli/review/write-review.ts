// A proposal -> the review file that the author edits: YAML with what was found, and empty places for what only a person can
// write. Called by `ingest`; reading it back is take-review's.
import { Document, isCollection, isPair, isScalar, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Lang, LocalText } from '../../core/corpus.ts';
import type { KnownEntity, Proposal, ProposedEntity, ProposedSource } from './proposal.ts';

const HEAD = (folder: string, file: string) => ` Found in an article. Nothing of this is in the corpus yet.

 1. source: say in each \`text\` what the passage states, in your own words; \`said\` is only for you to read, and is thrown
    away. Passages without a text are left out. If the article is yours to publish, write \`wording: own\` instead.
 2. entities: set \`accept: yes\` for those you want, and write a description and a summary of two to four sentences.
    Facts without a text are left out.
 3. known: entities the corpus has already. A fact with a text is added to them.
 4. Then: npm run corpus -- ingest ${folder} ${file}`;

/** Nothing yet, in each language of the corpus. */
const toWrite = (languages: readonly Lang[]): { [L in Lang]?: null } | null =>
  languages.length === 1 ? null : Object.fromEntries(languages.map((lang) => [lang, null]));

const plain = (text: LocalText): LocalText | string => {
  const [only, ...rest] = Object.values(text);
  return only !== undefined && rest.length === 0 ? only : text;
};

const sourcePart = (source: ProposedSource, languages: readonly Lang[]) => ({
  ...source,
  publisher: source.publisher || null,
  date: source.date || null,
  passages: source.passages.map(({ n, said }) => ({ n, said, text: toWrite(languages) })),
});

const factPart = (source: string, n: number | undefined, languages: readonly Lang[]) =>
  n === undefined ? [] : [{ text: toWrite(languages), from: `${source}#${n}` }];

const entityPart = (entity: ProposedEntity, source: string, languages: readonly Lang[]) => ({
  accept: 'no',
  id: entity.id,
  kind: entity.kind,
  name: plain(entity.name),
  description: toWrite(languages),
  summary: toWrite(languages),
  topics: [],
  aliases: entity.aliases.map((alias) =>
    alias.role === 'full' && alias.lang === undefined ? alias.text : { ...alias },
  ),
  facts: factPart(source, entity.passages[0], languages),
});

const knownPart = (known: KnownEntity, source: string, languages: readonly Lang[]) => ({
  entity: known.id,
  facts: known.passages.flatMap((n) => factPart(source, n, languages)),
});

const seenComment = ({ seen, passages, with: others, title }: ProposedEntity): string => {
  const times = seen === 1 ? 'once' : `${seen} times`;
  const where =
    passages.length > 0 ? `, in passage${passages.length > 1 ? 's' : ''} ${passages.join(', ')}` : ', in a heading';
  const company = others.length > 0 ? `; with ${others.join(', ')}` : '';
  return ` seen ${times}${where}${company}${title ? `; called “${title}”` : ''}`;
};

/** Short mappings on one line, as the authored files have them. */
const flow = (node: unknown): void => {
  if (isCollection(node)) node.flow = true;
};

const styleEntity = (entity: YAMLMap, comment: string, first: boolean): void => {
  entity.commentBefore = comment;
  entity.spaceBefore = !first;
  flow(entity.get('topics', true));
  flow(entity.get('name', true));
  const aliases = entity.get('aliases', true) as YAMLSeq | undefined;
  for (const alias of aliases?.items ?? []) flow(alias);
};

const styleSource = (document: Document): void => {
  const passages = document.getIn(['source', 'passages'], true) as YAMLSeq<YAMLMap>;
  for (const [at, passage] of passages.items.entries()) {
    passage.spaceBefore = at > 0;
    const said = passage.items.find((pair: Pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === 'said');
    if (said && isScalar(said.value)) said.value.type = 'BLOCK_FOLDED';
  }
};

export const reviewText = (proposal: Proposal, languages: readonly Lang[], folder: string, file: string): string => {
  const { source, entities, known, unsure } = proposal;
  const document = new Document({
    wording: 'digest',
    source: sourcePart(source, languages),
    entities: entities.map((entity) => entityPart(entity, source.id, languages)),
    known: known.map((entity) => knownPart(entity, source.id, languages)),
  });
  document.commentBefore = HEAD(folder, file);
  styleSource(document);
  const list = document.get('entities', true) as YAMLSeq<YAMLMap>;
  for (const [at, item] of list.items.entries()) styleEntity(item, seenComment(entities[at]!), at === 0);
  if (unsure.length > 0) document.comment = ` Capitalised too, with too little to go by: ${unsure.join(', ')}`;
  return document.toString({ lineWidth: 120, nullStr: '', flowCollectionPadding: true });
};
