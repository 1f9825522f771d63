// What the linker says of a page: mentions, why, and the evidence it carries from one batch of text to the next.
// Plain JSON: these cross the message boundary between page and background.
import type { EntityBrief, EntityKey, Span } from './corpus.ts';

/**
 * Why a mention was linked or a match rejected: a code from a closed list (in linker/reasons) with the words it rests on.
 * The reader's sentence for each code stands in assets/locales under `reason.<code>`.
 */
export type Reason = { readonly code: string; readonly words?: readonly string[] };

/** A span linked to one entity, or to several that the evidence could not tell apart (best first). */
export type Mention = Span & {
  readonly entities: readonly EntityKey[];
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly Reason[];
};

/** A match that became no mention, the entities it could have named, and why not. */
export type Rejection = Span & {
  readonly entities: readonly EntityKey[];
  readonly reasons: readonly Reason[];
};

/** Page-wide evidence, opaque to the page, which only hands it back with the next batch. */
export type Dossier = unknown;

/** One batch of a page's text. `texts` are blocks; nothing is matched across two of them. */
export type PageText = {
  /** BCP 47, as the page declares it. */
  readonly lang?: string;
  readonly title?: string;
  readonly texts: readonly string[];
  readonly dossier?: Dossier;
};

/** The answer to a batch, aligned with its `texts`. */
export type Annotated = {
  readonly mentions: readonly (readonly Mention[])[];
  /** A brief of each entity named in `mentions`. */
  readonly briefs: readonly EntityBrief[];
  readonly dossier: Dossier;
  /** Indexes of texts whose decisions later text of the same page could still change: worth asking again at the end. */
  readonly unsettled: readonly number[];
};

/** One entity named on a page, with how often. */
export type NamedOnPage = { readonly brief: EntityBrief; readonly count: number };
