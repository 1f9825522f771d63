// How the syncs of all corpora stand, in one line: what runs goes before what failed, and that before what is well. Called by the popup.
import { inLang, type Lang } from '../../core/corpus.ts';
import type { CorpusRow } from '../../core/library/corpus-row.ts';
import type { SyncState } from '../../core/sync-state.ts';
import { isSyncing, syncLine } from '../sync-line.ts';
import type { SayText } from '../text.ts';

type Synced = CorpusRow & { readonly sync: SyncState };

const hasFailed = ({ kind, memory }: SyncState): boolean =>
  kind === 'failed' || (kind === 'idle' && memory.outcome?.kind === 'failed');

const endedAt = ({ sync }: Synced): number => sync.memory.outcome?.at ?? 0;

/** Undefined where nothing is synced: the package's own corpus comes with updates of the extension. */
export const allSyncsLine = (rows: readonly CorpusRow[], t: SayText, lang: Lang): string | undefined => {
  const synced = rows.filter((row): row is Synced => row.enabled && row.sync !== undefined);
  const one =
    synced.find(({ sync }) => isSyncing(sync)) ??
    synced.find(({ sync }) => hasFailed(sync)) ??
    synced.toSorted((a, b) => endedAt(b) - endedAt(a))[0];
  if (!one) return undefined;
  const line = syncLine(one.sync, t, lang);
  return rows.length > 1 ? t('popup.sync', { title: inLang(one.title, lang), line }) : line;
};
