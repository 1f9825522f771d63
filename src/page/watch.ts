// What has changed on the page since it was last asked: the nodes whose text is to be read anew. Called by gather.ts.
// One observer over the document and every shadow root; it only notes, the work waits for a slice.

import { roleOf } from './text-elements.ts';

export type Changes = {
  /** Nodes that came or changed, and the neighbours of what went. Some may have gone again. */
  readonly dirty: ReadonlySet<Node>;
  /** Something was taken out. */
  readonly removed: boolean;
  /** Something became an editor, or ceased to be one. */
  readonly barred: boolean;
  /** Too much changed to tell apart: read everything. */
  readonly everything: boolean;
};

export type Watch = {
  observe(root: Node): void;
  /** Hands over what was noted and starts afresh. */
  take(): Changes;
};

/** Nodes noted at most, so that a hidden tab that is never asked does not hold on to what its page threw away. */
const MOST_NOTED = 20_000;

const OBSERVED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  // the one attribute that turns text into none of ours
  attributeFilter: ['contenteditable'],
};

/** Our own popover comes and goes without being text. */
const isOurs = (node: Node): boolean => (node as Element).localName === 'sidelight-popover';

/** A neighbour that is read as one with what stands beside it. */
const joins = (node: Node | null): node is Node =>
  node !== null && (node.nodeType === 3 || (node.nodeType === 1 && roleOf(node as Element) === 'join'));

/** `changed` is called once, in the microtask of the first change after each take. */
export const createWatch = (changed: () => void, signal: AbortSignal): Watch => {
  let dirty = new Set<Node>();
  let removed = false;
  let barred = false;
  let everything = false;
  let told = false;

  const noteChildren = (record: MutationRecord): boolean => {
    const { addedNodes, removedNodes, previousSibling, nextSibling } = record;
    let ours = true;
    for (const node of addedNodes) {
      if (isOurs(node)) continue;
      ours = false;
      dirty.add(node);
    }
    for (const node of removedNodes)
      if (!isOurs(node)) {
        ours = false;
        removed = true;
      }
    if (ours) return false;
    // what stood apart may now stand together, and the other way round
    for (const beside of [previousSibling, nextSibling]) if (joins(beside)) dirty.add(beside);
    return true;
  };

  const note = (record: MutationRecord): boolean => {
    if (record.type === 'childList') return noteChildren(record);
    if (record.type === 'attributes') barred = true;
    dirty.add(record.target);
    return true;
  };

  const observer = new MutationObserver((records) => {
    let news = false;
    for (const record of records) news = note(record) || news;
    if (dirty.size > MOST_NOTED) {
      everything = true;
      dirty = new Set();
    }
    if (!news || told) return;
    told = true;
    changed();
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  return {
    observe: (root) => {
      if (!signal.aborted) observer.observe(root, OBSERVED);
    },
    take: () => {
      const changes: Changes = { dirty, removed, barred, everything };
      [dirty, removed, barred, everything, told] = [new Set(), false, false, false, false];
      return changes;
    },
  };
};
