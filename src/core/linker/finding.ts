// What the files that judge a match may say of it. Types and their short makers; shared by all linker files.
import type { AcceptedCode, RejectedCode } from './reasons.ts';

/**
 * How much a support says: `outright` settles the matter by itself; `title` is the entity's own, which others may have
 * borne; `some` is a little; `doubtful` rather speaks of somebody else, a post that the entity is not known for.
 */
export type Strength = 'outright' | 'title' | 'some' | 'doubtful';

/** What one kind of finding says beside its kind. All have every key, and so one shape: there are thousands, asked again and again. */
type Saying<K extends string, Said> = { readonly kind: K } & {
  readonly [Key in 'code' | 'words' | 'strength' | 'start' | 'bearer']: Key extends keyof Said ? Said[Key] : undefined;
};

/** Speaks for nobody, or neither way. */
export type Clear = Saying<'clear', Record<never, never>>;

/** Speaks for the entity. `start` moves the mention's start to the left: a given name with a middle initial. */
export type Support = Saying<
  'support',
  { code: AcceptedCode; words: string; strength: Strength; start: number | undefined }
>;

export type Bearer = 'other' | 'junior' | 'kin';

/**
 * Not ours. `bearer`: somebody or something else bears the bare name on this page. A `junior` has it only where ours is not
 * named outright; `kin` of somebody who is named beside them do not have it at all.
 */
export type Against = Saying<'against', { code: RejectedCode; words: string; bearer: Bearer | undefined }>;

export type Finding = Clear | Support | Against;

export const CLEAR: Clear = {
  kind: 'clear',
  code: undefined,
  words: undefined,
  strength: undefined,
  start: undefined,
  bearer: undefined,
};

export const support = (code: AcceptedCode, words: string, strength: Strength, start?: number): Support => ({
  kind: 'support',
  code,
  words,
  strength,
  start,
  bearer: undefined,
});

export const against = (code: RejectedCode, words: string, bearer?: Bearer): Against => ({
  kind: 'against',
  code,
  words,
  strength: undefined,
  start: undefined,
  bearer,
});

/** True when the finding alone names the entity, as far as neighbouring words can. */
export const isOutright = (finding: Finding): finding is Support =>
  finding.kind === 'support' && (finding.strength === 'outright' || finding.strength === 'title');
