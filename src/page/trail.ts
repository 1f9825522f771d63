// Which cards were opened from which, with Back and Forward, as a browser keeps its pages. Pure; called by popover.tsx.
import type { EntityKey } from '../core/corpus.ts';

export type Trail = { readonly keys: readonly EntityKey[]; readonly at: number };

export const beginTrail = (key: EntityKey): Trail => ({ keys: [key], at: 0 });

export const currentOf = ({ keys, at }: Trail): EntityKey => keys[at] as EntityKey;

/** A card opened from the current one; what lay ahead is forgotten. */
export const goTo = (trail: Trail, key: EntityKey): Trail =>
  key === currentOf(trail) ? trail : { keys: [...trail.keys.slice(0, trail.at + 1), key], at: trail.at + 1 };

/** One back (-1) or forward (1), as far as there is a way. */
export const goBy = (trail: Trail, by: 1 | -1): Trail => ({
  ...trail,
  at: Math.min(Math.max(trail.at + by, 0), trail.keys.length - 1),
});
