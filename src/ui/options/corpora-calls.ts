// What the options page shows of corpora and asks about them: its door hands these in. Types alone.

import type { Lang, LocalText } from '../../core/corpus.ts';
import type { ErrorCode, Failure, Result } from '../../core/errors.ts';
import type { CorpusRow } from '../../core/library/corpus-row.ts';
import type { SyncState } from '../../core/sync-state.ts';
import type { SayText } from '../text.ts';

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
  /** What has this id here already. */
  readonly standing: 'nothing' | 'package' | 'subscribed' | 'file';
};

/** One corpus of a file: what it is, or why it cannot be taken in. */
export type FileOffer =
  | { readonly kind: 'pack'; readonly corpus: string; readonly preview: ChannelPreview }
  | { readonly kind: 'subscription'; readonly corpus: string; readonly url: string; readonly signed: boolean }
  | { readonly kind: 'refused'; readonly corpus: string; readonly failure: Failure };

/** What a file holds, before the reader agrees to any of it. `settings`: it has those of a reader, too. */
export type FilePreview = { readonly offers: readonly FileOffer[]; readonly settings: boolean };

/** What the reader agreed to. */
export type FileChoice = {
  readonly corpora: readonly { readonly corpus: string; readonly unsigned: boolean }[];
  readonly settings: boolean;
};

/** A file that was handed to the reader. */
export type Saved = { readonly name: string; readonly bytes: number };

/** Each answers when it is done; what changed is then handed in anew. */
export type CorporaCalls = {
  enable(corpus: string, enabled: boolean): Promise<Result<unknown>>;
  /** 0 to 5; null: by topic. */
  colour(corpus: string, hue: number | null): Promise<Result<unknown>>;
  setAuto(corpus: string, auto: boolean): Promise<Result<unknown>>;
  /** All ids, the first first. */
  arrange(corpora: readonly string[]): Promise<Result<unknown>>;
  rollBack(corpus: string): Promise<Result<unknown>>;
  remove(corpus: string): Promise<Result<unknown>>;
  checkNow(corpus: string): Promise<Result<SyncState>>;
  preview(address: string): Promise<Result<ChannelPreview>>;
  subscribe(address: string, corpus: string, unsigned: boolean): Promise<Result<SyncState>>;
  /** Hands the reader a file: of one corpus, or of everything. */
  save(corpus?: string): Promise<Result<Saved>>;
  openFile(file: Blob): Promise<Result<FilePreview>>;
  /** Takes in what was chosen of the file that was opened last, one corpus after another; each may fail alone. */
  takeFile(choice: FileChoice): Promise<Result<readonly { readonly corpus: string; readonly failure?: Failure }[]>>;
  /** The reader wants nothing of it. */
  closeFile(): void;
  /** Everything as after the installation: choices and corpora. */
  restart(): Promise<Result<unknown>>;
};

export type CorporaProps = {
  readonly t: SayText;
  readonly lang: Lang;
  readonly rows: readonly CorpusRow[];
  /** ms since 1970, as of the rows. */
  readonly now: number;
  /** The browser refuses to store corpora: said above them. */
  readonly refusal?: ErrorCode | undefined;
  /** An organisation has settled which corpora there are. */
  readonly fixed: boolean;
  readonly calls: CorporaCalls;
};

/** Of one corpus in the list. */
export type ItemProps = CorporaProps & {
  readonly row: CorpusRow;
  readonly at: number;
  /** Says what went wrong, if anything did; the value if nothing. */
  readonly run: <T>(done: Promise<Result<T>>) => Promise<T | undefined>;
  readonly move: (by: 1 | -1) => void;
  /** To screen readers. */
  readonly say: (text: string) => void;
};
