// Entities in, one buffer out: the index that search opens without parsing. Called where a lexicon is made, in slices.
// It keeps names and aliases as text and, of everything else that is said of an entity, only which words it has.

import type { Bytes } from '../bytes.ts';
import { ByteSink } from '../compiling/byte-sink.ts';
import { NumberLists } from '../compiling/number-lists.ts';
import { Numbers } from '../compiling/numbers.ts';
import { inOneGo, within } from '../compiling/slices.ts';
import { type Sortable, sortSlices } from '../compiling/sort-slices.ts';
import { WordTable } from '../compiling/word-table.ts';
import { type Alias, type Entity, type EntityKey, entityKey, LANGS, type LocalText } from '../corpus.ts';
import { initials, searchText } from './form.ts';
import { labelMark, SORTS, writeSearch } from './layout.ts';
import { type Postings, packPostings, trigramsOf } from './trigrams.ts';

/** What search knows of an entity. */
export type SearchEntry = {
  readonly key: EntityKey;
  readonly name: LocalText;
  readonly aliases: readonly Pick<Alias, 'text' | 'lang'>[];
  /** Description and summary: found by their words, after everything that a name answers. */
  readonly texts: readonly LocalText[];
};

export const searchEntry = (corpus: string, { id, name, aliases, description, summary }: Entity): SearchEntry => ({
  key: entityKey(corpus, id),
  name,
  aliases,
  texts: [description, summary],
});

/** Entities, and words, worked on between two yields: a few milliseconds' worth each. */
const SLICE = 64;
const WORDS = 4096;
/** In a large corpus, words that so many entities have say nothing. */
const LARGE = 2000;
const COMMON = 0.5;
const LONGEST_WORD = 40;

const inEachLang = (text: LocalText): string[] => LANGS.flatMap((lang) => text[lang] ?? []);

/** Names first, none twice; a line break would end the label's line. */
const labelsOf = ({ name, aliases }: SearchEntry): { mark: string; text: string }[] => {
  const all = [
    ...LANGS.flatMap((lang) => (name[lang] === undefined ? [] : [{ mark: labelMark(true, lang), text: name[lang] }])),
    ...aliases.map(({ text, lang }) => ({ mark: labelMark(false, lang), text })),
  ].map(({ mark, text }) => ({ mark, text: text.replace(/\s+/g, ' ').trim() }));
  const seen = new Set<string>();
  return all.filter(({ text }) => searchText(text) !== '' && !seen.has(text) && seen.add(text));
};

/** An index in the making. No entity is kept as an object, so that a browser can index 100,000; equal answers come in the order of adding. */
export class SearchDraft {
  readonly #bits: number;
  readonly #texts = new ByteSink();
  readonly #labelEntity: number[] = [];
  readonly #labelSize: number[] = [];
  #sortable: Sortable[] = [];
  readonly #trigrams = new NumberLists();
  readonly #words = new WordTable();
  /** The last entity that has a word. */
  readonly #lastOf = new Numbers();
  readonly #has = new NumberLists();
  readonly #wordCount: number[] = [];

  /** `count`: how many entities there will be. */
  constructor(count: number) {
    this.#bits = Math.min(16, Math.max(8, Math.ceil(Math.log2(count + 1)) + 3));
  }

  add(entry: SearchEntry): void {
    const entity = this.#wordCount.length;
    const labels = labelsOf(entry);
    this.#texts.add([entry.key, ...labels.map(({ mark, text }) => mark + text)].join('\n'));
    const has: number[] = [];
    for (const { text } of labels) {
      const form = searchText(text);
      this.#addLabel(entity, form);
      this.#addWords(entity, form, form.length, has);
    }
    for (const text of entry.texts.flatMap(inEachLang)) this.#addWords(entity, searchText(text), LONGEST_WORD, has);
    this.#wordCount.push(Math.min(has.length, 0xffff));
    this.#has.add(has);
  }

  #addLabel(entity: number, form: string): void {
    const label = this.#labelEntity.length;
    this.#labelEntity.push(entity);
    const trigrams = trigramsOf(form, this.#bits);
    this.#labelSize.push(Math.min(trigrams.length, 0xff));
    this.#trigrams.add(trigrams);
    this.#sortable.push({ form, entry: label * SORTS });
    initials(form).forEach((letters, which) => {
      this.#sortable.push({ form: letters, entry: label * SORTS + 1 + which });
    });
  }

  /** Adds those of a form's words to `has` that the entity has not been met with. */
  #addWords(entity: number, form: string, longest: number, has: number[]): void {
    const last = this.#lastOf;
    for (let from = 0; from < form.length; ) {
      const space = form.indexOf(' ', from);
      const to = space < 0 ? form.length : space;
      if (to > from && to - from <= longest) {
        const word = this.#words.id(form, from, to);
        if (word === last.count) last.add(-1);
        if (last.numbers[word] !== entity) has.push(word);
        last.numbers[word] = entity;
      }
      from = to + 1;
    }
  }

  /** The words in order, with the entities that have each; the commonest of a large corpus have none. */
  *#pickWords(): Generator<number, { text: Bytes; at: Uint32Array<ArrayBuffer>; postings: Postings }> {
    const words = Array.from({ length: this.#words.count }, (_, entry) => ({ form: this.#words.word(entry), entry }));
    yield 0;
    const order = yield* within(sortSlices(words), 0, 0.2);
    const encoded = new ByteSink();
    const rank = new Int32Array(order.length);
    for (const [at, entry] of order.entries()) {
      rank[entry] = at;
      encoded.add(words[entry]?.form ?? '');
      if (at % WORDS === 0) yield 0.2 + (at / order.length) * 0.1;
    }
    const frequency = new Uint32Array(order.length);
    let read = 0;
    for (const list of this.#has.each()) {
      for (const word of list) frequency[word]! += 1;
      if (read++ % WORDS === 0) yield 0.3 + (read / this.#has.count) * 0.2;
    }
    const entities = this.#wordCount.length;
    const limit = entities > LARGE ? entities * COMMON : entities;
    const bucketOf = (word: number) => ((frequency[word] ?? 0) > limit ? -1 : (rank[word] ?? 0));
    const postings = yield* within(packPostings(order.length, this.#has, bucketOf), 0.5, 1);
    return { ...joined(encoded), postings };
  }

  /** Yields the share that is done, 0 to 1; returns the index. */
  *finish(): Generator<number, ArrayBuffer> {
    const sorted = yield* within(sortSlices(this.#sortable), 0, 0.3);
    this.#sortable = [];
    const trigrams = yield* within(packPostings(2 ** this.#bits, this.#trigrams), 0.3, 0.6);
    const words = yield* within(this.#pickWords(), 0.6, 1);
    const texts = joined(this.#texts);
    yield 1;
    return writeSearch({
      textAt: texts.at,
      labelEntity: Uint32Array.from(this.#labelEntity),
      sorted,
      trigramStarts: trigrams.starts,
      wordAt: words.at,
      wordStarts: words.postings.starts,
      wordCount: Uint16Array.from(this.#wordCount),
      labelSize: Uint8Array.from(this.#labelSize),
      trigramBytes: trigrams.bytes,
      wordBytes: words.postings.bytes,
      wordText: words.text,
      text: texts.text,
    });
  }
}

/** All records behind each other, and where each begins. */
const joined = (records: ByteSink): { text: Bytes; at: Uint32Array<ArrayBuffer> } => {
  const at = new Uint32Array(records.count + 1);
  for (let n = 0; n < records.count; n += 1) at[n + 1] = (at[n] ?? 0) + records.record(n).length;
  const text = new Uint8Array(at[records.count] ?? 0);
  for (let n = 0; n < records.count; n += 1) text.set(records.record(n), at[n]);
  return { text, at };
};

/** Yields the share that is done, 0 to 1; returns the index. */
export function* indexSlices(entries: readonly SearchEntry[]): Generator<number, ArrayBuffer> {
  const index = new SearchDraft(entries.length);
  for (const [at, entry] of entries.entries()) {
    index.add(entry);
    if (at % SLICE === 0) yield (at / entries.length) * 0.7;
  }
  return yield* within(index.finish(), 0.7, 1);
}

/** `indexSlices` in one go. */
export const buildSearch = (entries: readonly SearchEntry[]): ArrayBuffer => inOneGo(indexSlices(entries));
