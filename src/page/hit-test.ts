// Which painted name lies under a point. Called for every pointer move, so it has to cost next to nothing:
// the caret position gives the text node, the node its few annotations, and only those are measured.
import { placeRange } from './anchors.ts';
import type { Annotation, Annotations } from './annotations.ts';
import { isInside, type Point } from './corridor.ts';

export type HitTest = {
  /** The name the pointer is on, as far as one look can tell. */
  at(point: Point, path: readonly EventTarget[]): Annotation | undefined;
  /** The name the reader sees there, also through what is laid over it without hiding it. Costs several times as much. */
  seenAt(point: Point): Annotation | undefined;
};

/** Children of an element looked through where the caret cannot be placed. */
const MOST_CHILDREN = 50;
/** Shadow trees one within another. */
const MOST_DEPTH = 20;

const isShadowRoot = (target: EventTarget): target is ShadowRoot => 'host' in target && 'adoptedStyleSheets' in target;

const isSeeThrough = (element: Element): boolean => {
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  return backgroundImage === 'none' && /^(transparent|.*[,/] ?0\))$/.test(backgroundColor);
};

export const createHitTest = (
  document: Document,
  annotations: Annotations,
  rootOf: (element: Element) => ShadowRoot | null,
): HitTest => {
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

  const inElement = (element: Node | undefined, point: Point): Annotation | undefined => {
    let child = element?.firstChild;
    for (let i = 0; child && i < MOST_CHILDREN; i++, child = child.nextSibling) {
      const hit = child.nodeType === 3 ? among(child, point) : undefined;
      if (hit) return hit;
    }
    return undefined;
  };

  /** The trees around the point, with the closed ones, which the event's path leaves out. */
  const treesAt = ({ x, y }: Point, path: readonly EventTarget[]): ShadowRoot[] => {
    const trees = path.filter(isShadowRoot);
    let at = path[0] as Element | null;
    for (let i = 0; at && 'localName' in at && i < MOST_DEPTH; i++) {
      const root = rootOf(at);
      if (!root || trees.includes(root)) break;
      trees.push(root);
      at = root.elementFromPoint(x, y);
    }
    return trees;
  };

  return {
    at: (point, path) => {
      const shadowRoots = treesAt(point, path);
      const caret = document.caretPositionFromPoint(point.x, point.y, { shadowRoots });
      // text that cannot be selected has no caret position: look at what the pointed-at element itself holds
      return (caret && among(caret.offsetNode, point)) ?? inElement(path[0] as Node | undefined, point);
    },
    seenAt: (point) => {
      for (const element of document.elementsFromPoint(point.x, point.y)) {
        const hit = inElement(element, point);
        if (hit) return hit;
        if (!isSeeThrough(element)) return undefined;
      }
      return undefined;
    },
  };
};
