// Subscribing to a channel: its address, then what stands behind it, then the reader's agreement. Called by corpora-section.
import type { JSX, RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { inLang } from '../../core/corpus.ts';
import type { ErrorCode } from '../../core/errors.ts';
import { kilobytes } from '../sync-line.ts';
import type { ChannelPreview, CorporaProps } from './corpora-calls.ts';

type SeenProps = CorporaProps & {
  seen: ChannelPreview /** It came in a file: nothing is to be fetched. */;
  filed?: boolean;
};

/** What a channel or a file says of itself, with the warning where nobody vouches for it. */
export const Seen = ({ seen, filed = false, t, lang }: SeenProps): JSX.Element => (
  <>
    <h3>{t('card.corpus', { title: inLang(seen.title, lang), version: seen.version })}</h3>
    <p class="quiet">
      {seen.publisher} · {t('corpora.entities', { count: seen.entities })}
      {seen.sources > 0 && ` · ${t('corpora.sources', { count: seen.sources })}`}
      {seen.bytes > 0 && !filed && ` · ${t('corpora.fetches', { kb: kilobytes(seen.bytes) })}`}
    </p>
    {seen.standing === 'subscribed' && <p class="quiet">{t('corpora.hereAlready')}</p>}
    {seen.signed ? (
      <p class="quiet">
        {t('corpora.key')} <code>{seen.fingerprints[0]}</code>
      </p>
    ) : (
      <p class="alert" role="alert">
        {t('corpora.unsignedWarning')}
      </p>
    )}
  </>
);

export const SubscribeForm = (props: CorporaProps & { field: RefObject<HTMLInputElement | null> }): JSX.Element => {
  const { t, calls } = props;
  const [typed, setTyped] = useState('');
  const [seen, setSeen] = useState<ChannelPreview>();
  const [error, setError] = useState<ErrorCode>();
  const [busy, setBusy] = useState(false);
  const id = useId();
  const address = typed.trim();
  const look = async (): Promise<void> => {
    if (address === '') return;
    setBusy(true);
    const answer = await calls.preview(address);
    setBusy(false);
    setSeen(answer.ok ? answer.value : undefined);
    setError(answer.ok ? undefined : answer.error.code);
  };
  const agree = async (wanted: ChannelPreview): Promise<void> => {
    setBusy(true);
    const answer = await calls.subscribe(address, wanted.corpus, !wanted.signed);
    setBusy(false);
    setError(answer.ok ? undefined : answer.error.code);
    if (!answer.ok) return;
    setSeen(undefined);
    setTyped('');
  };
  return (
    <div class="subscribing">
      <form
        class="adding"
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <input
          ref={props.field}
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          aria-label={t('corpora.address')}
          aria-describedby={id}
          aria-invalid={error === 'address-malformed'}
          placeholder={t('corpora.addressExample')}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setSeen(undefined);
            setError(undefined);
          }}
        />
        <button type="submit" class="button" disabled={busy}>
          {t('corpora.look')}
        </button>
      </form>
      <p id={id} class={error ? 'quiet wrong' : 'quiet'} role={error ? 'alert' : undefined}>
        {error ? t(`error.${error}`) : t('corpora.addressHint')}
      </p>
      {seen && (
        <div class="corpus-offer">
          <Seen {...props} seen={seen} />
          <button type="button" class="button" disabled={busy} onClick={() => void agree(seen)}>
            {t(seen.signed ? 'corpora.subscribe' : 'corpora.subscribeUnsigned')}
          </button>
        </div>
      )}
    </div>
  );
};
