import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFirsts } from './firsts.ts';

describe('the first of several', () => {
  it('stands until an earlier one comes, and leaves its place free when it goes', () => {
    const firsts = createFirsts<{ order: number }>();
    const part = {};
    const [a, b, c] = [{ order: 5 }, { order: 9 }, { order: 2 }];
    expect(firsts.add(part, 'x', a)).toBeUndefined();
    expect(firsts.add(part, 'x', a)).toBeUndefined();
    expect(firsts.add(part, 'x', b)).toBe(b);
    expect(firsts.add(part, 'y', b)).toBeUndefined();
    expect(firsts.add({}, 'x', b)).toBeUndefined();
    expect(firsts.add(part, 'x', c)).toBe(a);
    expect(firsts.remove(part, 'x', b)).toBe(false);
    expect(firsts.remove(part, 'x', c)).toBe(true);
    expect(firsts.remove(part, 'x', c)).toBe(false);
    expect(firsts.add(part, 'x', b)).toBeUndefined();
  });

  it('agrees with looking at all of them, once those that are left are added again', () => {
    const step = fc.record({ add: fc.boolean(), order: fc.integer({ min: 0, max: 30 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const firsts = createFirsts<{ order: number }>();
        const part = {};
        const all: { order: number }[] = [];
        let shown: { order: number } | undefined;
        const add = (item: { order: number }) => {
          if (firsts.add(part, 'x', item) !== item) shown = item;
        };
        for (const { add: comes, order } of steps) {
          const item = all.find((one) => one.order === order);
          if (comes && !item) {
            const made = { order };
            all.push(made);
            add(made);
          } else if (!comes && item) {
            all.splice(all.indexOf(item), 1);
            if (firsts.remove(part, 'x', item)) {
              shown = undefined;
              for (const one of all) add(one);
            }
          }
          expect(shown).toBe(all.toSorted((p, q) => p.order - q.order)[0]);
        }
      }),
    );
  });
});
