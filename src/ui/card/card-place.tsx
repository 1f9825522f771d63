// A card in the place of the lists that led to it: its focus, its copying, Back to what was before. Called by popup-card and
// panel-record, which say where Back leads; knows neither popup nor panel.
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Card } from '../../core/card.ts';
import type { EntityKey, Lang } from '../../core/corpus.ts';
import type { ErrorCode } from '../../core/errors.ts';
import { IconButton } from '../marks.tsx';
import { cardAsText } from './card-as-text.ts';
import { CardNotice } from './card-notice.tsx';
import type { SayCard } from './card-text.ts';
import { type CardCalls, EntityCard } from './entity-card.tsx';

const TITLE_ID = 'card-title';
/** How long "Copied" stands, in ms. */
const COPIED = 1600;

type CardPlaceProps = Pick<CardCalls, 'onNotThis' | 'onOpenPanel'> & {
  readonly class: string;
  readonly t: SayCard;
  readonly lang: Lang;
  /** Undefined while it is looked up, and when it cannot be shown. */
  readonly card: Card | undefined;
  readonly error: ErrorCode | undefined;
  readonly trail: { readonly keys: readonly EntityKey[]; readonly at: number };
  readonly copy: (text: string) => void;
  readonly onOpen: (key: EntityKey) => void;
  readonly onBack: () => void;
  readonly onForward: () => void;
  /** Escape: past all cards, to the lists. */
  readonly onLeave: () => void;
};

export const CardPlace = (props: CardPlaceProps): JSX.Element => {
  const { t, lang, card, trail } = props;
  const [copied, setCopied] = useState(false);
  const main = useRef<HTMLElement>(null);
  // before anything is painted, or the first key pressed at a new card would fall beside it
  useLayoutEffect(() => {
    // the heading, so that a screen reader reads the new card from its top; the button when there is no card to read
    main.current?.querySelector<HTMLElement>(card ? `#${TITLE_ID}` : 'button')?.focus();
    main.current?.scrollIntoView();
  }, [card?.key]);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), COPIED);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <main
      ref={main}
      class={props.class}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // left to the browser, it closes a popup
        event.preventDefault();
        props.onLeave();
      }}
    >
      {card ? (
        <EntityCard
          card={card}
          t={t}
          lang={lang}
          titleId={TITLE_ID}
          canBack
          canForward={trail.at < trail.keys.length - 1}
          copied={copied}
          onBack={props.onBack}
          onForward={props.onForward}
          onOpenRelated={props.onOpen}
          onCopy={() => {
            props.copy(cardAsText(card, t, lang));
            setCopied(true);
          }}
          onNotThis={props.onNotThis}
          onOpenPanel={props.onOpenPanel}
        />
      ) : (
        <>
          <div class="popup-card-bar">
            <IconButton act="back" name={t('card.back')} onClick={props.onBack} />
          </div>
          <CardNotice t={t} titleId={TITLE_ID} error={props.error} />
        </>
      )}
    </main>
  );
};
