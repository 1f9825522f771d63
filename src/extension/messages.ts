// The protocol, to be read aloud: every request with its reply, and who may send it. Both are checked on arrival.
// Requests go to the background unless they stand under ToPage. Replies are Results, so an error crosses with its code.
import type { Card } from '../core/card.ts';
import type { EntityBrief, EntityKey, Lang, LocalText } from '../core/corpus.ts';
import type { Annotated, PageText } from '../core/mention.ts';
import type { Settings } from '../core/settings.ts';

export type SearchHit = {
  readonly brief: EntityBrief;
  /** The name or alias that matched, and the spans of it that did (UTF-16). */
  readonly matched: string;
  readonly spans: readonly (readonly [number, number])[];
};

export type CorpusInfo = {
  readonly id: string;
  readonly title: LocalText;
  readonly publisher: string;
  readonly version: number;
  readonly entities: number;
};

/** What a page door needs to start: whether it should, and how it should look. */
export type PageStart = {
  readonly on: boolean;
  readonly settings: Settings;
  readonly lang: Lang;
};

export type Requests = {
  /** A content script starts in a frame. */
  startPage: { request: { url: string }; reply: PageStart };
  /** Find the mentions in a batch of page text. */
  annotate: { request: { page: PageText }; reply: Annotated };
  /** Everything a card shows. */
  card: { request: { key: EntityKey }; reply: Card };
  /** Inject the popover's code into the frame that asks. */
  loadPopover: { request: Record<never, never>; reply: null };
  /** Search the enabled corpora; at most `limit` hits, best first. */
  search: { request: { query: string; lang: Lang; limit: number }; reply: readonly SearchHit[] };
  /** The installed corpora. */
  corpora: { request: Record<never, never>; reply: readonly CorpusInfo[] };
};

/** One entity named on a page, with how often. */
export type NamedOnPage = { readonly brief: EntityBrief; readonly count: number };

export type ToPage = {
  /** The popup or side panel asks every frame; each answers with a `pageNames` message of its own, since a tab-wide send has one reply. */
  listNames: { ask: string };
  /** Scroll to the nth mention of an entity and open its card. */
  showMention: { key: EntityKey; n: number };
  /** The lexicon changed: annotate again. */
  corpusChanged: { stamp: string };
};

/** Sent by each frame in answer to `listNames`. */
export type PageNames = { readonly ask: string; readonly names: readonly NamedOnPage[] };
