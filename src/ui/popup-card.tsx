// A card in the popup, in the lists' place. Back leads to the card before, and from the first to the lists as they were.
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { cardAsText } from './card-as-text.ts';
import { CardNotice } from './card-notice.tsx';
import { EntityCard } from './entity-card.tsx';
import { IconButton } from './marks.tsx';
import type { PopupProps } from './popup-calls.ts';
import type { PopupState } from './popup-state.ts';
import type { PopupActs } from './use-popup.ts';

const TITLE_ID = 'card-title';
/** How long "Copied" stands, in ms. */
const COPIED = 1600;

export const PopupCard = (props: PopupProps & { state: PopupState; acts: PopupActs }): JSX.Element => {
  const { t, lang, calls, state, acts } = props;
  const [copied, setCopied] = useState(false);
  const main = useRef<HTMLElement>(null);
  const shown = state.card.status === 'shown' ? state.card.card : undefined;
  // before anything is painted, or the first key pressed at a new card would fall beside it
  useLayoutEffect(() => {
    // the heading, so that a screen reader reads the new card from its top; the button when there is no card to read
    main.current?.querySelector<HTMLElement>(shown ? `#${TITLE_ID}` : 'button')?.focus();
  }, [shown?.key]);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), COPIED);
    return () => clearTimeout(timer);
  }, [copied]);
  const back = () => acts.dispatch({ is: 'wentBack' });
  return (
    <main
      ref={main}
      class="popup-card"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        acts.dispatch({ is: 'leftCard' });
      }}
    >
      {shown ? (
        <EntityCard
          card={shown}
          t={t}
          lang={lang}
          titleId={TITLE_ID}
          canBack
          canForward={state.trail.at < state.trail.keys.length - 1}
          copied={copied}
          onBack={back}
          onForward={() => acts.dispatch({ is: 'wentForward' })}
          onOpenRelated={(key) => acts.dispatch({ is: 'opened', key })}
          onCopy={() => {
            calls.copy(cardAsText(shown, t, lang));
            setCopied(true);
          }}
          onOpenPanel={calls.openPanel && (() => calls.openPanel?.(shown.key))}
        />
      ) : (
        <>
          <div class="popup-card-bar">
            <IconButton act="back" name={t('card.back')} onClick={back} />
          </div>
          <CardNotice t={t} titleId={TITLE_ID} error={state.card.status === 'failed' ? state.card.error : undefined} />
        </>
      )}
    </main>
  );
};
