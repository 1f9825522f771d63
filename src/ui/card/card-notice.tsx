// What stands in a card's place while it is looked up, and when it cannot be shown. Same box, same owner as entity-card.
import type { JSX } from 'preact';
import type { ErrorCode } from '../../core/errors.ts';
import type { SayCard } from './card-text.ts';

/** Without `error`: still loading. Announced politely; the bars are decoration. `titleId` names the box, as a card's title would. */
export const CardNotice = (props: { t: SayCard; titleId: string; error?: ErrorCode | undefined }): JSX.Element => (
  <div class="card card-notice" role="status">
    {props.error ? (
      <p id={props.titleId}>{props.t(props.error === 'entity-unknown' ? 'card.gone' : 'card.failed')}</p>
    ) : (
      <>
        <span class="unseen" id={props.titleId}>
          {props.t('card.loading')}
        </span>
        <i class="bar" />
        <i class="bar" />
        <i class="bar" />
      </>
    )}
  </div>
);
