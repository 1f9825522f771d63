// The list of sites in settings: patterns to add and remove. Says at once what it cannot read as a site.
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { isSitePattern } from '../../core/settings/sites.ts';
import { IconButton } from '../marks.tsx';
import type { SayText } from '../text.ts';

export const SitesField = (props: {
  t: SayText;
  sites: readonly string[];
  disabled?: boolean;
  onChange: (sites: readonly string[]) => void;
}): JSX.Element => {
  const { t, sites, onChange, disabled = false } = props;
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const add = (): void => {
    const pattern = typed.trim();
    setWrong(pattern !== '' && !isSitePattern(pattern));
    if (pattern === '' || !isSitePattern(pattern)) return;
    if (!sites.includes(pattern)) onChange([...sites, pattern]);
    setTyped('');
  };
  return (
    <div class="sites">
      <ul class="rows" aria-label={t('settings.sites')}>
        {sites.map((site) => (
          <li key={site}>
            <code>{site}</code>
            <IconButton
              act="close"
              name={t('settings.removeSite', { site })}
              disabled={disabled}
              onClick={() => onChange(sites.filter((other) => other !== site))}
            />
          </li>
        ))}
      </ul>
      {!disabled && (
        <>
          <form
            class="adding"
            onSubmit={(event) => {
              event.preventDefault();
              add();
            }}
          >
            <input
              type="text"
              inputMode="url"
              autocomplete="off"
              spellcheck={false}
              aria-label={t('settings.addSite')}
              aria-describedby={id}
              aria-invalid={wrong}
              placeholder={t('settings.siteExample')}
              value={typed}
              onInput={(event) => {
                setTyped(event.currentTarget.value);
                setWrong(false);
              }}
            />
            <button type="submit" class="button">
              {t('settings.add')}
            </button>
          </form>
          <p id={id} class={wrong ? 'quiet wrong' : 'quiet'} role={wrong ? 'alert' : undefined}>
            {t(wrong ? 'settings.siteWrong' : 'settings.siteHint')}
          </p>
        </>
      )}
    </div>
  );
};
