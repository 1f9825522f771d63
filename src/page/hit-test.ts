// Which painted name lies under a point. Called for every pointer move, so it has to cost next to nothing:
// the caret position gives the text node, the node its few annotations, and only those are measured.
import { placeRange } from './anchors.ts';
import type { Annotation, Annotations } from './annotations.ts';
import { isInside, type Point } from './corridor.ts';

export type HitTest = (point: Point, path: readonly EventTarget[]) => Annotation | undefined;

/** Children of an element looked through where the caret cannot be placed. */
const MOST_CHILDREN = 50;

const isShadowRoot = (target: EventTarget): target is ShadowRoot => 'host' in target && 'adoptedStyleSheets' in target;

export const createHitTest = (document: Document, annotations: Annotations): HitTest => {
  // one live range, parked when it is not measuring: the page pays for each that stands in its text
  const probe = document.createRange();

  const covers = ({ range }: Annotation, point: Point): boolean => {
    if (!placeRange(probe, range)) return false;
    const hit = [...probe.getClientRects()].some((box) => isInside(point, box, 0.5));
    probe.setEnd(document, 0);
    return hit;
  };

  const among = (node: Node, point: Point): Annotation | undefined =>
    annotations.at(node).find((one) => one.painted && covers(one, point));

  /** Text that cannot be selected has no caret position: look at what the pointed-at element itself holds. */
  const inElement = (target: EventTarget | undefined, point: Point): Annotation | undefined => {
    if (!target || !('childNodes' in target)) return undefined;
    let child = (target as Node).firstChild;
    for (let i = 0; child && i < MOST_CHILDREN; i++, child = child.nextSibling) {
      const hit = child.nodeType === 3 ? among(child, point) : undefined;
      if (hit) return hit;
    }
    return undefined;
  };

  return (point, path) => {
    const shadowRoots = path.filter(isShadowRoot);
    const caret = document.caretPositionFromPoint(point.x, point.y, { shadowRoots });
    return (caret && among(caret.offsetNode, point)) ?? inElement(path[0], point);
  };
};
