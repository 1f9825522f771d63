// No two keys in one place, whatever the keys: random ones, ones side by side, and ones chosen to crowd a bucket.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Layout, SLOT, scaleOf } from './layout.ts';
import { type Places, placeSlices, slotOf } from './places.ts';

const placesOf = (keys: readonly number[]): Places => {
  const slices = placeSlices(Int32Array.from(keys));
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
    expect(slice.value).toBeGreaterThanOrEqual(0);
    expect(slice.value).toBeLessThanOrEqual(1);
  }
};

const slotsOf = (keys: readonly number[], { places, ...rest }: Places): Set<number> => {
  const layout = { ...rest, scale: scaleOf(places) } as unknown as Layout;
  const slots = keys.map((key) => slotOf(key, layout));
  expect(slots.every((slot) => slot >= 0 && slot < places * SLOT && slot % SLOT === 0)).toBe(true);
  return new Set(slots);
};

const mixed = (n: number): number => Math.imul(n ^ 0x2545f491, 0x2c1b3c6d);

/** Solves `x * odd = 1` in 32 bits. */
const inverse = (odd: number): number => {
  let found = odd;
  for (let step = 0; step < 5; step++) found = Math.imul(found, 2 - Math.imul(odd, found));
  return found;
};

describe('places', () => {
  it.each([0, 1, 2, 3, 17, 500, 30_000])('are different for %i keys', (count) => {
    const keys = Array.from({ length: count }, (_, n) => mixed(n));
    expect(slotsOf(keys, placesOf(keys)).size).toBe(count);
  });

  it('are different for any keys', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 200 }), (keys) => {
        expect(slotsOf(keys, placesOf(keys)).size).toBe(keys.length);
      }),
      { numRuns: 300 },
    );
  });

  it('are found for keys that somebody chose to share a bucket', () => {
    const back = inverse(0x9e3779b1);
    const keys = Array.from({ length: 2000 }, (_, n) => Math.imul(n, back));
    const places = placesOf(keys);
    expect(places.seed).not.toBe(0);
    expect(slotsOf(keys, places).size).toBe(keys.length);
  });

  it('take little more room than keys', () => {
    const { places, pilots } = placesOf(Array.from({ length: 10_000 }, (_, n) => mixed(n)));
    expect(places).toBeLessThan(11_600);
    expect(pilots.length).toBeLessThanOrEqual(8192);
  });
});
