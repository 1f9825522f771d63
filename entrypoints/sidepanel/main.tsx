// The side panel's door.
import '../../src/ui/tokens.css';
import '../../src/ui/pieces.css';
import '../../src/ui/controls.css';
import '../../src/ui/card/card.css';
import '../../src/ui/popup/popup.css';
import '../../src/ui/options/settings.css';
import '../../src/ui/panel/panel.css';
import { render } from 'preact';
import { dressDocument, langFor } from '../../src/extension/own-pages/own-settings.ts';
import { openPanelDoor } from '../../src/extension/own-pages/panel-door.ts';
import { PanelView } from '../../src/ui/panel/panel-view.tsx';
import { makeText } from '../../src/ui/text.ts';

const life = new AbortController();
addEventListener('pagehide', () => life.abort());
const { topics, calls, live } = await openPanelDoor(life.signal);
live((settings) => {
  dressDocument(settings);
  const lang = langFor(settings);
  render(<PanelView t={makeText(lang)} lang={lang} topics={topics} calls={calls} />, document.body);
});
