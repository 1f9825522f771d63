// The full record of an entity in the side panel: the same card as everywhere. Back leads to the record before, and from the
// first to the page. Called by panel-view.
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntityKey } from '../core/corpus.ts';
import { cardAsText } from './card-as-text.ts';
import { CardNotice } from './card-notice.tsx';
import { EntityCard } from './entity-card.tsx';
import { IconButton } from './marks.tsx';
import type { PanelProps } from './panel-calls.ts';
import type { PanelEvent, PanelState } from './panel-state.ts';

const TITLE_ID = 'record-title';
/** How long "Copied" stands, in ms. */
const COPIED = 1600;

type RecordProps = PanelProps & { itsKey: EntityKey; state: PanelState; dispatch: (event: PanelEvent) => void };

export const PanelRecord = (props: RecordProps): JSX.Element => {
  const { t, lang, calls, itsKey, state, dispatch } = props;
  const [copied, setCopied] = useState(false);
  const main = useRef<HTMLElement>(null);
  const answer = state.card?.key === itsKey ? state.card.card : undefined;
  const card = typeof answer === 'object' ? answer : undefined;
  // before anything is painted, or the first key pressed at a new record would fall beside it
  useLayoutEffect(() => {
    // the heading, so that a screen reader reads the new record from its top; the button when there is none to read
    main.current?.querySelector<HTMLElement>(card ? `#${TITLE_ID}` : 'button')?.focus();
    main.current?.scrollIntoView();
  }, [card?.key]);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), COPIED);
    return () => clearTimeout(timer);
  }, [copied]);
  const back = () => dispatch({ is: 'went', by: -1 });
  return (
    <main
      ref={main}
      class="panel-record"
      onKeyDown={(event) => {
        if (event.key === 'Escape') dispatch({ is: 'leftRecord' });
      }}
    >
      {card ? (
        <EntityCard
          card={card}
          t={t}
          lang={lang}
          titleId={TITLE_ID}
          canBack
          canForward={state.trail.at < state.trail.keys.length - 1}
          copied={copied}
          onBack={back}
          onForward={() => dispatch({ is: 'went', by: 1 })}
          onOpenRelated={(key) => dispatch({ is: 'opened', key })}
          onCopy={() => {
            calls.copy(cardAsText(card, t, lang));
            setCopied(true);
          }}
          onNotThis={(scope) => {
            calls.hide(card.key, scope);
            dispatch({ is: 'leftRecord' });
          }}
        />
      ) : (
        <>
          <div class="popup-card-bar">
            <IconButton act="back" name={t('card.back')} onClick={back} />
          </div>
          <CardNotice t={t} titleId={TITLE_ID} error={typeof answer === 'string' ? answer : undefined} />
        </>
      )}
    </main>
  );
};
