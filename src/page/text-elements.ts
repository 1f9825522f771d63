// What each element means for running text: read on, cut here, or leave out. Called by the walks over the DOM.
// Decided by tag and attribute alone, so that gathering never forces style or layout; painting looks at styles later.

/** `join`: part of the line; `cut`: a block of its own; `leave`: no running text inside. */
export type Role = 'join' | 'cut' | 'leave';

// the popover's bundle asks this file for other things: unmarked, the lists would come along
// @__NO_SIDE_EFFECTS__
const list = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const JOIN = list(
  'a abbr b bdi bdo big cite data del dfn em font i ins label mark nobr q s slot small span strike strong time tt u var wbr',
);
const LEAVE = list(
  'head script style noscript template textarea select datalist code pre kbd samp svg math rt rp sidelight-popover',
);
const EDITOR = '[contenteditable]:not([contenteditable=false i]),[role=textbox],[role=searchbox],[role=combobox]';
const HEADINGS = list('h1 h2 h3 h4 h5 h6');
const LANDMARKS = list('article section aside nav main header footer dialog details table form');

/** Whether sections part at the edge where an element of that name begins, or where it ends: a landmark has both, a heading belongs to what follows. */
export const parts = (name: string, begins: boolean): boolean => LANDMARKS.has(name) || (begins && HEADINGS.has(name));

/** "51<sup>st</sup>" is one word, "Carney<sup>2</sup>" is a name and a footnote. */
const isNote = (element: Element): boolean => !/^\p{L}/u.test(element.textContent ?? '');

export const roleOf = (element: Element, name = element.localName): Role => {
  if (name === 'sup' || name === 'sub') return isNote(element) ? 'cut' : 'join';
  // a browser shows a plain text file as one <pre>
  if (name === 'pre' && element.ownerDocument.contentType === 'text/plain') return 'cut';
  if (LEAVE.has(name) || (element.hasAttributes() && element.matches(EDITOR))) return 'leave';
  return JOIN.has(name) ? 'join' : 'cut';
};

/** Whether text below this element is none of ours: something above it, through shadow hosts too, is left out. */
export const isLeftOut = (from: Element | null): boolean => {
  for (let at = from; at; ) {
    if (roleOf(at) === 'leave') return true;
    at = above(at);
  }
  return false;
};

/** The element a node stands in, through the edge of a shadow tree. */
export const above = (node: Node): Element | null => node.parentElement ?? hostOf(node);

/** The host of the shadow root this node stands in, null in a document. */
export const hostOf = (node: Node): Element | null => {
  const root = node.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
};
