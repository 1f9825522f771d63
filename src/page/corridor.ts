// The way from a name to its card: while the pointer is on it, the card stays. Pure geometry, CSS pixels of the viewport.
// A triangle of 120° from where the pointer left the name, widened to the card's near edge. Called by intent.ts.

export type Point = { readonly x: number; readonly y: number };
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** tan 60°: half of the triangle's angle. */
const SPREAD = Math.sqrt(3);
/** A hand is not a ruler. */
const SLACK = 4;

export const isInside = ({ x, y }: Point, box: Box, slack = 0): boolean =>
  x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack;

/** On an axis that points from the name to the card: how far along, how far aside, and where the card's near edge lies. */
type Course = {
  readonly along: number;
  readonly aside: number;
  readonly gap: number;
  readonly edge: readonly [number, number];
};

const courseTo = (from: Point, at: Point, card: Box): Course => {
  const sideways = (towards: 1 | -1, gap: number): Course => ({
    along: (at.x - from.x) * towards,
    aside: at.y - from.y,
    gap,
    edge: [card.top - from.y, card.bottom - from.y],
  });
  const upright = (towards: 1 | -1, gap: number): Course => ({
    along: (at.y - from.y) * towards,
    aside: at.x - from.x,
    gap,
    edge: [card.left - from.x, card.right - from.x],
  });
  if (card.top >= from.y) return upright(1, card.top - from.y);
  if (card.bottom <= from.y) return upright(-1, from.y - card.bottom);
  return card.left >= from.x ? sideways(1, card.left - from.x) : sideways(-1, from.x - card.right);
};

/** Whether `at` lies on the way from `from`, a point on the name, to the card. */
export const isOnTheWay = (from: Point, at: Point, card: Box): boolean => {
  if (isInside(at, card, SLACK)) return true;
  const { along, aside, gap, edge } = courseTo(from, at, card);
  if (gap < 0 || along < 0 || along > gap + SLACK) return false;
  const share = gap === 0 ? 1 : along / gap;
  const [low, high] = [Math.min(edge[0] * share, -SPREAD * along), Math.max(edge[1] * share, SPREAD * along)];
  return aside >= low - SLACK && aside <= high + SLACK;
};
