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

const makeOver = (deadline: IdleDeadline): Over => {
  const end = performance.now() + Math.min(SLICE, deadline.timeRemaining() || SLICE);
  let steps = 0;
  return () => ++steps % STEPS === 0 && (steps > MOST_STEPS || performance.now() >= end);
};

const seen = async (document: Document, signal: AbortSignal): Promise<void> => {
  while (document.hidden && !signal.aborted)
    await new Promise((resolve) => {
      document.addEventListener('visibilitychange', resolve, { once: true });
      signal.addEventListener('abort', resolve, { once: true });
    });
};

/** Resolves inside the next slice. After an abort too: whoever waits looks at the signal. */
export const nextSlice = async (document: Document, signal: AbortSignal): Promise<Over> => {
  await seen(document, signal);
  return makeOver(await new Promise<IdleDeadline>((resolve) => requestIdleCallback(resolve, { timeout: PATIENCE })));
};
