// The page shown once, at install: what this does, a paragraph to try it on, keys, and what stays private.
// Called by its door, which annotates the paragraph as it would any page.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SayText } from '../text.ts';

/** What a command of the manifest does, by its name there. */
export const COMMAND_TEXTS = {
  _execute_action: 'popup.search',
  'next-name': 'manifest.command_next_name',
  'previous-name': 'manifest.command_previous_name',
  'open-card': 'manifest.command_open_card',
  'side-panel': 'manifest.command_side_panel',
  'toggle-site': 'manifest.command_toggle_site',
} as const;

export type WelcomeProps = {
  readonly t: SayText;
  /** Address of the icon. */
  readonly icon: string;
  /** The keys of the commands as the browser has them now, most useful first; a command without keys is left out. */
  readonly keys: readonly { readonly name: string; readonly keys: string }[];
  /** Present while the browser does not let us read pages: asks for it; true when granted. */
  readonly askAccess?: (() => Promise<boolean>) | undefined;
};

const Access = ({ t, ask }: { t: SayText; ask: () => Promise<boolean> }): JSX.Element => {
  const [granted, setGranted] = useState(false);
  return (
    <section class="welcome-access" role="status">
      <p>{t(granted ? 'welcome.allowed' : 'popup.access')}</p>
      {!granted && (
        <button type="button" class="button strong" onClick={async () => setGranted(await ask())}>
          {t('popup.allow')}
        </button>
      )}
    </section>
  );
};

/** "Ctrl+Shift+Y" as key caps. */
const Keys = ({ keys }: { keys: string }): JSX.Element => (
  <span class="keys">
    {keys.split('+').map((key) => (
      <kbd key={key}>{key}</kbd>
    ))}
  </span>
);

export const WelcomeView = ({ t, icon, keys, askAccess }: WelcomeProps): JSX.Element => (
  <main class="welcome">
    <header>
      <img src={icon} width="56" height="56" alt="" />
      <h1>{t('welcome.title')}</h1>
      <p class="welcome-lead">{t('welcome.lead')}</p>
    </header>
    {askAccess && <Access t={t} ask={askAccess} />}
    <section class="welcome-try">
      <h2 class="label">{t('welcome.try')}</h2>
      <p class="welcome-story">{t('welcome.story')}</p>
    </section>
    <section class="welcome-steps">
      <article>
        <h2>{t('welcome.rest')}</h2>
        <p>{t('welcome.restMore')}</p>
      </article>
      <article>
        <h2>{t('welcome.search')}</h2>
        <p>{t('welcome.searchMore')}</p>
      </article>
      <article>
        <h2>{t('welcome.off')}</h2>
        <p>{t('welcome.offMore')}</p>
      </article>
    </section>
    {keys.length > 0 && (
      <section>
        <h2>{t('welcome.keys')}</h2>
        <dl class="welcome-keys">
          {keys.flatMap((command) => [
            <dt key={command.name}>{command.name}</dt>,
            <dd key={command.keys}>
              <Keys keys={command.keys} />
            </dd>,
          ])}
        </dl>
      </section>
    )}
    <section>
      <h2>{t('welcome.private')}</h2>
      <p>{t('welcome.privateMore')}</p>
    </section>
  </main>
);
