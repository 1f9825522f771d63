// The lexicon: what is compiled from the enabled corpora so that a page can be annotated. One buffer: the gazetteer,
// then one record a form and one an entity, each a slice of UTF-8 that is only decoded when a page names it.
// Made by lexicon/compile; read by the linker. It decides nothing.
import type { EntityKey } from './corpus.ts';
import { type Gazetteer, openGazetteer } from './gazetteer.ts';
import { type EntityRecord, type FormRecord, readEntity, readForm } from './lexicon/records.ts';

export { type Cues, FAVOURED, NEEDED, OPPOSED } from './lexicon/cues.ts';
export type { Decoy, EntityRecord, FormRecord, Rule } from './lexicon/records.ts';

/** Words of the header: magic, version, stamp, byte length of the gazetteer, number of forms, number of entities. */
export const HEADER = 6;
export const MAGIC = 0x584c4453; // "SDLX"
export const VERSION = 2;

export class Lexicon {
  readonly gazetteer: Gazetteer;
  /** Tells this lexicon from any other: a dossier made with another one is worth nothing. */
  readonly stamp: number;
  readonly forms: number;
  readonly entities: number;
  readonly #bytes: Uint8Array;
  readonly #offsets: Uint32Array;
  readonly #decoder = new TextDecoder();
  readonly #formCache = new Map<number, FormRecord>();
  readonly #entityCache = new Map<number, EntityRecord>();

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
    const known = this.#formCache.get(index);
    if (known) return known;
    const record = readForm(this.#read(index));
    this.#formCache.set(index, record);
    return record;
  }

  entity(index: number): EntityRecord {
    const known = this.#entityCache.get(index);
    if (known) return known;
    const record = readEntity(this.#read(this.forms + index));
    this.#entityCache.set(index, record);
    return record;
  }

  /** True of a form that is only a word rules ask for, as most matches are: nothing is decoded to know it. */
  isCue(index: number): boolean {
    return this.#offsets[index] === this.#offsets[index + 1];
  }

  key(index: number): EntityKey {
    return this.entity(index).key;
  }

  /** For between two pages: what was read of the records is let go once it is a good deal. What is asked again is read again. */
  rest(): void {
    if (this.#formCache.size > MOST_READ) this.#formCache.clear();
    if (this.#entityCache.size > MOST_READ) this.#entityCache.clear();
  }

  /** A word that is only a cue has an empty record. */
  #read(slot: number): string {
    return this.#decoder.decode(this.#bytes.subarray(this.#offsets[slot], this.#offsets[slot + 1]));
  }
}

/** Records of a kind: a few MB. */
const MOST_READ = 8192;

/** Sections begin at multiples of eight bytes. */
export const aligned = (bytes: number): number => (bytes + 7) & ~7;

/** Nothing is parsed but the header. Throws a TypeError when the bytes are no lexicon. */
export const openLexicon = (buffer: ArrayBuffer): Lexicon => new Lexicon(buffer);
