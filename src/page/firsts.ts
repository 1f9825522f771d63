// Which of several mentions of one entity is shown when only the first in its part of the page is. Called by annotations.
// Pure: a part is any object, an item anything with an order.

export type Ordered = { readonly order: number };

export type Firsts<T extends Ordered> = {
  /** Takes an item in; gives the one it displaces, itself when it is not the first, nothing when the place was free. */
  add(part: object, key: string, item: T): T | undefined;
  /** Lets an item go; if it was the first, gives the one that now is. */
  remove(part: object, key: string, item: T): T | undefined;
  clear(): void;
};

type Place<T> = { first: T; readonly rest: Set<T> };

export const createFirsts = <T extends Ordered>(): Firsts<T> => {
  let parts = new WeakMap<object, Map<string, Place<T>>>();

  const placesIn = (part: object): Map<string, Place<T>> => {
    const known = parts.get(part);
    if (known) return known;
    const places = new Map<string, Place<T>>();
    parts.set(part, places);
    return places;
  };

  const add = (part: object, key: string, item: T): T | undefined => {
    const places = placesIn(part);
    const place = places.get(key);
    if (!place) {
      places.set(key, { first: item, rest: new Set() });
      return undefined;
    }
    const { first } = place;
    const later = first.order <= item.order ? item : first;
    place.first = later === item ? first : item;
    place.rest.add(later);
    return later;
  };

  const remove = (part: object, key: string, item: T): T | undefined => {
    const places = parts.get(part);
    const place = places?.get(key);
    if (!places || !place) return undefined;
    if (place.first !== item) {
      place.rest.delete(item);
      return undefined;
    }
    places.delete(key);
    if (place.rest.size === 0) return undefined;
    const first = [...place.rest].reduce((best, one) => (one.order < best.order ? one : best));
    place.rest.delete(first);
    places.set(key, { first, rest: place.rest });
    return first;
  };

  return {
    add,
    remove,
    clear: () => {
      parts = new WeakMap();
    },
  };
};
