// YAML text -> plain values that still know their lines. Called wherever a file is read that a person writes.
import { type Document, isMap, isNode, isPair, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Path, Place, Problem } from '../core/source/problem.ts';

export type LocatedYaml = {
  readonly value: unknown;
  /** Where the value at a path begins, or the nearest thing above it that is there. */
  readonly locate: (path: Path) => Place;
  /** For whoever wants to change the file and keep its comments. */
  readonly document: Document.Parsed;
};

const ANCHORS = 'YAML anchors (&name, *name) are not read: write the value out, or put it in quotes';

export const unreadable = (place: Place, message: string): Problem => ({
  code: 'unreadable',
  severity: 'error',
  message,
  ...place,
});

/** Undefined when `text` is not YAML: `problems` then say where. `file` is the name that places give. */
export const locatedYaml = (text: string, file: string, problems: Problem[]): LocatedYaml | undefined => {
  const before = problems.length;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Place => ({ file, line: lines.linePos(offset).line });
  for (const { message, pos } of document.errors) problems.push(unreadable(at(pos[0]), `not YAML: ${message}`));
  // Anchors could grow a small file without bound (`&a`, `*a`); a corpus has no use for them.
  visit(document, { Alias: (_key, { range }) => void problems.push(unreadable(at(range?.[0] ?? 0), ANCHORS)) });
  if (problems.length > before) return undefined;
  return { value: document.toJS(), locate: (path) => at(offsetOf(document.contents, path)), document };
};

const offsetOf = (root: unknown, path: Path): number => {
  let node = root;
  let offset = 0;
  for (const step of path) {
    const child = isMap(node)
      ? node.items.find((pair) => String(isNode(pair.key) ? pair.key.toJSON() : pair.key) === String(step))
      : isSeq(node)
        ? node.items[Number(step)]
        : undefined;
    const begins = isPair(child) ? child.key : child;
    if (!isNode(begins)) break;
    offset = begins.range?.[0] ?? offset;
    node = isPair(child) ? child.value : child;
  }
  return offset;
};
