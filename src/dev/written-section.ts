// A part of a Markdown file that a command writes: what stands between two comments. Called by the benchmarks.
import { readFileSync, writeFileSync } from 'node:fs';

/** Puts `text` between `<!-- name -->` and `<!-- /name -->`; throws where the file has no such place. */
export const writeSection = (file: string, name: string, text: string): void => {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const whole = readFileSync(file, 'utf8');
  const [from, to] = [whole.indexOf(open), whole.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`${file} has no place for ${name}`);
  writeFileSync(file, `${whole.slice(0, from + open.length)}\n${text.trim()}\n${whole.slice(to)}`);
};
