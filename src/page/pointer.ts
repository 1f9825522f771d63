// Mouse, pen and finger -> the name that is meant. Owns the listeners and the one timer; what they mean is decided in intent.ts.
// Listens on the window before the page does, swallows nothing, and never keeps a link from being one.
import type { Annotation } from './annotations.ts';
import type { Point } from './corridor.ts';
import type { HitTest } from './hit-test.ts';
import { type Hold, type Intent, type IntentEvent, nextIntent, noIntent } from './intent.ts';
import type { Opener } from './opener.ts';

export type Pointer = {
  opened(one: Annotation, point: Point | undefined): void;
  closed(): void;
  held(hold: Hold): void;
  /** Listens again, after the page has replaced its document. */
  listen(): void;
};

export type PointerOptions = {
  readonly window: Window;
  readonly hit: HitTest;
  readonly opener: Opener;
  readonly delay: () => number;
  /** Called now and then while the pointer moves. */
  readonly stir: () => void;
};

/** A finger that moved further was scrolling, px; one that rested longer was selecting, ms. */
const TAP_REACH = 10;
const TAP_TIME = 700;
/** Share of the dwell after which what a card needs is fetched. */
const WARM = 0.4;
/** ms between two stirs. */
const STIR = 1000;

const INTERACTIVE =
  'a[href],button,input,select,textarea,summary,label,[onclick],[role=button],[role=link],[role=tab],[role=menuitem],[role=option]';

const pointOf = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY });

const isInteractive = (path: readonly EventTarget[]): boolean =>
  path.some((target) => 'matches' in target && (target as Element).matches(INTERACTIVE));

export const createPointer = (options: PointerOptions, signal: AbortSignal): Pointer => {
  const { window, hit, opener } = options;
  let state: Intent<Annotation> = noIntent();
  let timer: number | undefined;
  let warming: number | undefined;
  let path: readonly EventTarget[] = [];
  let stirred = 0;
  let tap: { readonly id: number; readonly at: number; readonly point: Point } | undefined;

  const feed = (event: IntentEvent<Annotation>): void => {
    const before = state.over;
    const step = nextIntent(state, event, options.delay());
    state = step.state;
    if (state.over !== before) warmLater();
    window.clearTimeout(timer);
    timer = undefined;
    if (step.act === 'close') opener.close();
    else if (step.act) opener.open(step.act.open, 'hover', state.point);
    else if (step.wakeAt !== undefined) timer = window.setTimeout(wake, Math.max(0, step.wakeAt - performance.now()));
  };

  const wake = (): void => {
    const { point, over } = state;
    // whatever moved since, pointer or page, decides what is under it now
    feed({ type: 'wake', at: performance.now(), over: over && point && hit(point, path) });
  };

  const warmLater = (): void => {
    window.clearTimeout(warming);
    const { over } = state;
    if (over) warming = window.setTimeout(() => opener.warm(over), options.delay() * WARM);
  };

  const hover = (event: PointerEvent): void => {
    const at = performance.now();
    if (at - stirred > STIR) {
      stirred = at;
      options.stir();
    }
    if (event.buttons !== 0) {
      feed({ type: 'off', at, gone: false });
      return;
    }
    const point = pointOf(event);
    path = event.composedPath();
    const onCard = opener.isOurs(event.target);
    feed({ type: 'move', at, point, over: onCard ? undefined : hit(point, path), onCard, card: opener.box() });
  };

  const move = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') hover(event);
    if (tap && Math.hypot(event.clientX - tap.point.x, event.clientY - tap.point.y) > TAP_REACH) tap = undefined;
  };

  const press = (event: PointerEvent): void => {
    if (opener.isOurs(event.target)) return;
    const [at, point] = [performance.now(), pointOf(event)];
    feed({ type: 'off', at, gone: false });
    tap = undefined;
    if (event.pointerType !== 'mouse') tap = event.isPrimary ? { id: event.pointerId, at, point } : undefined;
    else if (state.hold !== 'pinned' && state.open && hit(point, event.composedPath()) !== state.open) opener.close();
  };

  const release = (event: PointerEvent): void => {
    const begun = tap;
    tap = undefined;
    if (begun?.id !== event.pointerId || performance.now() - begun.at > TAP_TIME) return;
    const tapped = event.composedPath();
    const one = isInteractive(tapped) ? undefined : hit(pointOf(event), tapped);
    if (one) opener.open(one, 'tap', pointOf(event));
    else if (state.hold !== 'pinned') opener.close();
  };

  const off = (gone: boolean): void => {
    if (state.over !== undefined || state.open !== undefined) feed({ type: 'off', at: performance.now(), gone });
  };
  /** The page moved under a resting pointer: that is no intent. A ticker elsewhere on the page is none of our business. */
  const slid = ({ target }: Event): void => {
    if (state.over && (target as Node).contains(state.over.range.startContainer)) off(false);
  };
  const cancel = (): void => {
    tap = undefined;
  };
  const left = (event: PointerEvent): void => {
    const into = event.relatedTarget as Element | null;
    if (event.pointerType !== 'touch' && (into === null || into.localName === 'iframe')) off(true);
  };

  const listen = (): void => {
    const how = { capture: true, passive: true, signal };
    window.addEventListener('pointermove', move, how);
    window.addEventListener('pointerdown', press, how);
    window.addEventListener('pointerup', release, how);
    window.addEventListener('pointercancel', cancel, how);
    window.addEventListener('pointerout', left, how);
    window.addEventListener('scroll', slid, how);
  };
  listen();
  signal.addEventListener(
    'abort',
    () => {
      window.clearTimeout(timer);
      window.clearTimeout(warming);
    },
    { once: true },
  );

  return {
    opened: (name, point) => feed({ type: 'opened', name, point }),
    closed: () => feed({ type: 'closed' }),
    held: (hold) => feed({ type: 'hold', hold }),
    listen,
  };
};
