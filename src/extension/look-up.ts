// Looking something up from outside the popup: the context menu on a selection and the keyword `sl` in the address bar. Both end in the
// popup's search. Called by the background, whose first turn adds all listeners.
import browser from 'webextension-polyfill';
import type { Lang, SearchHit } from '../core/corpus.ts';
import { inLang } from '../core/corpus.ts';
import type { Result } from '../core/errors.ts';
import { leaveWish } from './own-pages/wish.ts';

const MENU = 'look-up';
/** Longer selections are no names. UTF-16 units. */
const LONGEST = 100;
const SUGGESTIONS = 6;

/** Chrome reads suggestions as XML, Firefox as they are. */
export const asXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** In the turn of the reader's act: some browsers open it for no other reason. A tab takes its place where they do not. */
const searchFor = (text: string): void => {
  const query = text.trim().slice(0, LONGEST);
  void leaveWish('popup', { query });
  browser.action.openPopup().catch(() => browser.tabs.create({ url: '/popup.html' }));
};

export type LookUpMeans = {
  search(query: string, lang: Lang, limit: number): Promise<Result<readonly SearchHit[]>>;
  lang(): Promise<Lang>;
};

const suggestions = async (text: string, { search, lang }: LookUpMeans) => {
  if (text.trim() === '') return [];
  const spoken = await lang();
  const hits = await search(text, spoken, SUGGESTIONS);
  const write = import.meta.env.FIREFOX ? (said: string) => said : asXml;
  return (hits.ok ? hits.value : []).map(({ brief }) => {
    const name = inLang(brief.name, spoken);
    return { content: name, description: write(`${name} – ${inLang(brief.description, spoken)}`) };
  });
};

export const startLookUp = (means: LookUpMeans): void => {
  const { contextMenus, omnibox, runtime, i18n } = browser;
  runtime.onInstalled.addListener(() => {
    // an update finds the entry of the version before it
    contextMenus.removeAll().then(() => {
      contextMenus.create({ id: MENU, title: i18n.getMessage('menu_look_up'), contexts: ['selection'] });
    });
  });
  contextMenus.onClicked.addListener(({ menuItemId, selectionText }) => {
    if (menuItemId === MENU && selectionText) searchFor(selectionText);
  });
  omnibox.onInputStarted.addListener(() =>
    omnibox.setDefaultSuggestion({ description: i18n.getMessage('omnibox_hint') }),
  );
  omnibox.onInputChanged.addListener((text, suggest) => void suggestions(text, means).then(suggest));
  omnibox.onInputEntered.addListener((text) => searchFor(text));
};
