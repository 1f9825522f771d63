// The welcome page's door. Its paragraph is annotated by the code that annotates everybody's pages.
import '../../src/ui/tokens.css';
import '../../src/ui/pieces.css';
import '../../src/ui/controls.css';
import '../../src/ui/options/settings.css';
import '../../src/ui/welcome/welcome.css';
import { render } from 'preact';
import { dressDocument, langFor, readSettings } from '../../src/extension/own-pages/own-settings.ts';
import { askPageAccess, hasPageAccess } from '../../src/extension/own-pages/page-access.ts';
import { ownLookups, readKeys } from '../../src/extension/own-pages/welcome-door.ts';
import { startAnnotator } from '../../src/page/start-annotator.ts';
import { makeText } from '../../src/ui/text.ts';
import { COMMAND_TEXTS, WelcomeView } from '../../src/ui/welcome/welcome-view.tsx';

const { settings } = await readSettings();
const lang = langFor(settings);
const t = makeText(lang);
dressDocument(settings);
document.title = t('welcome.title');
const [keys, access] = await Promise.all([readKeys((command) => t(COMMAND_TEXTS[command])), hasPageAccess()]);
const view = <WelcomeView t={t} icon="/icon/128.png" keys={keys} {...(!access && { askAccess: askPageAccess })} />;
render(view, document.body);
startAnnotator(document, ownLookups, { settings, lang, site: '' }, new AbortController().signal);
