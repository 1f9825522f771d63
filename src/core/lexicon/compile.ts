// Corpora in, one buffer out: the lexicon. Called when the library changes and by the command line; asks nothing of pages.
// Every text that rules speak of (aliases, phrases, cue words) becomes one form of the gazetteer, shared by all that name it.

import { ByteSink } from '../compiling/byte-sink.ts';
import { Edges } from '../compiling/related.ts';
import { inOneGo, within } from '../compiling/slices.ts';
import type { Alias, Corpus, Entity } from '../corpus.ts';
import { entityKey } from '../corpus.ts';
import { compileSlices } from '../gazetteer.ts';
import type { Decoy } from '../lexicon.ts';
import { foldForm } from '../normalize.ts';
import { beginEntity, type DraftRule, writeForm, writeRule } from './records.ts';
import { writeLexicon } from './write.ts';

/** The forms met so far, each once, however it is spelt. */
class Forms {
  readonly texts: string[] = [];
  readonly #ids = new Map<string, number>();
  /** Those that are names, or phrases that only look like them. */
  readonly #standing: boolean[] = [];

  id(text: string): number {
    const folded = foldForm(text);
    let id = this.#ids.get(folded);
    if (id === undefined) {
      id = this.texts.length;
      this.#ids.set(folded, id);
      this.texts.push(text);
      this.#standing.push(false);
    }
    return id;
  }

  /** The form's number; from now on it stands for something by itself. */
  standing(text: string): number {
    const id = this.id(text);
    this.#standing[id] = true;
    return id;
  }

  stands(id: number): boolean {
    return this.#standing[id] === true;
  }

  /** Only `texts` are asked for from now on. */
  forget(): void {
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
        return id !== undefined && this.stands(id);
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

/** Aliases that stand for the entity without the rest of its name. */
const isBare = (alias: Alias): boolean => alias.role !== 'term' && !/[\s,]/.test(alias.text.trim());

const ruleOf = (alias: Alias, entity: number, forms: Forms): DraftRule => {
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

/** "Kerry Washington", not "Washington state": every word has a capital. */
const isPersonal = (phrase: string): boolean => phrase.split(' ').every((word) => word !== word.toLowerCase());

const decoyOf = ([text, takes]: readonly [string, ReadonlySet<number>]): Decoy => ({
  text,
  ...(takes.size > 0 && { takes: [...takes] }),
  ...(takes.size > 0 && !isPersonal(text) && { place: true }),
});

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
  readonly #rules = new ByteSink();
  /** From a form to its rules. */
  readonly #rulesOf = new Edges();
  /** By form, the phrases that only look like a name, with the forms that their bearers take on a page. */
  readonly #decoys = new Map<number, Map<string, Set<number>>>();
  readonly #entities = new ByteSink();
  readonly #related = new Edges();

  add(corpus: string, entity: LexiconEntity): void {
    const forms = this.#forms;
    const number = this.#entities.count;
    const aliases = entity.aliases.filter((alias) => alias.searchOnly !== true);
    for (const alias of aliases) this.#addAlias(alias, number);
    const { id, kind, name, description, topics } = entity;
    const given = kind === 'person' ? givenNames(entity) : [];
    const bare = aliases.filter(isBare).map((alias) => forms.id(alias.text));
    this.#entities.add(beginEntity({ key: entityKey(corpus, id), kind, name, description, topics }, { given, bare }));
  }

  /** Two entities, by their numbers, are related, either way. */
  relate(one: number, other: number): void {
    if (one === other) return;
    this.#related.add(one, other);
    this.#related.add(other, one);
  }

  /** Yields the share that is done, 0 to 1; returns the lexicon. */
  *finish(): Generator<number, ArrayBuffer> {
    const forms = yield* within(this.#writeForms(), 0, 0.3);
    this.#forms.forget();
    const gazetteer = yield* within(compileSlices(this.#forms.texts), 0.3, 0.8);
    const { starts, ends } = this.#related.rows(this.#entities.count);
    const related = (number: number) => [...new Set(ends.subarray(starts[number], starts[number + 1]))];
    return yield* within(writeLexicon({ gazetteer, forms, entities: this.#entities, related }), 0.8, 1);
  }

  #addAlias(alias: Alias, entity: number): void {
    const forms = this.#forms;
    this.#rulesOf.add(forms.standing(alias.text), this.#rules.count);
    this.#rules.add(writeRule(ruleOf(alias, entity, forms)));
    for (const phrase of alias.neverWithin ?? []) this.#decoy(phrase);
    for (const phrase of alias.namesakes ?? []) this.#decoy(phrase).add(forms.id(alias.text));
  }

  #decoy(phrase: string): Set<number> {
    const form = this.#forms.standing(phrase);
    const decoys = this.#decoys.get(form) ?? new Map<string, Set<number>>();
    this.#decoys.set(form, decoys);
    const takes = decoys.get(phrase) ?? new Set<number>();
    decoys.set(phrase, takes);
    return takes;
  }

  *#writeForms(): Generator<number, ByteSink> {
    const { texts } = this.#forms;
    const { starts, ends } = this.#rulesOf.rows(texts.length);
    const records = new ByteSink();
    for (const [form, text] of texts.entries()) {
      const rules = [...ends.subarray(starts[form], starts[form + 1])].map((rule) => this.#rules.text(rule));
      const decoys = [...(this.#decoys.get(form) ?? [])].map(decoyOf);
      const holdsName = !this.#forms.stands(form) && this.#forms.holdsName(text);
      records.add(writeForm(rules, decoys, holdsName));
      if (form % SLICE === 0) yield form / texts.length;
    }
    return records;
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
  return inOneGo(draft.finish());
};
