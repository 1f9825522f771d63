// The reader's choices as the extension's own pages see them: asked once, then again whenever something is stored. Called by the doors of
// side panel, options and welcome page. They may be stored anywhere; only the background knows where.
import browser from 'webextension-polyfill';
import type { Lang } from '../../core/corpus.ts';
import { readerLang } from '../../core/settings/reader-lang.ts';
import { DEFAULTS, type Settings } from '../../core/settings.ts';
import type { SettingsState } from '../replies.ts';
import { ask } from './own-ask.ts';

/** What the background does not answer is left out: the page must open. */
export const readSettings = async (): Promise<SettingsState> => {
  const state = await ask('settings', {});
  return state.ok ? state.value : { settings: DEFAULTS, notice: state.error };
};

export const watchSettings = (told: (state: SettingsState) => void, signal: AbortSignal): void => {
  let said = '';
  const onChanged = async (): Promise<void> => {
    const state = await readSettings();
    const now = JSON.stringify(state);
    if (now === said || signal.aborted) return;
    said = now;
    told(state);
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged));
};

export const langFor = (settings: Settings): Lang => readerLang(settings, [browser.i18n.getUILanguage()]);

/** Language and colours of the document itself, for what stands in it to inherit. */
export const dressDocument = (settings: Settings): void => {
  const page = document.documentElement;
  page.lang = langFor(settings);
  page.dataset.theme = settings.theme;
};
