// Runs the popup: feeds answers and clock into the reducer and turns the reader's acts into calls.
// Called by popup-view. What follows from an event is decided in popup-state; here is only asking and waiting.
import { useEffect, useReducer } from 'preact/hooks';
import type { EntityKey } from '../../core/corpus.ts';
import type { PopupCalls, PopupStart } from './popup-calls.ts';
import {
  atStart,
  isSearching,
  nextOccurrence,
  openKey,
  optionsOf,
  type PopupEvent,
  type PopupState,
  popupReducer,
} from './popup-state.ts';

/** Long enough to skip most letters of a fast typist, too short to be felt. */
const TYPING_PAUSE = 60;

type Dispatch = (event: PopupEvent) => void;

const useSearch = (query: string, calls: PopupCalls, dispatch: Dispatch): void =>
  useEffect(() => {
    if (query === '') return;
    const timer = setTimeout(async () => {
      const answer = await calls.search(query);
      dispatch(
        answer.ok
          ? { is: 'answered', query, hits: answer.value }
          : { is: 'searchFailed', query, error: answer.error.code },
      );
    }, TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [query, calls]);

const useNames = (calls: PopupCalls, dispatch: Dispatch): void =>
  useEffect(() => {
    const watch = new AbortController();
    calls.watchNames((names) => {
      dispatch(names.ok ? { is: 'namesCame', names: names.value } : { is: 'namesFailed', error: names.error.code });
    }, watch.signal);
    return () => watch.abort();
  }, [calls]);

const useCard = (key: EntityKey | undefined, calls: PopupCalls, dispatch: Dispatch): void =>
  useEffect(() => {
    if (key === undefined) return;
    calls.remember(key);
    calls.card(key).then((answer) => {
      dispatch(
        answer.ok ? { is: 'cardCame', card: answer.value } : { is: 'cardFailed', key, error: answer.error.code },
      );
    });
  }, [key, calls]);

export type PopupActs = {
  readonly type: (query: string) => void;
  readonly dispatch: Dispatch;
  /** Chooses an option: a hit opens its card here, a name is shown on the page. */
  readonly choose: (key: EntityKey, by?: 1 | -1) => void;
  /** Keys of the search field. True when the key was ours. */
  readonly key: (name: string) => boolean;
  readonly turn: (on: boolean) => void;
  readonly turnSite: (on: boolean) => void;
};

const actsOn = (state: PopupState, calls: PopupCalls, dispatch: Dispatch): PopupActs => {
  const choose = (key: EntityKey, by: 1 | -1 = 1): void => {
    if (isSearching(state)) {
      dispatch({ is: 'opened', key });
      return;
    }
    const n = nextOccurrence(state, key, by);
    calls.showMention(key, n);
    dispatch({ is: 'mentionShown', key, n });
  };
  const active = optionsOf(state)[state.active]?.key;
  const step = (by: 1 | -1) => (active === undefined || isSearching(state) ? undefined : () => choose(active, by));
  const enter = (): (() => void) | undefined => {
    if (isSearching(state)) return () => dispatch({ is: 'entered' });
    return active === undefined ? undefined : () => choose(active);
  };
  const keys: { readonly [name: string]: (() => void) | undefined } = {
    ArrowDown: () => dispatch({ is: 'moved', by: 1 }),
    ArrowUp: () => dispatch({ is: 'moved', by: -1 }),
    ArrowRight: step(1),
    ArrowLeft: step(-1),
    Enter: enter(),
    // with nothing typed, Escape is the browser's: it closes the popup
    Escape: state.query === '' ? undefined : () => dispatch({ is: 'typed', query: '' }),
  };
  const key = (name: string): boolean => {
    keys[name]?.();
    return keys[name] !== undefined;
  };
  const turn = (on: boolean): void => {
    calls.setOn(on);
    dispatch({ is: 'turned', on });
  };
  const turnSite = (on: boolean): void => {
    calls.setSiteOn(on);
    dispatch({ is: 'siteTurned', on });
  };
  return { type: (query) => dispatch({ is: 'typed', query }), dispatch, choose, key, turn, turnSite };
};

const EARLY: { readonly [name: string]: PopupEvent } = {
  ArrowDown: { is: 'moved', by: 1 },
  ArrowUp: { is: 'moved', by: -1 },
  Enter: { is: 'entered' },
};

const begin = ({ typed, pressed = [], query = '', on, site }: PopupStart): PopupState =>
  pressed
    .flatMap((name) => EARLY[name] ?? [])
    .reduce(popupReducer, atStart({ query: typed || query, on, siteOn: site?.on ?? true }));

/** `calls` must stay the same object from one rendering to the next. */
export const usePopup = (start: PopupStart, calls: PopupCalls): { state: PopupState; acts: PopupActs } => {
  const [state, dispatch] = useReducer(popupReducer, start, begin);
  useSearch(state.query.trim(), calls, dispatch);
  useNames(calls, dispatch);
  useCard(openKey(state), calls, dispatch);
  return { state, acts: actsOn(state, calls, dispatch) };
};
