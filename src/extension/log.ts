// Where failures of the background meet. The console is all there is: nothing leaves the browser.
import type { Failure } from '../core/errors.ts';

export const report = (failure: Failure, cause?: unknown): void => {
  if (failure.code === 'aborted') return;
  console.error(`sidelight: ${failure.code}${failure.where ? ` (${failure.where})` : ''}: ${failure.message}`, cause);
};
