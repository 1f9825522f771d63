// One page of a gold file: its text and what must be found in it. Read by the evaluation and the readers of gold files.

export type GoldSpan = { readonly start: number; readonly end: number; readonly entity: string };

/** One way to mark a text: what must be found, and what neither counts for nor against. */
export type Marking = { readonly spans: readonly GoldSpan[]; readonly optional?: readonly GoldSpan[] };

export type GoldItem = Marking & {
  readonly id: string;
  readonly text: string;
  readonly category: string;
  /** Other markings of the whole text that are as right. */
  readonly alts?: readonly Marking[];
};
