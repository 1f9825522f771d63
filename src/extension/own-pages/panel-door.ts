// All that the side panel asks of the browser: the tab in front and its frames, the background. Handed to the panel by its door.
import browser from 'webextension-polyfill';
import type { EntityKey, Topic } from '../../core/corpus.ts';
import { fail, type Result } from '../../core/errors.ts';
import type { NamedOnPage } from '../../core/mention.ts';
import { isSiteOn, siteOf } from '../../core/settings/sites.ts';
import type { Settings } from '../../core/settings.ts';
import type { SettingsState } from '../replies.ts';
import { makeTellPages } from '../tell-pages.ts';
import { type FrontTab, followTab } from './follow-tab.ts';
import { hearFrames } from './hear-frames.ts';
import { ask } from './own-ask.ts';
import { readSettings, watchSettings } from './own-settings.ts';
import { findMention } from './tab-names.ts';
import { tellWhy } from './tell-why.ts';
import { type NamesWatch, watchNames } from './watch-names.ts';
import { takeWish, watchWishes } from './wish.ts';

type Names = Result<readonly NamedOnPage[]> | undefined;
type Page = { readonly id: string; readonly host: string | undefined; readonly on: boolean; readonly names: Names };

/** Addresses that differ in their fragment are one page. */
const pageId = ({ id, url }: FrontTab): string => `${id} ${url.replace(/#.*$/, '')}`;

const callsFor = (windowId: number, fixed: number | undefined, settingsNow: () => Settings) => {
  const tell = makeTellPages(browser.tabs);
  let tab: FrontTab | undefined;
  let watch: NamesWatch | undefined;
  let tellAgain = (): void => undefined;

  const watchPage = (told: (page: Page) => void, signal: AbortSignal): void => {
    let names: Names;
    let asking = new AbortController();
    tellAgain = () => {
      if (!tab) return told({ id: '', host: undefined, on: true, names: fail('page-unreachable', 'there is no tab') });
      told({ id: pageId(tab), host: siteOf(tab.url), on: isSiteOn(settingsNow(), tab.url) || !siteOf(tab.url), names });
    };
    const ask = (next: FrontTab | undefined): void => {
      const same = next && tab && pageId(next) === pageId(tab);
      tab = next;
      if (!same) {
        names = undefined;
        asking.abort();
        asking = new AbortController();
        const hears = (now: Names): void => {
          names = now;
          tellAgain();
        };
        const { signal: mine } = asking;
        if (next)
          watch = watchNames(next.id, { tell, hear: hearFrames }, tellWhy(next.id, next.url, hears, mine), mine);
      }
      tellAgain();
    };
    signal.addEventListener('abort', () => asking.abort());
    followTab(windowId, fixed, ask, signal);
  };

  const hideIt = async (key: EntityKey, scope: 'site' | 'everywhere'): Promise<void> => {
    const site = tab && siteOf(tab.url);
    await ask('hide', { hidden: scope === 'site' && site !== undefined ? { key, site } : { key } });
  };

  return {
    tellAgain: () => tellAgain(),
    calls: {
      watchPage,
      watchWishes: (told: (key: EntityKey) => void, signal: AbortSignal): void => {
        const take = async (): Promise<void> => {
          const wish = await takeWish('panel');
          if (wish && !signal.aborted) told(wish.key);
        };
        watchWishes('panel', () => void take(), signal);
        void take();
      },
      card: (key: EntityKey) => ask('card', { key }),
      cards: (keys: readonly EntityKey[]) => ask('cards', { keys: [...keys] }),
      showMention: (key: EntityKey, n: number): void => {
        const place = watch && findMention(watch.frames(), key, n);
        if (place && tab) void tell.tab(tab.id, 'showMention', { key, n: place.n }, place.frameId);
      },
      hide: (key: EntityKey, scope: 'site' | 'everywhere'): void => void hideIt(key, scope),
      remember: (key: EntityKey): void => void ask('remember', { key }),
      copy: (text: string): void => void navigator.clipboard.writeText(text),
    },
  };
};

export type Panel = {
  readonly topics: readonly Topic[];
  readonly calls: ReturnType<typeof callsFor>['calls'];
  /** Draws now and whenever the reader's choices change. */
  readonly live: (draw: (settings: Settings) => void) => void;
};

/** Follows the tab in front of its window, or the one that its own address names. */
export const openPanelDoor = async (signal: AbortSignal): Promise<Panel> => {
  const [window, first, corpora] = await Promise.all([
    browser.windows.getCurrent(),
    readSettings(),
    ask('corpora', {}),
  ]);
  let { settings } = first;
  const fixed = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  const { calls, tellAgain } = callsFor(window.id ?? -1, Number.isNaN(fixed) ? undefined : fixed, () => settings);
  return {
    topics: corpora.ok ? corpora.value.flatMap(({ topics }) => topics) : [],
    calls,
    live: (draw) => {
      draw(settings);
      watchSettings((state: SettingsState) => {
        settings = state.settings;
        draw(settings);
        tellAgain();
      }, signal);
    },
  };
};
