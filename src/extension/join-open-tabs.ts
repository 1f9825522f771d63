// After an install or an update: our script joins the tabs that were open before. Chrome leaves them alone until they are loaded anew;
// where it runs already it notices (page-life.ts), so asking twice does no harm.
type Tab = {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly discarded?: boolean | undefined;
};

export type JoinMeans = {
  readonly tabs: { query(info: { url: string[] }): Promise<readonly Tab[]> };
  readonly scripting: {
    executeScript(injection: { target: { tabId: number; allFrames: true }; files: string[] }): Promise<unknown>;
  };
};

/** The script that the manifest names for every page. */
export const PAGE_SCRIPT = '/page.js';

export const joinOpenTabs = async ({ tabs, scripting }: JoinMeans): Promise<void> => {
  const open = await tabs.query({ url: ['http://*/*', 'https://*/*'] });
  const join = ({ id, discarded }: Tab): Promise<unknown> =>
    id === undefined || discarded
      ? Promise.resolve()
      : scripting
          .executeScript({ target: { tabId: id, allFrames: true }, files: [PAGE_SCRIPT] })
          .catch(() => undefined); // a page that the browser keeps extensions out of, such as its store
  await Promise.all(open.map(join));
};
