import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFirsts } from './firsts.ts';

describe('the first of several', () => {
  it('stands until an earlier one comes, and makes room for the next when it goes', () => {
    const firsts = createFirsts<{ order: number }>();
    const part = {};
    const [a, b, c] = [{ order: 5 }, { order: 9 }, { order: 2 }];
    expect(firsts.add(part, 'x', a)).toBeUndefined();
    expect(firsts.add(part, 'x', b)).toBe(b);
    expect(firsts.add(part, 'x', c)).toBe(a);
    expect(firsts.add({}, 'x', a)).toBeUndefined();
    expect(firsts.remove(part, 'x', b)).toBeUndefined();
    expect(firsts.remove(part, 'x', c)).toBe(a);
    expect(firsts.remove(part, 'x', a)).toBeUndefined();
  });

  it('agrees with looking at all of them each time', () => {
    const step = fc.record({
      add: fc.boolean(),
      key: fc.constantFrom('x', 'y'),
      order: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const firsts = createFirsts<{ order: number; key: string }>();
        const part = {};
        const all: { order: number; key: string }[] = [];
        const shown = new Set<{ order: number }>();
        for (const { add, key, order } of steps) {
          const item = all.find((one) => one.key === key && one.order === order);
          if (add && !item) {
            const made = { order, key };
            all.push(made);
            const displaced = firsts.add(part, key, made);
            if (displaced !== made) {
              if (displaced) shown.delete(displaced);
              shown.add(made);
            }
          } else if (!add && item) {
            all.splice(all.indexOf(item), 1);
            shown.delete(item);
            const next = firsts.remove(part, key, item);
            if (next) shown.add(next);
          }
          const expected = ['x', 'y'].flatMap(
            (k) => all.filter((one) => one.key === k).sort((p, q) => p.order - q.order)[0] ?? [],
          );
          expect(shown).toEqual(new Set(expected));
        }
      }),
    );
  });
});
