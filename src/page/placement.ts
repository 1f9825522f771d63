// Where the card stands: beside the line box of the name the pointer is on, within what the reader sees, and under which
// element of the page, so that it is neither covered nor inert. Called by popover.tsx; moves nothing itself.
import {
  autoUpdate,
  computePosition,
  flip,
  hide,
  inline,
  offset,
  type Placement,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';
import type { Point } from './corridor.ts';
import { hostOf } from './text-elements.ts';

export type Spot = {
  readonly x: number;
  readonly y: number;
  readonly maxHeight: number;
  /** The name has been scrolled out of sight, or is no longer drawn. */
  readonly hidden: boolean;
};

/** Between name and card, and between card and the edge of the view, px. */
const GAP = 6;
const EDGE = 8;
const LEAST_HEIGHT = 160;

const up = (element: Element): Element | null => element.parentElement ?? hostOf(element);

const TOP_LAYER = ':modal,:popover-open,:fullscreen';

/** What is drawn above the page is reached from inside it only: the innermost of these around the name, else the page. */
export const parentFor = (range: Range): Element => {
  const { startContainer } = range;
  const document = startContainer.ownerDocument as Document;
  for (let at: Element | null = startContainer.parentElement; at; at = up(at)) if (at.matches(TOP_LAYER)) return at;
  return document.documentElement;
};

/** The line boxes of the name; of the nearest element that has any, when the name itself is not drawn. */
export const boxesOf = (range: Range): DOMRect[] => {
  const boxes = [...range.getClientRects()];
  for (let at: Element | null = range.startContainer.parentElement; boxes.length === 0 && at; at = up(at))
    boxes.push(...at.getClientRects());
  return boxes;
};

const around = (boxes: readonly DOMRect[]): DOMRect => {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return boxes.length > 0 ? new DOMRect(left, top, right - left, bottom - top) : new DOMRect();
};

const nameOf = (range: Range): VirtualElement => ({
  getBoundingClientRect: () => around(boxesOf(range)),
  getClientRects: () => boxesOf(range),
  contextElement: range.startContainer.parentElement ?? undefined,
});

/** Across the reading direction, from where the name begins. */
const side = (element: Element | null): Placement => {
  if (!element) return 'bottom-start';
  const { writingMode, direction } = getComputedStyle(element);
  if (writingMode.endsWith('rl')) return 'left-start';
  if (writingMode.endsWith('lr')) return 'right-start';
  return direction === 'rtl' ? 'bottom-end' : 'bottom-start';
};

const place = async (range: Range, card: HTMLElement, point: Point | undefined): Promise<Spot> => {
  let maxHeight = LEAST_HEIGHT;
  const { x, y, middlewareData } = await computePosition(nameOf(range), card, {
    strategy: 'fixed',
    placement: side(range.startContainer.parentElement),
    middleware: [
      inline(point ?? {}),
      offset(GAP),
      flip({ padding: EDGE, fallbackAxisSideDirection: 'start' }),
      shift({ padding: EDGE }),
      size({
        padding: EDGE,
        apply: ({ availableHeight }) => {
          maxHeight = Math.max(LEAST_HEIGHT, Math.floor(availableHeight));
        },
      }),
      hide({ strategy: 'referenceHidden' }),
    ],
  });
  return { x: Math.round(x), y: Math.round(y), maxHeight, hidden: middlewareData.hide?.referenceHidden === true };
};

/** Calls `put` now and whenever page, view or card move; the answer ends it. */
export const follow = (
  range: Range,
  card: HTMLElement,
  point: Point | undefined,
  put: (spot: Spot) => void,
): (() => void) => {
  let over = false;
  const update = (): void => {
    void place(range, card, point).then((spot) => {
      if (!over) put(spot);
    });
  };
  const stop = autoUpdate(nameOf(range), card, update);
  return () => {
    over = true;
    stop();
  };
};
