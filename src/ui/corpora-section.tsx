// The reader's corpora in the options: order, on and off, how their syncs stand, going back, removing, and subscribing to another.
// Called by options-view. Says what a call answered when it failed; everything else comes in as rows.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { inLang } from '../core/corpus.ts';
import type { CorpusRow } from '../core/corpus-row.ts';
import type { ErrorCode, Result } from '../core/errors.ts';
import type { CorporaProps } from './corpora-calls.ts';
import { SubscribeForm } from './subscribe-form.tsx';
import { Switch } from './switch.tsx';
import { isSyncing, syncLine } from './sync-line.ts';

type RowProps = CorporaProps & { row: CorpusRow; at: number; run: (done: Promise<Result<unknown>>) => void };

const moved = (rows: readonly CorpusRow[], at: number): readonly string[] => {
  const ids = rows.map(({ id }) => id);
  return ids.toSpliced(at - 1, 2, ids[at] ?? '', ids[at - 1] ?? '');
};

const About = ({ row, t, lang }: RowProps): JSX.Element => {
  const title = inLang(row.title, lang);
  return (
    <div class="corpus-about">
      <h3>{row.version === undefined ? title : t('card.corpus', { title, version: row.version })}</h3>
      <p class="quiet">
        {row.publisher} · {t('corpora.entities', { count: row.entities })}
        {row.origin === 'package' && ` · ${t('corpora.bundled')}`}
        {row.held && ` · ${t('corpora.held')}`}
      </p>
      {!row.signed && <p class="wrong">{t('corpora.unsigned')}</p>}
      {row.sync && <p role="status">{syncLine(row.sync, t, lang)}</p>}
      {row.fingerprints.length > 0 && (
        <p class="quiet">
          {t('corpora.key')} <code>{row.fingerprints[0]}</code>
        </p>
      )}
    </div>
  );
};

const Acts = ({ row, rows, at, t, lang, calls, run }: RowProps): JSX.Element => {
  const name = inLang(row.title, lang);
  const act = (said: string, press: () => Promise<Result<unknown>>, disabled = false) => (
    <button
      type="button"
      class="button"
      aria-label={`${said}: ${name}`}
      disabled={disabled}
      onClick={() => run(press())}
    >
      {said}
    </button>
  );
  return (
    <div class="chips">
      {row.sync && act(t('corpora.check'), () => calls.checkNow(row.id), isSyncing(row.sync))}
      {row.previous && act(t('corpora.rollBack', { version: row.previous.version }), () => calls.rollBack(row.id))}
      {at > 0 && act(t('corpora.up'), () => calls.arrange(moved(rows, at)))}
      {row.removable && act(t('corpora.remove'), () => calls.remove(row.id))}
    </div>
  );
};

const Corpus = (props: RowProps): JSX.Element => {
  const { row, t, calls, run } = props;
  return (
    <li class="corpus">
      <About {...props} />
      <Switch name={t('corpora.use')} on={row.enabled} onTurn={(on) => run(calls.enable(row.id, on))} />
      {row.sync && <Switch name={t('corpora.auto')} on={row.auto} onTurn={(on) => run(calls.setAuto(row.id, on))} />}
      <Acts {...props} />
    </li>
  );
};

export const CorporaSection = (props: CorporaProps): JSX.Element => {
  const { t, rows } = props;
  const [error, setError] = useState<ErrorCode>();
  const run = async (done: Promise<Result<unknown>>): Promise<void> => {
    const answer = await done;
    setError(answer.ok ? undefined : answer.error.code);
  };
  return (
    <section>
      <h2>{t('corpora.title')}</h2>
      {error && (
        <p class="alert" role="alert">
          {t(`error.${error}`)}
        </p>
      )}
      <ul class="corpora">
        {rows.map((row, at) => (
          <Corpus key={row.id} {...props} row={row} at={at} run={(done) => void run(done)} />
        ))}
      </ul>
      <SubscribeForm {...props} />
    </section>
  );
};
