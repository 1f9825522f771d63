// Which annotations stand in a text node. Asked by hit-test and places, for pointer and caret; whether they are painted
// or can be seen is theirs to ask.
import type { Annotation, Annotations } from './annotations.ts';

const covers = ({ block: { nodes }, range: { startContainer, endContainer } }: Annotation, node: Node): boolean =>
  node === startContainer ||
  node === endContainer ||
  (startContainer !== endContainer &&
    nodes.indexOf(startContainer as Text) < nodes.indexOf(node as Text) &&
    nodes.indexOf(node as Text) < nodes.indexOf(endContainer as Text));

/** Painted or not, a part of each in this node. */
export const standingIn = (annotations: Pick<Annotations, 'near'>, node: Node): Annotation[] =>
  annotations.near(node).filter((one) => covers(one, node));
