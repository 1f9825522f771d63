// The tab in front of a window, for as long as somebody follows it: tells it at once, when another comes to the front and when it goes to
// another address. Called by the side panel's door.
import browser from 'webextension-polyfill';

export type FrontTab = { readonly id: number; readonly url: string; readonly windowId: number };

type Told = (tab: FrontTab | undefined) => void;

/** `fixed`: that tab and no other, wherever it is. */
export const followTab = (windowId: number, fixed: number | undefined, told: Told, signal: AbortSignal): void => {
  const { tabs } = browser;
  let turn = 0;
  let front: number | undefined;
  const look = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const found = await (fixed === undefined
      ? tabs.query({ active: true, windowId }).then(([tab]) => tab)
      : tabs.get(fixed).catch(() => undefined)); // closed
    if (mine !== turn || signal.aborted) return;
    front = found?.id;
    const { id, url = '', windowId: where = windowId } = found ?? {};
    told(id === undefined ? undefined : { id, url, windowId: where });
  };
  const onActivated = (now: { windowId: number }): void => {
    if (fixed === undefined && now.windowId === windowId) void look();
  };
  const onUpdated = (id: number, change: { url?: string | undefined; status?: string | undefined }): void => {
    if (id === front && (change.url !== undefined || change.status === 'complete')) void look();
  };
  const onRemoved = (id: number): void => {
    if (id === front) void look();
  };
  tabs.onActivated.addListener(onActivated);
  tabs.onUpdated.addListener(onUpdated);
  tabs.onRemoved.addListener(onRemoved);
  signal.addEventListener('abort', () => {
    tabs.onActivated.removeListener(onActivated);
    tabs.onUpdated.removeListener(onUpdated);
    tabs.onRemoved.removeListener(onRemoved);
  });
  void look();
};
