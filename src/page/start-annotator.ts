// A page's life with us, from start to abort: the door calls this once for each frame and holds what it answers.
// Wires the loop, the pointer, the keys and the card together; each of them is decided elsewhere.
import type { NamedOnPage } from '../core/mention.ts';
import { type Annotations, isSeen } from './annotations.ts';
import { createAnnotator } from './annotator.ts';
import { offeredHand } from './hand-seam.ts';
import { createPaint } from './highlights.ts';
import type { Lookups, PageControl, PageOptions } from './lookups.ts';
import { createReach, type Reach } from './reach.ts';

/** Characters of a selection that are worth a search. */
const LONGEST_TEXT = 100;

/** For an HTML document that stands in a window; what the browser shows of other kinds is data or a picture. */
export const startAnnotator = (
  document: Document,
  lookups: Lookups,
  options: PageOptions,
  signal: AbortSignal,
): PageControl => {
  const window = document.defaultView as Window;
  const paint = createPaint(document, options.settings.underline, signal, lookups, options.styled);
  let look = { settings: options.settings, lang: options.lang };
  let reach: Reach | undefined;
  const rootOf = (element: Element): ShadowRoot | null =>
    element.shadowRoot ?? (element.localName.includes('-') ? (options.shadowRootOf?.(element) ?? null) : null);
  let root = document.documentElement;
  const worked = (): void => {
    reach?.now()?.check();
    if (root === document.documentElement) return;
    root = document.documentElement;
    listen();
  };
  const annotator = createAnnotator(document, lookups, options, paint, rootOf, worked, signal);
  const { annotations } = annotator;
  const world = { document, annotations, lookups, site: options.site, look: () => look, rootOf };
  reach = createReach(
    {
      window,
      annotations,
      load: () => lookups.load('hand'),
      make: () => offeredHand()?.(world, signal),
      stir: annotator.ring,
    },
    signal,
  );
  const { now } = reach;

  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.isComposing && !now()?.escape(event)) lookups.escaped?.();
  };
  /** Again, when the page has written itself anew: that takes every listener with it. */
  const listen = (): void => {
    window.addEventListener('keydown', onKey, { capture: true, signal });
    reach?.listen();
  };
  listen();

  return {
    names: () => namesOn(annotations),
    show: (key, n) => {
      if (annotations.all().some((one) => one.key === key)) reach.with((hand) => hand.show(key, n));
    },
    step: (by) => reach.with((hand) => hand.step(by)),
    openHere: () => reach.with((hand) => hand.openHere()),
    // a caret stands wherever the reader last clicked: a search for any word there would hide the list of names
    textHere: () => (String(document.getSelection() ?? '').trim() || (now()?.nameHere() ?? '')).slice(0, LONGEST_TEXT),
    close: () => now()?.close(),
    configure: (settings, lang) => {
      look = { settings, lang };
      annotations.configure(settings);
      annotator.ring();
      now()?.check();
    },
    refresh: () => {
      now()?.forget();
      annotator.refresh();
    },
  };
};

const namesOn = (annotations: Annotations): NamedOnPage[] => {
  const seen = annotations
    .all()
    .filter(isSeen)
    .sort((a, b) => a.order - b.order);
  return [...Map.groupBy(seen, (one) => one.key)].flatMap(([key, group]) => {
    const brief = annotations.brief(key);
    return brief ? [{ brief, count: group.length }] : [];
  });
};
