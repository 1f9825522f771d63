// The full record of an entity in the side panel: the same card as everywhere. Back leads to the record before, and from the
// first to the page. Called by panel-view.
import type { JSX } from 'preact';
import type { EntityKey } from '../../core/corpus.ts';
import { CardPlace } from '../card/card-place.tsx';
import type { PanelProps } from './panel-calls.ts';
import type { PanelEvent, PanelState } from './panel-state.ts';

type RecordProps = PanelProps & { itsKey: EntityKey; state: PanelState; dispatch: (event: PanelEvent) => void };

export const PanelRecord = ({ t, lang, calls, itsKey, state, dispatch }: RecordProps): JSX.Element => {
  const answer = state.card?.key === itsKey ? state.card.card : undefined;
  return (
    <CardPlace
      class="panel-record"
      t={t}
      lang={lang}
      card={typeof answer === 'object' ? answer : undefined}
      error={typeof answer === 'string' ? answer : undefined}
      trail={state.trail}
      copy={calls.copy}
      onOpen={(key) => dispatch({ is: 'opened', key })}
      onBack={() => dispatch({ is: 'went', by: -1 })}
      onForward={() => dispatch({ is: 'went', by: 1 })}
      onLeave={() => dispatch({ is: 'leftRecord' })}
      onNotThis={(scope) => {
        calls.hide(itsKey, scope);
        dispatch({ is: 'leftRecord' });
      }}
    />
  );
};
