// The background: hears requests, commands and changes, and starts our script in tabs that were open before it. It holds no page
// state and may be stopped between any two events, so every listener is added in the first turn of its life.
import browser from 'webextension-polyfill';
import { lookAtBundled } from './bundled.ts';
import { runCommand } from './commands.ts';
import { COMPILER } from './compiler.ts';
import { lookInstalled } from './installed-packs.ts';
import { joinOpenTabs } from './join-open-tabs.ts';
import { lazily } from './lazily.ts';
import { type Keep, openLibrary } from './library.ts';
import { makeListener } from './listen.ts';
import { report } from './log.ts';
import { openPackStore, type PackStore } from './pack-store.ts';
import { openRecent } from './recent.ts';
import { makeAnswers } from './requests.ts';
import { type Area, openSettings } from './storage.ts';
import { makeTellPages } from './tell-pages.ts';

const readFile = async (path: string) =>
  new Uint8Array(await (await fetch(browser.runtime.getURL(path))).arrayBuffer());

/** Of this version of the app alone: another one may compile otherwise. */
const keepCompiled = (store: PackStore, appVersion: string): Keep => {
  const named = (name: string): string => `${appVersion} ${name}`;
  const mine = new Set<string>();
  return {
    get: async (name) => {
      mine.add(named(name));
      const kept = await store.compiled(named(name));
      return kept.ok ? kept.value : undefined;
    },
    put: (name, bytes) => void store.keepCompiled(named(name), bytes, [...mine]),
  };
};

const openShelves = () => {
  const { version: appVersion } = browser.runtime.getManifest();
  const store = openPackStore();
  const head = lazily(() => lookAtBundled(readFile, { now: Date.now(), appVersion }));
  const bundled = async () => {
    const found = await head();
    return found.ok ? found.value.read() : found;
  };
  return openLibrary(
    async () => {
      const holding = await lookInstalled({ store, head, bundled, report });
      if (!holding.ok) report(holding.error);
      return holding;
    },
    COMPILER,
    keepCompiled(store, appVersion),
  );
};

/** Keeps what readers chose out of the reach of scripts in pages; a browser without the call keeps its own rule. */
const lockStorage = (area: object): void => {
  const lock = (area as { setAccessLevel?: (level: { accessLevel: string }) => Promise<void> }).setAccessLevel;
  lock?.call(area, { accessLevel: 'TRUSTED_CONTEXTS' })?.catch?.(() => undefined); // Firefox locks storage.session alone
};

export const startBackground = (): void => {
  const { runtime, storage, tabs, scripting, commands, i18n } = browser;
  const library = openShelves();
  const settings = openSettings({
    sync: storage.sync as Area,
    local: storage.local as Area,
    onChanged: (listener) => storage.onChanged.addListener((changes) => listener(Object.keys(changes))),
  });
  const tell = makeTellPages(tabs);
  const answers = makeAnswers({
    library,
    settings,
    recent: openRecent(storage.local as Area),
    tell,
    injectScript: async (file, tabId, frameId) => {
      await scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file], injectImmediately: true });
    },
    insertStyle: (css, tabId, frameId) => scripting.insertCSS({ target: { tabId, frameIds: [frameId] }, css }),
    languages: () => [i18n.getUILanguage()],
  });

  lockStorage(storage.local);
  lockStorage(storage.sync);
  runtime.onMessage.addListener(
    makeListener(answers, { id: runtime.id, origin: runtime.getURL('') }, report) as Parameters<
      typeof runtime.onMessage.addListener
    >[0],
  );
  settings.watch(() => void tell.everyone('settingsChanged', {}));
  commands.onCommand.addListener((name) => void runCommand(name, { tabs, settings, tell }));
  runtime.onInstalled.addListener(() => void joinOpenTabs({ tabs, scripting }));
};
