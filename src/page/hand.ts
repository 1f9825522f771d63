// What serves a reader who reaches for a name: pointer, steps and cards, wired together. A script of its own, injected on the
// first reach; called through hand-seam.ts.
import { createFocusPaint } from './focus-paint.ts';
import type { MakeHand } from './hand-seam.ts';
import { createHitTest } from './hit-test.ts';
import { createOpener } from './opener.ts';
import { createPlaces } from './places.ts';
import { createPointer, type Pointer } from './pointer.ts';

export const makeHand: MakeHand = (world, signal) => {
  const { document, annotations, lookups, site, look, rootOf } = world;
  let pointer: Pointer | undefined;
  const opener = createOpener(
    {
      document,
      lookups,
      annotations,
      site,
      look,
      opened: (one, point) => pointer?.opened(one, point),
      closed: () => pointer?.closed(),
      held: (hold) => pointer?.held(hold),
    },
    signal,
  );
  const hit = createHitTest(document, annotations, rootOf);
  const window = document.defaultView as Window;
  pointer = createPointer({ window, hit, opener, settings: () => look().settings }, signal);
  const places = createPlaces({
    document,
    annotations,
    focus: createFocusPaint(signal),
    opener,
    lang: () => look().lang,
    rootOf,
  });

  return {
    receive: pointer.receive,
    show: places.show,
    step: places.step,
    openHere: places.openHere,
    nameHere: places.nameHere,
    escape: (event) => {
      if (!opener.current()) return places.leave();
      // one press closes one thing: the page's own dialog stays
      event.preventDefault();
      event.stopImmediatePropagation();
      opener.close();
      return true;
    },
    close: opener.close,
    check: opener.check,
    forget: opener.forget,
  };
};
