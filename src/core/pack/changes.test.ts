// Counting what changed, against the plain comparison of whole records.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpus } from '../channel.fixture.ts';
import { inOneGo } from '../compiling/slices.ts';
import type { Entity } from '../corpus.ts';
import { openChangeCount } from './changes.ts';

const entity = (id: string, summary: string): Entity => ({ ...corpus().entities[0]!, id, summary: { en: summary } });

const versions = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('One.', 'Two.', 'Three.'));

describe('what changed', () => {
  it('is what a plain comparison finds, in whatever pieces the versions come', () => {
    fc.assert(
      fc.property(versions, versions, (was, is) => {
        const counting = openChangeCount();
        for (const [id, summary] of Object.entries(was)) inOneGo(counting.before([entity(id, summary)]));
        inOneGo(counting.after(Object.entries(is).map(([id, summary]) => entity(id, summary))));
        const ids = (of: object) => Object.keys(of);
        expect(counting.count()).toEqual({
          added: ids(is).filter((id) => !(id in was)).length,
          changed: ids(is).filter((id) => id in was && was[id] !== is[id]).length,
          removed: ids(was).filter((id) => !(id in is)).length,
        });
      }),
    );
  });
});
