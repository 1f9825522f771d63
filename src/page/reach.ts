// Notices when a pointer first moves on a page that has names, and brings the hand that serves it: until then a page carries no
// more than this. Called by start-annotator.ts. Owns the listeners for both, and understands none of what it hears.
import type { Result } from '../core/errors.ts';
import type { Annotations } from './annotations.ts';
import type { Gesture, Hand } from './hand-seam.ts';

export type Reach = {
  /** The hand, if it is here. */
  now(): Hand | undefined;
  /** Does it with the hand, as soon as that is here. */
  with(act: (hand: Hand) => void): void;
  listen(): void;
};

export type ReachOptions = {
  readonly window: Window;
  readonly annotations: Pick<Annotations, 'all'>;
  readonly load: () => Promise<Result<null>>;
  /** Makes the hand from what was loaded; undefined when that is not there. */
  readonly make: () => Hand | undefined;
  /** Called now and then while the pointer moves. */
  readonly stir: () => void;
};

const GESTURES = ['pointermove', 'pointerdown', 'pointerup', 'pointercancel', 'pointerout', 'scroll'] as const;
/** Gestures kept while the hand is on its way. */
const MOST_KEPT = 500;
/** ms between two stirs. */
const STIR = 1000;

export const createReach = ({ window, annotations, load, make, stir }: ReachOptions, signal: AbortSignal): Reach => {
  let hand: Hand | undefined;
  let coming: Promise<void> | undefined;
  let kept: Gesture[] = [];
  let stirred = Number.NEGATIVE_INFINITY;

  const bring = async (): Promise<void> => {
    hand = make();
    if (!hand) {
      await load(); // where it failed make() tells, and the next reach tries again
      hand = signal.aborted ? undefined : make();
    }
    for (const gesture of kept) hand?.receive(gesture);
    kept = [];
    coming = undefined;
  };

  const come = (): Promise<void> => {
    coming ??= bring();
    return coming;
  };

  const receive = (event: Event): void => {
    const gesture = { event, path: event.composedPath(), at: performance.now() };
    if (gesture.at - stirred > STIR && event.type === 'pointermove') {
      stirred = gesture.at;
      stir();
    }
    if (hand) hand.receive(gesture);
    else if (coming || annotations.all().length > 0) {
      if (kept.length < MOST_KEPT) kept.push(gesture);
      void come();
    }
  };

  const listen = (): void => {
    for (const type of GESTURES) window.addEventListener(type, receive, { capture: true, passive: true, signal });
  };
  return {
    now: () => hand,
    with: (act) => {
      if (hand) act(hand);
      else void come().then(() => hand && act(hand));
    },
    listen,
  };
};
