// All that the popup asks of the browser: the tab in front, the background, the frames of the page. Handed to the popup by its door.
import browser from 'webextension-polyfill';
import type { CorpusInfo, EntityBrief, EntityKey, Lang, LocalText } from '../../core/corpus.ts';
import { type ErrorCode, type Failure, fail, type Result } from '../../core/errors.ts';
import { needsReader } from '../../core/library/sync-when.ts';
import type { NamedOnPage } from '../../core/mention.ts';
import { readerLang } from '../../core/settings/reader-lang.ts';
import { isSiteOn, siteOf, switchSite } from '../../core/settings/sites.ts';
import { DEFAULTS, type Lock, type Settings } from '../../core/settings.ts';
import type { Corpora } from '../library/corpora.ts';
import { openPanel } from '../open-panel.ts';
import { makeTellPages } from '../tell-pages.ts';
import { hearFrames } from './hear-frames.ts';
import { ask } from './own-ask.ts';
import { askSelection } from './selection.ts';
import { findMention } from './tab-names.ts';
import { tellWhy } from './tell-why.ts';
import { type NamesWatch, watchNames } from './watch-names.ts';
import { watchSyncs } from './watch-syncs.ts';
import { takeWish } from './wish.ts';

const HITS = 30;

export type Popup = {
  readonly lang: Lang;
  readonly settings: Settings;
  /** The browser refuses to store what the reader chooses. */
  readonly notice?: Failure;
  readonly start: {
    readonly on: boolean;
    readonly site?: { readonly host: string; readonly on: boolean };
    readonly corpora: readonly CorpusInfo[];
    readonly alert?: { readonly code: ErrorCode; readonly title?: LocalText };
    readonly locked?: readonly Lock[];
    readonly recent: readonly EntityBrief[];
    readonly query?: string;
  };
  readonly calls: ReturnType<typeof callsFor>;
};

const callsFor = (tab: browser.Tabs.Tab | undefined, lang: Lang) => {
  const { id: tabId, url = '', windowId } = tab ?? {};
  const tell = makeTellPages(browser.tabs);
  let names: NamesWatch | undefined;
  return {
    search: (query: string) => ask('search', { query, lang, limit: HITS }),
    card: (key: EntityKey) => ask('card', { key }),
    watchNames: (told: (names: Result<readonly NamedOnPage[]>) => void, signal: AbortSignal): void => {
      if (tabId === undefined) told(fail('page-unreachable', 'there is no tab'));
      else names = watchNames(tabId, { tell, hear: hearFrames }, tellWhy(tabId, url, told, signal), signal);
    },
    watchSyncs,
    showMention: (key: EntityKey, n: number): void => {
      const place = names && findMention(names.frames(), key, n);
      if (place && tabId !== undefined) void tell.tab(tabId, 'showMention', { key, n: place.n }, place.frameId);
    },
    setOn: (on: boolean): void => void ask('changeSettings', { changes: { on } }),
    setSiteOn: async (on: boolean): Promise<void> => {
      const now = await ask('settings', {});
      if (now.ok) await ask('changeSettings', { changes: { sites: switchSite(now.value.settings, url, on) } });
    },
    remember: (key: EntityKey): void => void ask('remember', { key }),
    copy: (text: string): void => void navigator.clipboard.writeText(text),
    openPanel: async (key?: EntityKey): Promise<void> => {
      if (tabId !== undefined && windowId !== undefined) await openPanel({ id: tabId, windowId }, key);
      close();
    },
    openSettings: async (): Promise<void> => {
      await browser.runtime.openOptionsPage();
      close();
    },
  };
};

/** The one thing that waits for the reader: what the badge tells of, and a browser that stores nothing. */
const alertOf = (notice: Failure | undefined, list: Result<Corpora>): Pick<Popup['start'], 'alert'> => {
  const refusal = notice ?? (list.ok ? list.value.notice : undefined);
  if (refusal) return { alert: { code: refusal.code } };
  const waiting = list.ok ? list.value.rows : [];
  for (const { title, sync } of waiting)
    if (sync?.kind === 'failed' && needsReader(sync.failure)) return { alert: { code: sync.failure.code, title } };
  return {};
};

/** Opens over the tab in front of this window. What the background does not answer is left out: the popup must open. */
export const openPopup = async (): Promise<Popup> => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url ?? '';
  const [settings, corpora, list, recent, selected, wish] = await Promise.all([
    ask('settings', {}),
    ask('corpora', {}),
    ask('listCorpora', {}),
    ask('recent', {}),
    tab?.id === undefined ? '' : askSelection(tab.id, makeTellPages(browser.tabs), hearFrames),
    takeWish('popup'),
  ]);
  const chosen = settings.ok ? settings.value.settings : DEFAULTS;
  const lang = readerLang(chosen, [browser.i18n.getUILanguage()]);
  const host = siteOf(url);
  const query = wish?.query ?? selected;
  return {
    lang,
    settings: chosen,
    ...(settings.ok && settings.value.notice ? { notice: settings.value.notice } : {}),
    start: {
      on: chosen.on,
      ...(host === undefined ? {} : { site: { host, on: isSiteOn({ ...chosen, on: true }, url) } }),
      corpora: corpora.ok ? corpora.value : [],
      ...alertOf(settings.ok ? settings.value.notice : undefined, list),
      ...(settings.ok && settings.value.locked ? { locked: settings.value.locked } : {}),
      recent: recent.ok ? recent.value : [],
      ...(query === '' ? {} : { query }),
    },
    calls: callsFor(tab, lang),
  };
};
