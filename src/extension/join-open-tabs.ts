// After an install or an update: our script joins the tabs that were open before. Chrome leaves them alone until they are loaded anew;
// where it runs already it notices (page-life.ts), so asking twice does no harm.
type Tab = {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly discarded?: boolean | undefined;
};

type Injection = { target: { tabId: number; allFrames: true }; files: string[] };

export type JoinMeans = {
  readonly tabs: { query(info: { url: string[] }): Promise<readonly Tab[]> };
  readonly scripting: {
    executeScript(injection: Injection): Promise<unknown>;
    insertCSS(injection: Injection): Promise<unknown>;
  };
};

/** The script that the manifest names for every page. */
const PAGE_SCRIPT = '/page.js';
/** The style sheet that it names in Chromium. */
export const PAINT_SHEET = '/paint.css';

export const joinOpenTabs = async ({ tabs, scripting }: JoinMeans): Promise<void> => {
  const open = await tabs.query({ url: ['http://*/*', 'https://*/*'] });
  const join = async ({ id, discarded }: Tab): Promise<void> => {
    if (id === undefined || discarded) return;
    const target = { tabId: id, allFrames: true } as const;
    try {
      if (!import.meta.env.FIREFOX) await scripting.insertCSS({ target, files: [PAINT_SHEET] });
      await scripting.executeScript({ target, files: [PAGE_SCRIPT] });
    } catch {
      // a page that the browser keeps extensions out of, such as its store
    }
  };
  await Promise.all(open.map(join));
};
