// The reader's corpora in the options: the list in the reader's order, and adding another from a channel or a file. Called by
// options-view. Says what a call answered when it failed; everything else comes in as rows.
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { inLang } from '../../core/corpus.ts';
import type { ErrorCode, Result } from '../../core/errors.ts';
import type { CorpusRow } from '../../core/library/corpus-row.ts';
import type { CorporaProps } from './corpora-calls.ts';
import { CorpusItem } from './corpus-item.tsx';
import { FileForm } from './file-form.tsx';
import { More } from './more.tsx';
import { SubscribeForm } from './subscribe-form.tsx';

/** The ids in their order once the one at `at` has changed places with its neighbour. */
const moved = (rows: readonly CorpusRow[], at: number, by: 1 | -1): readonly string[] => {
  const first = Math.min(at, at + by);
  const ids = rows.map(({ id }) => id);
  return ids.toSpliced(first, 2, ids[first + 1] ?? '', ids[first] ?? '');
};

export const CorporaSection = (props: CorporaProps): JSX.Element => {
  const { t, lang, rows, calls, refusal, fixed } = props;
  const [error, setError] = useState<ErrorCode>();
  const [said, setSaid] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const run = async <T,>(done: Promise<Result<T>>): Promise<T | undefined> => {
    const answer = await done;
    setError(answer.ok ? undefined : answer.error.code);
    return answer.ok ? answer.value : undefined;
  };
  const move = async (at: number, by: 1 | -1): Promise<void> => {
    const row = rows[at];
    if (!row || !rows[at + by]) return;
    if ((await run(calls.arrange(moved(rows, at, by)))) === undefined) return;
    setSaid(t('corpora.movedTo', { title: inLang(row.title, lang), n: at + by + 1, of: rows.length }));
  };
  return (
    <section>
      <h2>{t('corpora.title')}</h2>
      {refusal && (
        <p class="alert" role="alert">
          {t('corpora.refusal')}
        </p>
      )}
      {error && (
        <p class="alert" role="alert">
          {t(`error.${error}`)}
        </p>
      )}
      <ul class="corpora">
        {rows.map((row, at) => (
          <CorpusItem
            key={row.id}
            {...props}
            row={row}
            at={at}
            run={run}
            move={(by) => void move(at, by)}
            say={setSaid}
          />
        ))}
      </ul>
      <p class="unseen" role="status">
        {said}
      </p>
      {fixed ? (
        <p class="quiet">{t('corpora.fixed')}</p>
      ) : (
        <More name={t('corpora.add')} onOpen={() => field.current?.focus()}>
          <SubscribeForm {...props} field={field} />
          <FileForm {...props} label={t('corpora.addFile')} />
        </More>
      )}
    </section>
  );
};
