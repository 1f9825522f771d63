// The running text under a node, as blocks: text runs joined across inline elements, cut at block boundaries.
// A walk is resumable, since a long page is gathered in slices and may change between two of them. Called by gather.ts.
// Walks by firstChild and nextSibling: several times cheaper than a TreeWalker with a filter.
import { LONGEST_SECTION, type Section } from './sections.ts';
import { parts, type Role, roleOf } from './text-elements.ts';

export type Block = {
  /** Emptied once it is answered for good, so that a page's text is not kept twice. */
  text: string;
  readonly nodes: readonly Text[];
  /** Where each node's data begins in `text`; negative when the block starts inside a long node. */
  readonly starts: readonly number[];
  readonly section: Section;
  /** Grows in reading order over a first reading of the page, and with time after that. */
  readonly order: number;
  /** The walk that found it: two blocks of one walk never hold the same text. */
  readonly walk: object;
};

export type Found = {
  block(block: Block): void;
  /** An element that is walked through and may have a shadow tree of its own. */
  element(element: Element, name: string): void;
};

/** What to walk. */
export type Scope = {
  /** Where to begin, in document order. */
  readonly first: Node;
  /** The walk ends with this subtree and the run that reaches out of it; absent: with the tree. */
  readonly last?: Node | null;
  /** The walk ends before this node, if it meets it. */
  readonly stop?: Node | null;
  /** The section the text goes on from; absent: a new one. */
  readonly section?: Section | undefined;
  /** The first block's order; each further one has one more. */
  readonly order: number;
};

export type Walk = {
  /** Walks until `over` says so; true when nothing is left. */
  step(over: () => boolean): boolean;
};

/** Blocks are at most this long: a matcher's scratch memory stays small, a slice stays short. UTF-16 units. */
const LONGEST_BLOCK = 32_768;

/**
 * Letters as ranges that take in a few signs besides, which asks a little too much and misses nothing: the browser takes longer to
 * make `\p{L}` ready than to read a page that does without.
 */
const LETTER = /[A-Za-z\xc0-\u1fff\u2c00-\udfff\uf900-\uffff]/;
const WORD_START = /^[0-9A-Za-z\xc0-\u1fff\u2c00-\udfff\uf900-\uffff]/;
const WORD_END = /[0-9A-Za-z\xc0-\u1fff\u2c00-\udfff\uf900-\uffff]$/;

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** An element on whose inside the walk is. What the page is asked for one by one is dear: it is asked once. */
type Entered = { readonly element: Element; readonly name: string; readonly role: Role };

const entered = (element: Element): Entered => {
  const name = element.localName;
  return { element, name, role: roleOf(element, name) };
};

/** Whether a box edge parts two letters that stand side by side in the DOM. A lone letter in a box is a drop cap. */
const partsWords = (crossed: readonly Element[]): boolean =>
  crossed.some((element) => {
    const { display } = getComputedStyle(element);
    return !/^(inline|contents|ruby.*)$/.test(display) && (element.textContent ?? '').trim().length > 2;
  });

/** Where to cut text that is too long: after a line, else a sentence, else a word, else anywhere. */
const breakBefore = (text: string, from: number, to: number): number => {
  for (const mark of ['\n', '. ', ' ']) {
    const at = text.lastIndexOf(mark, to - mark.length);
    if (at > from) return at + mark.length;
  }
  return to;
};

export const createWalk = (
  { first, last = null, stop = null, section: start = { chars: 0 }, order: firstOrder }: Scope,
  found: Found,
): Walk => {
  const walk = {};
  let order = firstOrder;
  let at: Node | null = first;
  let trail: Node[] = [];
  let passed = false;
  let section = start;
  let nodes: Text[] = [];
  let starts: number[] = [];
  let text = '';
  let crossed: Element[] = [];
  /** Entered in this slice and not yet left: the page cannot change within it. */
  let open: Entered[] = [];

  const cut = (): void => {
    if (passed) at = null;
    if (crossed.length > 0) crossed = [];
    if (nodes.length === 0) return;
    if (LETTER.test(text)) found.block({ text, nodes, starts, section, order: order++, walk });
    section.chars += text.length;
    if (section.chars > LONGEST_SECTION) section = { chars: 0 };
    nodes = [];
    starts = [];
    text = '';
  };

  const take = (node: Text, from: number, piece: string): void => {
    starts.push(text.length - from);
    nodes.push(node);
    text += piece;
    if (crossed.length > 0) crossed = [];
  };

  const read = (node: Text): void => {
    const { data } = node;
    if (data === '') return;
    if (
      text !== '' &&
      crossed.length > 0 &&
      WORD_START.test(data) &&
      WORD_END.test(text.slice(-1)) &&
      partsWords(crossed)
    )
      cut();
    let from = 0;
    while (at && text.length + data.length - from > LONGEST_BLOCK) {
      const to = breakBefore(data, from, from + LONGEST_BLOCK - text.length);
      take(node, from, data.slice(from, to));
      cut();
      from = to;
    }
    if (at) take(node, from, from === 0 ? data : data.slice(from));
  };

  /** Crosses the edge of an element, in or out. */
  const cross = ({ element, name, role }: Entered, begins: boolean): void => {
    if (role === 'join') {
      crossed.push(element);
      return;
    }
    cut();
    if (section.chars > 0 && parts(name, begins)) section = { chars: 0 };
  };

  /** Its first child, if its children are to be walked. */
  const enter = (element: Element): Node | null => {
    const one = entered(element);
    cross(one, true);
    if (!at || one.role === 'leave') return null;
    found.element(element, one.name);
    const child = element.firstChild;
    if (child) open.push(one);
    return child;
  };

  const leave = (): void => {
    while (at) {
      if (at === last) passed = true;
      const next: Node | null = at.nextSibling;
      if (next) {
        at = next;
        return;
      }
      // the walk may have begun inside it
      const around: Element | null = open.length > 0 ? null : at.parentElement;
      const left = around ? entered(around) : open.pop();
      if (left) cross(left, false);
      if (at) at = left?.element ?? null;
    }
  };

  /** Finds its place again after the page has changed under it. */
  const resume = (): void => {
    if (!at || (at.isConnected && at.parentNode === trail[0])) return;
    const stands = trail.find((node) => node.isConnected) ?? null;
    at = stands && !isElement(stands) ? stands.firstChild : stands;
    [nodes, starts, text, crossed] = [[], [], '', []];
  };

  const park = (): void => {
    trail = [];
    open = [];
    for (let up = at?.parentNode; up; up = up.parentNode) trail.push(up);
  };

  return {
    step: (over) => {
      if (trail.length > 0) resume();
      while (at) {
        if (over()) {
          park();
          return false;
        }
        if (at === stop) break;
        const { nodeType } = at;
        const child = nodeType === 1 ? enter(at as Element) : null;
        if (nodeType === 3) read(at as Text);
        if (child) at = child;
        else leave();
      }
      at = null;
      cut();
      return true;
    },
  };
};

/** How far back the start of a run is looked for: a paragraph of ten thousand spans is not read anew for each one added. */
const FARTHEST_BACK = 500;

/** The last node of a subtree that is read as one with what follows; null when a cut lies between. */
const lastOfRun = (before: Node): Node | null => {
  let at = before;
  while (isElement(at)) {
    if (roleOf(at) !== 'join') return null;
    if (!at.lastChild) break;
    at = at.lastChild;
  }
  return at;
};

/** The node that begins the run of text `node` is part of: no cut lies between the two. */
export const runStart = (node: Node): Node => {
  let at = node;
  for (let i = 0; i < FARTHEST_BACK; i++) {
    const before: Node | null = at.previousSibling;
    const next: Node | null = before ? lastOfRun(before) : at.parentNode;
    if (!next || (!before && !(isElement(next) && roleOf(next) === 'join'))) return at;
    at = next;
  }
  return at;
};
