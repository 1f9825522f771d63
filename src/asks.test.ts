// Holds docs/ASKS.md: every ask has its row, and every test it names exists under that name.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

type Row = { readonly ask: number; readonly held: readonly { readonly file: string; readonly title: string }[] };

const rows: readonly Row[] = read('docs/ASKS.md')
  .split('\n')
  .flatMap((line) => {
    const ask = /^\| (\d+) /.exec(line)?.[1];
    if (ask === undefined) return [];
    const held = [...line.matchAll(/`(src\/[^`]+)` "((?:[^"\\]|\\.)*)"/g)].map(([, file = '', title = '']) => ({
      file,
      title: title.replaceAll('\\"', '"'),
    }));
    return [{ ask: Number(ask), held }];
  });

/** As it is written in the source: between quotes of either kind. */
const hasTitle = (source: string, title: string): boolean =>
  [`'${title}'`, `"${title}"`, `\`${title}\``].some((written) => source.includes(written));

describe('what readers ask for most', () => {
  it('has a row for each of the 25', () => {
    expect(rows.map(({ ask }) => ask)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
  });

  it.each(rows)('ask $ask is held by tests that exist', ({ held }) => {
    expect(held.length).toBeGreaterThan(0);
    expect(held.filter(({ file, title }) => !hasTitle(read(file), title))).toEqual([]);
  });
});
