// Mouse, pen and finger -> the name that is meant. Owns the one timer; what the gestures mean is decided in intent.ts.
// Called by hand.ts. Swallows nothing, and never keeps a link from being one.
import type { Settings } from '../core/settings.ts';
import type { Annotation } from './annotations.ts';
import type { Point } from './corridor.ts';
import type { Gesture } from './hand-seam.ts';
import type { HitTest } from './hit-test.ts';
import { type Hold, type Intent, type IntentEvent, nextIntent, noIntent } from './intent.ts';
import type { Opener } from './opener.ts';

export type Pointer = {
  receive(gesture: Gesture): void;
  opened(one: Annotation, point: Point | undefined): void;
  closed(): void;
  held(hold: Hold): void;
};

export type PointerOptions = {
  readonly window: Window;
  readonly hit: HitTest;
  readonly opener: Opener;
  readonly settings: () => Pick<Settings, 'hoverDelay' | 'holdKey'>;
};

/** A finger that moved further was scrolling, px; one that rested longer was selecting, ms. */
const TAP_REACH = 10;
const TAP_TIME = 700;
/** A pointer has come to rest after this, ms. */
const SETTLE = 60;
/** Share of the dwell after which what a card needs is fetched. */
const WARM = 0.4;

const INTERACTIVE =
  'a[href],button,input,select,textarea,summary,label,[onclick],[role=button],[role=link],[role=tab],[role=menuitem],[role=option]';

type Pointed = { readonly event: PointerEvent; readonly path: readonly EventTarget[]; readonly at: number };

const pointOf = ({ event: { clientX, clientY } }: Pointed): Point => ({ x: clientX, y: clientY });

const isInteractive = (path: readonly EventTarget[]): boolean =>
  path.some((target) => 'matches' in target && (target as Element).matches(INTERACTIVE));

export const createPointer = (options: PointerOptions, signal: AbortSignal): Pointer => {
  const { window, hit, opener, settings } = options;
  /** Whoever holds a key to see a card does not want to wait for it too. */
  const delay = (): number => (settings().holdKey === 'none' ? settings().hoverDelay : 0);
  let state: Intent<Annotation> = noIntent();
  let timer: number | undefined;
  let warming: number | undefined;
  let settling: number | undefined;
  let path: readonly EventTarget[] = [];
  /** The name the pointer is on lies under something: one look does not find it again. */
  let covered = false;
  /** The key that the reader wants to hold is held. */
  let armed = true;
  let tap: { readonly id: number; readonly at: number; readonly point: Point } | undefined;

  const feed = (event: IntentEvent<Annotation>): void => {
    const before = state.over;
    const step = nextIntent(state, event, delay());
    state = step.state;
    if (state.over !== before) warmLater();
    if (timer !== undefined) window.clearTimeout(timer);
    timer = undefined;
    if (step.act === 'close') opener.close();
    else if (step.act) opener.open(step.act.open, 'hover', state.point);
    else if (step.wakeAt !== undefined) timer = window.setTimeout(wake, Math.max(0, step.wakeAt - performance.now()));
  };

  const wake = (): void => {
    const { point, over } = state;
    // whatever moved since, pointer or page, decides what is under it now
    feed({ type: 'wake', at: performance.now(), over: over && point && find(point) });
  };

  const isHeld = (event: MouseEvent | KeyboardEvent): boolean => {
    const { holdKey } = settings();
    return holdKey === 'none' || event[`${holdKey}Key`];
  };

  /** `look`: `under` while a pointer event is heard, which knows what lies there; later nothing but a look of one's own does. */
  const find = (point: Point, look: 'under' | 'at' = 'at'): Annotation | undefined => {
    const found = hit[look](point, path);
    if (!armed) return found === state.open ? found : undefined;
    if (found || !covered) return found;
    const seen = hit.seenAt(point);
    covered = seen !== undefined;
    return seen;
  };

  /** Looks closer where the pointer has come to rest: a link stretched over a whole card hides names from the first look. */
  const settle = (): void => {
    settling = undefined;
    const { point, over, at } = state;
    if (!point || over !== undefined || opener.isOurs(path)) return;
    const rested = performance.now() - at;
    if (rested < SETTLE) settleIn(SETTLE - rested);
    const seen = armed && rested >= SETTLE ? hit.seenAt(point) : undefined;
    if (!seen) return;
    covered = true;
    feed({ type: 'wake', at: performance.now(), over: seen });
  };

  /** One timer for all the moves of a way: to set one anew for each costs as much as the rest of a move. */
  const settleIn = (ms: number): void => {
    settling ??= window.setTimeout(settle, ms);
  };

  const warmLater = (): void => {
    window.clearTimeout(warming);
    const { over } = state;
    if (!over) return;
    opener.ready();
    warming = window.setTimeout(() => opener.warm(over), delay() * WARM);
  };

  const off = (at: number, gone: boolean): void => {
    if (state.over !== undefined || state.open !== undefined) feed({ type: 'off', at, gone });
  };

  const hover = (gesture: Pointed): void => {
    const { event, at } = gesture;
    if (event.buttons !== 0) {
      off(at, false);
      return;
    }
    const point = pointOf(gesture);
    path = gesture.path;
    armed = isHeld(event);
    const onCard = opener.isOurs(path);
    feed({ type: 'move', at, point, over: onCard ? undefined : find(point, 'under'), onCard, card: opener.box() });
    if (!onCard && state.over === undefined) settleIn(SETTLE);
  };

  const move = (gesture: Pointed): void => {
    const { x, y } = pointOf(gesture);
    if (gesture.event.pointerType !== 'touch') hover(gesture);
    if (tap && Math.hypot(x - tap.point.x, y - tap.point.y) > TAP_REACH) tap = undefined;
  };

  const press = (gesture: Pointed): void => {
    const { event, at } = gesture;
    if (opener.isOurs(gesture.path)) return;
    const point = pointOf(gesture);
    off(at, false);
    tap = undefined;
    if (event.pointerType !== 'mouse') tap = event.isPrimary ? { id: event.pointerId, at, point } : undefined;
    else if (state.hold !== 'pinned' && state.open && hit.at(point, gesture.path) !== state.open) opener.close();
  };

  const release = (gesture: Pointed): void => {
    const begun = tap;
    tap = undefined;
    if (begun?.id !== gesture.event.pointerId || gesture.at - begun.at > TAP_TIME) return;
    const one = isInteractive(gesture.path) ? undefined : hit.at(pointOf(gesture), gesture.path);
    if (one) opener.open(one, 'tap', pointOf(gesture));
    else if (state.hold !== 'pinned') opener.close();
  };

  const leave = ({ event, at }: Pointed): void => {
    const into = event.relatedTarget as Element | null;
    if (event.pointerType !== 'touch' && (into === null || into.localName === 'iframe')) off(at, true);
  };

  /** The page moved under a resting pointer: what comes under it is not meant. A ticker elsewhere is none of our business. */
  const slide = ({ event, at }: Pointed): void => {
    const { over, point } = state;
    if (!over || !point || !(event.target as Node).contains(over.range.startContainer)) return;
    if (find(point) !== over) off(at, false);
  };

  const meanings: { readonly [type: string]: (gesture: Pointed) => void } = {
    pointermove: move,
    pointerdown: press,
    pointerup: release,
    pointercancel: () => {
      tap = undefined;
    },
    pointerout: leave,
    scroll: slide,
  };

  /** The key may come after the pointer has come to rest on a name. */
  const onKey = (event: KeyboardEvent): void => {
    if (event.repeat || settings().holdKey === 'none') return;
    armed = isHeld(event);
    if (armed && state.point && !opener.isOurs(path))
      feed({ type: 'wake', at: performance.now(), over: find(state.point) });
  };
  for (const type of ['keydown', 'keyup'] as const) window.addEventListener(type, onKey, { capture: true, signal });

  const rest = (): void => {
    window.clearTimeout(timer);
    window.clearTimeout(warming);
    window.clearTimeout(settling);
  };
  signal.addEventListener('abort', rest, { once: true });

  return {
    receive: (gesture) => meanings[gesture.event.type]?.(gesture as Pointed),
    opened: (name, point) => feed({ type: 'opened', name, point }),
    closed: () => feed({ type: 'closed' }),
    held: (hold) => feed({ type: 'hold', hold }),
  };
};
