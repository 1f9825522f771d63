// Long work without a long silence: a generator is run for a few milliseconds at a time, and whoever else waits for the background gets
// a turn in between. Used by the compiler of packs.

/** As long as a frame: nobody notices. ms */
const SLICE = 12;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

export const inSlices = async <T>(work: Generator<unknown, T>): Promise<T> => {
  let until = performance.now() + SLICE;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await pause();
    until = performance.now() + SLICE;
  }
};
