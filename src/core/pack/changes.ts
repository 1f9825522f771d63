// How many entities one version of a corpus has that another has not, or has otherwise: what "6 new, 14 changed" is counted from.
// Takes parts one by one and keeps a fingerprint of each entity, so that two versions of 100,000 entities fit beside each other.
import type { Entity } from '../corpus.ts';
import type { EntityChanges } from '../sync-state.ts';

/** FNV-1a over UTF-16 units, twice with different seeds: 64 bits, so that among 100,000 entities no two are taken for one. */
const fingerprint = (text: string): string => {
  let one = 0x811c9dc5;
  let two = 0x050c5d1f;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x01000193);
  }
  return `${one >>> 0}.${two >>> 0}`;
};

export type ChangeCount = {
  /** Entities of the version before; those in parts that both versions share may be left out. */
  before(entities: readonly Entity[]): Generator<undefined, void>;
  /** Entities of the version after, with the same ones left out. */
  after(entities: readonly Entity[]): Generator<undefined, void>;
  count(): EntityChanges;
};

/** Entities come as `readPart` gives them, whose keys stand in one order; what takes them yields after each. */
export const openChangeCount = (): ChangeCount => {
  const was = new Map<string, string>();
  const is = new Map<string, string>();
  const take = (into: Map<string, string>) =>
    function* (entities: readonly Entity[]): Generator<undefined, void> {
      for (const entity of entities) {
        into.set(entity.id, fingerprint(JSON.stringify(entity)));
        yield;
      }
    };
  return {
    before: take(was),
    after: take(is),
    count() {
      let added = 0;
      let changed = 0;
      for (const [id, print] of is) {
        const old = was.get(id);
        if (old === undefined) added += 1;
        else if (old !== print) changed += 1;
      }
      let removed = 0;
      for (const id of was.keys()) if (!is.has(id)) removed += 1;
      return { added, changed, removed };
    },
  };
};
