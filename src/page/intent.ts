// Does the reader want a card, or want it gone? A pure reducer over what the pointer does; time comes in with each event.
// Called by pointer.ts, which owns the clock and the DOM. `T` is whatever stands for a name.
import { type Box, isOnTheWay, type Point } from './corridor.ts';

/** Another card, when one is open already, ms. */
const SWITCH = 100;
/** How long a card stays when the pointer has left, ms. */
const GRACE = 300;
/** Faster than this, the pointer is on its way elsewhere, px/ms. */
const FAST = 0.5;
/** Samples further apart than this say nothing of speed: the pointer rested in between, ms. */
const STALE = 32;

/** `kept`: opened or used from the keyboard, so that leaving it closes nothing; `pinned`: another name does not replace it either. */
export type Hold = 'no' | 'kept' | 'pinned';

export type Intent<T> = {
  readonly at: number;
  readonly point: Point | undefined;
  /** The last two, px/ms. */
  readonly speeds: readonly number[];
  readonly over: T | undefined;
  readonly overSince: number;
  readonly open: T | undefined;
  readonly hold: Hold;
  /** The last point on the open name. */
  readonly left: Point | undefined;
  readonly underway: boolean;
  readonly awaySince: number | undefined;
  /** The name whose card was closed under the pointer: it has to leave first. */
  readonly spent: T | undefined;
};

export type IntentEvent<T> =
  | {
      readonly type: 'move';
      readonly at: number;
      readonly point: Point;
      readonly over: T | undefined;
      readonly onCard: boolean;
      readonly card: Box | undefined;
    }
  /** The time asked for has come; `over` was looked up anew. */
  | { readonly type: 'wake'; readonly at: number; readonly over: T | undefined }
  /** The pointer left the page, a button went down, or the page moved under it. */
  | { readonly type: 'off'; readonly at: number; readonly gone: boolean }
  | { readonly type: 'opened'; readonly name: T; readonly point: Point | undefined }
  | { readonly type: 'closed' }
  | { readonly type: 'hold'; readonly hold: Hold };

export type IntentStep<T> = {
  readonly state: Intent<T>;
  readonly act?: { readonly open: T } | 'close';
  /** When to be asked again at the latest. */
  readonly wakeAt?: number;
};

export const noIntent = <T>(): Intent<T> => ({
  at: 0,
  point: undefined,
  speeds: [],
  over: undefined,
  overSince: 0,
  open: undefined,
  hold: 'no',
  left: undefined,
  underway: false,
  awaySince: undefined,
  spent: undefined,
});

type Move<T> = Extract<IntentEvent<T>, { type: 'move' }>;

const speedsAfter = <T>(state: Intent<T>, { at, point }: Move<T>): readonly number[] => {
  const passed = at - state.at;
  if (!state.point || passed > STALE) return [];
  // two samples of the same instant: a clock made coarse on purpose
  if (passed <= 0) return state.speeds;
  return [...state.speeds.slice(-1), Math.hypot(point.x - state.point.x, point.y - state.point.y) / passed];
};

const moved = <T>(state: Intent<T>, event: Move<T>): Intent<T> => {
  const { at, point, over, onCard, card } = event;
  const onName = over !== undefined && over === state.open;
  const left = onName ? point : state.left;
  const underway = !onName && !onCard && left !== undefined && card !== undefined && isOnTheWay(left, point, card);
  const near = onName || onCard || underway;
  return {
    ...state,
    at,
    point,
    speeds: speedsAfter(state, event),
    over,
    overSince: over === state.over ? state.overSince : at,
    spent: over === state.spent ? state.spent : undefined,
    left,
    underway,
    awaySince: near || state.open === undefined ? undefined : (state.awaySince ?? at),
  };
};

const reduce = <T>(state: Intent<T>, event: IntentEvent<T>): Intent<T> => {
  switch (event.type) {
    case 'move':
      return moved(state, event);
    case 'wake':
      return event.over === state.over ? state : { ...state, over: event.over, overSince: event.at };
    case 'off':
      return {
        ...state,
        over: undefined,
        awaySince: event.gone && state.open !== undefined ? (state.awaySince ?? event.at) : state.awaySince,
      };
    case 'opened':
      return { ...state, open: event.name, left: event.point, awaySince: undefined, underway: false };
    case 'closed':
      return {
        ...state,
        open: undefined,
        hold: 'no',
        left: undefined,
        awaySince: undefined,
        underway: false,
        spent: state.over === state.open ? state.open : state.spent,
      };
    case 'hold':
      return { ...state, hold: event.hold };
  }
};

const isFast = <T>({ speeds, at }: Intent<T>, now: number): boolean =>
  speeds.length > 0 && now - at <= STALE && speeds.reduce((sum, one) => sum + one, 0) / speeds.length >= FAST;

/** What to do now, and when to look again. `delay` is the reader's dwell, ms. */
const decide = <T>(state: Intent<T>, now: number, delay: number): IntentStep<T> => {
  const { over, open, hold, awaySince } = state;
  let wakeAt = Number.POSITIVE_INFINITY;
  if (over !== undefined && over !== open && over !== state.spent && hold !== 'pinned') {
    const dwell = open !== undefined && hold === 'no' && !state.underway ? Math.min(SWITCH, delay) : delay;
    const due = Math.max(state.overSince + dwell, isFast(state, now) ? state.at + STALE + 1 : 0);
    if (now >= due) return { state, act: { open: over } };
    wakeAt = due;
  }
  if (awaySince !== undefined && hold === 'no') {
    if (now >= awaySince + GRACE) return { state, act: 'close' };
    wakeAt = Math.min(wakeAt, awaySince + GRACE);
  }
  return wakeAt === Number.POSITIVE_INFINITY ? { state } : { state, wakeAt };
};

export const nextIntent = <T>(state: Intent<T>, event: IntentEvent<T>, delay: number): IntentStep<T> => {
  const next = reduce(state, event);
  return decide(next, 'at' in event ? event.at : next.at, delay);
};
