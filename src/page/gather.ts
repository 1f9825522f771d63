// Which text of a page is to be asked about, in which order: the whole page once, what is in view first; then what changes.
// Called by the annotator's loop, slice by slice. Hands out blocks; does not know what becomes of them.
import { type Block, createWalk, runStart, type Walk } from './blocks.ts';
import { type Section, sectionFor } from './sections.ts';
import type { Over } from './slices.ts';
import { above, isLeftOut, roleOf } from './text-elements.ts';
import { type Changes, createWatch } from './watch.ts';

export type GatherOptions = {
  readonly rootOf: (element: Element) => ShadowRoot | null;
  readonly found: (block: Block) => void;
  /** There is something to absorb. */
  readonly changed: () => void;
};

export type Gather = {
  /** Reads the whole page, from what is in view. */
  begin(): void;
  /** Takes in what changed since last time, and says so. */
  absorb(): Changes;
  /** Gathers until `over`; true when nothing is left to gather. */
  step(over: Over): boolean;
};

/** Orders of blocks: text above the view, text from the view on, text that came later. */
const ABOVE = 0;
const FROM_VIEW = 1e8;
const LATER = 2e8;

/** Custom elements that have no shadow tree yet and may still get one: how many, and how often each is looked at. */
const MOST_AWAITED = 2000;
const MOST_LOOKS = 100;

/** The run at the top of what the reader sees; null when that is the top of the page, or cannot be told. */
const inView = (document: Document, again: boolean): Node | null => {
  const view = document.defaultView;
  // at its top, and where nobody can have moved it yet: asking what stands there would cost more than reading the page
  const element =
    view && (again || view.scrollY > 0) && document.elementFromPoint(view.innerWidth / 2, view.innerHeight / 5);
  return element && !isLeftOut(element) ? runStart(element) : null;
};

export const createGather = (document: Document, options: GatherOptions, signal: AbortSignal): Gather => {
  const watch = createWatch(options.changed, signal);
  let work: Iterator<Walk>[] = [];
  let current: Walk | undefined;
  let later = LATER;
  let begun = false;
  let roots = new WeakSet<ShadowRoot>();
  let awaited = new Map<Element, number>();
  /** Of all text read so far, answered or not. */
  let sections = new WeakMap<Node, Section>();
  const grown = new ResizeObserver(options.changed);
  signal.addEventListener('abort', () => grown.disconnect(), { once: true });

  const enterRoot = (root: ShadowRoot): void => {
    if (roots.has(root)) return;
    roots.add(root);
    watch.observe(root);
    const { firstChild } = root;
    if (firstChild) work.push([createWalk({ first: firstChild, order: later }, found)].values());
  };

  /** No event tells of a shadow tree that is attached late, but what stands around it grows with its text. */
  const await_ = (element: Element): void => {
    if (awaited.size >= MOST_AWAITED || awaited.has(element)) return;
    awaited.set(element, 0);
    grown.observe(element);
    let around = element.parentElement;
    while (around && roleOf(around) === 'join') around = around.parentElement;
    if (around) grown.observe(around);
  };

  const found = {
    block: (block: Block): void => {
      if (block.order >= later) later = block.order + 1;
      for (const node of block.nodes) sections.set(node, block.section);
      options.found(block);
    },
    element: (element: Element, name: string): void => {
      const own = name.includes('-');
      const root = own ? options.rootOf(element) : element.shadowRoot;
      if (root) enterRoot(root);
      else if (own) await_(element);
    },
  };

  const lookAgain = (): void => {
    for (const [element, looks] of awaited) {
      const root = options.rootOf(element);
      awaited.set(element, looks + 1);
      if (!root && element.isConnected && looks < MOST_LOOKS) continue;
      awaited.delete(element);
      if (root && element.isConnected) enterRoot(root);
    }
    if (awaited.size === 0) grown.disconnect();
  };

  function* readAgain(dirty: ReadonlySet<Node>): Generator<Walk> {
    const begun = new Set<Node>();
    let parent: Node | null = null;
    let covered = false;
    for (const node of dirty) {
      if (node.parentNode !== parent) {
        parent = node.parentNode;
        covered = coveredBy(dirty, node) || !node.isConnected || isLeftOut(above(node));
      }
      if (covered || !parent || !node.isConnected) continue;
      const first = runStart(node);
      // one run is read once, however many of its pieces changed
      if (begun.has(first) && !(node as Element).firstElementChild) continue;
      begun.add(first);
      yield createWalk({ first, last: node, section: sectionFor(first, node, sections), order: later }, found);
    }
  }

  const begin = (): void => {
    work = [];
    current = undefined;
    roots = new WeakSet();
    awaited = new Map();
    sections = new WeakMap();
    grown.disconnect();
    watch.observe(document);
    watch.take();
    const root = document.documentElement;
    if (!root || document.designMode === 'on') return;
    const view = inView(document, begun);
    begun = true;
    const walks = [createWalk({ first: root, stop: view, order: ABOVE }, found)];
    if (view) walks.unshift(createWalk({ first: view, order: FROM_VIEW }, found));
    work.push(walks.values());
  };

  return {
    begin,
    absorb: () => {
      const changes = watch.take();
      if (changes.everything) begin();
      else if (changes.dirty.size > 0) work.push(readAgain(changes.dirty));
      lookAgain();
      return changes;
    },
    step: (over) => {
      for (;;) {
        if (current && !current.step(over)) return false;
        current = undefined;
        const next = work[0]?.next();
        if (!next) return true;
        if (next.done) work.shift();
        else current = next.value;
        if (over()) return false;
      }
    },
  };
};

/** Whether a change further up is read anew anyway. */
const coveredBy = (dirty: ReadonlySet<Node>, node: Node): boolean => {
  for (let up = node.parentNode; up; up = up.parentNode) if (dirty.has(up)) return true;
  return false;
};
