import { describe, expect, it } from 'vitest';
import { progressBar } from './progress.ts';

const watch = (isTTY: boolean, times: readonly number[]) => {
  const written: string[] = [];
  let at = 0;
  const stream = { isTTY, write: (text: string) => written.push(text) };
  return { written, bar: progressBar('reading', stream, () => times[at++] ?? 0) };
};

describe('progress', () => {
  it('is silent in a pipe', () => expect(watch(false, []).bar).toBeUndefined());

  it('is silent when all is over at once', () => {
    const { written, bar } = watch(true, [0, 100, 200]);
    bar?.(1, 2);
    bar?.(2, 2);
    expect(written).toEqual([]);
  });

  it('tells how far a long reading is, not too often, and wipes its line', () => {
    const { written, bar } = watch(true, [0, 400, 450, 600, 700]);
    for (const done of [1, 2, 3, 4]) bar?.(done, 4);
    expect(written).toEqual(['\r\u001b[Kreading … 25 %', '\r\u001b[Kreading … 75 %', '\r\u001b[K']);
  });
});
