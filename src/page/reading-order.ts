// Annotations in the order a reader meets them, shadow trees where their hosts stand. Called when a list or a step is asked for.
// One walk of the page costs a few ms at most; comparing positions pairwise would cost that for each pair in a flat page.
import type { Annotation } from './annotations.ts';

type RootOf = (element: Element) => ShadowRoot | null;

/** Every node of a tree in order, a shadow tree before its host's children. */
function* nodesOf(root: Node, rootOf: RootOf): Generator<Node> {
  let at: Node | null = root;
  while (at) {
    yield at;
    const shadow: ShadowRoot | null = at.nodeType === 1 ? rootOf(at as Element) : null;
    if (shadow) for (let child = shadow.firstChild; child; child = child.nextSibling) yield* nodesOf(child, rootOf);
    if (at.firstChild) {
      at = at.firstChild;
      continue;
    }
    while (at && at !== root && !at.nextSibling) at = at.parentNode;
    at = at && at !== root ? at.nextSibling : null;
  }
}

export const inReadingOrder = (
  document: Document,
  annotations: readonly Annotation[],
  rootOf: RootOf,
): Annotation[] => {
  const byNode = Map.groupBy(annotations, ({ range }) => range.startContainer);
  const ordered: Annotation[] = [];
  if (byNode.size === 0 || !document.documentElement) return ordered;
  for (const node of nodesOf(document.documentElement, rootOf)) {
    const here = node.nodeType === 3 ? byNode.get(node) : undefined;
    if (here) ordered.push(...here.sort((a, b) => a.range.startOffset - b.range.startOffset));
  }
  return ordered;
};
