// How a sync stands, in one sentence: always one, always clear. Called by the options page for each corpus. Pure.
import type { Lang } from '../core/corpus.ts';
import type { CorpusRow } from '../core/library/corpus-row.ts';
import type { Outcome, SyncState } from '../core/sync-state.ts';
import type { SayText } from './text.ts';

/** A day and a time, as the language writes them. */
export const clock = (lang: Lang, at: number): string =>
  new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** KB as a reader counts them, at least 1. */
export const kilobytes = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1000));

/** What a sync did, without when it was and when the next will be. */
export const outcomeLine = (outcome: Outcome, t: SayText): string => {
  if (outcome.kind === 'failed') return t('corpora.failedShort', { why: t(`error.${outcome.failure.code}`) });
  const { version } = outcome;
  if (outcome.kind === 'current') return t(outcome.repaired ? 'corpora.repaired' : 'corpora.currentShort', { version });
  if (outcome.from === undefined) return t('corpora.installed', { version });
  const { added, changed, removed } = outcome.changes;
  return t('corpora.updated', { version, added, changed, removed });
};

const restLine = (outcome: Outcome, t: SayText, lang: Lang): string =>
  outcome.kind === 'current' && !outcome.repaired
    ? t('corpora.current', { version: outcome.version, at: clock(lang, outcome.at) })
    : outcomeLine(outcome, t);

export const syncLine = (state: SyncState, t: SayText, lang: Lang): string => {
  switch (state.kind) {
    case 'checking':
      return t('corpora.checking');
    case 'downloading':
      return t('corpora.downloading', {
        part: state.parts,
        parts: state.ofParts,
        kb: kilobytes(state.bytes),
        of: kilobytes(state.ofBytes),
      });
    case 'installing':
      return t(`corpora.${state.step}Step`, { version: state.version, share: Math.floor(state.share * 100) });
    case 'failed':
      return t('corpora.failed', { why: t(`error.${state.failure.code}`), next: clock(lang, state.due) });
    case 'idle':
      return state.memory.outcome ? restLine(state.memory.outcome, t, lang) : t('corpora.never');
  }
};

export const isSyncing = ({ kind }: SyncState): boolean => kind !== 'idle' && kind !== 'failed';

/** Its publisher no longer vouches for what is in use. The package's own corpus is the store's to renew. */
export const isStale = ({ expires, origin }: CorpusRow, now: number): boolean =>
  origin !== 'package' && expires !== undefined && expires <= now;

export const staleLine = ({ expires = 0 }: CorpusRow, t: SayText, lang: Lang): string =>
  t('corpora.stale', { at: new Intl.DateTimeFormat(lang, { dateStyle: 'medium' }).format(expires) });
