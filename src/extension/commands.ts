// What the reader's keyboard commands do, by their names in the manifest. The keys themselves are the reader's to change in the browser.
import { isSiteOn, switchSite } from '../core/settings/sites.ts';
import type { SettingsStore } from './storage.ts';
import type { TellPages } from './tell-pages.ts';

export const COMMANDS = ['next-name', 'previous-name', 'open-card', 'toggle-site'] as const;
export type CommandName = (typeof COMMANDS)[number];

type Tab = { readonly id?: number | undefined; readonly url?: string | undefined };
export type CommandMeans = {
  readonly tabs: { query(info: { active: true; lastFocusedWindow: true }): Promise<readonly Tab[]> };
  readonly settings: SettingsStore;
  readonly tell: TellPages;
};

const toggleSite = async ({ url }: Tab, settings: SettingsStore): Promise<void> => {
  if (url === undefined) return; // a page that extensions may not read
  await settings.change((now) => {
    const off = !isSiteOn(now, url);
    // switched on from here, it must be on, whatever the switch for everything says
    return { sites: switchSite(now, url, off), ...(off ? { on: true } : {}) };
  });
};

const DO: { readonly [N in CommandName]: (tab: Tab & { id: number }, means: CommandMeans) => Promise<unknown> } = {
  'next-name': ({ id }, { tell }) => tell.tab(id, 'step', { by: 1 }),
  'previous-name': ({ id }, { tell }) => tell.tab(id, 'step', { by: -1 }),
  'open-card': ({ id }, { tell }) => tell.tab(id, 'openHere', {}),
  'toggle-site': (tab, { settings }) => toggleSite(tab, settings),
};

export const runCommand = async (name: string, means: CommandMeans): Promise<void> => {
  const known = COMMANDS.find((one) => one === name);
  const [tab] = await means.tabs.query({ active: true, lastFocusedWindow: true });
  if (known && tab?.id !== undefined) await DO[known]({ ...tab, id: tab.id }, means);
};
