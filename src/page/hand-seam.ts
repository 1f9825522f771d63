// Where the small script on every page meets the one that is injected when the reader first reaches for a name: pointer, keys and
// the opening of cards. Both run in the same isolated world; the second leaves a maker under one symbol. Types and a symbol, no more.
import type { EntityKey, Lang } from '../core/corpus.ts';
import type { Settings } from '../core/settings.ts';
import type { Annotations } from './annotations.ts';
import type { Lookups } from './lookups.ts';

export const HAND = Symbol.for('sidelight.hand');

/** What the hand is given once: the page as it stands, and its ways out. */
export type HandWorld = {
  readonly document: Document;
  readonly annotations: Annotations;
  readonly lookups: Lookups;
  readonly site: string;
  look(): { readonly settings: Settings; readonly lang: Lang };
  rootOf(element: Element): ShadowRoot | null;
};

/** Something the reader did: the path is taken at once, since the browser forgets it; `at` in ms of the page's clock. */
export type Gesture = { readonly event: Event; readonly path: readonly EventTarget[]; readonly at: number };

export type Hand = {
  receive(gesture: Gesture): void;
  show(key: EntityKey, n: number): void;
  step(by: 1 | -1): void;
  openHere(): void;
  /** The entity whose name the caret stands in, by its own name; empty where it stands in none. */
  nameHere(): string;
  /** Closes the card or leaves the name stepped to. True when there was one of them. */
  escape(event: Event): boolean;
  close(): void;
  /** Text has gone from the page, perhaps the name whose card is open. */
  check(): void;
  /** Cards may say something else now. */
  forget(): void;
};

export type MakeHand = (world: HandWorld, signal: AbortSignal) => Hand;

type Meeting = { [HAND]?: MakeHand };

/** Called by the hand's own door. */
export const offerHand = (make: MakeHand): void => {
  (globalThis as Meeting)[HAND] = make;
};

export const offeredHand = (): MakeHand | undefined => (globalThis as Meeting)[HAND];
