// Telling pages: a message to every frame of a tab, to one frame, or to all tabs. Used by the background and by the extension's own
// pages. Pages that hear nothing of us (the browser's own, discarded ones) are no error.
import type { ToPage, ToPageName } from './messages.ts';

type TabsApi = {
  query(info: Record<never, never>): Promise<readonly { readonly id?: number | undefined }[]>;
  sendMessage(tabId: number, message: unknown, options?: { frameId: number }): Promise<unknown>;
};

export type TellPages = {
  /** True when a frame was there to hear it. */
  tab<N extends ToPageName>(tabId: number, tell: N, what: ToPage[N], frameId?: number): Promise<boolean>;
  everyone<N extends ToPageName>(tell: N, what: ToPage[N]): Promise<void>;
};

export const makeTellPages = (tabs: TabsApi): TellPages => {
  const tab: TellPages['tab'] = async (tabId, tell, what, frameId) => {
    try {
      await (frameId === undefined
        ? tabs.sendMessage(tabId, { tell, what })
        : tabs.sendMessage(tabId, { tell, what }, { frameId }));
      return true;
    } catch {
      return false; // no script of ours is there
    }
  };
  return {
    tab,
    everyone: async (tell, what) => {
      const all = await tabs.query({});
      await Promise.all(all.map(({ id }) => id !== undefined && tab(id, tell, what)));
    },
  };
};
