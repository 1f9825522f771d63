// Marks the one name the reader has stepped to, above all other paint. Called by places.ts; comes and goes with the hand.

/** The registry name. */
const FOCUS = 'sidelight-focus';

const SHEET = `@media screen{::highlight(${FOCUS}){
  background-color:color-mix(in srgb,#f2b950 45%,transparent);
  text-decoration:underline solid 3px currentcolor;
  text-underline-offset:.18em;
  text-decoration-skip-ink:none
}}
@media screen and (forced-colors:active){::highlight(${FOCUS}){
  background-color:Highlight;color:HighlightText;text-decoration-color:HighlightText
}}`;

/** Shows the range as the place the reader is at; undefined: nowhere. */
export type FocusPaint = (range: StaticRange | undefined) => void;

export const createFocusPaint = (signal: AbortSignal): FocusPaint => {
  const highlight = new Highlight();
  highlight.priority = 1;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEET);
  let root: Document | ShadowRoot | undefined;

  const leave = (): void => {
    highlight.clear();
    CSS.highlights.delete(FOCUS);
    const at = root ? root.adoptedStyleSheets.indexOf(sheet) : -1;
    if (at >= 0) root?.adoptedStyleSheets.splice(at, 1);
    root = undefined;
  };
  signal.addEventListener('abort', leave, { once: true });

  return (range) => {
    leave();
    if (!range) return;
    root = range.startContainer.getRootNode() as Document | ShadowRoot;
    root.adoptedStyleSheets.push(sheet);
    highlight.add(range);
    CSS.highlights.set(FOCUS, highlight);
  };
};
