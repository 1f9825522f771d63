// Runs the side panel: feeds answers into the reducer and asks for the cards that map and timeline are drawn from.
// Called by panel-view. What follows from an event is decided in panel-state; here is only asking and waiting.
import { useEffect, useReducer, useState } from 'preact/hooks';
import type { Card } from '../../core/card.ts';
import type { EntityKey } from '../../core/corpus.ts';
import type { PanelCalls } from './panel-calls.ts';
import { namesOf, PANEL_START, type PanelEvent, type PanelState, panelReducer, recordKey } from './panel-state.ts';

/** More entities than this make no picture that anybody could read. */
const MOST_NAMED = 60;
/** Entities beyond the page whose dates stand beside the page's own. */
const MOST_NEAR = 120;

/** `near`: what is related to the page's entities without being named there. */
export type PageCards = { readonly named: readonly Card[]; readonly near: readonly Card[] };

const useRecord = (key: EntityKey | undefined, calls: PanelCalls, dispatch: (event: PanelEvent) => void): void =>
  useEffect(() => {
    if (key === undefined) return;
    calls.remember(key);
    calls.card(key).then((reply) => {
      dispatch({ is: 'cardCame', key, card: reply.ok ? reply.value : reply.error.code });
    });
  }, [key, calls, dispatch]);

const nearOf = (named: readonly Card[]): readonly EntityKey[] => {
  const here = new Set(named.map(({ key }) => key));
  const near = new Set(named.flatMap(({ relations }) => relations.map(({ target }) => target.key)));
  return [...near].filter((key) => !here.has(key)).slice(0, MOST_NEAR);
};

/** Undefined while they are asked for. */
const usePageCards = (state: PanelState, calls: PanelCalls): PageCards | undefined => {
  const [cards, setCards] = useState<PageCards>();
  const most = namesOf(state)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_NAMED);
  const keys = most.map(({ brief }) => brief.key).toSorted();
  const wanted = state.view !== 'names';
  useEffect(() => {
    if (!wanted) return;
    let late = false;
    const ask = async (): Promise<void> => {
      const named = keys.length === 0 ? undefined : await calls.cards(keys);
      const found = named?.ok ? named.value : [];
      const beyond = nearOf(found);
      const near = beyond.length === 0 ? undefined : await calls.cards(beyond);
      if (!late) setCards({ named: found, near: near?.ok ? near.value : [] });
    };
    void ask();
    return () => {
      late = true;
    };
  }, [keys.join(' '), wanted, calls]);
  return cards;
};

export const usePanel = (calls: PanelCalls) => {
  const [state, dispatch] = useReducer(panelReducer, PANEL_START);
  useEffect(() => {
    const life = new AbortController();
    calls.watchPage((page) => dispatch({ is: 'pageTold', page }), life.signal);
    calls.watchWishes((key) => dispatch({ is: 'opened', key }), life.signal);
    return () => life.abort();
  }, [calls]);
  useRecord(recordKey(state), calls, dispatch);
  return { state, dispatch, cards: usePageCards(state, calls) };
};
