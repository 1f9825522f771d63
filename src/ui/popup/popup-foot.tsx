// The popup's foot: the two switches, and which corpora are at work. Called by popup-view.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type CorpusInfo, inLang, type Lang } from '../../core/corpus.ts';
import type { CorpusRow } from '../../core/library/corpus-row.ts';
import type { Lock } from '../../core/settings.ts';
import { IconButton } from '../marks.tsx';
import { Switch } from '../switch.tsx';
import type { SayText } from '../text.ts';
import { allSyncsLine } from './all-syncs-line.ts';
import type { PopupCalls, PopupStart } from './popup-calls.ts';
import type { PopupActs } from './use-popup.ts';

type FootProps = {
  t: SayText;
  lang: Lang;
  on: boolean;
  siteOn: boolean;
  host: string | undefined;
  corpora: readonly CorpusInfo[];
  alert: PopupStart['alert'];
  locked: readonly Lock[];
  calls: PopupCalls;
  acts: PopupActs;
};

const corpusLine = ({ corpora, t, lang }: FootProps): string => {
  const [only, ...more] = corpora;
  if (!only) return t('popup.noCorpus');
  if (more.length > 0) return t('popup.corpora', { count: corpora.length });
  return t('card.corpus', { title: inLang(only.title, lang), version: only.version });
};

/** What the badge tells of, in words, and the way to where it is mended. */
const Alert = ({ alert, t, lang, calls }: FootProps): JSX.Element | null => {
  if (!alert) return null;
  const why = t(`error.${alert.code}`);
  return (
    <p class="popup-alert" role="status">
      {alert.title ? `${inLang(alert.title, lang)}: ${why}` : why}{' '}
      {calls.openSettings && (
        <button type="button" onClick={() => calls.openSettings?.()}>
          {t('popup.settings')}
        </button>
      )}
    </p>
  );
};

/** How the corpora's syncs stand, followed while the popup is open. */
const SyncLine = ({ t, lang, calls }: FootProps): JSX.Element | null => {
  const [rows, setRows] = useState<readonly CorpusRow[]>([]);
  useEffect(() => {
    const watch = new AbortController();
    calls.watchSyncs(setRows, watch.signal);
    return () => watch.abort();
  }, [calls]);
  const line = allSyncsLine(rows, t, lang);
  return line === undefined ? null : (
    <p class="popup-sync" role="status" title={line}>
      {line}
    </p>
  );
};

export const PopupFoot = (props: FootProps): JSX.Element => {
  const { t, lang, on, host, corpora, locked, calls, acts } = props;
  const titles = corpora.map(({ title, version }) => t('card.corpus', { title: inLang(title, lang), version }));
  return (
    <footer class="popup-foot">
      <Alert {...props} />
      {host !== undefined && (
        <Switch
          name={t('popup.onSite')}
          note={host}
          on={on && props.siteOn}
          disabled={!on || locked.includes('sites')}
          onTurn={acts.turnSite}
        />
      )}
      <Switch name={t('popup.everywhere')} on={on} disabled={locked.includes('on')} onTurn={acts.turn} />
      {!props.alert && <SyncLine {...props} />}
      <div class="popup-line">
        <p title={titles.join('\n')}>{corpusLine(props)}</p>
        {calls.openPanel && <IconButton act="panel" name={t('card.panel')} onClick={() => calls.openPanel?.()} />}
        {calls.openSettings && (
          <IconButton act="settings" name={t('popup.settings')} onClick={() => calls.openSettings?.()} />
        )}
      </div>
    </footer>
  );
};
