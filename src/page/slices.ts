// When work on a page may run: in slices of at most 8 ms, in the page's idle time, only while the tab is seen.
// Called by the annotator's loop. Knows no work of its own.

/** ms */
const SLICE = 8;
/** Steps between two looks at the clock, which costs more than a step. */
const STEPS = 16;
/** Steps after which a slice ends whatever the clock says: browsers that resist fingerprinting let it stand still for 100 ms. */
const MOST_STEPS = 8000;
/** A page that is never idle still gets us this often, ms. */
const PATIENCE = 250;

/** Asked after each step of work: is the slice over? */
export type Over = () => boolean;

const makeOver = (budget: number): Over => {
  const end = performance.now() + budget;
  let steps = 0;
  return () => ++steps % STEPS === 0 && (steps > MOST_STEPS || performance.now() >= end);
};

/** Resolves with what `start` gives, or with `otherwise` after an abort, when `start`'s answer is called off. */
const unless = <T>(signal: AbortSignal, otherwise: T, start: (give: (value: T) => void) => () => void): Promise<T> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve(otherwise);
    const stop = (): void => {
      callOff();
      resolve(otherwise);
    };
    const callOff = start((value) => {
      signal.removeEventListener('abort', stop);
      resolve(value);
    });
    signal.addEventListener('abort', stop, { once: true });
  });

const seen = async (document: Document, signal: AbortSignal): Promise<void> => {
  if (!document.hidden) return;
  await unless<void>(signal, undefined, (give) => {
    const look = (): void => {
      if (document.hidden) return;
      forget();
      give();
    };
    const forget = () => document.removeEventListener('visibilitychange', look);
    document.addEventListener('visibilitychange', look);
    return forget;
  });
};

/** Resolves once the page is about to draw a frame; at once after an abort. */
export const nextFrame = async (document: Document, signal: AbortSignal): Promise<void> => {
  await seen(document, signal);
  await unless<void>(signal, undefined, (give) => {
    const frame = requestAnimationFrame(() => give());
    return () => cancelAnimationFrame(frame);
  });
};

/** Resolves inside the next slice; with an `over` that is true already after an abort. */
export const nextSlice = async (document: Document, signal: AbortSignal): Promise<Over> => {
  await seen(document, signal);
  return unless<Over>(
    signal,
    () => true,
    (give) => {
      const idle = requestIdleCallback(
        (deadline) => give(makeOver(Math.min(SLICE, deadline.timeRemaining() || SLICE))),
        { timeout: PATIENCE },
      );
      return () => cancelIdleCallback(idle);
    },
  );
};
