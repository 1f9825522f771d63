// Opening the side panel of Chrome, the sidebar of Firefox. Called by background, popup and commands, always in the turn of the reader's
// click or key: browsers open it for no other reason. Knows nothing of what stands in it.
import browser from 'webextension-polyfill';
import type { EntityKey } from '../core/corpus.ts';
import { leaveWish } from './own-pages/wish.ts';

/** Chrome's; its types come with no polyfill. */
type SidePanel = { open(where: { windowId: number }): Promise<void> };
const { sidePanel } = browser as unknown as { readonly sidePanel?: SidePanel };

const PANEL_PAGE = '/sidepanel.html';

type PanelTab = { readonly id: number; readonly windowId: number };

const openSide = (windowId: number): Promise<void> =>
  sidePanel ? sidePanel.open({ windowId }) : browser.sidebarAction.open();

/**
 * Opens it in the tab's window, with the record of an entity if one is named. Where the browser refuses (Firefox does not take
 * a click in a page for one of ours) and it is not open yet, the same page opens as a tab beside.
 */
export const openPanel = async ({ id, windowId }: PanelTab, key?: EntityKey): Promise<void> => {
  const opened = openSide(windowId).then(
    () => true,
    () => false,
  );
  if (key !== undefined) await leaveWish('panel', { key, windowId });
  if (await opened) return;
  if (!sidePanel && (await browser.sidebarAction.isOpen({ windowId }))) return;
  await browser.tabs.create({ url: `${PANEL_PAGE}?tab=${id}`, openerTabId: id, windowId });
};

/** The same for a tab as the browser names it. */
export const openPanelFor = async (tab: browser.Tabs.Tab | undefined): Promise<void> => {
  if (tab?.id !== undefined && tab.windowId !== undefined) await openPanel({ id: tab.id, windowId: tab.windowId });
};
