// Entities in, one buffer out: the index that search opens without parsing. Called where a lexicon is made, in slices.
// It keeps names and aliases as text and, of everything else that is said of an entity, only which words it has.

import { ByteSink } from './byte-sink.ts';
import { type Alias, type Entity, type EntityKey, entityKey, LANGS, type LocalText } from './corpus.ts';
import { Numbers } from './gazetteer-numbers.ts';
import { initials, searchText } from './search-form.ts';
import { labelMark, SORTS, writeSearch } from './search-layout.ts';
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

/** Entities, and sorted runs, worked on between two yields: a few milliseconds' worth each. */
const SLICE = 64;
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
  readonly #utf8 = new TextEncoder();
  readonly #texts = new ByteSink();
  readonly #labelEntity: number[] = [];
  readonly #labelSize: number[] = [];
  readonly #sortable: { form: string; entry: number }[] = [];
  readonly #trigrams = new Numbers();
  readonly #words = new Map<string, number>();
  readonly #has = new Numbers();
  readonly #wordCount: number[] = [];

  /** `count`: how many entities there will be. */
  constructor(count: number) {
    this.#bits = Math.min(16, Math.max(8, Math.ceil(Math.log2(count + 1)) + 3));
  }

  add(entry: SearchEntry): void {
    const entity = this.#wordCount.length;
    const labels = labelsOf(entry);
    this.#texts.add([entry.key, ...labels.map(({ mark, text }) => mark + text)].join('\n'));
    const words = new Set<string>();
    for (const { text } of labels) this.#addLabel(entity, searchText(text), words);
    for (const text of entry.texts.flatMap(inEachLang))
      for (const word of searchText(text).split(' ')) if (word.length <= LONGEST_WORD) words.add(word);
    words.delete('');
    for (const word of words) {
      const known = this.#words.get(word) ?? this.#words.size;
      if (known === this.#words.size) this.#words.set(word, known);
      this.#has.add(known);
      this.#has.add(entity);
    }
    this.#wordCount.push(Math.min(words.size, 0xffff));
  }

  #addLabel(entity: number, form: string, words: Set<string>): void {
    const label = this.#labelEntity.length;
    this.#labelEntity.push(entity);
    const trigrams = trigramsOf(form, this.#bits);
    this.#labelSize.push(Math.min(trigrams.length, 0xff));
    for (const trigram of trigrams) {
      this.#trigrams.add(trigram);
      this.#trigrams.add(label);
    }
    this.#sortable.push({ form, entry: label * SORTS });
    initials(form).forEach((letters, which) => {
      this.#sortable.push({ form: letters, entry: label * SORTS + 1 + which });
    });
    for (const word of form.split(' ')) words.add(word);
  }

  /** Sorts the labels by their first units, a run at a time. */
  *#sort(): Generator<number, Uint32Array<ArrayBuffer>> {
    const runs = new Map<string, { form: string; entry: number }[]>();
    for (const one of this.#sortable) {
      const start = one.form.slice(0, 2);
      const run = runs.get(start);
      if (run) run.push(one);
      else runs.set(start, [one]);
    }
    const sorted = new Uint32Array(this.#sortable.length);
    let at = 0;
    for (const start of [...runs.keys()].sort()) {
      const run = runs.get(start) ?? [];
      run.sort((a, b) => (a.form < b.form ? -1 : a.form > b.form ? 1 : a.entry - b.entry));
      for (const { entry } of run) sorted[at++] = entry;
      yield at / sorted.length;
    }
    return sorted;
  }

  /** The words in order, with the entities that have each; the commonest of a large corpus have none. */
  #pickWords(): { text: Uint8Array<ArrayBuffer>; at: Uint32Array<ArrayBuffer>; postings: Postings } {
    const words = [...this.#words.keys()].sort();
    const rank = new Int32Array(words.length);
    words.forEach((word, index) => {
      rank[this.#words.get(word) ?? 0] = index;
    });
    const { numbers, count } = this.#has;
    const frequency = new Uint32Array(words.length);
    for (let at = 0; at < count; at += 2) {
      const word = rank[numbers[at] ?? 0] ?? 0;
      frequency[word] = (frequency[word] ?? 0) + 1;
    }
    const entities = this.#wordCount.length;
    const limit = entities > LARGE ? entities * COMMON : entities;
    let kept = 0;
    for (let at = 0; at < count; at += 2) {
      const word = rank[numbers[at] ?? 0] ?? 0;
      if ((frequency[word] ?? 0) > limit) continue;
      numbers[kept++] = word;
      numbers[kept++] = numbers[at + 1] ?? 0;
    }
    const encoded = words.map((word) => this.#utf8.encode(word));
    const at = new Uint32Array(words.length + 1);
    encoded.forEach((bytes, index) => {
      at[index + 1] = (at[index] ?? 0) + bytes.length;
    });
    return { text: joined(encoded, at.at(-1) ?? 0), at, postings: packPostings(words.length, numbers, kept) };
  }

  *finish(): Generator<number, ArrayBuffer> {
    const sorting = this.#sort();
    let step = sorting.next();
    for (; !step.done; step = sorting.next()) yield step.value;
    const trigrams = packPostings(2 ** this.#bits, this.#trigrams.numbers, this.#trigrams.count);
    yield 1;
    const words = this.#pickWords();
    yield 1;
    const texts = this.#wordCount.map((_, entity) => this.#texts.record(entity));
    const textAt = new Uint32Array(texts.length + 1);
    texts.forEach((text, at) => {
      textAt[at + 1] = (textAt[at] ?? 0) + text.length;
    });
    return writeSearch({
      textAt,
      labelEntity: Uint32Array.from(this.#labelEntity),
      sorted: step.value,
      trigramStarts: trigrams.starts,
      wordAt: words.at,
      wordStarts: words.postings.starts,
      wordCount: Uint16Array.from(this.#wordCount),
      labelSize: Uint8Array.from(this.#labelSize),
      trigramBytes: trigrams.bytes,
      wordBytes: words.postings.bytes,
      wordText: words.text,
      text: joined(texts, textAt.at(-1) ?? 0),
    });
  }
}

const joined = (parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** Yields the share that is done, 0 to 1; returns the index. */
export function* indexSlices(entries: readonly SearchEntry[]): Generator<number, ArrayBuffer> {
  const index = new SearchDraft(entries.length);
  for (const [at, entry] of entries.entries()) {
    index.add(entry);
    if (at % SLICE === 0) yield (at / entries.length) * 0.7;
  }
  const finishing = index.finish();
  for (;;) {
    const step = finishing.next();
    if (step.done) return step.value;
    yield 0.7 + step.value * 0.3;
  }
}

/** `indexSlices` in one go. */
export const buildSearch = (entries: readonly SearchEntry[]): ArrayBuffer => {
  const slices = indexSlices(entries);
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
  }
};
