// The names of a whole tab, put together from what each of its frames tells. Pure; popup-door.ts does the asking.
import type { EntityKey } from '../../core/corpus.ts';
import type { NamedOnPage } from '../../core/mention.ts';

/** What each frame told, by the browser's frame id; 0 is the top frame. */
export type FrameNames = ReadonlyMap<number, readonly NamedOnPage[]>;

const inOrder = (frames: FrameNames): readonly (readonly [number, readonly NamedOnPage[]])[] =>
  [...frames].sort(([a], [b]) => a - b);

/** Each entity once, with its mentions in all frames: those of the top frame first, then as the frames come. */
export const namesOfTab = (frames: FrameNames): readonly NamedOnPage[] => {
  const names = new Map<EntityKey, NamedOnPage>();
  for (const [, told] of inOrder(frames))
    for (const { brief, count } of told)
      names.set(brief.key, { brief, count: count + (names.get(brief.key)?.count ?? 0) });
  return [...names.values()];
};

/** Where the nth mention (from 0, wrapping) of an entity in the tab is: its frame, and which one it is there. */
export const findMention = (
  frames: FrameNames,
  key: EntityKey,
  n: number,
): { readonly frameId: number; readonly n: number } | undefined => {
  const places = inOrder(frames).flatMap(([frameId, told]) => {
    const count = told.find(({ brief }) => brief.key === key)?.count ?? 0;
    return count > 0 ? [{ frameId, count }] : [];
  });
  const total = places.reduce((sum, { count }) => sum + count, 0);
  let left = total > 0 ? ((n % total) + total) % total : 0;
  for (const { frameId, count } of places) {
    if (left < count) return { frameId, n: left };
    left -= count;
  }
  return undefined;
};
