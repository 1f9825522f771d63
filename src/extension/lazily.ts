// Something that is made when it is first asked for, once, whoever asks how often at the same time. A failure is told to all who wait,
// and forgotten: the next to ask tries again. Used by the library for everything that takes time.
import type { Result } from '../core/errors.ts';

export const lazily = <T>(make: () => Promise<Result<T>>): (() => Promise<Result<T>>) => {
  let making: Promise<Result<T>> | undefined;
  return () => {
    if (making) return making;
    const mine = make();
    making = mine;
    const forget = () => {
      making = undefined;
    };
    mine.then((result) => result.ok || forget(), forget);
    return mine;
  };
};
