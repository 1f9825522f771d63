// All that is the reader's, in one file and back, and starting anew. Called by options-view.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ErrorCode } from '../../core/errors.ts';
import { kilobytes } from '../sync-line.ts';
import type { CorporaProps } from './corpora-calls.ts';
import { FileForm } from './file-form.tsx';

const SaveAll = ({ t, calls }: CorporaProps): JSX.Element => {
  const [done, setDone] = useState('');
  const [error, setError] = useState<ErrorCode>();
  const save = async (): Promise<void> => {
    const saved = await calls.save();
    setError(saved.ok ? undefined : saved.error.code);
    setDone(saved.ok ? t('data.saved', { name: saved.value.name, kb: kilobytes(saved.value.bytes) }) : '');
  };
  return (
    <div>
      <button type="button" class="button" onClick={() => void save()}>
        {t('data.export')}
      </button>
      {error && (
        <p class="quiet wrong" role="alert">
          {t(`error.${error}`)}
        </p>
      )}
      <p class="quiet" role="status" hidden={done === ''}>
        {done}
      </p>
    </div>
  );
};

/** Asked twice: what it erases cannot be brought back. */
const StartAnew = ({ t, calls }: CorporaProps): JSX.Element => {
  const [sure, setSure] = useState(false);
  return (
    <div class="anew">
      <p class="quiet">{t(sure ? 'corpora.resetSure' : 'corpora.resetHint')}</p>
      <div class="chips">
        <button
          type="button"
          class={sure ? 'button grave' : 'button'}
          onClick={() => {
            if (sure) void calls.restart();
            setSure(!sure);
          }}
        >
          {t(sure ? 'corpora.resetYes' : 'corpora.reset')}
        </button>
        {sure && (
          <button type="button" class="button" onClick={() => setSure(false)}>
            {t('corpora.resetNo')}
          </button>
        )}
      </div>
    </div>
  );
};

export const BackupSection = (props: CorporaProps): JSX.Element => (
  <section>
    <h2>{props.t('data.title')}</h2>
    <p class="quiet">{props.t('data.hint')}</p>
    <div class="data-acts">
      <SaveAll {...props} />
      <FileForm {...props} label={props.t('data.open')} />
    </div>
    <StartAnew {...props} />
  </section>
);
