// What stands in a card's place while it is looked up, and when it cannot be shown. Same box, same owner as entity-card.
import type { JSX } from 'preact';
import type { ErrorCode } from '../core/errors.ts';
import type { SayCard } from './card-text.ts';

/** Without `error`: still loading. Announced politely; the bars are decoration. */
export const CardNotice = ({ t, error }: { t: SayCard; error?: ErrorCode | undefined }): JSX.Element => (
  <div class="card card-notice" role="status">
    {error ? (
      <p>{t(`error.${error}`)}</p>
    ) : (
      <>
        <span class="unseen">{t('card.loading')}</span>
        <i class="bar" />
        <i class="bar" />
        <i class="bar" />
      </>
    )}
  </div>
);
