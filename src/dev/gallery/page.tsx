// The gallery's page: one scene, as the address asks (?scene=card&lang=fr&theme=dark&dir=rtl&whole), else the list of them.
// Built by build.ts, never shipped.
import '../../ui/tokens.css';
import '../../ui/pieces.css';
import '../../ui/controls.css';
import '../../ui/card/card.css';
import '../../ui/popup/popup.css';
import '../../ui/panel/panel.css';
import '../../ui/options/settings.css';
import '../../ui/options/library.css';
import '../../ui/welcome/welcome.css';
import './page.css';
import { render } from 'preact';
import { langOf } from '../../ui/text.ts';
import { SCENES, type SceneName } from './scenes.tsx';

const List = () => (
  <ul>
    {Object.keys(SCENES).map((name) => (
      <li key={name}>
        <a href={`?scene=${name}`}>{name}</a>
      </li>
    ))}
  </ul>
);

const asked = new URL(location.href).searchParams;
const page = document.documentElement;
const lang = langOf([asked.get('lang') ?? 'en']);
const scene = SCENES[asked.get('scene') as SceneName];
page.lang = lang;
page.dir = asked.get('dir') ?? 'ltr';
page.dataset.theme = asked.get('theme') ?? 'light';
render(scene ? scene(lang) : <List />, document.querySelector('#wall') ?? document.body);
if (asked.has('whole')) for (const details of document.querySelectorAll('details')) details.open = true;
page.classList.toggle('whole', asked.has('whole'));
page.dataset.ready = '';
