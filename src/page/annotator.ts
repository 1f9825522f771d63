// The one loop of a page: gather a little, ask, paint the answers, wait for more. Called by start-annotator.ts.
// Works in slices and only then; everything else here just rings its bell.
import { type Annotations, createAnnotations } from './annotations.ts';
import { createAsking } from './asking.ts';
import { createGather } from './gather.ts';
import type { Paint } from './highlights.ts';
import type { Lookups, PageOptions } from './lookups.ts';
import { nextSlice, type Over } from './slices.ts';
import { above, isLeftOut } from './text-elements.ts';

export type Annotator = {
  readonly annotations: Annotations;
  /** The lexicon is another one: everything is asked again. */
  refresh(): void;
  /** Something may be to do. */
  ring(): void;
};

/** Between two paints while answers come in, ms. */
const FIRST_PACE = 100;
const LAST_PACE = 700;

const isBarred = (node: Node): boolean => isLeftOut(above(node));

/** `worked` is called after each slice. */
export const createAnnotator = (
  document: Document,
  lookups: Lookups,
  options: PageOptions,
  paint: Paint,
  rootOf: (element: Element) => ShadowRoot | null,
  worked: () => void,
  signal: AbortSignal,
): Annotator => {
  let rung = false;
  let wake = (_?: unknown): void => {};
  const ring = (): void => {
    rung = true;
    wake();
  };
  const annotations = createAnnotations(paint, options.site, options.settings, signal);
  const asking = createAsking(
    {
      annotate: lookups.annotate,
      page: () => ({ lang: document.documentElement?.lang ?? '', title: document.title }),
      learn: annotations.learn,
      wake: ring,
    },
    signal,
  );
  const gather = createGather(
    document,
    {
      rootOf,
      found: asking.add,
      changed: ring,
    },
    signal,
  );

  let nextPaint = 0;
  let pace = 0;

  const absorb = (): void => {
    const { dirty, removed, barred, everything } = gather.absorb();
    const gone = removed || barred || everything;
    if (gone || dirty.size > 0) asking.doubt();
    if (gone) annotations.sweep(barred ? isBarred : undefined);
  };

  const putAnswers = (over: Over): boolean => {
    for (let answer = asking.next(); answer; answer = asking.next()) {
      annotations.put(answer.block, answer.mentions);
      if (answer.final) answer.block.text = '';
      if (over()) return false;
    }
    return true;
  };

  /** True when there is nothing to do until the bell rings. */
  const work = (over: Over): boolean => {
    absorb();
    const put = putAnswers(over);
    const gathered = gather.step(over);
    asking.send(!gathered);
    return put && gathered;
  };

  /** The first names at once, then seldom until all is answered: every change to paint costs the page a walk over all of it. */
  const paintNow = (all: boolean): void => {
    const now = performance.now();
    if ((!all && now < nextPaint) || !annotations.settle()) return;
    pace = all ? 0 : Math.min(pace * 2 + FIRST_PACE, LAST_PACE);
    nextPaint = now + pace;
  };

  const run = async (): Promise<void> => {
    let over = await nextSlice(document, signal);
    if (!signal.aborted) gather.begin();
    for (; !signal.aborted; over = await nextSlice(document, signal)) {
      rung = false;
      annotations.renew();
      const done = work(over);
      paintNow(done && !asking.isWaiting());
      worked();
      if (done && !rung) await new Promise((resolve) => (wake = resolve));
    }
  };
  void run();
  signal.addEventListener('abort', ring, { once: true });

  return {
    annotations,
    refresh: () => {
      asking.restart();
      gather.begin();
      ring();
    },
    ring,
  };
};
