// The background's answers, one for each request of messages.ts. Knows the library, the settings and what it may do to a tab;
// nothing of how a message came here.
import type { EntityKey } from '../core/corpus.ts';
import { ok } from '../core/errors.ts';
import { leashCss } from '../core/leash.ts';
import { sheetText } from '../core/paint-sheet.ts';
import { readerLang } from '../core/settings/reader-lang.ts';
import { isSiteOn, siteOf } from '../core/settings/sites.ts';
import type { CorporaAnswers } from './library/corpora-answers.ts';
import type { Library } from './library.ts';
import type { Answers, Sender } from './listen.ts';
import type { Recent } from './recent.ts';
import type { SettingsStore } from './storage.ts';
import type { TellPages } from './tell-pages.ts';

export type Means = {
  readonly library: Library;
  /** The answers about what is installed. */
  readonly corpora: CorporaAnswers;
  readonly settings: SettingsStore;
  readonly recent: Recent;
  readonly tell: TellPages;
  /** Runs a script of the package in a frame. Rejects when the frame has gone. */
  injectScript(file: string, tabId: number, frameId: number): Promise<void>;
  /** Inserts a style sheet into a frame, which the browser takes back when the extension goes. */
  insertStyle(css: string, tabId: number, frameId: number): Promise<void>;
  /** Opens the side panel, in the turn of the call or not at all. Never rejects. */
  openPanel(tab: { readonly id: number; readonly windowId: number }, key: EntityKey): Promise<void>;
  /** The browser's languages, best first. */
  languages(): readonly string[];
};

/**
 * The address whose site is meant. A frame stands under the page that the reader sees, whatever it was loaded from; the top frame
 * itself knows its address better than the browser, which is late on single-page sites.
 */
const addressFor = (url: string, { frameId, tab }: Sender): string => (frameId === 0 ? url : (tab?.url ?? url));

export const makeAnswers = ({
  library,
  corpora,
  settings,
  recent,
  tell,
  injectScript,
  insertStyle,
  openPanel,
  languages,
}: Means): Answers => ({
  ...corpora,
  startPage: async ({ url }, sender) => {
    const [state, stamp] = await Promise.all([settings.read(), library.stamp()]);
    if (!stamp.ok) return stamp;
    const address = addressFor(url, sender);
    return ok({
      on: isSiteOn(state.settings, address),
      settings: state.settings,
      lang: readerLang(state.settings, languages()),
      site: siteOf(address) ?? '',
      stamp: stamp.value,
    });
  },
  paintSheet: async ({ underline }) => ok(sheetText(underline, !import.meta.env.FIREFOX)),
  annotate: ({ page }) => library.annotate(page),
  card: ({ key }) => library.card(key),
  loadScript: async ({ script }, { tab, frameId }) => {
    if (tab?.id !== undefined && frameId !== undefined) await injectScript(`/${script}.js`, tab.id, frameId);
    return ok(null);
  },
  fasten: async ({ leash }, { tab, frameId }) => {
    if (tab?.id !== undefined && frameId !== undefined) await insertStyle(leashCss(leash), tab.id, frameId);
    return ok(null);
  },
  closeOthers: async ({ frame }, { tab }) => {
    if (tab?.id !== undefined) await tell.tab(tab.id, 'closeCard', { except: frame });
    return ok(null);
  },
  // nothing may be waited for before the call: the browser would not take it for the reader's click any more
  openPanel: async ({ key }, { tab }) => {
    if (tab?.id !== undefined && tab.windowId !== undefined)
      await openPanel({ id: tab.id, windowId: tab.windowId }, key);
    return ok(null);
  },
  hide: async ({ hidden }) => {
    await settings.change((now) => ({
      hidden: [...now.hidden.filter(({ key, site }) => key !== hidden.key || site !== hidden.site), hidden],
    }));
    return ok(null);
  },
  cards: async ({ keys }) => {
    const found = await Promise.all(keys.map((key) => library.card(key)));
    return ok(found.flatMap((card) => (card.ok ? [card.value] : [])));
  },
  search: ({ query, lang, limit }) => library.search(query, lang, limit),
  corpora: () => library.corpora(),
  remember: async ({ key }) => {
    await recent.add(key);
    return ok(null);
  },
  recent: async () => library.briefs(await recent.read()),
  settings: async () => ok(await settings.read()),
  changeSettings: async ({ changes }) => ok(await settings.change(() => changes)),
});
