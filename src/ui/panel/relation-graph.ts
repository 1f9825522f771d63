// The relations among the entities of a page, from their cards: what the map draws and its list says. Pure.
import type { Card } from '../../core/card.ts';
import type { EntityBrief, EntityKey, LocalText } from '../../core/corpus.ts';

export type GraphNode = { readonly brief: EntityBrief; readonly count: number };

/** Two related entities, and how their relations read from either end; several relations of one pair are one edge. */
export type GraphEdge = {
  readonly from: EntityKey;
  readonly to: EntityKey;
  readonly labels: readonly LocalText[];
  readonly inverse: readonly LocalText[];
};

export type Graph = { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] };

const pairOf = (a: EntityKey, b: EntityKey): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Edges among the entities whose cards are given: each card tells how a relation reads from its own end. */
export const edgesOf = (cards: readonly Card[]): readonly GraphEdge[] => {
  const here = new Set(cards.map(({ key }) => key));
  const edges = new Map<string, GraphEdge>();
  for (const { key, relations } of cards)
    for (const { label, target } of relations) {
      if (target.key === key || !here.has(target.key)) continue;
      const pair = pairOf(key, target.key);
      const edge = edges.get(pair) ?? { from: key, to: target.key, labels: [], inverse: [] };
      const side = edge.from === key ? 'labels' : 'inverse';
      edges.set(pair, { ...edge, [side]: [...edge[side], label] });
    }
  return [...edges.values()];
};

/** The `most` nodes that are named and related most, as they stood, and what relates them: more than that is a thicket. */
export const busiest = ({ nodes, edges }: Graph, most: number): Graph => {
  const weight = ({ brief, count }: GraphNode): number => tiesOf(edges, brief.key).length + count * 2;
  const kept = nodes.toSorted((a, b) => weight(b) - weight(a)).slice(0, most);
  const keys = new Set(kept.map(({ brief }) => brief.key));
  return {
    nodes: nodes.filter(({ brief }) => keys.has(brief.key)),
    edges: edges.filter(({ from, to }) => keys.has(from) && keys.has(to)),
  };
};

/** One end's view of an edge: who is at the other, and how the relation reads from here. */
export type Tie = { readonly other: EntityKey; readonly labels: readonly LocalText[] };

export const tiesOf = (edges: readonly GraphEdge[], key: EntityKey): readonly Tie[] =>
  edges.flatMap((edge) => {
    if (edge.from === key) return [{ other: edge.to, labels: edge.labels }];
    return edge.to === key ? [{ other: edge.from, labels: edge.inverse }] : [];
  });
