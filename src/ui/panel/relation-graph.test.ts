import { describe, expect, it } from 'vitest';
import type { Card } from '../../core/card.ts';
import type { EntityKey } from '../../core/corpus.ts';
import { busiest, edgesOf, type GraphNode, tiesOf } from './relation-graph.ts';

const key = (id: string): EntityKey => `c/${id}`;
const card = (id: string, ...relations: (readonly [string, string])[]): Card =>
  ({
    key: key(id),
    relations: relations.map(([label, to]) => ({ label: { en: label }, target: { key: key(to) } })),
  }) as unknown as Card;

/** "a leads b / led by" */
const said = (...cards: Card[]): string[] =>
  edgesOf(cards).map(
    ({ from, to, labels, inverse }) =>
      `${from.slice(2)} ${labels.map((label) => label.en).join('+')} ${to.slice(2)} / ${inverse.map((label) => label.en).join('+')}`,
  );

describe('the graph of a page', () => {
  it.each<[string, Card[], string[]]>([
    [
      'joins what both ends say of one relation',
      [card('a', ['leads', 'b']), card('b', ['led by', 'a'])],
      ['a leads b / led by'],
    ],
    [
      'keeps several relations of a pair as one edge',
      [card('a', ['leads', 'b'], ['met', 'b']), card('b', ['led by', 'a'], ['met', 'a'])],
      ['a leads+met b / led by+met'],
    ],
    ['leaves out who is not on the page', [card('a', ['leads', 'x'], ['met', 'b']), card('b')], ['a met b / ']],
    ['draws no line from an entity to itself', [card('a', ['includes', 'a'])], []],
    ['has nothing for a page without relations', [card('a'), card('b')], []],
  ])('%s', (_what, cards, expected) => {
    expect(said(...cards)).toEqual(expected);
  });

  it('keeps who is named and related most, as they stood, and only what relates them', () => {
    const cards = [card('a'), card('b', ['met', 'c'], ['met', 'd']), card('c', ['met', 'b']), card('d')];
    const node = (id: string, count: number) => ({ brief: { key: key(id) }, count }) as unknown as GraphNode;
    const graph = { nodes: [node('a', 1), node('b', 1), node('c', 1), node('d', 3)], edges: edgesOf(cards) };
    const { nodes, edges } = busiest(graph, 2);
    expect(nodes.map(({ brief }) => brief.key)).toEqual([key('b'), key('d')]);
    expect(edges.map(({ from, to }) => `${from} ${to}`)).toEqual(['c/b c/d']);
    expect(busiest(graph, 9)).toEqual(graph);
  });

  it('reads an edge from either end', () => {
    const edges = edgesOf([card('a', ['leads', 'b']), card('b', ['led by', 'a'])]);
    expect(tiesOf(edges, key('a'))).toEqual([{ other: key('b'), labels: [{ en: 'leads' }] }]);
    expect(tiesOf(edges, key('b'))).toEqual([{ other: key('a'), labels: [{ en: 'led by' }] }]);
    expect(tiesOf(edges, key('x'))).toEqual([]);
  });
});
