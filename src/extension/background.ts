// The background: hears requests, commands and changes, and starts our script in tabs that were open before it. It holds no page
// state and may be stopped between any two events, so every listener is added in the first turn of its life.
import browser from 'webextension-polyfill';
import { readerLang } from '../core/settings/reader-lang.ts';
import { makeAlone } from './alone.ts';
import { runCommand } from './commands.ts';
import { joinOpenTabs } from './join-open-tabs.ts';
import { lazily } from './lazily.ts';
import { lookAtBundled } from './library/bundled.ts';
import { openLibraryLife, timerNetwork } from './library/library-life.ts';
import { makeListener } from './listen.ts';
import { report } from './log.ts';
import { startLookUp } from './look-up.ts';
import { type ManagedArea, openManaged } from './managed.ts';
import { openPanel, openPanelFor } from './open-panel.ts';
import { openRecent } from './recent.ts';
import { makeAnswers } from './requests.ts';
import { type Area, openSettings } from './storage.ts';
import type { AlarmsApi } from './sync/sync-alarm.ts';
import { makeTellPages } from './tell-pages.ts';
import { welcomeNewReaders } from './welcome-new-readers.ts';

const readFile = async (path: string) =>
  new Uint8Array(await (await fetch(browser.runtime.getURL(path))).arrayBuffer());

/** Keeps what readers chose out of the reach of scripts in pages; a browser without the call keeps its own rule. */
const lockStorage = (area: object): void => {
  const lock = (area as { setAccessLevel?: (level: { accessLevel: string }) => Promise<void> }).setAccessLevel;
  lock?.call(area, { accessLevel: 'TRUSTED_CONTEXTS' })?.catch?.(() => undefined); // Firefox locks storage.session alone
};

/** How long after a start there is time for what nobody waits for. ms */
const SETTLE = 300;

export const startBackground = (): void => {
  const { runtime, storage, tabs, scripting, commands, i18n, alarms, action } = browser;
  const managed = openManaged(storage.managed as unknown as ManagedArea | undefined, (message) =>
    report({ code: 'message-malformed', message, where: 'managed storage' }),
  );
  const settings = openSettings({
    sync: storage.sync as Area,
    local: storage.local as Area,
    preset: managed.read,
    // a policy may bear on any setting
    onChanged: (listener) =>
      storage.onChanged.addListener((changes, area) =>
        listener(area === 'managed' ? ['settings'] : Object.keys(changes)),
      ),
  });
  const tell = makeTellPages(tabs);
  const { version: appVersion } = runtime.getManifest();
  const life = openLibraryLife({
    bundled: lazily(() => lookAtBundled(readFile, { now: Date.now(), appVersion })),
    appVersion,
    settings,
    managed,
    local: storage.local as Area,
    tell,
    tellOwn: (what) => runtime.sendMessage(what),
    alarms: alarms as AlarmsApi,
    session: (storage as unknown as { readonly session: Area }).session, // types of the polyfill do not know it yet
    alone: makeAlone(navigator.locks),
    network: timerNetwork((url, init) => fetch(url, init)),
    now: () => Date.now(),
    chance: () => Math.random(),
    sign: () => runtime.getPlatformInfo(),
    badge: (on) => action.setBadgeText({ text: on ? '!' : '' }),
  });
  const answers = makeAnswers({
    library: life.library,
    corpora: life.answers,
    settings,
    recent: openRecent(storage.local as Area),
    tell,
    injectScript: async (file, tabId, frameId) => {
      await scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file], injectImmediately: true });
    },
    insertStyle: (css, tabId, frameId) => scripting.insertCSS({ target: { tabId, frameIds: [frameId] }, css }),
    openPanel,
    languages: () => [i18n.getUILanguage()],
  });

  lockStorage(storage.local);
  lockStorage(storage.sync);
  runtime.onMessage.addListener(
    makeListener(answers, { id: runtime.id, origin: runtime.getURL('') }, report) as Parameters<
      typeof runtime.onMessage.addListener
    >[0],
  );
  storage.onChanged.addListener((_, area) => {
    if (area !== 'managed') return;
    managed.forget();
    void life.start();
  });
  // for as long as it stands, an open page knows that we have not gone
  runtime.onConnect.addListener(() => undefined);
  // Firefox before 147 does not tell pages of their own addresses
  if (import.meta.env.FIREFOX && !('navigation' in globalThis))
    tabs.onUpdated.addListener((id) => void tell.tab(id, 'settingsChanged', {}), { properties: ['url'] });
  settings.watch(() => void tell.everyone('settingsChanged', {}));
  commands.onCommand.addListener((name, tab) => {
    // in this very turn: the browser opens it for a key of the reader's alone
    if (name === 'side-panel') return void openPanelFor(tab);
    void runCommand(name, { tabs, settings, tell });
  });
  alarms.onAlarm.addListener(({ name }) => void life.ring(name));
  // Firefox forgets alarms when it is closed: what is due is then set anew
  runtime.onStartup.addListener(() => void life.start());
  // whoever woke us waits for an answer: that comes first
  setTimeout(() => void life.start(), SETTLE);
  startLookUp({
    search: (query, lang, limit) => life.library.search(query, lang, limit),
    lang: async () => readerLang((await settings.read()).settings, [i18n.getUILanguage()]),
  });
  welcomeNewReaders();
  runtime.onInstalled.addListener(() => void joinOpenTabs({ tabs, scripting }));
  // access that was withheld until now: the reader looks at the page it was given for
  browser.permissions.onAdded.addListener(() => void joinOpenTabs({ tabs, scripting }));
};
