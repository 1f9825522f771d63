// Which painted name lies under a point. Called for every pointer move, so it has to cost next to nothing: what the browser
// found under the pointer is the event's target, and only the few names in that element's own text are measured. Asking the
// browser once more – for the caret there – makes it look through all the boxes of a long page: a millisecond where there are 20,000.
import { placeRange } from './anchors.ts';
import type { Annotation, Annotations } from './annotations.ts';
import { isInside, type Point } from './corridor.ts';
import { standingIn } from './standing-in.ts';

export type HitTest = {
  /** The name the pointer is on, by an event that has just come: `path` leads to what lies under the point now. */
  under(point: Point, path: readonly EventTarget[]): Annotation | undefined;
  /** The same as far as one look can tell, whatever has moved since the path was taken. */
  at(point: Point, path: readonly EventTarget[]): Annotation | undefined;
  /** The name the reader sees there, also through what is laid over it without hiding it. Costs several times as much. */
  seenAt(point: Point): Annotation | undefined;
};

/** Children of an element looked through where the caret cannot be placed. */
const MOST_CHILDREN = 50;
/** Shadow trees one within another. */
const MOST_DEPTH = 20;
/** Names measured one by one before the caret is asked between which letters the point lies. */
const FEW = 8;

const isShadowRoot = (target: EventTarget): target is ShadowRoot => 'host' in target && 'adoptedStyleSheets' in target;

/** Whether a caret at `offset` of `node` stands in the name or at its edge. */
const touches = ({ range }: Annotation, node: Node, offset: number): boolean =>
  (range.startContainer !== node || offset >= range.startOffset) &&
  (range.endContainer !== node || offset <= range.endOffset);

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
    // most names measured are not the one: their lines are asked for only within their bounds
    const hit =
      isInside(point, probe.getBoundingClientRect(), 0.5) &&
      [...probe.getClientRects()].some((box) => isInside(point, box, 0.5));
    probe.setEnd(document, 0);
    return hit;
  };

  const paintedIn = (node: Node): Annotation[] => standingIn(annotations, node).filter(({ painted }) => painted);

  const inElement = (element: Node | undefined, point: Point): Annotation | undefined => {
    let child = element?.firstChild;
    for (let i = 0; child && i < MOST_CHILDREN; i++, child = child.nextSibling) {
      const hit = child.nodeType === 3 ? paintedIn(child).find((one) => covers(one, point)) : undefined;
      if (hit) return hit;
    }
    return undefined;
  };

  /** Painted names in the element's own text; undefined where they or its children are many. */
  const fewIn = (element: Node): Annotation[] | undefined => {
    const found: Annotation[] = [];
    let child = element.firstChild;
    for (let i = 0; child && i < MOST_CHILDREN; i++, child = child.nextSibling)
      if (child.nodeType === 3) found.push(...paintedIn(child));
    return child || found.length > FEW ? undefined : found;
  };

  /** Text under the pointer is the target's own, unless the target stands for what lies in a shadow tree, or is slotted into one. */
  const ownsItsText = (target: EventTarget | undefined): target is Element =>
    target !== undefined && 'localName' in target && target.localName !== 'slot' && !rootOf(target as Element);

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

  const at: HitTest['at'] = (point, path) => {
    const shadowRoots = treesAt(point, path);
    const caret = document.caretPositionFromPoint(point.x, point.y, { shadowRoots });
    const near = caret && paintedIn(caret.offsetNode).filter((one) => touches(one, caret.offsetNode, caret.offset));
    // text that cannot be selected has no caret position: look at what the pointed-at element itself holds
    return near?.find((one) => covers(one, point)) ?? inElement(path[0] as Node | undefined, point);
  };

  return {
    at,
    under: (point, path) => {
      const [target] = path;
      if (!ownsItsText(target)) return at(point, path);
      if (!annotations.holds(target)) return undefined;
      const few = fewIn(target);
      return few ? few.find((one) => covers(one, point)) : at(point, path);
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
