// The lexicon: what is compiled from the enabled corpora so that a page can be annotated. One buffer: the gazetteer,
// then one record a form and one an entity, each a slice of UTF-8 that is only decoded when a page names it.
// Made by lexicon-compile; read by the linker. It decides nothing.
import type { AliasCase, AliasRole, Courtesy, EntityBrief, EntityKey } from './corpus.ts';
import { type Gazetteer, openGazetteer } from './gazetteer.ts';

/** What the linker must know of one alias. Forms and entities are indexes into the lexicon. */
export type Rule = {
  readonly entity: number;
  readonly text: string;
  readonly role: AliasRole;
  readonly case: AliasCase;
  readonly courtesy?: Courtesy;
  readonly year?: number;
  readonly needs?: readonly number[];
  readonly favours?: readonly number[];
  readonly against?: readonly number[];
};

/** A phrase that contains an alias and is something else; its bearer, a person or a `place`, `takes` these aliases on a page. */
export type Decoy = { readonly text: string; readonly takes?: readonly number[]; readonly place?: boolean };

/** All that one form means: a name, something that only looks like one, or just a word that rules ask for. */
export type FormRecord = {
  readonly rules?: readonly Rule[];
  readonly decoys?: readonly Decoy[];
  /** A cue of several words that has a name in it: "Bank of Canada governor". */
  readonly holdsName?: boolean;
};

export type EntityRecord = EntityBrief & {
  /** Entities that the corpus relates to it, either way. */
  readonly related: readonly number[];
  /** Given names of a person, folded: "mark", "donald john". */
  readonly given: readonly string[];
  /** The form of a person's surname, of a place's bare name: what a full name vouches for. */
  readonly bare: readonly number[];
  /** Folded words of its description: what a person is by calling. */
  readonly callings: readonly string[];
};

/** How a rule minds a cue word: bits, since one word may be minded twice. */
export const NEEDED = 1;
export const FAVOURED = 2;
export const OPPOSED = 4;

/** The cue words of one rule, by form, with how it minds them. */
export type Cues = {
  readonly minded: ReadonlyMap<number, number>;
  /** It needs one of them. */
  readonly asks: boolean;
};

/** Words of the header: magic, version, stamp, byte length of the gazetteer, number of forms, number of entities. */
export const HEADER = 6;
export const MAGIC = 0x584c4453; // "SDLX"
export const VERSION = 1;

export class Lexicon {
  readonly gazetteer: Gazetteer;
  /** Tells this lexicon from any other: a dossier made with another one is worth nothing. */
  readonly stamp: number;
  readonly forms: number;
  readonly entities: number;
  readonly #bytes: Uint8Array;
  readonly #offsets: Uint32Array;
  readonly #decoder = new TextDecoder();
  readonly #formCache: (FormRecord | undefined)[] = [];
  readonly #entityCache: (EntityRecord | undefined)[] = [];
  readonly #cueCache = new Map<Rule, Cues>();

  constructor(buffer: ArrayBuffer) {
    const header = new Uint32Array(buffer, 0, HEADER);
    const [magic, version, stamp = 0, gazetteerBytes = 0, forms = 0, entities = 0] = header;
    if (magic !== MAGIC || version !== VERSION) throw new TypeError('not a compiled lexicon');
    this.stamp = stamp;
    this.forms = forms;
    this.entities = entities;
    this.#offsets = new Uint32Array(buffer, HEADER * 4, forms + entities + 1);
    const gazetteerAt = aligned(HEADER * 4 + (forms + entities + 1) * 4);
    const recordsAt = gazetteerAt + aligned(gazetteerBytes);
    this.gazetteer = openGazetteer(new Uint8Array(buffer, gazetteerAt, gazetteerBytes));
    this.#bytes = new Uint8Array(buffer, recordsAt);
  }

  form(index: number): FormRecord {
    const known = this.#formCache[index];
    if (known) return known;
    const record = this.#read(index) as FormRecord;
    this.#formCache[index] = record;
    return record;
  }

  entity(index: number): EntityRecord {
    const known = this.#entityCache[index];
    if (known) return known;
    const record = this.#read(this.forms + index) as EntityRecord;
    this.#entityCache[index] = record;
    return record;
  }

  /** True of a form that is only a word rules ask for, as most matches are: nothing is decoded to know it. */
  isCue(index: number): boolean {
    return this.#offsets[index] === this.#offsets[index + 1];
  }

  /** The words that a rule minds; undefined when it minds none. */
  cues(rule: Rule): Cues | undefined {
    if (!rule.needs && !rule.favours && !rule.against) return undefined;
    let cues = this.#cueCache.get(rule);
    if (!cues) {
      const minded = new Map<number, number>();
      const add = (forms: readonly number[] = [], how: number): void => {
        for (const form of forms) minded.set(form, (minded.get(form) ?? 0) | how);
      };
      add(rule.needs, NEEDED);
      add(rule.favours, FAVOURED);
      add(rule.against, OPPOSED);
      cues = { minded, asks: rule.needs !== undefined };
      this.#cueCache.set(rule, cues);
    }
    return cues;
  }

  key(index: number): EntityKey {
    return this.entity(index).key;
  }

  /** A word that is only a cue has an empty record. */
  #read(slot: number): unknown {
    const from = this.#offsets[slot] ?? 0;
    const to = this.#offsets[slot + 1] ?? from;
    return from === to ? EMPTY : JSON.parse(this.#decoder.decode(this.#bytes.subarray(from, to)));
  }
}

const EMPTY: FormRecord = Object.freeze({});

/** Sections begin at multiples of eight bytes. */
export const aligned = (bytes: number): number => (bytes + 7) & ~7;

/** Nothing is parsed but the header. Throws a TypeError when the bytes are no lexicon. */
export const openLexicon = (buffer: ArrayBuffer): Lexicon => new Lexicon(buffer);
