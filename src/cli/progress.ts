// A line on the terminal that says how far a long reading has come. Silent in a pipe, and for work that is over at once.
import type { ReadProgress } from './authored-files.ts';

const QUIET_MS = 300;
const EVERY_MS = 100;

/** Undefined where nobody watches. Written to standard error, and wiped when all is read. */
export const progressBar = (
  doing: string,
  stream: { readonly isTTY?: boolean; write(text: string): unknown } = process.stderr,
  now: () => number = () => performance.now(),
): ReadProgress | undefined => {
  if (!stream.isTTY) return undefined;
  const began = now();
  let told = 0;
  return (done, total) => {
    const at = now();
    if (done >= total) {
      if (told > 0) stream.write('\r\u001b[K');
      return;
    }
    if (at - began < QUIET_MS || at - told < EVERY_MS) return;
    told = at;
    stream.write(`\r\u001b[K${doing} … ${Math.floor((100 * done) / total)} %`);
  };
};
