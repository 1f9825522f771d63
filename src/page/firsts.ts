// Which of several mentions of one entity is shown when only the first in its part of the page is. Called by annotations.
// Pure: a part is any object, an item anything with an order.

export type Ordered = { readonly order: number };

export type Firsts<T extends Ordered> = {
  /** Takes an item in. Gives what now has to step back: the item itself, the one it displaces, or nothing when the place was free. */
  add(part: object, key: string, item: T): T | undefined;
  /** Lets an item go. True when it was the first: its place is free for whichever of the others is added again first. */
  remove(part: object, key: string, item: T): boolean;
  clear(): void;
};

export const createFirsts = <T extends Ordered>(): Firsts<T> => {
  let parts = new WeakMap<object, Map<string, T>>();
  return {
    add: (part, key, item) => {
      const firsts = parts.get(part) ?? new Map<string, T>();
      parts.set(part, firsts);
      const first = firsts.get(key);
      if (first && first.order < item.order) return item;
      firsts.set(key, item);
      return first === item ? undefined : first;
    },
    remove: (part, key, item) => parts.get(part)?.get(key) === item && parts.get(part)?.delete(key) === true,
    clear: () => {
      parts = new WeakMap();
    },
  };
};
