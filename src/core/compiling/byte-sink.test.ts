// Records and rows that grow: read back as they were written, against the plainest way of keeping them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../bytes.ts';
import { ByteSink } from './byte-sink.ts';
import { Edges } from './related.ts';

describe('a byte sink', () => {
  it('gives every record back, however long or foreign', () => {
    const record = fc.oneof(fc.string({ unit: 'binary' }), fc.constant('x'.repeat(70_000)), fc.constant(''));
    fc.assert(
      fc.property(fc.array(record, { maxLength: 20 }), (records) => {
        const sink = new ByteSink();
        for (const one of records) sink.add(one);
        expect(sink.count).toBe(records.length);
        for (const [at, one] of records.entries()) expect(sink.record(at)).toEqual(utf8(one));
      }),
    );
  });
});

describe('edges', () => {
  it('lead from each number to what was added, in that order', () => {
    const pair = fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 99 }));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 3000 }), (pairs) => {
        const edges = new Edges();
        for (const [from, to] of pairs) edges.add(from, to);
        const { starts, ends } = edges.rows(10);
        for (let n = 0; n < 10; n++)
          expect([...ends.subarray(starts[n], starts[n + 1])]).toEqual(
            pairs.filter(([from]) => from === n).map(([, to]) => to),
          );
      }),
    );
  });
});
