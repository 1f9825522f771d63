// One corpus in the options: what it is, whether it is used, how its last sync went; its choices and details folded away.
// Called by corpora-section for each row.
import type { JSX } from 'preact';
import { inLang } from '../../core/corpus.ts';
import { Switch } from '../switch.tsx';
import { isStale, isSyncing, staleLine, syncLine } from '../sync-line.ts';
import type { ItemProps } from './corpora-calls.ts';
import { CorpusChoices } from './corpus-choices.tsx';
import { CorpusDetails } from './corpus-details.tsx';
import { More } from './more.tsx';

const Sync = ({ row, t, lang, now }: ItemProps): JSX.Element | null => {
  const { sync } = row;
  if (!sync) return isStale(row, now) ? <p class="quiet">{staleLine(row, t, lang)}</p> : null;
  const { outcome } = sync.memory;
  return (
    <>
      <p class={sync.kind === 'failed' ? 'corpus-sync wrong' : 'corpus-sync'} role="status">
        {syncLine(sync, t, lang)}
      </p>
      {sync.kind === 'downloading' && (
        <progress
          max={sync.ofBytes}
          value={sync.bytes}
          aria-label={t('corpora.progress', { title: inLang(row.title, lang) })}
        />
      )}
      {outcome?.kind === 'updated' && outcome.keyChanged && <p class="quiet">{t('corpora.keyChanged')}</p>}
      {isStale(row, now) && <p class="wrong">{staleLine(row, t, lang)}</p>}
    </>
  );
};

const About = ({ row, t, lang }: ItemProps): JSX.Element => {
  const title = inLang(row.title, lang);
  return (
    <div class="corpus-about" data-hue={row.hue}>
      <h3 id={`corpus-${row.id}`}>
        {row.hue !== undefined && <i class="swatch" aria-hidden="true" />}
        {row.version === undefined ? title : t('card.corpus', { title, version: row.version })}
      </h3>
      <p class="quiet">
        {row.publisher}
        {row.version !== undefined && ` · ${t('corpora.entities', { count: row.entities })}`}
        {row.origin === 'package' && ` · ${t('corpora.bundled')}`}
        {row.origin === 'file' && ` · ${t('corpora.fromFile')}`}
        {row.held && ` · ${t('corpora.held')}`}
      </p>
      {!row.signed && <p class="wrong">{t('corpora.unsigned')}</p>}
    </div>
  );
};

export const CorpusItem = (props: ItemProps): JSX.Element => {
  const { row, t, lang, calls, run } = props;
  const title = inLang(row.title, lang);
  return (
    <li>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be the heading that stands in it */}
      <div class="corpus" role="group" aria-labelledby={`corpus-${row.id}`}>
        <div class="corpus-head">
          <About {...props} />
          <Switch name={t('corpora.use')} on={row.enabled} onTurn={(on) => void run(calls.enable(row.id, on))} />
        </div>
        <Sync {...props} />
        <div class="corpus-foot">
          <More name={t('corpora.more')} of={title}>
            <CorpusChoices {...props} />
            <CorpusDetails {...props} />
          </More>
          {row.sync && (
            <button
              type="button"
              class="button"
              aria-label={`${t('corpora.check')}: ${title}`}
              disabled={isSyncing(row.sync)}
              onClick={() => void run(calls.checkNow(row.id))}
            >
              {t('corpora.check')}
            </button>
          )}
        </div>
      </div>
    </li>
  );
};
