// Firefox with the built extension, over WebDriver BiDi. Called by browsers.ts.
// Puppeteer will not open moz-extension pages, so those are driven with BiDi's own words; the background is stopped from
// the browser's own scope, which `--remote-allow-system-access` opens.
import { writeFileSync } from 'node:fs';
import puppeteer, { type Page } from 'puppeteer-core';
import { type Accessible, type Driver, type DriverOptions, type Json, until, type View } from './driver.ts';
import { findProgram } from './programs.ts';

const ID = 'sidelight@sidelight.example';
const UUID = '5ade1194-0000-4000-8000-000000000001';

type Reply = { result: { [key: string]: unknown } };
type Connection = { send(method: string, params: object): Promise<Reply> };

export const openFirefox = async (options: DriverOptions): Promise<Driver> => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findProgram('firefox'),
    headless: !options.headed,
    defaultViewport: options.headed ? null : { width: 1100, height: 800 },
    args: ['--remote-allow-system-access', ...(options.args ?? [])],
    extraPrefsFirefox: {
      // popup and side panel are driven as tabs behind the page, where Firefox would let their timers wait for seconds
      'dom.min_background_timeout_value': 4,
      'dom.min_background_timeout_value_without_budget_throttling': 4,
      'dom.timeout.enable_budget_timer_throttling': false,
      // what a reader answers to the browser's own question; it cannot be clicked from here
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      'layout.css.prefers-color-scheme.content-override': options.dark ? 0 : 1,
      ...(options.reducedMotion ? { 'ui.prefersReducedMotion': 1 } : {}),
    },
  });
  const bidi = (browser as unknown as { connection: Connection }).connection;
  const install = async (folder: string): Promise<void> => {
    await browser.installExtension(folder);
    await closeWelcome(bidi);
  };
  if (options.extension) await install(options.extension);
  return {
    name: 'firefox',
    newPage: () => browser.newPage(),
    // the popup asks for the tab in front, which a tab opened behind it leaves as it is
    openPopup: async (page) => {
      await page.bringToFront();
      return openView(bidi, 'popup.html');
    },
    openView: (path) => openView(bidi, path),
    inPopover: (page, run, ...args) => inPopover(bidi, page, run, args),
    accessible: (page) => accessible(bidi, page.url()),
    lookUp: async (by, text) => void (await inBrowserScope(bidi, LOOK_UP[by](JSON.stringify(text)))),
    stopBackground: async () => void (await inBrowserScope(bidi, 'await extension.terminateBackground();')),
    command: async (name) =>
      void (await inBrowserScope(bidi, `extension.shortcuts.onCommand(${JSON.stringify(name)});`)),
    removeExtension: () => browser.uninstallExtension(ID),
    installExtension: () => install(options.extension ?? ''),
    updateExtension: async () => void (await browser.installExtension(options.extension ?? '')),
    complaints: async () => (await inBrowserScope(bidi, COMPLAINTS)) as string[],
    close: () => browser.close(),
  };
};

/** It opens at every installation, in front of what a test looks at. */
const closeWelcome = async (bidi: Connection): Promise<void> => {
  const context = await until('the welcome page', async () => {
    const { result } = await bidi.send('browsingContext.getTree', { maxDepth: 0 });
    const tabs = result.contexts as { context: string; url: string }[];
    return tabs.find(({ url }) => url.endsWith('/welcome.html'))?.context;
  });
  await bidi.send('browsingContext.close', { context });
};

/** Takes script errors of http pages and of the extension from the browser's own console, and empties it. */
const COMPLAINTS = `
  const messages = Services.console.getMessageArray().filter((one) => one instanceof Ci.nsIScriptError);
  Services.console.reset();
  return messages
    .filter((one) => !(one.flags & Ci.nsIScriptError.warningFlag) && /^(https?:|moz-extension:)/.test(one.sourceName))
    // said of a page of the extension that was closed while it asked something: whoever closes a tab does that
    .filter((one) => !one.errorMessage.startsWith('Promise rejected after context unloaded'))
    .map((one) => one.errorMessage + ' at ' + one.sourceName + ':' + one.lineNumber);`;

const local = (value: Json): object => {
  if (value === null || value === undefined) return { type: value === null ? 'null' : 'undefined' };
  if (Array.isArray(value)) return { type: 'array', value: value.map(local) };
  if (typeof value === 'object')
    return { type: 'object', value: Object.entries(value).map(([key, one]) => [key, local(one as Json)]) };
  return { type: typeof value, value };
};

/** Runs a function in a context and reads its answer as JSON, which spares us BiDi's own serialisation. */
const call = async (bidi: Connection, context: string, run: string, args: readonly object[]): Promise<unknown> => {
  const { result } = await bidi.send('script.callFunction', {
    functionDeclaration: `async (...args) => JSON.stringify((await (${run})(...args)) ?? null)`,
    awaitPromise: true,
    target: { context },
    arguments: args,
  });
  if (result.type !== 'success') throw new Error(JSON.stringify(result.exceptionDetails).slice(0, 500));
  return JSON.parse((result.result as { value: string }).value) ?? undefined;
};

const openView = async (bidi: Connection, path: string): Promise<View> => {
  const { result } = await bidi.send('browsingContext.create', { type: 'tab', background: true });
  const context = result.context as string;
  await bidi.send('browsingContext.navigate', { context, url: `moz-extension://${UUID}/${path}`, wait: 'none' });
  const loaded = `() => location.href.endsWith(${JSON.stringify(path)}) && document.readyState === 'complete'`;
  // the old document's realm may go while it is asked
  await until(path, async () => (await call(bidi, context, loaded, []).catch(() => false)) === true);
  const press = (keys: readonly string[]) =>
    bidi.send('input.performActions', {
      context,
      actions: [
        {
          type: 'key',
          id: 'keys',
          actions: keys.flatMap((value) => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]),
        },
      ],
    });
  return {
    evaluate: async <A extends readonly Json[], T>(run: (...args: A) => T | Promise<T>, ...args: A) =>
      (await call(bidi, context, String(run), args.map(local))) as T,
    press: async (key) => void (await press([KEYS[key] ?? key])),
    type: async (text) => void (await press([...text])),
    accessible: () => accessible(bidi, `moz-extension://${UUID}/${path}`),
    resize: async (width, height) =>
      void (await bidi.send('browsingContext.setViewport', { context, viewport: { width, height } })),
    screenshot: async (file) => {
      const shot = await bidi.send('browsingContext.captureScreenshot', { context });
      writeFileSync(file, Buffer.from(shot.result.data as string, 'base64'));
    },
    close: async () => void (await bidi.send('browsingContext.close', { context })),
  };
};

/** What the browser tells an extension when its menu entry is chosen, or its keyword is entered in the address bar. */
const LOOK_UP = {
  menu: (text: string) => `
    const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
    extension.emit('webext-menu-menuitem-click', { menuItemId: 'look-up', selectionText: ${text}, modifiers: [] }, gBrowser.selectedTab);`,
  keyword: (text: string) => `extension.emit('webext-omnibox-input-entered', ${text}, 'currentTab');`,
} as const;

/**
 * Of the newest tab at an address, which comes to the front: behind others a tree is seldom brought up to date. It is made when it is
 * first asked for, so ask until it is there.
 */
const accessible = async (bidi: Connection, url: string): Promise<Accessible[]> =>
  (await inBrowserScope(
    bidi,
    `
    const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
    const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
    const tab = gBrowser.tabs.findLast((one) => one.linkedBrowser.currentURI.spec === ${JSON.stringify(url)});
    if (tab) gBrowser.selectedTab = tab;
    const found = [];
    const walk = (node) => {
      const [state, extra] = [{}, {}];
      node.getState(state, extra);
      const states = [...service.getStringStates(state.value, extra.value)];
      const live = node.attributes?.has?.('live') ? ['live:' + node.attributes.getStringProperty('live')] : [];
      found.push({ role: service.getStringRole(node.role), name: node.name ?? '', states: [...states, ...live] });
      for (let i = 0; i < node.childCount; i++) walk(node.getChildAt(i));
    };
    const top = tab && service.getAccessibleFor(tab.linkedBrowser);
    if (top) walk(top);
    return found;`,
  )) as Accessible[];

/** WebDriver's code points for keys without a character. */
const KEYS: { readonly [key: string]: string } = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Backspace: '\uE003',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** Sent to every frame: the host may stand in a page's own shadow root when a dialog there is open. */
const FIND_HOST = `(function find(root) {
  for (const node of root.querySelectorAll('*')) {
    if (node.localName === 'sidelight-popover') return node;
    const inner = node.shadowRoot && find(node.shadowRoot);
    if (inner) return inner;
  }
  return null;
})(document)`;

const inPopover = async <T>(
  bidi: Connection,
  page: Page,
  run: (root: ShadowRoot, ...args: Json[]) => T | Promise<T>,
  args: readonly Json[],
): Promise<T | undefined> => {
  for (const frame of page.frames()) {
    const context = (frame as unknown as { _id: string })._id;
    const { result } = await bidi.send('script.evaluate', {
      expression: FIND_HOST,
      target: { context },
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    });
    const host = result.result as { value?: { shadowRoot?: { sharedId: string } } } | undefined;
    const shadow = host?.value?.shadowRoot;
    if (shadow)
      return (await call(bidi, context, String(run), [{ sharedId: shadow.sharedId }, ...args.map(local)])) as T;
  }
  return undefined;
};

const inBrowserScope = async (bidi: Connection, body: string): Promise<unknown> => {
  const tree = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [top] = tree.result.contexts as { context: string }[];
  const run = `async () => { const extension = WebExtensionPolicy.getByID(${JSON.stringify(ID)})?.extension; ${body} }`;
  return call(bidi, top?.context ?? '', run, []);
};
