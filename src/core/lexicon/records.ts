// How the lexicon's records are written, and read back: one a form, one an entity, as JSON without names of keys, since there may be
// 400,000 of them and all are read whenever the background wakes. Called by lexicon and its compiler; decides nothing.
import {
  ALIAS_ROLES,
  type AliasCase,
  type AliasRole,
  type Courtesy,
  type EntityBrief,
  type EntityKey,
  KINDS,
  type LocalText,
} from '../corpus.ts';
import { foldForm } from '../normalize.ts';
import { type Cues, cuesOf } from './cues.ts';

/** What few aliases have. Forms are indexes into the lexicon. */
type Minded = {
  readonly courtesy?: Courtesy;
  readonly year?: number;
  readonly needs?: readonly number[];
  readonly favours?: readonly number[];
  readonly against?: readonly number[];
};

/** One alias as it is compiled. */
export type DraftRule = Minded & {
  /** Index into the lexicon. */
  readonly entity: number;
  readonly text: string;
  readonly role: AliasRole;
  readonly case: AliasCase;
};

/** What the linker must know of one alias. All have every key, and so one shape: an engine finds their values several times as fast. */
export type Rule = Required<Omit<DraftRule, keyof Minded>> & {
  readonly [K in keyof Minded]-?: Minded[K] | undefined;
} & {
  /** The words of `needs`, `favours` and `against`. */
  readonly cues: Cues | undefined;
};

/** A phrase that contains an alias and is something else; its bearer, a person or a `place`, `takes` these aliases on a page. */
export type Decoy = { readonly text: string; readonly takes?: readonly number[]; readonly place?: boolean };

/** All that one form means: a name, something that only looks like one, or just a word that rules ask for. */
export type FormRecord = {
  readonly rules: readonly Rule[] | undefined;
  readonly decoys: readonly Decoy[] | undefined;
  /** A cue of several words that has a name in it: "Bank of Canada governor". */
  readonly holdsName: boolean;
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

const CASES = Object.keys({ any: 0, name: 0, exact: 0 } satisfies Record<AliasCase, 0>) as readonly AliasCase[];

type WrittenRule = readonly [entity: number, text: string, role: number, casing: number, minded?: Minded];
type WrittenForm = readonly [rules: readonly WrittenRule[], decoys?: readonly Decoy[], holdsName?: 1];
type WrittenEntity = readonly [
  key: EntityKey,
  kind: number,
  name: LocalText,
  description: LocalText,
  topics: readonly string[],
  given: readonly string[],
  bare: readonly number[],
  related: readonly number[],
];

export const writeRule = ({ entity, text, role, case: casing, ...minded }: DraftRule): string => {
  const plain = [entity, text, ALIAS_ROLES.indexOf(role), CASES.indexOf(casing)] as const;
  const written: WrittenRule = Object.keys(minded).length > 0 ? [...plain, minded] : plain;
  return JSON.stringify(written);
};

/** `rules` as `writeRule` wrote them. A form that means nothing by itself is an empty record. */
export const writeForm = (rules: readonly string[], decoys: readonly Decoy[], holdsName: boolean): string => {
  if (rules.length === 0 && decoys.length === 0 && !holdsName) return '';
  const rest = holdsName ? `,${JSON.stringify(decoys)},1` : decoys.length > 0 ? `,${JSON.stringify(decoys)}` : '';
  return `[[${rules.join()}]${rest}]`;
};

const EMPTY: FormRecord = { rules: undefined, decoys: undefined, holdsName: false };

const NOTHING: Minded = {};

const readRule = ([entity, text, role, casing, minded = NOTHING]: WrittenRule): Rule => ({
  entity,
  text,
  role: ALIAS_ROLES[role] ?? 'term',
  case: CASES[casing] ?? 'exact',
  courtesy: minded.courtesy,
  year: minded.year,
  needs: minded.needs,
  favours: minded.favours,
  against: minded.against,
  cues: cuesOf(minded),
});

export const readForm = (json: string): FormRecord => {
  if (json === '') return EMPTY;
  const [rules, decoys = [], holdsName] = JSON.parse(json) as WrittenForm;
  return {
    rules: rules.length > 0 ? rules.map(readRule) : undefined,
    decoys: decoys.length > 0 ? decoys : undefined,
    holdsName: holdsName === 1,
  };
};

type Linked = Pick<EntityRecord, 'given' | 'bare'>;

/** All but the end, which is what the entity is related to: that is known when all have been written. */
export const beginEntity = (brief: EntityBrief, { given, bare }: Linked): string => {
  const { key, kind, name, description, topics } = brief;
  const written = [key, KINDS.indexOf(kind), name, description, topics, given, bare];
  return JSON.stringify(written).slice(0, -1);
};
export const endEntity = (related: readonly number[]): string => `,[${related.join()}]]`;

const wordsOf = (text: string): string[] =>
  foldForm(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);

export const readEntity = (json: string): EntityRecord => {
  const [key, index, name, description, topics, given, bare, related] = JSON.parse(json) as WrittenEntity;
  const kind = KINDS[index] ?? 'thing';
  const callings = kind === 'person' ? Object.values(description).flatMap(wordsOf) : [];
  return { key, kind, name, description, topics, related, given, bare, callings };
};
