// Corpora in, one buffer out: the lexicon. Called when the library changes and by the command line; asks nothing of pages.
// Every text that rules speak of (aliases, phrases, cue words) becomes one form of the gazetteer, shared by all that name it.
import type { Alias, Corpus, Entity } from './corpus.ts';
import { entityKey } from './corpus.ts';
import { compileGazetteer } from './gazetteer.ts';
import {
  aligned,
  type Decoy,
  type EntityRecord,
  type FormRecord,
  HEADER,
  MAGIC,
  type Rule,
  VERSION,
} from './lexicon.ts';
import { foldForm } from './normalize.ts';

type Draft = { rules: Rule[]; decoys: Map<string, Set<number>> };

/** The forms met so far, each once, however it is spelt. */
class Forms {
  readonly texts: string[] = [];
  readonly drafts: (Draft | undefined)[] = [];
  readonly #ids = new Map<string, number>();

  id(text: string): number {
    const folded = foldForm(text);
    let id = this.#ids.get(folded);
    if (id === undefined) {
      id = this.texts.length;
      this.#ids.set(folded, id);
      this.texts.push(text);
      this.drafts.push(undefined);
    }
    return id;
  }

  draft(text: string): Draft {
    const id = this.id(text);
    this.drafts[id] ??= { rules: [], decoys: new Map() };
    return this.drafts[id];
  }

  /** True when a name or a phrase of its own stands in a longer form. */
  holdsName(text: string): boolean {
    const words = [...text.matchAll(/[^\s\p{Pd}]+/gu)].map((word) => ({
      start: word.index,
      end: word.index + word[0].length,
    }));
    return words.some(({ start }, first) =>
      words.slice(first).some(({ end }, rest) => {
        const whole = first === 0 && rest === words.length - 1;
        const id = whole ? undefined : this.#ids.get(foldForm(text.slice(start, end)));
        return id !== undefined && this.drafts[id] !== undefined;
      }),
    );
  }

  ids(texts: readonly string[] | undefined): number[] | undefined {
    return texts && texts.length > 0 ? [...new Set(texts.map((text) => this.id(text)))] : undefined;
  }
}

/** `given` per corpus entity: "Mark J." and "Mark" of the full names that end in the surname. */
const givenNames = (entity: Entity): string[] => {
  const surnames = entity.aliases
    .filter((alias) => alias.role === 'surname')
    .map((alias) => ` ${foldForm(alias.text)}`);
  const given = entity.aliases
    .filter((alias) => alias.role === 'full')
    .flatMap((alias) => {
      const folded = foldForm(alias.text);
      return surnames.filter((surname) => folded.endsWith(surname)).map((surname) => folded.slice(0, -surname.length));
    });
  return [...new Set(given)];
};

const wordsOf = (text: string): string[] =>
  foldForm(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);

/** Aliases that stand for the entity without the rest of its name. */
const isBare = (alias: Alias): boolean => alias.role !== 'term' && !/[\s,]/.test(alias.text.trim());

const ruleOf = (alias: Alias, entity: number, forms: Forms): Rule => {
  const needs = forms.ids(alias.needs);
  const favours = forms.ids(alias.favours);
  const against = forms.ids(alias.against);
  return {
    entity,
    text: alias.text,
    role: alias.role,
    case: alias.case,
    ...(alias.courtesy && { courtesy: alias.courtesy }),
    ...(alias.year !== undefined && { year: alias.year }),
    ...(needs && { needs }),
    ...(favours && { favours }),
    ...(against && { against }),
  };
};

const draftAlias = (alias: Alias, entity: number, forms: Forms): void => {
  forms.draft(alias.text).rules.push(ruleOf(alias, entity, forms));
  for (const phrase of alias.neverWithin ?? []) decoy(forms, phrase);
  for (const phrase of alias.namesakes ?? []) decoy(forms, phrase).add(forms.id(alias.text));
};

const decoy = (forms: Forms, phrase: string): Set<number> => {
  const { decoys } = forms.draft(phrase);
  const known = decoys.get(phrase);
  if (known) return known;
  const takes = new Set<number>();
  decoys.set(phrase, takes);
  return takes;
};

const relatedOf = (corpus: Corpus, first: number): number[][] => {
  const index = new Map(corpus.entities.map((entity, at) => [entity.id, at]));
  const related = corpus.entities.map(() => new Set<number>());
  corpus.entities.forEach((entity, at) => {
    for (const { target } of entity.relations) {
      const other = index.get(target);
      if (other === undefined || other === at) continue;
      related[at]?.add(first + other);
      related[other]?.add(first + at);
    }
  });
  return related.map((set) => [...set]);
};

/** "Kerry Washington", not "Washington state": every word has a capital. */
const isPersonal = (phrase: string): boolean => phrase.split(' ').every((word) => word !== word.toLowerCase());

const formRecord = (forms: Forms, id: number): FormRecord | undefined => {
  const draft = forms.drafts[id];
  if (!draft) return forms.holdsName(forms.texts[id] ?? '') ? { holdsName: true } : undefined;
  const decoys: Decoy[] = [...draft.decoys].map(([text, takes]) => ({
    text,
    ...(takes.size > 0 && { takes: [...takes] }),
    ...(takes.size > 0 && !isPersonal(text) && { place: true }),
  }));
  return { ...(draft.rules.length > 0 && { rules: draft.rules }), ...(decoys.length > 0 && { decoys }) };
};

/** Order is priority: where two corpora fit equally, the first is listed first. */
export const compileLexicon = (corpora: readonly Corpus[]): ArrayBuffer => {
  const forms = new Forms();
  const entities: EntityRecord[] = [];
  for (const corpus of corpora) {
    const related = relatedOf(corpus, entities.length);
    corpus.entities.forEach((entity, at) => {
      const aliases = entity.aliases.filter((alias) => alias.searchOnly !== true);
      for (const alias of aliases) draftAlias(alias, entities.length, forms);
      entities.push({
        key: entityKey(corpus.id, entity.id),
        kind: entity.kind,
        name: entity.name,
        description: entity.description,
        topics: entity.topics,
        related: related[at] ?? [],
        given: entity.kind === 'person' ? givenNames(entity) : [],
        bare: aliases.filter(isBare).map((alias) => forms.id(alias.text)),
        callings: entity.kind === 'person' ? Object.values(entity.description).flatMap(wordsOf) : [],
      });
    });
  }
  const records = [...forms.texts.map((_, id) => formRecord(forms, id)), ...entities];
  return layOut(compileGazetteer(forms.texts), records, forms.texts.length, entities.length);
};

const layOut = (gazetteer: ArrayBuffer, records: readonly unknown[], forms: number, entities: number): ArrayBuffer => {
  const encoder = new TextEncoder();
  const slices = records.map((record) => encoder.encode(record === undefined ? '' : JSON.stringify(record)));
  const offsets = new Uint32Array(records.length + 1);
  slices.forEach((slice, at) => {
    offsets[at + 1] = (offsets[at] ?? 0) + slice.length;
  });
  const gazetteerAt = aligned(HEADER * 4 + offsets.byteLength);
  const recordsAt = gazetteerAt + aligned(gazetteer.byteLength);
  const bytes = new Uint8Array(recordsAt + (offsets[records.length] ?? 0));
  bytes.set(new Uint8Array(offsets.buffer), HEADER * 4);
  bytes.set(new Uint8Array(gazetteer), gazetteerAt);
  slices.forEach((slice, at) => {
    bytes.set(slice, recordsAt + (offsets[at] ?? 0));
  });
  const header = [MAGIC, VERSION, stampOf(bytes), gazetteer.byteLength, forms, entities];
  new Uint32Array(bytes.buffer, 0, HEADER).set(header);
  return bytes.buffer;
};

/** FNV-1a over all bytes behind the header. */
const stampOf = (bytes: Uint8Array): number => {
  let hash = 0x811c9dc5;
  for (let at = HEADER * 4; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash >>> 0;
};
