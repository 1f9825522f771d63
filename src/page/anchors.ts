// A span of a block as a range of the page, and back to something that can be measured. Called by annotations and hit-test.
// StaticRange, since the page pays for every live Range at every change it makes to itself.
import type { Span } from '../core/corpus.ts';
import type { Block } from './blocks.ts';

/** The node that holds offset `at`; with `end`, the node in which a span ending there ends. */
const nodeAt = ({ starts }: Block, at: number, end: boolean): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const start = starts[middle] ?? 0;
    if (end ? start < at : start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Undefined when the page has changed under the block, so that the range would cover something else. */
export const anchor = (block: Block, { start, end }: Span): StaticRange | undefined => {
  const from = nodeAt(block, start, false);
  const to = nodeAt(block, end, true);
  for (let i = from; i <= to; i++) if (!stillReads(block, i, start, end)) return undefined;
  return new StaticRange({
    startContainer: block.nodes[from] as Text,
    startOffset: start - (block.starts[from] ?? 0),
    endContainer: block.nodes[to] as Text,
    endOffset: end - (block.starts[to] ?? 0),
  });
};

const stillReads = ({ nodes, starts, text }: Block, i: number, start: number, end: number): boolean => {
  const node = nodes[i];
  const first = starts[i] ?? 0;
  const from = Math.max(start, first);
  const to = Math.min(end, starts[i + 1] ?? end);
  return node?.isConnected === true && node.data.slice(from - first, to - first) === text.slice(from, to);
};

/** Whether the page still says what the block was read from. */
export const isIntact = (block: Block): boolean =>
  block.nodes.every((_, i) => stillReads(block, i, 0, block.text.length));

/** Lays a live range over the same text; false when that text is no longer there. */
export const placeRange = (live: Range, range: StaticRange): boolean => {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!startContainer.isConnected || !endContainer.isConnected) return false;
  if (startOffset > (startContainer as Text).length || endOffset > (endContainer as Text).length) return false;
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  return true;
};
