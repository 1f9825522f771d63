import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityKey } from '../../core/corpus.ts';
import { type Box, inReadingOrder, layoutMap, type Place, towards } from './map-layout.ts';

const key = (i: number): EntityKey => `c/${i}`;
const box = (i: number, half = 40): Box => ({ key: key(i), left: half, right: half, above: 16, below: 30 });
const boxes = (n: number, half?: number) => Array.from({ length: n }, (_, i) => box(i, half));
const chain = (n: number) => Array.from({ length: n - 1 }, (_, i) => ({ from: key(i), to: key(i + 1) }));

const overlaps = (all: readonly Box[], places: ReadonlyMap<EntityKey, Place>): string[] => {
  const at = (one: Box) => places.get(one.key) ?? { x: Number.NaN, y: Number.NaN };
  return all.flatMap((a, i) =>
    all.slice(i + 1).flatMap((b) => {
      const x = Math.min(at(a).x + a.right - at(b).x + b.left, at(b).x + b.right - at(a).x + a.left);
      const y = Math.min(at(a).y + a.below - at(b).y + b.above, at(b).y + b.below - at(a).y + a.above);
      return x > 0.5 && y > 0.5 ? [`${a.key} on ${b.key}: ${x.toFixed(1)} × ${y.toFixed(1)}`] : [];
    }),
  );
};

describe('the map’s layout', () => {
  it.each([
    ['one node', 1, 360, 240],
    ['a dozen', 12, 360, 420],
    ['as many as a long article names', 24, 360, 760],
    ['all names of a long page in a narrow column', 38, 288, 1900],
    ['a wide frame', 24, 900, 420],
  ])('lays no label on another and leaves none outside: %s', (_what, n, width, height) => {
    const all = boxes(n);
    const places = layoutMap(all, chain(n), { width, height });
    expect(places.size).toBe(n);
    expect(overlaps(all, places)).toEqual([]);
    for (const { x, y } of places.values()) {
      expect(x).toBeGreaterThanOrEqual(39.9);
      expect(x).toBeLessThanOrEqual(width - 39.9);
      expect(y).toBeGreaterThanOrEqual(15.9);
      expect(y).toBeLessThanOrEqual(height - 29.9);
    }
  });

  it('draws the same graph the same way', () => {
    const draw = () => layoutMap(boxes(10), chain(10), { width: 360, height: 400 });
    expect(draw()).toEqual(draw());
  });

  it('puts related nodes nearer than others', () => {
    const edges = [0, 2, 4, 6].map((i) => ({ from: key(i), to: key(i + 1) }));
    const places = layoutMap(boxes(8, 20), edges, { width: 600, height: 600 });
    const apart = (a: number, b: number) => {
      const [p, q] = [places.get(key(a)), places.get(key(b))];
      return Math.hypot((p?.x ?? 0) - (q?.x ?? 0), (p?.y ?? 0) - (q?.y ?? 0));
    };
    const related = (apart(0, 1) + apart(2, 3) + apart(4, 5) + apart(6, 7)) / 4;
    const others = (apart(0, 3) + apart(2, 5) + apart(4, 7) + apart(6, 1)) / 4;
    expect(related).toBeLessThan(others * 0.8);
  });

  it('survives edges to nowhere, no nodes, and a frame that is too small', () => {
    expect(layoutMap([], [], { width: 0, height: 0 }).size).toBe(0);
    const places = layoutMap(boxes(6), [{ from: key(0), to: 'x/y' }], { width: 60, height: 60 });
    for (const { x, y } of places.values()) expect(Number.isFinite(x + y)).toBe(true);
  });
});

describe('arrow keys on the map', () => {
  const places = new Map<EntityKey, Place>([
    [key(0), { x: 0, y: 0 }],
    [key(1), { x: 100, y: 10 }],
    [key(2), { x: 60, y: 50 }],
    [key(3), { x: 0, y: 90 }],
  ]);

  it.each([
    ['right', 1, 0, key(1)],
    ['down', 0, 1, key(3)],
    ['left', -1, 0, undefined],
    ['up', 0, -1, undefined],
  ] as const)('%s goes to the nearest that way', (_name, dx, dy, to) => {
    expect(towards(places, key(0), dx, dy)).toBe(to);
  });

  it('walk every node once in reading order, there and back', () => {
    const spots = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 })), {
      minLength: 1,
      maxLength: 12,
      selector: ([x, y]) => `${x} ${y}`,
    });
    fc.assert(
      fc.property(spots, (all) => {
        const map = new Map(all.map(([x, y], i) => [key(i), { x, y }]));
        const order = inReadingOrder(map);
        expect(new Set(order)).toEqual(new Set(map.keys()));
        const heights = order.map((one) => map.get(one)?.y ?? 0);
        expect(heights).toEqual(heights.toSorted((a, b) => a - b));
      }),
    );
  });
});
