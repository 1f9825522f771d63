// Reads one authored entity. What it points at (sources, passages, other entities) is checked afterwards by source/links.ts.
// Called by source.ts.
import { type Entity, type Fact, KINDS, type Relation } from '../corpus.ts';
import { LIMITS, LISTS } from '../text-rules.ts';
import { aliasesOf } from './alias.ts';
import { type Heading, topicsOf } from './heading.ts';
import {
  dateOf,
  entriesOf,
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
  written,
} from './node.ts';
import { sentencesOf } from './sentences.ts';

const REQUIRED = ['id', 'kind', 'name', 'description', 'summary'] as const;
const OPTIONAL = ['topics', 'aliases', 'facts', 'relations'] as const;
const SUMMARY_SENTENCES = { least: 2, most: 4 };

export const readEntity = (scope: Scope, heading: Pick<Heading, 'topics' | 'relationTypes'>): Entity | undefined => {
  const found = fields(rootNode(scope), 'an entity', [...REQUIRED], [...OPTIONAL]);
  if (!found) return undefined;
  const id = idOf(found.id);
  const kind = oneOf(found.kind, 'kind', KINDS);
  const name = localText(found.name, LIMITS.name, false);
  const description = localText(found.description, LIMITS.description);
  const summary = summaryOf(found.summary);
  const topics = topicsOf(found.topics, heading.topics);
  const aliases = aliasesOf(found.aliases);
  const facts = listOf(found.facts, 'facts', factOf, LISTS.facts);
  const types = heading.relationTypes.map((type) => type.id);
  const relations = listOf(found.relations, 'relations', (item) => relationOf(item, types), LISTS.relations);
  if (!id || !kind || !name || !description || !summary) return undefined;
  return { id, kind, name, description, summary, topics, aliases, facts, relations };
};

const summaryOf = (node: Node | undefined): Entity['summary'] | undefined => {
  const summary = localText(node, LIMITS.summary);
  for (const [lang, text] of Object.entries(summary ?? {})) {
    const count = sentencesOf(text).length;
    if (!node || (count >= SUMMARY_SENTENCES.least && count <= SUMMARY_SENTENCES.most)) continue;
    const at = typeof node.value === 'string' ? node : { ...node, key: lang, parent: node };
    report(at, 'summary-length', `a summary reads best in two to four sentences; this has ${count}`, 'warning');
  }
  return summary;
};

const factOf = (node: Node): Fact | undefined => {
  const found = fields(node, 'a fact', ['text'], ['from', 'date', 'until']);
  if (!found) return undefined;
  const text = localText(found.text, LIMITS.fact);
  const [date, until] = [dateOf(found.date), dateOf(found.until)];
  if (found.until && !found.date) report(found.until, 'date-malformed', '"until" needs a "date" that it ends');
  if (date !== undefined && until !== undefined && until < date.slice(0, until.length))
    report(found.until ?? node, 'date-malformed', `"until" ${until} is before "date" ${date}`);
  if (!found.from)
    return report(node, 'fact-without-passage', 'a fact needs the passage it stands on: from: source-id#3');
  const from = passageRef(found.from);
  if (!from || !text) return undefined;
  return { text, ...from, ...(date !== undefined && { date }), ...(until !== undefined && { until }) };
};

const passageRef = (node: Node): { source: string; passage: number } | undefined => {
  const parts = /^([a-z0-9-]+)#(\d{1,5})$/.exec(written(node.value));
  if (parts?.[1]) return { source: parts[1], passage: Number(parts[2]) };
  return report(node, 'fact-without-passage', `"${written(node.value)}" names no passage: write source-id#3`);
};

const relationOf = (node: Node, types: readonly string[]): Relation | undefined => {
  const entries = entriesOf(node, 'a relation');
  if (!entries) return undefined;
  const from = entries.find((entry) => entry.key === 'from');
  const links = entries.filter((entry) => entry !== from);
  const [link] = links;
  if (!link || links.length > 1)
    return report(node, 'relation-shape', 'a relation has one type and one target: { leads: canada }');
  const type = String(link.key);
  if (!types.includes(type)) {
    const declared = `corpus.yaml declares no relation type "${type}"`;
    return report(link, 'relation-type-unknown', `${declared}${hint(type, [...types, 'from'])}`);
  }
  const target = idOf(link);
  const stands = from && passageRef(from);
  return target === undefined ? undefined : { type, target, ...stands };
};
