// The options page: the corpora, the reader's choices, and the data they make. Called by its door; all it needs comes in as props.
import type { JSX } from 'preact';
import { BackupSection } from './backup-section.tsx';
import type { CorporaProps } from './corpora-calls.ts';
import { CorporaSection } from './corpora-section.tsx';
import { SettingsForm, type SettingsFormProps } from './settings-form.tsx';

export const OptionsView = (props: SettingsFormProps & Omit<CorporaProps, 'fixed'>): JSX.Element => {
  const library: CorporaProps = { ...props, fixed: props.locked.has('channels') };
  return (
    <main class="options">
      <h1>{props.t('corpora.options')}</h1>
      <div class="settings">
        <CorporaSection {...library} />
      </div>
      <SettingsForm {...props} />
      <div class="settings">
        <BackupSection {...library} />
      </div>
    </main>
  );
};
