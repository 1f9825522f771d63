// How the entities of a page are related: a picture, and the same as a list. Called by the side panel.
// One stop for the Tab key: arrow keys go from name to name, Page keys through all, Enter opens. What the name in view is
// related to stands below the picture as buttons, so that every line of it is reached by keyboard too.
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { type EntityBrief, type EntityKey, inLang, type Lang } from '../../core/corpus.ts';
import { RelatedList } from '../card/card-parts.tsx';
import { ActMark } from '../marks.tsx';
import type { SayText } from '../text.ts';
import { MapPicture } from './map-picture.tsx';
import { busiest, type Graph, type GraphNode, tiesOf } from './relation-graph.ts';

export type RelationMapProps = {
  readonly t: SayText;
  readonly lang: Lang;
  readonly graph: Graph;
  /** px of the room the picture has. */
  readonly width: number;
  readonly onOpen: (key: EntityKey) => void;
  /** In view to begin with. */
  readonly picked?: EntityKey;
};

/** As many names as can be told apart in a column this wide, px. */
const roomFor = (width: number): number => Math.max(12, Math.min(28, Math.floor(width / 20)));

type Brief = (key: EntityKey) => EntityBrief | undefined;

/** The relations of one node within the graph, as a card lists them. */
const Ties = (props: RelationMapProps & { node: GraphNode; brief: Brief; onPick: (key: EntityKey) => void }) => {
  const relations = tiesOf(props.graph.edges, props.node.brief.key).flatMap(({ other, labels }) => {
    const target = props.brief(other);
    return target ? labels.map((label) => ({ label, target })) : [];
  });
  return relations.length === 0 ? (
    <p>{props.t('map.alone')}</p>
  ) : (
    <RelatedList relations={relations} lang={props.lang} onOpenRelated={props.onPick} />
  );
};

export const RelationMap = (props: RelationMapProps): JSX.Element => {
  const { t, lang, graph, onOpen } = props;
  const [picked, pick] = useState(props.picked);
  const nodes = useMemo(() => new Map(graph.nodes.map((node) => [node.brief.key, node])), [graph]);
  const brief: Brief = (key) => nodes.get(key)?.brief;
  const active = picked === undefined ? undefined : nodes.get(picked);
  const [whole, showWhole] = useState(false);
  const main = useMemo(() => busiest(graph, roomFor(props.width)), [graph, props.width]);
  const shown = whole ? graph : main;
  const has = (key: EntityKey): boolean => shown.nodes.some((node) => node.brief.key === key);
  const goTo = (key: EntityKey): void => {
    if (!has(key)) showWhole(true);
    pick(key);
  };
  if (graph.edges.length === 0) return <p class="notice">{t('map.none')}</p>;
  return (
    <div class="map">
      <MapPicture {...props} graph={shown} active={picked && has(picked) ? picked : undefined} onPick={pick} />
      <section class="map-caption" aria-live="polite">
        {active ? (
          <>
            <h3>
              <button type="button" onClick={() => onOpen(active.brief.key)}>
                {inLang(active.brief.name, lang)}
              </button>
            </h3>
            <Ties {...props} node={active} brief={brief} onPick={goTo} />
          </>
        ) : (
          <p>{t('map.hint')}</p>
        )}
      </section>
      {main.nodes.length < graph.nodes.length && (
        <button type="button" class="button map-all" onClick={() => showWhole(!whole)}>
          {whole ? t('map.main') : t('map.all', { count: graph.nodes.length })}
        </button>
      )}
      <details class="card-aside">
        <summary>
          {t('map.asList')}
          <ActMark act="down" />
        </summary>
        <ul class="map-list">
          {graph.nodes.map((node) => (
            <li key={node.brief.key}>
              <h3 class="label">{inLang(node.brief.name, lang)}</h3>
              <Ties {...props} node={node} brief={brief} onPick={onOpen} />
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
};
