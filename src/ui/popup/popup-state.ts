// What the popup is in and how each event moves it: a pure reducer, and the questions the view asks of the state.
// Called by use-popup.ts, which does what a reducer must not: ask, wait, and keep time.
import type { Card } from '../../core/card.ts';
import type { EntityBrief, EntityKey, Kind, SearchHit } from '../../core/corpus.ts';
import type { ErrorCode } from '../../core/errors.ts';
import type { NamedOnPage } from '../../core/mention.ts';
import { groupNames, type NameGroup } from '../name-groups.ts';

type Failed = { readonly status: 'failed'; readonly error: ErrorCode };

/** Hits of one kind, or of one topic alone. */
export type Filter = { readonly kind: Kind } | { readonly topic: string };

export type PopupState = {
  /** The switch for everything, and the one for the site in the tab. */
  readonly on: boolean;
  readonly siteOn: boolean;
  readonly query: string;
  /** Hits stay until the next answer, so that the list does not flicker between letters. */
  readonly found:
    | { readonly status: 'none' }
    | { readonly status: 'found'; readonly hits: readonly SearchHit[] }
    | Failed;
  /** What `found` answers; while it is not what is typed, an answer is on its way. */
  readonly answered: string;
  /** Keys pressed before their answer came: they count for it, whatever its haste. */
  readonly ahead: { readonly by: number; readonly enter: boolean };
  readonly filter: Filter | null;
  readonly names:
    | { readonly status: 'loading' }
    | { readonly status: 'named'; readonly names: readonly NamedOnPage[] }
    | Failed;
  /** Index of the active option among `optionsOf`; -1: none. */
  readonly active: number;
  /** The mention last shown on the page: its entity and which of its occurrences, from 0. */
  readonly shown: { readonly key: EntityKey; readonly n: number } | null;
  /** Cards opened one from another; `at` is the one in view, -1 when the lists are. */
  readonly trail: { readonly keys: readonly EntityKey[]; readonly at: number };
  readonly card: { readonly status: 'loading' } | { readonly status: 'shown'; readonly card: Card } | Failed;
};

export type PopupEvent =
  | { readonly is: 'turned'; readonly on: boolean }
  | { readonly is: 'siteTurned'; readonly on: boolean }
  | { readonly is: 'typed'; readonly query: string }
  | { readonly is: 'answered'; readonly query: string; readonly hits: readonly SearchHit[] }
  | { readonly is: 'searchFailed'; readonly query: string; readonly error: ErrorCode }
  | { readonly is: 'filtered'; readonly filter: Filter | null }
  | { readonly is: 'namesCame'; readonly names: readonly NamedOnPage[] }
  | { readonly is: 'namesFailed'; readonly error: ErrorCode }
  | { readonly is: 'moved'; readonly by: 1 | -1 }
  | { readonly is: 'entered' }
  | { readonly is: 'pointed'; readonly at: number }
  | { readonly is: 'mentionShown'; readonly key: EntityKey; readonly n: number }
  | { readonly is: 'opened'; readonly key: EntityKey }
  | { readonly is: 'cardCame'; readonly card: Card }
  | { readonly is: 'cardFailed'; readonly key: EntityKey; readonly error: ErrorCode }
  | { readonly is: 'wentBack' }
  | { readonly is: 'wentForward' }
  | { readonly is: 'leftCard' };

const NOTHING_AHEAD = { by: 0, enter: false } as const;

export const atStart = (start: Pick<PopupState, 'query' | 'on' | 'siteOn'>): PopupState => ({
  ...start,
  found: { status: 'none' },
  answered: '',
  ahead: NOTHING_AHEAD,
  filter: null,
  names: { status: 'loading' },
  active: -1,
  shown: null,
  trail: { keys: [], at: -1 },
  card: { status: 'loading' },
});

const passes = ({ kind, topics }: EntityBrief, filter: Filter | null): boolean =>
  filter === null || ('kind' in filter ? kind === filter.kind : topics.includes(filter.topic));

export const isSameFilter = (a: Filter | null, b: Filter): boolean =>
  a !== null && JSON.stringify(a) === JSON.stringify(b);

/** The hits that the filter lets through. */
export const hitsOf = ({ found, filter }: PopupState): readonly SearchHit[] =>
  found.status === 'found' ? found.hits.filter(({ brief }) => passes(brief, filter)) : [];

const byFrequency = <T>(all: readonly T[]): readonly T[] =>
  [...Map.groupBy(all, (one) => one)].sort(([, a], [, b]) => b.length - a.length).map(([one]) => one);

/** More would push the hits out of view. */
const MOST_TOPICS = 3;

/** The kinds among the hits and their topics, most frequent first; what all hits share parts nothing and is left out. */
export const filtersOf = ({ found }: PopupState): readonly Filter[] => {
  if (found.status !== 'found') return [];
  const kinds = byFrequency(found.hits.map(({ brief }) => brief.kind));
  const topics = byFrequency(found.hits.flatMap(({ brief }) => brief.topics.slice(0, 1))).slice(0, MOST_TOPICS);
  return [
    ...(kinds.length > 1 ? kinds.map((kind) => ({ kind })) : []),
    ...(topics.length > 1 ? topics.map((topic) => ({ topic })) : []),
  ];
};

/** Nothing is underlined in the tab, so nothing of it is listed. */
export const isOff = ({ on, siteOn }: PopupState): boolean => !on || !siteOn;

/** Names by the topic they are painted under; what is named most comes first. */
export const groupsOf = (state: PopupState): readonly NameGroup[] => {
  const { names } = state;
  if (names.status !== 'named' || isOff(state)) return [];
  return groupNames(names.names, 'most');
};

/** Hits are listed while something is typed, the page's names while nothing is. */
export const isSearching = (state: PopupState): boolean => state.query.trim() !== '';

const isWaiting = ({ query, answered }: PopupState): boolean => query.trim() !== answered;

/** What arrow keys walk through, in the order it is shown. */
export const optionsOf = (state: PopupState): readonly EntityBrief[] =>
  isSearching(state)
    ? hitsOf(state).map(({ brief }) => brief)
    : groupsOf(state).flatMap(({ names }) => names.map(({ brief }) => brief));

/** The key of the card in view. */
export const openKey = ({ trail }: PopupState): EntityKey | undefined => trail.keys[trail.at];

/** Which occurrence to show next of an entity: the one after (or before) the last shown, round and round. */
export const nextOccurrence = (state: PopupState, key: EntityKey, by: 1 | -1): number => {
  const all = state.names.status === 'named' ? state.names.names : [];
  const count = all.find(({ brief }) => brief.key === key)?.count ?? 1;
  if (state.shown?.key !== key) return by === 1 ? 0 : count - 1;
  return (state.shown.n + by + count) % count;
};

const LOADING = { status: 'loading' } as const;

const wrap = (active: number, by: number, length: number): number => {
  if (length === 0) return -1;
  if (active < 0) return by > 0 ? 0 : length - 1;
  return (((active + by) % length) + length) % length;
};

/** The active option keeps its entity when the list around it changes. */
const keepActive = (before: PopupState, after: PopupState): PopupState => {
  const key = optionsOf(before)[before.active]?.key;
  return { ...after, active: key === undefined ? -1 : optionsOf(after).findIndex((brief) => brief.key === key) };
};

const openNext = (state: PopupState, key: EntityKey): PopupState => {
  if (openKey(state) === key) return state;
  const keys = [...state.trail.keys.slice(0, state.trail.at + 1), key];
  return { ...state, trail: { keys, at: keys.length - 1 }, card: LOADING, ahead: NOTHING_AHEAD };
};

const openActive = (state: PopupState): PopupState => {
  const key = optionsOf(state)[state.active]?.key;
  return key === undefined ? state : openNext(state, key);
};

const takeHits = (state: PopupState, hits: readonly SearchHit[]): PopupState => {
  const filter = hits.some(({ brief }) => passes(brief, state.filter)) ? state.filter : null;
  const { ahead, query } = state;
  const found = {
    ...state,
    filter,
    found: { status: 'found', hits },
    answered: query.trim(),
    ahead: NOTHING_AHEAD,
  } as const;
  const after = { ...found, active: wrap(0, ahead.by, hitsOf(found).length) };
  return ahead.enter ? openActive(after) : after;
};

const move = (state: PopupState, by: 1 | -1): PopupState => {
  if (!isWaiting(state)) return { ...state, active: wrap(state.active, by, optionsOf(state).length) };
  return state.ahead.enter ? state : { ...state, ahead: { ...state.ahead, by: state.ahead.by + by } };
};

const stepTo = (state: PopupState, at: number): PopupState =>
  at < -1 || at >= state.trail.keys.length ? state : { ...state, trail: { ...state.trail, at }, card: LOADING };

export const popupReducer = (state: PopupState, event: PopupEvent): PopupState => {
  switch (event.is) {
    case 'turned':
      return keepActive(state, { ...state, on: event.on });
    case 'siteTurned':
      return keepActive(state, { ...state, siteOn: event.on });
    case 'typed': {
      if (event.query.trim() === state.query.trim()) return { ...state, query: event.query };
      const emptied = event.query.trim() === '';
      return {
        ...state,
        query: event.query,
        active: -1,
        ahead: NOTHING_AHEAD,
        filter: emptied ? null : state.filter,
        found: emptied ? { status: 'none' } : state.found,
        answered: emptied ? '' : state.answered,
      };
    }
    case 'answered':
      return event.query === state.query.trim() ? takeHits(state, event.hits) : state;
    case 'searchFailed': {
      const { query, error } = event;
      if (query !== state.query.trim()) return state;
      return { ...state, found: { status: 'failed', error }, answered: query, ahead: NOTHING_AHEAD, active: -1 };
    }
    case 'filtered': {
      const after = { ...state, filter: event.filter };
      return { ...after, active: hitsOf(after).length > 0 ? 0 : -1 };
    }
    case 'namesCame':
      return keepActive(state, { ...state, names: { status: 'named', names: event.names } });
    case 'namesFailed':
      return keepActive(state, { ...state, names: { status: 'failed', error: event.error } });
    case 'moved':
      return move(state, event.by);
    case 'entered':
      return isWaiting(state) ? { ...state, ahead: { ...state.ahead, enter: true } } : openActive(state);
    case 'pointed':
      return { ...state, active: event.at };
    case 'mentionShown':
      return { ...state, shown: { key: event.key, n: event.n } };
    case 'opened':
      return openNext(state, event.key);
    case 'cardCame':
      return event.card.key === openKey(state) ? { ...state, card: { status: 'shown', card: event.card } } : state;
    case 'cardFailed':
      return event.key === openKey(state) ? { ...state, card: { status: 'failed', error: event.error } } : state;
    case 'wentBack':
      return stepTo(state, state.trail.at - 1);
    case 'wentForward':
      return stepTo(state, state.trail.at + 1);
    case 'leftCard':
      return { ...state, trail: { keys: [], at: -1 }, card: LOADING };
  }
};
