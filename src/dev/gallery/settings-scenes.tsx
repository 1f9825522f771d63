// The options page's form, kept as its door would keep it, and the welcome page. Called by scenes.tsx.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import icon from '../../../assets/icon/128.png?url';
import { inLang, type Lang } from '../../core/corpus.ts';
import type { ErrorCode } from '../../core/errors.ts';
import { DEFAULTS, type Lock, type Settings } from '../../core/settings.ts';
import { SettingsForm } from '../../ui/options/settings-form.tsx';
import { makeText } from '../../ui/text.ts';
import { WelcomeView } from '../../ui/welcome/welcome-view.tsx';
import { BRIEFS, TOPICS } from './fixture.ts';
import { told } from './popup-scenes.tsx';

const NONE: ReadonlySet<Lock> = new Set();

type KeptProps = { lang: Lang; first: Settings; notice?: ErrorCode; locked?: ReadonlySet<Lock> };
const Kept = ({ lang, first, notice, locked = NONE }: KeptProps): JSX.Element => {
  const [settings, setSettings] = useState(first);
  const t = makeText(lang);
  return (
    <main class="frame-page">
      <h1 class="unseen">{t('manifest.name')}</h1>
      <SettingsForm
        t={t}
        lang={lang}
        settings={settings}
        locked={locked}
        topics={Object.values(TOPICS)}
        nameOf={(key) => {
          const brief = Object.values(BRIEFS).find((one) => one.key === key);
          return brief && inLang(brief.name, lang);
        }}
        notice={notice}
        onChange={(changes) => {
          told.push(JSON.stringify(changes));
          setSettings({ ...settings, ...changes });
        }}
      />
    </main>
  );
};

const KEYS = [
  { name: 'Next name', keys: 'Alt+Shift+K' },
  { name: 'Search', keys: 'Alt+Shift+S' },
];

const CHOSEN: Settings = {
  ...DEFAULTS,
  sites: ['*.example.org', 'news.example.com/live/*'],
  topicsOff: ['trade'],
  hidden: [{ key: BRIEFS.jet.key }, { key: BRIEFS.london.key, site: 'www.cbc.ca' }, { key: 'gone/forever' }],
};

export const SETTINGS_SCENES = {
  settings: (lang: Lang) => <Kept lang={lang} first={CHOSEN} />,
  welcome: (lang: Lang) => <WelcomeView t={makeText(lang)} icon={icon} keys={KEYS} />,
  'welcome-access': (lang: Lang) => (
    <WelcomeView
      t={makeText(lang)}
      icon={icon}
      keys={[]}
      askAccess={async () => {
        told.push('access');
        return true;
      }}
    />
  ),
  'settings-locked': (lang: Lang) => (
    <Kept lang={lang} first={CHOSEN} locked={new Set(['siteMode', 'sites', 'theme', 'hidden'])} />
  ),
  'settings-first': (lang: Lang) => <Kept lang={lang} first={DEFAULTS} notice="storage-unavailable" />,
} as const;
