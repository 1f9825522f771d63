// Notices when the reader first reaches for a name, and brings the hand that serves him: until then a page carries no more than
// this. Called by start-annotator.ts. Owns the listeners for both; decides nothing but whether there is a name under the pointer.
import type { Result } from '../core/errors.ts';
import type { Annotations } from './annotations.ts';
import type { Gesture, Hand } from './hand-seam.ts';

export type Reach = {
  /** The hand, if it is here. */
  now(): Hand | undefined;
  /** Does it with the hand, as soon as that is here. */
  with(act: (hand: Hand) => void): void;
  /** Listens again, after the page has replaced its document and with it every listener. */
  listen(): void;
};

export type ReachOptions = {
  readonly window: Window;
  readonly annotations: Pick<Annotations, 'at'>;
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
      await load().catch(() => undefined); // whoever loads may have been stopped: make() tells, and the next reach tries again
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

  /** Over text with a name in it: near enough to fetch what can tell exactly. */
  const isNear = ({ type, clientX, clientY }: PointerEvent, path: readonly EventTarget[]): boolean => {
    if (type !== 'pointermove' && type !== 'pointerdown') return false;
    const shadowRoots = path.filter((target) => 'host' in target && 'mode' in target) as ShadowRoot[];
    const caret = window.document.caretPositionFromPoint(clientX, clientY, { shadowRoots });
    const [target] = path as readonly Node[];
    // text that cannot be selected has no caret position
    return [caret?.offsetNode, target?.firstChild].some((node) => node && annotations.at(node).length > 0);
  };

  const receive = (event: Event): void => {
    const gesture = { event, path: event.composedPath(), at: performance.now() };
    if (gesture.at - stirred > STIR && event.type === 'pointermove') {
      stirred = gesture.at;
      stir();
    }
    if (hand) hand.receive(gesture);
    else if (coming || isNear(event as PointerEvent, gesture.path)) {
      if (kept.length < MOST_KEPT) kept.push(gesture);
      void come();
    }
  };

  const listen = (): void => {
    for (const type of GESTURES) window.addEventListener(type, receive, { capture: true, passive: true, signal });
  };
  listen();

  return {
    now: () => hand,
    with: (act) => {
      if (hand) act(hand);
      else void come().then(() => hand && act(hand));
    },
    listen,
  };
};
