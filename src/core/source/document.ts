// Reads one authored source: a document with its numbered passages. Called by source.ts.
import { LANGS, type Passage, type Source } from '../corpus.ts';
import { LIMITS, LISTS } from '../text-rules.ts';
import {
  dateOf,
  fields,
  idOf,
  linkOf,
  listOf,
  localText,
  type Node,
  oneOf,
  report,
  rootNode,
  type Scope,
  textOf,
  written,
} from './node.ts';

const REQUIRED = ['id', 'title', 'publisher', 'date', 'lang', 'passages'] as const;

export const readDocument = (scope: Scope): Source | undefined => {
  const found = fields(rootNode(scope), 'a source', [...REQUIRED], ['url']);
  if (!found) return undefined;
  const id = idOf(found.id);
  const title = textOf(found.title, LIMITS.title);
  const publisher = textOf(found.publisher, LIMITS.name);
  const date = dateOf(found.date);
  const url = linkOf(found.url);
  const lang = oneOf(found.lang, 'language', LANGS);
  const passages = passagesOf(found.passages);
  if (!id || !title || !publisher || !date || !lang) return undefined;
  return { id, title, publisher, date, ...(url && { url }), lang, passages };
};

const passagesOf = (node: Node | undefined): readonly Passage[] => {
  const numbers = new Set<number>();
  const passageIn = (item: Node): Passage | undefined => {
    const found = fields(item, 'a passage', ['n', 'text']);
    const text = localText(found?.text, LIMITS.passage);
    const n = numberOf(found?.n);
    if (n === undefined || !text) return undefined;
    if (numbers.has(n)) return report(found?.n ?? item, 'passage-number', `there are two passages ${n}`);
    numbers.add(n);
    return { n, text };
  };
  const passages = listOf(node, 'passages', passageIn, LISTS.passages);
  if (Array.isArray(node?.value) && node.value.length === 0)
    report(node, 'key-missing', 'a source needs at least one passage: facts point at them');
  return passages.toSorted((a, b) => a.n - b.n);
};

const numberOf = (node: Node | undefined): number | undefined => {
  if (!node) return undefined;
  const n = node.value;
  if (typeof n === 'number' && Number.isInteger(n) && n >= 1 && n <= 99_999) return n;
  return report(node, 'passage-number', `a passage has a whole number from 1: not "${written(n)}"`);
};
