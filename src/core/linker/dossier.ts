// What the linker knows of a page so far: who is named for sure, who else bears a name of ours, which words were met.
// Grows batch by batch and travels as plain JSON with the page, which never reads it. Made and asked by annotate and linker.

import { LANGUAGE } from '../lang.ts';
import { type Cues, type EntityRecord, FAVOURED, type Lexicon, NEEDED, OPPOSED } from '../lexicon.ts';
import type { Dossier } from '../mention.ts';
import type { Context } from './context.ts';
import { CueSet } from './cue-set.ts';
import { CountedSet, Entries, isPackedEntries, type PackedEntries } from './dossier-entries.ts';
import { isOutright } from './finding.ts';
import type { FoundMatch } from './matches.ts';
import type { Reading } from './read.ts';
import { inOneSentence } from './sentence.ts';

/** So many of each kind travel; a page that holds more has long decided what it is about. */
const LIMIT = 400;
/** How many matches to either side may name the other bearer of a sentence. */
const NEIGHBOURS = 5;

const LISTS = ['cues', 'sure', 'titled', 'seen', 'others', 'places', 'named', 'last', 'kin'] as const;

type Packed = { readonly stamp: number; readonly entered: PackedEntries } & {
  readonly [K in (typeof LISTS)[number]]: readonly number[];
};

/** How many of a rule's cue words the page has, by how the rule minds them. */
export type Met = { readonly needed: number; readonly favoured: number; readonly opposed: number };
const NONE_MET: Met = { needed: 0, favoured: 0, opposed: 0 };

export class PageEvidence {
  /** Forms met anywhere on the page, aliases and cue words alike. */
  readonly cues: CueSet;
  /** Entities named by something that leaves no doubt: a full name, a qualifier. */
  readonly sure: Set<number>;
  /** Entities named by their own title, which others may have borne: "Prime Minister Trudeau". */
  readonly titled: Set<number>;
  /** Entities that may be named, as far as the neighbouring words go. */
  readonly seen: Set<number>;
  /** Bare forms that another bearer on the page owns. */
  readonly others: Set<number>;
  /** The same, where the other bearer is a place: "in London" then says nothing. */
  readonly places: Set<number>;
  /** Bare forms of entities that were named up to here. */
  readonly named: Set<number>;
  /** Bare forms whose last outright bearer was another: whoever was named last is meant. */
  readonly last: CountedSet;
  /** Bare forms that a relative of ours bore before ours was named at all. */
  readonly kin: CountedSet;
  /** The same within a block: another member of the family keeps the name of a public figure no longer than that. */
  readonly #here = new Set<number>();

  readonly #entries: Entries;

  /** The matches of this batch that name another bearer. */
  readonly #bearers = new Set<FoundMatch>();

  readonly #met = new Map<Cues, Met>();
  readonly #related = new Map<EntityRecord, boolean>();

  constructor({ forms }: Lexicon, packed?: Packed) {
    this.cues = new CueSet(forms, packed?.cues);
    this.sure = new Set(packed?.sure);
    this.titled = new Set(packed?.titled);
    this.seen = new Set(packed?.seen);
    this.others = new Set(packed?.others);
    this.places = new Set(packed?.places);
    this.named = new Set(packed?.named);
    this.last = CountedSet.of(packed?.last);
    this.#entries = new Entries(packed?.entered);
    this.kin = CountedSet.of(packed?.kin);
  }

  pack({ stamp }: Lexicon): Dossier {
    const some = (set: ReadonlySet<number>): number[] => [...set].slice(0, LIMIT);
    const packed: Packed = {
      stamp,
      cues: this.cues.first(LIMIT),
      sure: some(this.sure),
      titled: some(this.titled),
      seen: some(this.seen),
      others: some(this.others),
      places: some(this.places),
      named: some(this.named),
      last: some(this.last),
      entered: this.#entries.pack(LIMIT),
      kin: some(this.kin),
    };
    return packed;
  }

  /** A dossier of another lexicon, or anything else a page hands in, counts as none. */
  static unpack(lexicon: Lexicon, dossier: Dossier): PageEvidence {
    return isPacked(dossier) && dossier.stamp === lexicon.stamp
      ? new PageEvidence(lexicon, dossier)
      : new PageEvidence(lexicon);
  }

  /** Which of these cue words were met anywhere on the page. Asked when all the text at hand has been read. */
  met(cues: Cues): Met {
    const known = this.#met.get(cues);
    if (known) return known;
    const { forms, hows } = cues;
    let [needed, favoured, opposed] = [0, 0, 0];
    for (let at = 0; at < forms.length; at++) {
      if (!this.cues.has(forms[at] as number)) continue;
      const how = hows[at] as number;
      if (how & NEEDED) needed++;
      if (how & FAVOURED) favoured++;
      if (how & OPPOSED) opposed++;
    }
    const met = needed + favoured + opposed === 0 ? NONE_MET : { needed, favoured, opposed };
    this.#met.set(cues, met);
    return met;
  }

  /** Is an entity that the corpus relates to this one named on the page? Asked then, too. */
  isRelated(entity: EntityRecord): boolean {
    let related = this.#related.get(entity);
    if (related === undefined) {
      related = entity.related.some((other) => this.seen.has(other));
      this.#related.set(entity, related);
    }
    return related;
  }

  /** What a reading tells of the page, whatever is decided of the match in the end. */
  note(context: Context, { rule, entity, finding }: Reading): void {
    if (finding.kind === 'against') {
      if (!finding.bearer) return;
      this.#bearers.add(context.match);
      if (finding.bearer === 'kin') return;
      for (const form of bareForms(context, entity.bare)) {
        this.others.add(form);
        if (finding.code === 'other-place') this.places.add(form);
      }
      return;
    }
    this.cues.add(context.form);
    this.seen.add(rule.entity);
    const whole = entity.kind === 'person' && rule.role === 'full';
    if (whole) {
      this.sure.add(rule.entity);
      for (const form of entity.bare) this.cues.add(form); // whoever asks for the surname is served
    } else if (isOutright(finding)) (finding.strength === 'title' ? this.titled : this.sure).add(rule.entity);
  }

  /** The forms that the bearers of an author's phrase take over. */
  noteDecoy(match: FoundMatch): readonly number[] {
    const taken: number[] = [];
    for (const { takes = [], place } of match.decoys ?? [])
      for (const form of takes) {
        taken.push(form);
        this.others.add(form);
        if (place) this.places.add(form);
      }
    return taken;
  }

  /**
   * Does another bearer of a surname stand in its sentence? Then the bare one is somebody else: "Ivanka Trump joined Trump";
   * nobody is named twice so.
   */
  besideBearer({ form, matches, at, text }: Context, later = NEIGHBOURS): boolean {
    for (let n = Math.max(0, at - NEIGHBOURS); n <= at + later; n++) {
      const match = matches[n];
      if (n === at || !match || !this.#bears(match, form)) continue;
      const [first, second] = n < at ? [match, matches[at]] : [matches[at], match];
      if (first && second && inOneSentence(text, first.end, second.start)) return true;
    }
    return false;
  }

  #bears(match: FoundMatch, form: number): boolean {
    if (match.form === form) return this.#bearers.has(match);
    return match.decoys?.some(({ takes, place }) => !place && takes?.includes(form)) ?? false;
  }

  /** Whoever is named outright owns the bare name from here on; a relative of ours does not, once ours was named. */
  turn(context: Context, { entity, rule, finding }: Reading, accepted: boolean): void {
    if (finding.kind === 'against') {
      for (const form of finding.bearer ? bareForms(context, entity.bare) : NONE) {
        if (this.named.has(form) && entity.kind === 'person') continue;
        if (finding.bearer === 'kin') this.kin.add(form);
        else if (finding.bearer === 'other') (entity.kind === 'person' ? this.#here : this.last).add(form);
      }
      return;
    }
    if (entity.kind === 'person' && rule.role === 'full' && !accepted) this.#disown(rule.entity, entity.bare);
    const outright = (entity.kind === 'person' && rule.role === 'full') || isOutright(finding);
    if (!accepted) return;
    for (const form of entity.bare) this.named.add(form);
    if (!outright || isSetApart(context)) return;
    for (const form of entity.bare) {
      this.last.delete(form);
      this.#here.delete(form);
    }
  }

  /** Was another bearer the last to be named outright? */
  isTaken(form: number): boolean {
    return this.last.has(form) || this.#here.has(form);
  }

  /** Decides a block as of its place on the page, also when it is asked again. */
  enterBlock(text: string): void {
    if (this.#here.size > 0) this.#here.clear();
    this.#entries.enter(text, this.last, this.kin);
  }

  /** `open`: it may be asked again. */
  leaveBlock(open: boolean): void {
    this.#entries.leave(this.last, this.kin, open);
  }

  /** A bearer of the very same whole name, after all, is another. */
  #disown(entity: number, bare: readonly number[]): void {
    this.sure.delete(entity);
    for (const form of bare) {
      this.others.add(form);
      this.last.add(form);
    }
  }

  /** A namesake that the author knows takes the bare name from ours, too. */
  yieldTo(forms: readonly number[]): void {
    for (const form of forms) this.last.add(form);
  }
}

const SET_APART = LANGUAGE.unrelated.words.map((words) => `${words} `);
const LONGEST = Math.max(...SET_APART.map(({ length }) => length));

/** "Vanessa X (no relation to Mark X)": named only to say who is not meant. */
const isSetApart = ({ text, start }: Context): boolean => {
  const before = text.slice(Math.max(0, start - LONGEST), start).toLowerCase();
  return SET_APART.some((words) => before.endsWith(words));
};

const NONE: readonly number[] = [];

/** The bare names that a longer match contains, or the match itself when it is one. */
const bareForms = (context: Context, bare: readonly number[]): readonly number[] =>
  bare.includes(context.form) ? [context.form] : bare;

const isPacked = (value: unknown): value is Packed => {
  if (typeof value !== 'object' || value === null || !('stamp' in value) || !('entered' in value)) return false;
  if (!isPackedEntries(value.entered, LIMIT)) return false;
  return LISTS.every((list) => {
    const found: unknown = (value as Record<string, unknown>)[list];
    return Array.isArray(found) && found.length <= LIMIT && found.every(Number.isInteger);
  });
};
