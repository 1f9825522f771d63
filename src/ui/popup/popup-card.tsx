// A card in the popup, in the lists' place. Back leads to the card before, and from the first to the lists as they were.
import type { JSX } from 'preact';
import { CardPlace } from '../card/card-place.tsx';
import type { PopupProps } from './popup-calls.ts';
import type { PopupState } from './popup-state.ts';
import type { PopupActs } from './use-popup.ts';

export const PopupCard = (props: PopupProps & { state: PopupState; acts: PopupActs }): JSX.Element => {
  const { t, lang, calls, state, acts } = props;
  const shown = state.card.status === 'shown' ? state.card.card : undefined;
  return (
    <CardPlace
      class="popup-card"
      t={t}
      lang={lang}
      card={shown}
      error={state.card.status === 'failed' ? state.card.error : undefined}
      trail={state.trail}
      copy={calls.copy}
      onOpen={(key) => acts.dispatch({ is: 'opened', key })}
      onBack={() => acts.dispatch({ is: 'wentBack' })}
      onForward={() => acts.dispatch({ is: 'wentForward' })}
      onLeave={() => acts.dispatch({ is: 'leftCard' })}
      onOpenPanel={calls.openPanel && shown && (() => calls.openPanel?.(shown.key))}
    />
  );
};
