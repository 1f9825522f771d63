// The words that a rule minds on a page, ready to be asked for. Made when a rule is read; asked by the linker, which alone knows what
// follows from them.

/** How a rule minds a cue word: bits, since one word may be minded twice. */
export const NEEDED = 1;
export const FAVOURED = 2;
export const OPPOSED = 4;

/** The cue words of one rule, by form, with how it minds them. */
export type Cues = {
  readonly minded: ReadonlyMap<number, number>;
  /** The same side by side, for whoever asks of all of them. */
  readonly forms: readonly number[];
  readonly hows: readonly number[];
  /** It needs one of them. */
  readonly asks: boolean;
};

type Lists = {
  readonly needs?: readonly number[];
  readonly favours?: readonly number[];
  readonly against?: readonly number[];
};

/** Undefined when it minds none. */
export const cuesOf = ({ needs, favours, against }: Lists): Cues | undefined => {
  if (!needs && !favours && !against) return undefined;
  const minded = new Map<number, number>();
  const add = (forms: readonly number[] = [], how: number): void => {
    for (const form of forms) minded.set(form, (minded.get(form) ?? 0) | how);
  };
  add(needs, NEEDED);
  add(favours, FAVOURED);
  add(against, OPPOSED);
  return { minded, forms: [...minded.keys()], hows: [...minded.values()], asks: needs !== undefined };
};
