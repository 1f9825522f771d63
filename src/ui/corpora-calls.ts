// What the options page shows of corpora and asks about them: its door hands these in. Types alone.

import type { Lang, LocalText } from '../core/corpus.ts';
import type { CorpusRow } from '../core/corpus-row.ts';
import type { Result } from '../core/errors.ts';
import type { SyncState } from '../core/sync-state.ts';
import type { SayText } from './text.ts';

/** What stands behind an address, before the reader agrees to it. */
export type ChannelPreview = {
  readonly corpus: string;
  readonly title: LocalText;
  readonly publisher: string;
  readonly version: number;
  readonly entities: number;
  readonly sources: number;
  readonly signed: boolean;
  readonly fingerprints: readonly string[];
  /** What will be fetched. */
  readonly bytes: number;
};

/** Each answers when it is done; what changed is then handed in anew. */
export type CorporaCalls = {
  enable(corpus: string, enabled: boolean): Promise<Result<unknown>>;
  setAuto(corpus: string, auto: boolean): Promise<Result<unknown>>;
  /** All ids, the first first. */
  arrange(corpora: readonly string[]): Promise<Result<unknown>>;
  rollBack(corpus: string): Promise<Result<unknown>>;
  remove(corpus: string): Promise<Result<unknown>>;
  checkNow(corpus: string): Promise<Result<SyncState>>;
  preview(address: string): Promise<Result<ChannelPreview>>;
  subscribe(address: string, corpus: string, unsigned: boolean): Promise<Result<SyncState>>;
  /** Everything as after the installation: choices and corpora. */
  restart(): Promise<Result<unknown>>;
};

export type CorporaProps = {
  readonly t: SayText;
  readonly lang: Lang;
  readonly rows: readonly CorpusRow[];
  readonly calls: CorporaCalls;
};
