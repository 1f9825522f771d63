// Long work as a generator, so that whoever runs it may let others have a turn between two steps: this is for those who need not.
// Called wherever there is nobody to wait for.

/** Runs it to its end; `onStep` hears what it yields. */
export const inOneGo = <T, Step>(work: Generator<Step, T>, onStep?: (step: Step) => void): T => {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    onStep?.(step.value);
  }
};

/** As part of a longer work: the shares that it yields, 0 to 1, become shares of that, between `from` and `to`. */
export function* within<T>(work: Generator<number, T>, from: number, to: number): Generator<number, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield from + step.value * (to - from);
  }
}
