// Long work without a long silence: a generator is run for a few milliseconds at a time, and whoever else waits for the background gets
// a turn in between. Used wherever the parts of a pack are checked and compiled.

/** As long as a frame: nobody notices. ms */
const SLICE = 12;

// a timer would wait four milliseconds more each time: https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timers
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** What the generator returns; `told` hears what it yields at the end of a slice. */
export const inSlices = async <Step, T>(work: Generator<Step, T>, told?: (step: Step) => void): Promise<T> => {
  let until = performance.now() + SLICE;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    told?.(step.value);
    await pause();
    until = performance.now() + SLICE;
  }
};
