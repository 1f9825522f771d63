// The one node of ours in a page: a popover in the top layer with a closed shadow root, in the page only while it is needed.
// Called by popover.tsx. Knows where it stands and how it is shown; not what is in it.
import { cardSheet } from '../ui/card/sheets.ts';
import { parentFor } from './placement.ts';
import sheet from './popover-sheet.css?inline';

export type PopoverHost = {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Puts it where it can be seen and used beside the range. */
  attach(range: Range | undefined): void;
  /** Above what has come to the top layer since. */
  raise(): void;
  detach(): void;
  /** CSS of the box, as `left:1px;top:2px`; replaces what was said before. */
  put(css: string): void;
};

/** Kept from the page's own listeners, which would take a click in the card for one beside their dialog, or a key for theirs. */
const KEPT_IN = [
  'pointerdown pointerup pointermove pointerover pointerout pointercancel mousedown mouseup mousemove mouseover mouseout',
  'click dblclick auxclick contextmenu touchstart touchmove touchend wheel focusin focusout',
  'keydown keyup keypress beforeinput input change copy cut dragstart selectstart toggle',
]
  .join(' ')
  .split(' ');

const stop = (event: Event): void => event.stopPropagation();

export const createPopoverHost = (document: Document): PopoverHost => {
  const host = document.createElement('sidelight-popover');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const [look, place] = [new CSSStyleSheet(), new CSSStyleSheet()];
  look.replaceSync(sheet + cardSheet());
  root.adoptedStyleSheets = [look, place];
  for (const type of KEPT_IN) host.addEventListener(type, stop);

  const show = (): void => {
    // a page may have been torn down around us; then there is nothing to show
    if (host.isConnected && !host.matches(':popover-open')) host.showPopover();
  };

  return {
    host,
    root,
    attach: (range) => {
      const parent = range ? parentFor(range) : document.documentElement;
      if (host.parentNode !== parent) parent.append(host);
      show();
    },
    raise: () => {
      if (host.matches(':popover-open')) host.hidePopover();
      show();
    },
    detach: () => host.remove(),
    put: (css) => place.replaceSync(`:host{${css.replaceAll(';', '!important;')}}`),
  };
};
