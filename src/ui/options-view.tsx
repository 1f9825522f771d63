// The options page: the reader's choices, the corpora, and starting anew. Called by its door; all it needs comes in as props.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CorporaProps } from './corpora-calls.ts';
import { CorporaSection } from './corpora-section.tsx';
import { SettingsForm, type SettingsFormProps } from './settings-form.tsx';

/** Asked twice: what it erases cannot be brought back. */
const StartAnew = ({ t, calls }: CorporaProps): JSX.Element => {
  const [sure, setSure] = useState(false);
  return (
    <section>
      <h2>{t('corpora.data')}</h2>
      <p class="quiet">{t(sure ? 'corpora.resetSure' : 'corpora.resetHint')}</p>
      <div class="chips">
        <button
          type="button"
          class="button"
          onClick={() => {
            if (sure) void calls.restart();
            setSure(!sure);
          }}
        >
          {t(sure ? 'corpora.resetYes' : 'corpora.reset')}
        </button>
        {sure && (
          <button type="button" class="button" onClick={() => setSure(false)}>
            {t('corpora.resetNo')}
          </button>
        )}
      </div>
    </section>
  );
};

export const OptionsView = (props: SettingsFormProps & CorporaProps): JSX.Element => (
  <main class="options">
    <h1>{props.t('corpora.options')}</h1>
    <div class="settings">
      <CorporaSection {...props} />
    </div>
    <SettingsForm {...props} />
    <div class="settings">
      <StartAnew {...props} />
    </div>
  </main>
);
