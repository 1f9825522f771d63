// Which section text belongs to that is read later than its neighbours, by where it stands in the page alone: neither the order of
// answers nor what was painted has a say. Called by gather.ts. Pure but for the nodes it walks over.
import { parts } from './text-elements.ts';

/**
 * A stretch of reading order in which a name is news once: from one heading or landmark to the next,
 * and never longer than about a screen, so that who starts reading half way down is served too.
 */
export type Section = { chars: number };

export type Sections = { get(node: Node): Section | undefined };

/** Nodes looked over, each way. */
const NEAR = 60;
/** UTF-16 units: about a screen. */
export const LONGEST_SECTION = 3000;

const edge = (node: Node, begins: boolean): boolean => parts((node as Partial<Element>).localName ?? '', begins);

/** The section of the nearest text before a node, or after it, unless another section begins between. */
const beside = (from: Node, known: Sections, back: boolean): Section | undefined => {
  let at = from;
  for (let i = 0; i < NEAR; i++) {
    let next: Node | null = back ? at.previousSibling : at.nextSibling;
    if (next) {
      for (let inner: Node | null = next; inner; inner = back ? inner.lastChild : inner.firstChild) {
        if (edge(inner, !back)) return undefined;
        next = inner;
      }
    } else {
      next = at.parentNode;
      if (!next || edge(next, back)) return undefined;
    }
    at = next;
    const section = known.get(at);
    if (section) return section;
  }
  return undefined;
};

/** For the text from `first` to the end of `last`; undefined: one of its own. */
export const sectionFor = (first: Node, last: Node, known: Sections): Section | undefined => {
  const own = known.get(first);
  if (own) return own;
  const near = beside(first, known, true) ?? beside(last, known, false);
  // a feed without headings is cut as a page of its length would be
  return near && near.chars <= LONGEST_SECTION ? near : undefined;
};
