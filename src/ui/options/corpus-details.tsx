// Everything that is known of a corpus and its last sync, for a reader who wants to know or to tell a publisher. Called by corpus-item.
import type { JSX } from 'preact';
import { inLang, type Lang } from '../../core/corpus.ts';
import type { CorpusRow } from '../../core/library/corpus-row.ts';
import type { SyncState } from '../../core/sync-state.ts';
import { clock, kilobytes, outcomeLine } from '../sync-line.ts';
import type { SayText } from '../text.ts';
import type { CorporaProps } from './corpora-calls.ts';

type Line = readonly [name: string, value: JSX.Element | string];

const ofSync = ({ memory }: SyncState, t: SayText, lang: Lang): readonly (Line | undefined)[] => {
  const { outcome, confirmed, due, failures } = memory;
  return [
    confirmed !== undefined ? [t('sync.confirmed'), clock(lang, confirmed)] : undefined,
    due > 0 ? [t('sync.next'), clock(lang, due)] : undefined,
    outcome && [t('sync.last'), `${clock(lang, outcome.at)} – ${outcomeLine(outcome, t)}`],
    outcome?.kind === 'updated' ? [t('sync.fetched'), t('sync.kb', { kb: kilobytes(outcome.bytes) })] : undefined,
    outcome?.kind === 'updated' && outcome.notes ? [t('sync.notes'), inLang(outcome.notes, lang)] : undefined,
    outcome?.kind === 'failed'
      ? [t('sync.reason'), <code>{[outcome.failure.message, outcome.failure.where].filter(Boolean).join(' · ')}</code>]
      : undefined,
    failures > 1 ? [t('sync.failures'), String(failures)] : undefined,
  ];
};

const Keys = ({ all }: { all: readonly string[] }): JSX.Element => (
  <ul>
    {all.map((one) => (
      <li key={one}>
        <code>{one}</code>
      </li>
    ))}
  </ul>
);

const linesOf = (row: CorpusRow, t: SayText, lang: Lang): readonly Line[] =>
  [
    row.installed !== undefined ? ([t('sync.installed'), clock(lang, row.installed)] as const) : undefined,
    row.expires !== undefined ? ([t('sync.fresh'), clock(lang, row.expires)] as const) : undefined,
    ...(row.sync ? ofSync(row.sync, t, lang) : []),
    row.address !== undefined ? ([t('sync.address'), <code>{row.address}</code>] as const) : undefined,
    row.fingerprints.length > 0 ? ([t('sync.keys'), <Keys all={row.fingerprints} />] as const) : undefined,
  ].filter((line) => line !== undefined);

export const CorpusDetails = ({ row, t, lang }: CorporaProps & { readonly row: CorpusRow }): JSX.Element | null => {
  const lines = linesOf(row, t, lang);
  if (lines.length === 0) return null;
  return (
    <dl class="details">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};
