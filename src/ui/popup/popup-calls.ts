// What the popup asks of the world and what it starts with: its door hands these in. Types alone.
import type { Card } from '../../core/card.ts';
import type { CorpusInfo, EntityBrief, EntityKey, Lang, LocalText, SearchHit } from '../../core/corpus.ts';
import type { ErrorCode, Result } from '../../core/errors.ts';
import type { CorpusRow } from '../../core/library/corpus-row.ts';
import type { NamedOnPage } from '../../core/mention.ts';
import type { Lock } from '../../core/settings.ts';
import type { SayText } from '../text.ts';

/** What is known when the popup opens. */
export type PopupStart = {
  /** The switch for everything. */
  readonly on: boolean;
  /** The site in the tab and its own switch; absent where there is no web page. */
  readonly site?: { readonly host: string; readonly on: boolean };
  readonly corpora: readonly CorpusInfo[];
  /** What waits for the reader: the browser stores nothing, or a corpus needs a decision. With the corpus's title, if it is about one. */
  readonly alert?: { readonly code: ErrorCode; readonly title?: LocalText };
  /** What the reader's organisation has settled. */
  readonly locked?: readonly Lock[];
  /** Last look-ups, newest first. */
  readonly recent: readonly EntityBrief[];
  /** Searched for at once: the page's selection, if there is one. */
  readonly query?: string;
  /** Typed while the popup was opening: goes before `query`. */
  readonly typed?: string;
  /** Keys pressed then that are no letters, by their names. */
  readonly pressed?: readonly string[];
};

export type PopupCalls = {
  search(query: string): Promise<Result<readonly SearchHit[]>>;
  card(key: EntityKey): Promise<Result<Card>>;
  /** Tells the page's names now and whenever they change, until the signal. */
  watchNames(tell: (names: Result<readonly NamedOnPage[]>) => void, signal: AbortSignal): void;
  /** Tells the installed corpora and how their syncs stand, now and whenever that changes, until the signal. */
  watchSyncs(tell: (rows: readonly CorpusRow[]) => void, signal: AbortSignal): void;
  /** Scrolls the page to the nth mention of the entity, from 0, and opens its card there. */
  showMention(key: EntityKey, n: number): void;
  setOn(on: boolean): void;
  setSiteOn(on: boolean): void;
  /** A card was opened: keep it among the last look-ups. */
  remember(key: EntityKey): void;
  copy(text: string): void;
  /** Absent where the browser has no side panel. */
  openPanel?(key?: EntityKey): void;
  openSettings?(): void;
  /** Present while the browser does not let us read pages: asks the reader for it; true when granted. */
  askAccess?(): Promise<boolean>;
};

export type PopupProps = {
  readonly t: SayText;
  readonly lang: Lang;
  readonly start: PopupStart;
  readonly calls: PopupCalls;
};
