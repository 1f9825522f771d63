// How a sync stands, in one sentence: always one, always clear. Called by the options page for each corpus. Pure.
import type { Lang } from '../core/corpus.ts';
import type { Outcome, SyncState } from '../core/sync-state.ts';
import type { SayText } from './text.ts';

const clock = (lang: Lang, at: number): string =>
  new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** KB as a reader counts them, at least 1. */
export const kilobytes = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1000));

const outcomeLine = (outcome: Outcome, due: number, t: SayText, lang: Lang): string => {
  if (outcome.kind === 'failed')
    return t('corpora.failed', { why: t(`error.${outcome.failure.code}`), next: clock(lang, due) });
  const { version, at } = outcome;
  if (outcome.kind === 'current') return t('corpora.current', { version, at: clock(lang, at) });
  const { added, changed, removed } = outcome.changes;
  return t('corpora.updated', { version, added, changed, removed });
};

export const syncLine = (state: SyncState, t: SayText, lang: Lang): string => {
  switch (state.kind) {
    case 'checking':
      return t('corpora.checking');
    case 'downloading':
      return t('corpora.downloading', { kb: kilobytes(state.bytes), of: kilobytes(state.ofBytes) });
    case 'installing':
      return t('corpora.installing', { version: state.version });
    case 'failed':
      return t('corpora.failed', { why: t(`error.${state.failure.code}`), next: clock(lang, state.due) });
    case 'idle': {
      const { outcome, due } = state.memory;
      return outcome ? outcomeLine(outcome, due, t, lang) : t('corpora.never');
    }
  }
};

export const isSyncing = ({ kind }: SyncState): boolean => kind !== 'idle' && kind !== 'failed';
