// The options page's door.
import '../../src/ui/tokens.css';
import '../../src/ui/pieces.css';
import '../../src/ui/controls.css';
import '../../src/ui/options/settings.css';
import '../../src/ui/options/library.css';
import { render } from 'preact';
import { OPTIONS_CALLS, watchOptions } from '../../src/extension/own-pages/options-door.ts';
import { dressDocument, langFor } from '../../src/extension/own-pages/own-settings.ts';
import { OptionsView } from '../../src/ui/options/options-view.tsx';
import { inLang, makeText } from '../../src/ui/text.ts';

const life = new AbortController();
addEventListener('pagehide', () => life.abort());
watchOptions(({ settings, locked, now, notice, corpora, topics, names }) => {
  dressDocument(settings);
  const lang = langFor(settings);
  const t = makeText(lang);
  document.title = `${t('corpora.options')} – ${t('manifest.name')}`;
  render(
    <OptionsView
      t={t}
      lang={lang}
      settings={settings}
      topics={topics}
      nameOf={(key) => {
        const brief = names.get(key);
        return brief && inLang(brief.name, lang);
      }}
      notice={notice?.code}
      locked={locked}
      refusal={corpora.notice?.code}
      now={now}
      onChange={OPTIONS_CALLS.changeSettings}
      rows={corpora.rows}
      calls={OPTIONS_CALLS}
    />,
    document.body,
  );
}, life.signal);
