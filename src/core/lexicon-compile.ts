// Corpora in, one buffer out: the lexicon. Called when the library changes and by the command line; asks nothing of pages.
// Every text that rules speak of (aliases, phrases, cue words) becomes one form of the gazetteer, shared by all that name it.

import { ByteSink } from './byte-sink.ts';
import type { Alias, Corpus, Entity } from './corpus.ts';
import { entityKey } from './corpus.ts';
import { compileSlices } from './gazetteer.ts';
import type { Decoy, EntityRecord, FormRecord, Rule } from './lexicon.ts';
import { writeLexicon } from './lexicon-write.ts';
import { foldForm } from './normalize.ts';
import { Edges } from './related.ts';

/** Most forms have no phrases that only look like them. */
type Draft = { readonly rules: Rule[]; decoys?: Map<string, Set<number>> };

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
    this.drafts[id] ??= { rules: [] };
    return this.drafts[id];
  }

  /** Only `texts` are asked for from now on. */
  forget(): void {
    this.drafts.length = 0;
    this.#ids.clear();
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
const givenNames = (entity: Pick<Entity, 'aliases'>): string[] => {
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
  const draft = forms.draft(phrase);
  draft.decoys ??= new Map();
  const { decoys } = draft;
  const known = decoys.get(phrase);
  if (known) return known;
  const takes = new Set<number>();
  decoys.set(phrase, takes);
  return takes;
};

/** "Kerry Washington", not "Washington state": every word has a capital. */
const isPersonal = (phrase: string): boolean => phrase.split(' ').every((word) => word !== word.toLowerCase());

const formRecord = (forms: Forms, id: number): FormRecord | undefined => {
  const draft = forms.drafts[id];
  if (!draft) return forms.holdsName(forms.texts[id] ?? '') ? { holdsName: true } : undefined;
  const decoys: Decoy[] = [...(draft.decoys ?? [])].map(([text, takes]) => ({
    text,
    ...(takes.size > 0 && { takes: [...takes] }),
    ...(takes.size > 0 && !isPersonal(text) && { place: true }),
  }));
  const { rules } = draft;
  return { ...(rules.length > 0 && { rules }), ...(decoys.length > 0 && { decoys }) };
};

/** What a lexicon takes from an entity. */
export type LexiconEntity = Pick<Entity, 'id' | 'kind' | 'name' | 'description' | 'topics' | 'aliases'>;

/** Forms worked on between two yields: well under a millisecond's worth. */
const SLICE = 256;

/**
 * A lexicon in the making. An entity's number is how many were added before it; order is priority: where two fit equally, the one added
 * first is listed first. None of them is kept as an object, so that a browser can compile 100,000.
 */
export class LexiconDraft {
  readonly #forms = new Forms();
  readonly #entities = new ByteSink();
  readonly #related = new Edges();

  add(corpus: string, entity: LexiconEntity): void {
    const forms = this.#forms;
    const number = this.#entities.count;
    const aliases = entity.aliases.filter((alias) => alias.searchOnly !== true);
    for (const alias of aliases) draftAlias(alias, number, forms);
    const record: Omit<EntityRecord, 'related'> = {
      key: entityKey(corpus, entity.id),
      kind: entity.kind,
      name: entity.name,
      description: entity.description,
      topics: entity.topics,
      given: entity.kind === 'person' ? givenNames(entity) : [],
      bare: aliases.filter(isBare).map((alias) => forms.id(alias.text)),
      callings: entity.kind === 'person' ? Object.values(entity.description).flatMap(wordsOf) : [],
    };
    this.#entities.add(JSON.stringify(record).slice(0, -1)); // ends with what it is related to, which is not known yet
  }

  /** Two entities, by their numbers, are related, either way. */
  relate(one: number, other: number): void {
    if (one === other) return;
    this.#related.add(one, other);
    this.#related.add(other, one);
  }

  /** Yields the share that is done, 0 to 1; returns the lexicon. */
  *finish(): Generator<number, ArrayBuffer> {
    const forms = this.#forms;
    const { texts } = forms;
    const records = new ByteSink();
    for (let id = 0; id < texts.length; id++) {
      const record = formRecord(forms, id);
      records.add(record === undefined ? '' : JSON.stringify(record));
      if (id % SLICE === 0) yield (id / texts.length) * 0.3;
    }
    forms.forget();
    const compiling = compileSlices(texts);
    let step = compiling.next();
    for (; !step.done; step = compiling.next()) yield 0.3 + step.value * 0.5;
    const { starts, ends } = this.#related.rows(this.#entities.count);
    const related = (number: number) => [...new Set(ends.subarray(starts[number], starts[number + 1]))];
    const writing = writeLexicon({
      gazetteer: step.value,
      forms: records,
      entities: this.#entities,
      related,
    });
    for (;;) {
      const written = writing.next();
      if (written.done) return written.value;
      yield 0.8 + written.value * 0.2;
    }
  }
}

/** Order is priority: where two corpora fit equally, the first is listed first. */
export const compileLexicon = (corpora: readonly Corpus[]): ArrayBuffer => {
  const draft = new LexiconDraft();
  let first = 0;
  for (const { id, entities } of corpora) {
    const numbers = new Map(entities.map((entity, at) => [entity.id, first + at]));
    for (const [at, entity] of entities.entries()) {
      draft.add(id, entity);
      for (const { target } of entity.relations) {
        const other = numbers.get(target);
        if (other !== undefined) draft.relate(first + at, other);
      }
    }
    first += entities.length;
  }
  const finishing = draft.finish();
  for (;;) {
    const step = finishing.next();
    if (step.done) return step.value;
  }
};
