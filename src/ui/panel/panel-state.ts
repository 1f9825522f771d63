// What the side panel is in and how each event moves it: a pure reducer. Called by use-panel, which asks and waits.
import type { Card } from '../../core/card.ts';
import type { EntityKey } from '../../core/corpus.ts';
import type { ErrorCode } from '../../core/errors.ts';
import type { NamedOnPage } from '../../core/mention.ts';
import type { PanelPage } from './panel-calls.ts';

export const PANEL_VIEWS = ['names', 'map', 'time'] as const;
export type PanelViewName = (typeof PANEL_VIEWS)[number];

export type PanelState = {
  readonly view: PanelViewName;
  /** Undefined until the first page was told. */
  readonly page: PanelPage | undefined;
  /** The mention last shown on the page: its entity and which of its mentions, from 0. */
  readonly shown: { readonly key: EntityKey; readonly n: number } | undefined;
  /** Records opened one from another; `at` is the one in view, -1 when the page is. */
  readonly trail: { readonly keys: readonly EntityKey[]; readonly at: number };
  readonly card: { readonly key: EntityKey; readonly card: Card | ErrorCode } | undefined;
};

export type PanelEvent =
  | { readonly is: 'pageTold'; readonly page: PanelPage }
  | { readonly is: 'viewChosen'; readonly view: PanelViewName }
  | { readonly is: 'mentionShown'; readonly key: EntityKey; readonly n: number }
  | { readonly is: 'opened'; readonly key: EntityKey }
  | { readonly is: 'cardCame'; readonly key: EntityKey; readonly card: Card | ErrorCode }
  | { readonly is: 'went'; readonly by: 1 | -1 }
  | { readonly is: 'leftRecord' };

const NOWHERE = { keys: [], at: -1 } as const;

export const PANEL_START: PanelState = {
  view: 'names',
  page: undefined,
  shown: undefined,
  trail: NOWHERE,
  card: undefined,
};

/** The entity whose record is in view. */
export const recordKey = ({ trail }: PanelState): EntityKey | undefined => trail.keys[trail.at];

/** In reading order; empty where nothing is underlined. */
export const namesOf = ({ page }: PanelState): readonly NamedOnPage[] =>
  page?.on && page.names?.ok ? page.names.value : [];

const goTo = (state: PanelState, at: number): PanelState =>
  at < -1 || at >= state.trail.keys.length ? state : { ...state, trail: at < 0 ? NOWHERE : { ...state.trail, at } };

export const panelReducer = (state: PanelState, event: PanelEvent): PanelState => {
  switch (event.is) {
    case 'pageTold':
      // an open record stays: the reader may be reading it while a tab changes behind
      return { ...state, page: event.page, shown: event.page.id === state.page?.id ? state.shown : undefined };
    case 'viewChosen':
      return { ...state, view: event.view };
    case 'mentionShown':
      return { ...state, shown: { key: event.key, n: event.n } };
    case 'opened': {
      if (recordKey(state) === event.key) return state;
      const keys = [...state.trail.keys.slice(0, state.trail.at + 1), event.key];
      return { ...state, trail: { keys, at: keys.length - 1 } };
    }
    case 'cardCame':
      return event.key === recordKey(state) ? { ...state, card: { key: event.key, card: event.card } } : state;
    case 'went':
      return goTo(state, state.trail.at + event.by);
    case 'leftRecord':
      return goTo(state, -1);
  }
};
