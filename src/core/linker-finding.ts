// What the files that judge a match may say of it. Types and their short makers; shared by all linker files.
import type { AcceptedCode, RejectedCode } from './linker-reasons.ts';

/** Speaks for nobody, or neither way. */
export type Clear = { readonly kind: 'clear' };

/** Speaks for the entity. `start` moves the mention's start to the left: a given name with a middle initial. */
export type Support = {
  readonly kind: 'support';
  readonly code: AcceptedCode;
  readonly words: string;
  readonly start?: number;
  /** It leaves no doubt: everything else on the page may be read in its light. */
  readonly outright: boolean;
};

export type Bearer = 'other' | 'junior' | 'kin';

/**
 * Not ours. `bearer`: somebody or something else bears the bare name on this page. A `junior` has it only where ours is not
 * named outright; `kin` of somebody who is named beside them do not have it at all.
 */
export type Against = {
  readonly kind: 'against';
  readonly code: RejectedCode;
  readonly words: string;
  readonly bearer?: Bearer;
};

export type Finding = Clear | Support | Against;

export const CLEAR: Clear = { kind: 'clear' };

/** What settles the matter by itself. A title does where it is the entity's own. */
const OUTRIGHT: ReadonlySet<AcceptedCode> = new Set<AcceptedCode>(['full-name', 'qualified']);

export const support = (code: AcceptedCode, words: string, start?: number, outright = OUTRIGHT.has(code)): Support => ({
  kind: 'support',
  code,
  words,
  outright,
  ...(start !== undefined && { start }),
});

export const against = (code: RejectedCode, words: string, bearer?: Bearer): Against => ({
  kind: 'against',
  code,
  words,
  ...(bearer && { bearer }),
});
