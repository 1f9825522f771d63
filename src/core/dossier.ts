// What the linker knows of a page so far: who is named for sure, who else bears a name of ours, which words were met.
// Grows batch by batch and travels as plain JSON with the page, which never reads it. Made and asked by annotate and linker.
import type { Lexicon } from './lexicon.ts';
import type { Dossier } from './mention.ts';

/** So many of each kind travel; a page that holds more has long decided what it is about. */
const LIMIT = 400;

type Packed = {
  readonly stamp: number;
  readonly cues: readonly number[];
  readonly sure: readonly number[];
  readonly seen: readonly number[];
  readonly others: readonly number[];
  readonly places: readonly number[];
  readonly last: readonly number[];
};

export class PageEvidence {
  /** Forms met anywhere on the page, aliases and cue words alike. */
  readonly cues: Set<number>;
  /** Entities named by something that leaves no doubt: a full name, a title, a qualifier. */
  readonly sure: Set<number>;
  /** Entities that may be named, as far as the neighbouring words go. */
  readonly seen: Set<number>;
  /** Bare forms that another bearer on the page owns. */
  readonly others: Set<number>;
  /** The same, where the other bearer is a place: "in London" then says nothing. */
  readonly places: Set<number>;
  /** Bare forms whose latest sure bearer was not ours: whoever was named last is meant. */
  readonly last: Set<number>;

  constructor(packed?: Packed) {
    this.cues = new Set(packed?.cues);
    this.sure = new Set(packed?.sure);
    this.seen = new Set(packed?.seen);
    this.others = new Set(packed?.others);
    this.places = new Set(packed?.places);
    this.last = new Set(packed?.last);
  }

  pack(lexicon: Lexicon): Dossier {
    const some = (set: ReadonlySet<number>): number[] => [...set].slice(0, LIMIT);
    const packed: Packed = {
      stamp: lexicon.stamp,
      cues: some(this.cues),
      sure: some(this.sure),
      seen: some(this.seen),
      others: some(this.others),
      places: some(this.places),
      last: some(this.last),
    };
    return packed;
  }

  /** A dossier of another lexicon, or anything else a page hands in, counts as none. */
  static unpack(lexicon: Lexicon, dossier: Dossier): PageEvidence {
    return isPacked(dossier) && dossier.stamp === lexicon.stamp ? new PageEvidence(dossier) : new PageEvidence();
  }
}

const LISTS = ['cues', 'sure', 'seen', 'others', 'places', 'last'] as const;

const isPacked = (value: unknown): value is Packed => {
  if (typeof value !== 'object' || value === null || !('stamp' in value)) return false;
  return LISTS.every((list) => {
    const found: unknown = (value as Record<string, unknown>)[list];
    return Array.isArray(found) && found.length <= LIMIT && found.every(Number.isInteger);
  });
};
