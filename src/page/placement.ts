// Where the card stands: beside the line box of the name the pointer is on, within what the reader sees, and under which
// element of the page, so that it is neither covered nor inert. Called by popover.tsx; moves nothing itself.
// Floating UI's core with a platform of our own: the card is in the top layer, so that the view alone bounds it, and all of the
// usual search for offset parents falls away.
import {
  computePosition,
  flip,
  hide,
  inline,
  offset,
  type Placement,
  type Platform,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/core';
import type { Point } from './corridor.ts';
import { hostOf } from './text-elements.ts';

export type Spot = {
  readonly x: number;
  readonly y: number;
  readonly maxHeight: number;
  readonly placement: Placement;
  /** The name has been scrolled out of sight. */
  readonly hidden: boolean;
};

/** Between name and card, and between card and the edge of the view, px. */
const GAP = 6;
const EDGE = 8;
const LEAST_HEIGHT = 160;
/** Room above or below the name in which a card reads well; with less it stands beside the name, over the text that follows. */
const GOOD_HEIGHT = 280;

const TOP_LAYER = ':modal,:popover-open,:fullscreen';

const up = (element: Element): Element | null => element.parentElement ?? hostOf(element);

/** What is drawn above the page is reached from inside it only: the innermost of these around the name, else the page. */
export const parentFor = (range: Range): Element => {
  const { startContainer } = range;
  const document = startContainer.ownerDocument as Document;
  for (let at: Element | null = startContainer.parentElement; at; at = up(at)) if (at.matches(TOP_LAYER)) return at;
  return document.documentElement;
};

/** The line boxes of the name; of the nearest element that has any, when the name itself is not drawn. */
const boxesOf = (range: Range): DOMRect[] => {
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

/** The part of the page that the reader sees, also when it is pinched larger. */
const view = (): DOMRect => {
  const { offsetLeft = 0, offsetTop = 0, width = innerWidth, height = innerHeight } = visualViewport ?? {};
  return new DOMRect(offsetLeft, offsetTop, width, height);
};

/** What the scrolling boxes around an element leave to see of it. */
const visibleAround = (element: Element): DOMRect => {
  let { left, top, right, bottom } = view();
  for (let at: Element | null = element; at && at !== at.ownerDocument.documentElement; at = up(at)) {
    const { overflowX, overflowY, display } = getComputedStyle(at);
    if (display === 'inline' || (overflowX === 'visible' && overflowY === 'visible')) continue;
    const box = at.getBoundingClientRect();
    [left, top] = [Math.max(left, box.left), Math.max(top, box.top)];
    [right, bottom] = [Math.min(right, box.right), Math.min(bottom, box.bottom)];
  }
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
};

const platform: Platform = {
  getElementRects: ({ reference, floating }) => ({
    reference: (reference as VirtualElement).getBoundingClientRect(),
    floating: { x: 0, y: 0, width: (floating as Element).clientWidth, height: (floating as Element).clientHeight },
  }),
  getDimensions: (element: Element) => ({ width: element.clientWidth, height: element.clientHeight }),
  getClippingRect: ({ element }) =>
    (element as Element).localName === 'sidelight-popover' ? view() : visibleAround(element as Element),
  getClientRects: (element: VirtualElement) => [...(element.getClientRects?.() ?? [])],
  isElement: (value) => value instanceof Element,
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

/** Whether above or below the name there is room enough to read a card. */
const roomy = (range: Range): boolean => {
  const name = around(boxesOf(range));
  const seen = view();
  return Math.max(name.top - seen.top, seen.bottom - name.bottom) - GAP - EDGE >= GOOD_HEIGHT;
};

/** `settled`: the side it already stands on, and keeps: a card that grows under the pointer must not jump across its name. */
const place = async (
  range: Range,
  card: HTMLElement,
  point: Point | undefined,
  settled: Placement | undefined,
): Promise<Spot> => {
  let maxHeight = LEAST_HEIGHT;
  const { x, y, placement, middlewareData } = await computePosition(nameOf(range), card, {
    platform,
    strategy: 'fixed',
    placement: settled ?? side(range.startContainer.parentElement),
    middleware: [
      inline(point ?? {}),
      offset(GAP),
      !settled && flip({ padding: EDGE, fallbackAxisSideDirection: roomy(range) ? 'none' : 'start' }),
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
  const hidden = middlewareData.hide?.referenceHidden === true;
  return { x: Math.round(x), y: Math.round(y), maxHeight, placement, hidden };
};

/** Calls `put` now and whenever page, view or card move; the answer ends it. */
export const follow = (
  range: Range,
  card: HTMLElement,
  point: Point | undefined,
  put: (spot: Spot) => void,
): (() => void) => {
  const life = new AbortController();
  let settled: Placement | undefined;
  const update = async (keep: Placement | undefined): Promise<void> => {
    const spot = await place(range, card, point, keep);
    if (life.signal.aborted) return;
    settled = spot.placement;
    put(spot);
  };
  const anew = () => void update(undefined);
  // what stands above the name moves it when it grows, and then the page grows too
  const grown = new ResizeObserver(() => void update(settled));
  const { parentElement, ownerDocument } = range.startContainer;
  for (const element of [card, parentElement, ownerDocument?.body]) if (element) grown.observe(element);
  const how = { capture: true, passive: true, signal: life.signal };
  window.addEventListener('scroll', anew, how);
  window.addEventListener('resize', anew, how);
  visualViewport?.addEventListener('resize', anew, how);
  visualViewport?.addEventListener('scroll', anew, how);
  anew();
  return () => {
    life.abort();
    grown.disconnect();
  };
};
