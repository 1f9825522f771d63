// Taking in a file of corpora: what is in it first, each corpus with a tick and its warning, then the reader's agreement. Called by
// corpora-section and by backup-section.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { inLang } from '../../core/corpus.ts';
import type { ErrorCode } from '../../core/errors.ts';
import type { CorporaProps, FileChoice, FileOffer, FilePreview } from './corpora-calls.ts';
import { Seen } from './subscribe-form.tsx';
import { useFirstFocus } from './use-first-focus.ts';

/** What a save of ours ends in. */
const ENDING = '.sidelight';

const isSigned = (offer: FileOffer): boolean =>
  offer.kind === 'pack' ? offer.preview.signed : offer.kind === 'subscription' && offer.signed;

const Tick = (props: { name: string; on: boolean; onTurn: (on: boolean) => void }): JSX.Element => (
  <label class="tick">
    <input type="checkbox" checked={props.on} onChange={(event) => props.onTurn(event.currentTarget.checked)} />
    <span>{props.name}</span>
  </label>
);

type OfferProps = CorporaProps & { offer: FileOffer; on: boolean; onTurn: (on: boolean) => void };

const Offer = (props: OfferProps): JSX.Element => {
  const { offer, t, lang, on, onTurn } = props;
  if (offer.kind === 'refused')
    return (
      <li>
        <h3>{offer.corpus}</h3>
        <p class="wrong">{t(`error.${offer.failure.code}`)}</p>
      </li>
    );
  const name = offer.kind === 'pack' ? inLang(offer.preview.title, lang) : offer.corpus;
  return (
    <li>
      {offer.kind === 'pack' ? (
        <Seen {...props} seen={offer.preview} filed />
      ) : (
        <>
          <h3>{name}</h3>
          <p class="quiet">{t('data.subscription', { url: offer.url })}</p>
          {!offer.signed && <p class="alert">{t('corpora.unsignedWarning')}</p>}
        </>
      )}
      <Tick name={t(isSigned(offer) ? 'data.take' : 'data.takeUnsigned', { name })} on={on} onTurn={onTurn} />
    </li>
  );
};

type AskProps = CorporaProps & {
  seen: FilePreview;
  busy: boolean;
  onTake: (choice: FileChoice) => void;
  onCancel: () => void;
};

/** What is in the file; of what nobody signs, nothing is ticked before the reader has read the warning. */
const Ask = (props: AskProps): JSX.Element => {
  const { t, seen, busy, onTake, onCancel } = props;
  const { offers, settings } = seen;
  const unsigned = offers.filter((one) => !isSigned(one)).map(({ corpus }) => corpus);
  const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set(unsigned));
  const [withSettings, setWithSettings] = useState(true);
  const first = useFirstFocus();
  const turn = (corpus: string, on: boolean): void => {
    const next = new Set(left);
    if (on) next.delete(corpus);
    else next.add(corpus);
    setLeft(next);
  };
  const corpora = offers
    .filter((one) => one.kind !== 'refused' && !left.has(one.corpus))
    .map((one) => ({ corpus: one.corpus, unsigned: !isSigned(one) }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: what it holds has headings of its own
    <div class="corpus-offer" role="group" aria-label={t('data.inFile')}>
      <ul class="offers">
        {offers.map((offer) => (
          <Offer
            key={offer.corpus}
            {...props}
            offer={offer}
            on={!left.has(offer.corpus)}
            onTurn={(on) => turn(offer.corpus, on)}
          />
        ))}
      </ul>
      {settings && <Tick name={t('data.takeSettings')} on={withSettings} onTurn={setWithSettings} />}
      {offers.length === 0 && !settings && <p class="quiet">{t('data.empty')}</p>}
      <div class="chips">
        <button
          ref={first}
          type="button"
          class="button"
          disabled={busy}
          onClick={() => onTake({ corpora, settings: settings && withSettings })}
        >
          {t('data.import')}
        </button>
        <button type="button" class="button" disabled={busy} onClick={onCancel}>
          {t('data.cancel')}
        </button>
      </div>
    </div>
  );
};

export const FileForm = (props: CorporaProps & { label: string }): JSX.Element => {
  const { t, calls, label } = props;
  const [seen, setSeen] = useState<FilePreview>();
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const [done, setDone] = useState('');
  const [busy, setBusy] = useState(false);
  const sentence = (code: ErrorCode): string => t(`error.${code}`);

  const open = async (file: File): Promise<void> => {
    setBusy(true);
    setDone('');
    const answer = await calls.openFile(file);
    setBusy(false);
    setWrong(answer.ok ? [] : [sentence(answer.error.code)]);
    setSeen(answer.ok ? answer.value : undefined);
  };
  const take = async (choice: FileChoice): Promise<void> => {
    setBusy(true);
    const answer = await calls.takeFile(choice);
    setBusy(false);
    setSeen(undefined);
    if (!answer.ok) return setWrong([sentence(answer.error.code)]);
    const failed = answer.value.filter(({ failure }) => failure);
    setWrong(failed.map(({ corpus, failure }) => `${corpus}: ${sentence(failure?.code ?? 'internal')}`));
    if (failed.length === 0) setDone(t('data.taken'));
  };

  return (
    <div class="file-form">
      <label class="button">
        <input
          type="file"
          class="unseen"
          accept={ENDING}
          disabled={busy}
          onChange={async ({ currentTarget: field }) => {
            const [file] = field.files ?? [];
            if (file) await open(file);
            field.value = ''; // the same file may be chosen again
          }}
        />
        {label}
      </label>
      {wrong.map((one) => (
        <p key={one} class="quiet wrong" role="alert">
          {one}
        </p>
      ))}
      <p class="quiet" role="status" hidden={done === ''}>
        {done}
      </p>
      {seen && (
        <Ask
          {...props}
          seen={seen}
          busy={busy}
          onTake={(choice) => void take(choice)}
          onCancel={() => {
            setSeen(undefined);
            calls.closeFile();
          }}
        />
      )}
    </div>
  );
};
