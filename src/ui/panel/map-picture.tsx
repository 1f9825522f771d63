// The picture of the relation map: nodes with their kind's mark and name, lines between related ones. Called by relation-map,
// which keeps the node in view. Colour repeats what mark and name say.
import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { type EntityKey, inLang, type Lang } from '../../core/corpus.ts';
import { KindMark } from '../marks.tsx';
import type { SayText } from '../text.ts';
import { hueOf } from '../topic-hue.ts';
import { type Box, inReadingOrder, layoutMap, type Place, towards } from './map-layout.ts';
import { type Graph, type GraphEdge, type GraphNode, tiesOf } from './relation-graph.ts';

type PictureProps = {
  t: SayText;
  lang: Lang;
  graph: Graph;
  width: number;
  active: EntityKey | undefined;
  onPick: (key: EntityKey) => void;
  onOpen: (key: EntityKey) => void;
};

/** px: a letter of a label on average, a line of it, and the longest line. */
const LETTER = 6.9;
const LINE = 14;
const LINE_LETTERS = 16;
const LINES = 2;

const radius = ({ count }: GraphNode): number => Math.min(22, 11 + Math.sqrt(count) * 2.4);

/** A name on at most two lines, cut with an ellipsis where it is longer still. */
export const labelLines = (name: string): readonly string[] => {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LINE_LETTERS)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, LINES);
  const cut = lines.length > LINES;
  return kept.map((line, i) => {
    const ends = cut && i === LINES - 1;
    return line.length > LINE_LETTERS || ends ? `${line.slice(0, LINE_LETTERS - 1).trimEnd()}…` : line;
  });
};

const boxOf = (node: GraphNode, lang: Lang): Box => {
  const lines = labelLines(inLang(node.brief.name, lang));
  const r = radius(node);
  const half = Math.max(r, (Math.max(...lines.map((line) => line.length)) * LETTER) / 2) + 5;
  return { key: node.brief.key, left: half, right: half, above: r + 5, below: r + 8 + lines.length * LINE };
};

/** Room for every label and as much again, in the panel's width. */
const heightFor = (boxes: readonly Box[], width: number): number => {
  const area = boxes.reduce((sum, box) => sum + (box.left + box.right) * (box.above + box.below), 0);
  return Math.round(Math.max(220, Math.min(1800, (area * 2.1) / width)));
};

/** A line bent a little to one side, so that lines that run along each other part. */
const bend = (a: Place, b: Place): string => {
  const x = (a.x + b.x) / 2 - (b.y - a.y) * 0.08;
  const y = (a.y + b.y) / 2 + (b.x - a.x) * 0.08;
  return `M${a.x} ${a.y}Q${x.toFixed(1)} ${y.toFixed(1)} ${b.x} ${b.y}`;
};

const ARROWS: { readonly [key: string]: readonly [number, number] } = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

const nextBy = (key: string, from: EntityKey, places: ReadonlyMap<EntityKey, Place>): EntityKey | undefined => {
  const arrow = ARROWS[key];
  if (arrow) return towards(places, from, ...arrow);
  const order = inReadingOrder(places);
  const at = order.indexOf(from);
  const to = { PageDown: at + 1, PageUp: at - 1, Home: 0, End: order.length - 1 }[key];
  return to === undefined ? undefined : order[to];
};

const Line = ({
  edge,
  places,
  active,
}: {
  edge: GraphEdge;
  places: ReadonlyMap<EntityKey, Place>;
  active?: EntityKey;
}) => {
  const from = places.get(edge.from);
  const to = places.get(edge.to);
  if (!from || !to) return null;
  return <path class="map-line" data-lit={active === edge.from || active === edge.to} d={bend(from, to)} />;
};

type NodeProps = PictureProps & { node: GraphNode; place: Place; lit: boolean; stop: boolean };

const Node = ({ node, place, lit, stop, t, lang, graph, active, onPick, onOpen }: NodeProps): JSX.Element => {
  const { key, kind } = node.brief;
  const name = inLang(node.brief.name, lang);
  const r = radius(node);
  const ties = tiesOf(graph.edges, key).length;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no HTML button stands in an SVG
    <g
      class="map-node"
      role="button"
      tabindex={stop ? 0 : -1}
      data-key={key}
      data-hue={hueOf(node.brief)}
      data-lit={lit}
      data-active={key === active}
      aria-label={t('map.node', { name, kind: t(`kind.${kind}`), count: ties })}
      transform={`translate(${place.x} ${place.y})`}
      onFocus={() => onPick(key)}
      onMouseEnter={() => onPick(key)}
      onClick={() => onOpen(key)}
    >
      <circle r={r} />
      <g transform="translate(-8 -8)">
        <KindMark kind={kind} />
      </g>
      <text y={r + 14}>
        {labelLines(name).map((line, i) => (
          <tspan key={line} x="0" dy={i === 0 ? 0 : LINE}>
            {`${line} `}
          </tspan>
        ))}
      </text>
    </g>
  );
};

/** The layout, cut to the height that it came to need. */
const drawn = (graph: Graph, lang: Lang, width: number): { places: ReadonlyMap<EntityKey, Place>; height: number } => {
  const boxes = graph.nodes.map((node) => boxOf(node, lang));
  const laid = layoutMap(boxes, graph.edges, { width, height: heightFor(boxes, width) });
  const edge = (box: Box, by: number) => (laid.get(box.key)?.y ?? 0) + by;
  const top = Math.min(...boxes.map((box) => edge(box, -box.above)));
  const bottom = Math.max(...boxes.map((box) => edge(box, box.below)));
  const places = new Map([...laid].map(([key, { x, y }]) => [key, { x, y: y - top }] as const));
  return { places, height: Math.ceil(bottom - top) };
};

export const MapPicture = (props: PictureProps): JSX.Element => {
  const { t, lang, graph, width, active, onOpen } = props;
  const picture = useRef<SVGSVGElement>(null);
  const { places, height } = useMemo(() => drawn(graph, lang, width), [graph, lang, width]);
  const inView = graph.nodes.find(({ brief }) => brief.key === active)?.brief;
  const near = new Set(active === undefined ? [] : tiesOf(graph.edges, active).map(({ other }) => other));
  const stop = active ?? inReadingOrder(places)[0];
  const onKey = (event: KeyboardEvent): void => {
    if (stop === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = nextBy(event.key, stop, places);
    if (to !== undefined) picture.current?.querySelector<SVGElement>(`[data-key="${CSS.escape(to)}"]`)?.focus();
    else if (event.key === 'Enter' || event.key === ' ') onOpen(stop);
    else if (!(event.key in ARROWS)) return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: the group of an SVG
    <svg
      ref={picture}
      class="map-picture"
      role="group"
      aria-label={t('map.title')}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      data-picked={active !== undefined}
      data-hue={inView && hueOf(inView)}
      onKeyDown={onKey}
    >
      {graph.edges.map((edge) => (
        <Line
          key={`${edge.from} ${edge.to}`}
          edge={edge}
          places={places}
          {...(active === undefined ? {} : { active })}
        />
      ))}
      {graph.nodes.map((node) => {
        const { key } = node.brief;
        const place = places.get(key);
        const lit = key === active || near.has(key);
        return place && <Node key={key} {...props} node={node} place={place} lit={lit} stop={key === stop} />;
      })}
    </svg>
  );
};
