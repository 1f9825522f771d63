// A page's life with us, from start to abort: the door calls this once for each frame and holds what it answers.
// Wires the loop, the pointer, the keys and the card together; each of them is decided elsewhere.
import { createAnnotator } from './annotator.ts';
import { createPaint } from './highlights.ts';
import { createHitTest } from './hit-test.ts';
import type { Lookups, PageControl, PageOptions } from './lookups.ts';
import { createOpener, type Opener } from './opener.ts';
import { createPlaces } from './places.ts';
import { createPointer, type Pointer } from './pointer.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** What a page without running text, or a browser without highlights, can be asked: everything, in vain. */
const QUIET: PageControl = {
  names: () => [],
  show: () => false,
  step: () => {},
  openHere: () => false,
  textHere: () => '',
  close: () => {},
  configure: () => {},
  refresh: () => {},
};

/** SVG and XML documents are pictures and data; a document in design mode is an editor. */
const isReadable = (document: Document): boolean =>
  document.documentElement?.namespaceURI === XHTML && document.defaultView !== null && document.designMode !== 'on';

export const startAnnotator = (
  document: Document,
  lookups: Lookups,
  options: PageOptions,
  signal: AbortSignal,
): PageControl => {
  const window = document.defaultView;
  const paint = isReadable(document)
    ? createPaint(document, options.settings.underline, signal, lookups.fasten)
    : undefined;
  if (!paint || !window || signal.aborted) return QUIET;
  let look = { settings: options.settings, lang: options.lang };
  let pointer: Pointer | undefined;
  let opener: Opener | undefined;

  const annotator = createAnnotator(document, lookups, options, paint, () => opener?.check(), signal);
  const { annotations } = annotator;
  const card = createOpener(
    {
      document,
      lookups,
      annotations,
      site: options.site,
      look: () => look,
      opened: (one, point) => pointer?.opened(one, point),
      closed: () => pointer?.closed(),
      held: (hold) => pointer?.held(hold),
    },
    signal,
  );
  opener = card;
  const rootOf = (element: Element): ShadowRoot | null =>
    element.shadowRoot ?? (element.localName.includes('-') ? (options.shadowRootOf?.(element) ?? null) : null);
  const places = createPlaces({ document, annotations, paint, opener: card, rootOf });
  const delay = (): number => look.settings.hoverDelay;
  pointer = createPointer(
    { window, hit: createHitTest(document, annotations), opener: card, delay, stir: annotator.ring },
    signal,
  );

  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    if (card.current()) {
      // one press closes one thing: the page's own dialog stays
      event.preventDefault();
      event.stopImmediatePropagation();
      card.close();
    } else if (!places.leave()) lookups.escaped?.();
  };
  const listen = (): void => {
    window.addEventListener('keydown', onKey, { capture: true, signal });
    window.addEventListener('pageshow', annotator.ring, { signal });
    document.addEventListener('visibilitychange', annotator.ring, { signal });
  };
  listen();

  return {
    ...places,
    close: card.close,
    configure: (settings, lang) => {
      look = { settings, lang };
      card.close();
      annotations.configure(settings);
    },
    refresh: () => {
      card.forget();
      annotator.refresh();
    },
  };
};
