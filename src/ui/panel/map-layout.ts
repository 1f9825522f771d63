// Where the nodes of the relation map stand: related ones near each other, no label on another, all within the box.
// Called by relation-map. The same graph always gives the same picture: d3-force draws its chance from a fixed seed.
import {
  type Force,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { EntityKey } from '../../core/corpus.ts';

/** A node with its label below it: px from its centre to each side of the box that both need. */
export type Box = {
  readonly key: EntityKey;
  readonly left: number;
  readonly right: number;
  readonly above: number;
  readonly below: number;
};
export type Place = { readonly x: number; readonly y: number };
type Frame = { readonly width: number; readonly height: number };
type Body = SimulationNodeDatum & { readonly box: Box; x: number; y: number };

const ROUNDS = 320;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Parts two boxes that overlap, along the side where it takes less, or only up and down. Returns whether it had to. */
const part = (a: Body, b: Body, upright: boolean): boolean => {
  const alongX = Math.min(a.x + a.box.right - b.x + b.box.left, b.x + b.box.right - a.x + a.box.left);
  const alongY = Math.min(a.y + a.box.below - b.y + b.box.above, b.y + b.box.below - a.y + a.box.above);
  if (alongX <= 0 || alongY <= 0) return false;
  if (alongX < alongY && !upright) {
    const push = (alongX / 2 + 0.01) * (a.x <= b.x ? 1 : -1);
    a.x -= push;
    b.x += push;
  } else {
    const push = (alongY / 2 + 0.01) * (a.y <= b.y ? 1 : -1);
    a.y -= push;
    b.y += push;
  }
  return true;
};

const keepIn = (body: Body, { width, height }: Frame): void => {
  body.x = clamp(body.x, body.box.left, width - body.box.right);
  body.y = clamp(body.y, body.box.above, height - body.box.below);
};

const settle = (bodies: readonly Body[], frame: Frame, upright = false): boolean => {
  let moved = false;
  for (const [i, a] of bodies.entries()) for (const b of bodies.slice(i + 1)) moved = part(a, b, upright) || moved;
  for (const body of bodies) keepIn(body, frame);
  return moved;
};

const boxForce = (frame: Frame): Force<Body, SimulationLinkDatum<Body>> => {
  let bodies: readonly Body[] = [];
  return Object.assign(() => void settle(bodies, frame), {
    initialize: (all: Body[]) => {
      bodies = all;
    },
  });
};

/** Places in px from the frame's top left. A frame too small for all labels lets the last of them overlap. */
export const layoutMap = (
  boxes: readonly Box[],
  edges: readonly { readonly from: EntityKey; readonly to: EntityKey }[],
  frame: Frame,
): ReadonlyMap<EntityKey, Place> => {
  const middle = { x: frame.width / 2, y: frame.height / 2 };
  // a sunflower's spiral: an even start that no two nodes share
  const bodies: Body[] = boxes.map((box, i) => ({
    box,
    x: middle.x + Math.cos(i * 2.4) * Math.sqrt(i) * (frame.width / 12),
    y: middle.y + Math.sin(i * 2.4) * Math.sqrt(i) * (frame.height / 12),
  }));
  const byKey = new Map(bodies.map((body) => [body.box.key, body]));
  const links = edges.flatMap(({ from, to }) => {
    const source = byKey.get(from);
    const target = byKey.get(to);
    return source && target ? [{ source, target }] : [];
  });
  forceSimulation(bodies)
    .force('link', forceLink<Body, SimulationLinkDatum<Body>>(links).distance(70).strength(0.25))
    .force('charge', forceManyBody<Body>().strength(-220).distanceMax(260))
    .force('x', forceX<Body>(middle.x).strength(0.05 * (frame.height / frame.width)))
    .force('y', forceY<Body>(middle.y).strength(0.05))
    .force('box', boxForce(frame))
    .stop()
    .tick(ROUNDS);
  // a full row between both edges cannot part sideways: what is still one on another then goes up or down
  for (let round = 0; round < 300 && settle(bodies, frame, round > 120); round++);
  return new Map(bodies.map(({ box, x, y }) => [box.key, { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }]));
};

/** The node to go to from `from` when an arrow key points along (dx, dy): the nearest within a right angle of it. */
export const towards = (
  places: ReadonlyMap<EntityKey, Place>,
  from: EntityKey,
  dx: number,
  dy: number,
): EntityKey | undefined => {
  const here = places.get(from);
  if (!here) return undefined;
  let best: { key: EntityKey; cost: number } | undefined;
  for (const [key, { x, y }] of places) {
    const along = (x - here.x) * dx + (y - here.y) * dy;
    const across = Math.abs((x - here.x) * dy) + Math.abs((y - here.y) * dx);
    if (key === from || along <= 0 || across > along) continue;
    const cost = along + across * 2;
    if (!best || cost < best.cost) best = { key, cost };
  }
  return best?.key;
};

/** From top to bottom: the walk that is sure to visit every node, which the arrow keys are not. */
export const inReadingOrder = (places: ReadonlyMap<EntityKey, Place>): readonly EntityKey[] =>
  [...places].sort(([, a], [, b]) => a.y - b.y || a.x - b.x).map(([key]) => key);
