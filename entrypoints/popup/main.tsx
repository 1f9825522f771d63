// The popup's door.
import '../../src/ui/tokens.css';
import '../../src/ui/pieces.css';
import '../../src/ui/controls.css';
import '../../src/ui/card/card.css';
import '../../src/ui/popup/popup.css';
import { render } from 'preact';
import { askPageAccess, hasPageAccess } from '../../src/extension/own-pages/page-access.ts';
import { openPopup } from '../../src/extension/own-pages/popup-door.ts';
import { keepEarlyKeys } from '../../src/ui/popup/early-keys.ts';
import { PopupView } from '../../src/ui/popup/popup-view.tsx';
import { makeText } from '../../src/ui/text.ts';

const takeEarly = keepEarlyKeys(document);
const [popup, access] = await Promise.all([openPopup(), hasPageAccess()]);
const calls = access ? popup.calls : { ...popup.calls, askAccess: askPageAccess };
const page = document.documentElement;
page.lang = popup.lang;
page.dataset.theme = popup.settings.theme;
const start = { ...popup.start, ...takeEarly() };
render(<PopupView t={makeText(popup.lang)} lang={popup.lang} start={start} calls={calls} />, document.body);
