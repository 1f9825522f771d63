// The side panel: the dossier of the page in front as a list, a map or a timeline, and an entity's record in its place.
// Called by its door and by the gallery; all it needs comes in as props.
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntityKey } from '../../core/corpus.ts';
import { Choice } from '../choice.tsx';
import { PageList } from './page-list.tsx';
import type { PanelProps } from './panel-calls.ts';
import { PanelRecord } from './panel-record.tsx';
import { namesOf, PANEL_VIEWS, type PanelEvent, type PanelState, recordKey } from './panel-state.ts';
import { edgesOf } from './relation-graph.ts';
import { RelationMap } from './relation-map.tsx';
import { Timeline } from './timeline.tsx';
import { datedFactsOf } from './timeline-rows.ts';
import { type PageCards, usePanel } from './use-panel.ts';

type DossierProps = PanelProps & {
  state: PanelState;
  cards: PageCards | undefined;
  dispatch: (event: PanelEvent) => void;
  /** px */
  width: number;
};

const Waiting = ({ t }: PanelProps): JSX.Element => (
  <div class="waiting" role="status">
    <span class="unseen">{t('popup.loading')}</span>
    <i class="bar" />
    <i class="bar" />
    <i class="bar" />
  </div>
);

const Inside = (props: DossierProps): JSX.Element => {
  const { state, cards, calls, dispatch } = props;
  const names = namesOf(state);
  const open = (key: EntityKey) => dispatch({ is: 'opened', key });
  if (state.view === 'names')
    return (
      <PageList
        {...props}
        names={names}
        shown={state.shown}
        onOpen={open}
        onShow={(key, n) => {
          calls.showMention(key, n);
          dispatch({ is: 'mentionShown', key, n });
        }}
      />
    );
  if (!cards) return <Waiting {...props} />;
  if (state.view === 'map') {
    const has = new Set(cards.named.map(({ key }) => key));
    const nodes = names.filter(({ brief }) => has.has(brief.key));
    return <RelationMap {...props} graph={{ nodes, edges: edgesOf(cards.named) }} onOpen={open} />;
  }
  const facts = datedFactsOf([...cards.named, ...cards.near]);
  return <Timeline {...props} facts={facts} onPage={new Set(names.map(({ brief }) => brief.key))} onOpen={open} />;
};

/** Why there is nothing to list, in a sentence; undefined when there is. */
const nothing = ({ state, t }: DossierProps): string | undefined => {
  const { page } = state;
  if (!page?.names) return undefined;
  if (!page.names.ok) return t(`error.${page.names.error.code}`);
  if (!page.on) return t('popup.off');
  return page.names.value.length === 0 ? t('popup.noNames') : undefined;
};

const Dossier = (props: DossierProps): JSX.Element => {
  const { state, t, dispatch } = props;
  const why = nothing(props);
  const count = namesOf(state).length;
  return (
    <>
      <header class="panel-head">
        <h1 class="unseen">{t('manifest.name')}</h1>
        <h2 class="popup-title">
          {state.page?.host ?? t('popup.onPage')}
          {count > 0 && <span>{t('popup.names', { count })}</span>}
        </h2>
        <Choice
          legend={t('panel.view')}
          quiet
          look="segments"
          value={state.view}
          options={PANEL_VIEWS.map((value) => ({ value, label: t(`panel.${value}`) }))}
          onChoose={(view) => dispatch({ is: 'viewChosen', view })}
        />
      </header>
      <main class="panel-body">
        {why !== undefined && (
          <p class="notice" role="status">
            {why}
          </p>
        )}
        {why === undefined && (state.page?.names ? <Inside {...props} /> : <Waiting {...props} />)}
      </main>
    </>
  );
};

/** px beside the map on both sides together, and of the widest map. */
const [MARGIN, WIDEST] = [32, 608];
const widthOf = ({ clientWidth }: Element): number => Math.min(WIDEST, clientWidth - MARGIN);

const useWidth = (): number => {
  const [width, setWidth] = useState(() => widthOf(document.documentElement));
  useLayoutEffect(() => {
    const watch = new ResizeObserver(() => setWidth(widthOf(document.documentElement)));
    watch.observe(document.documentElement);
    return () => watch.disconnect();
  }, []);
  return width;
};

export const PanelView = (props: PanelProps): JSX.Element => {
  const { state, dispatch, cards } = usePanel(props.calls);
  const width = useWidth();
  const record = recordKey(state);
  const inRecord = record !== undefined;
  const left = useRef<{ focus: Element | null; scroll: number }>(undefined);
  // back from a record, the reader is where it was opened
  useLayoutEffect(() => {
    if (!inRecord) return;
    const { focus, scroll } = left.current ?? { focus: null, scroll: 0 };
    return () => {
      if (focus instanceof HTMLElement || focus instanceof SVGElement) focus.focus({ preventScroll: true });
      scrollTo(0, scroll);
    };
  }, [inRecord]);
  const leave = (event: PanelEvent): void => {
    if (event.is === 'opened') left.current = { focus: document.activeElement, scroll: scrollY };
    dispatch(event);
  };
  return (
    <>
      {inRecord && <PanelRecord {...props} itsKey={record} state={state} dispatch={dispatch} />}
      <div hidden={inRecord}>
        <Dossier {...props} state={state} cards={cards} dispatch={leave} width={width} />
      </div>
    </>
  );
};
