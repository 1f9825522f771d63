// Chromium with the built extension, over the DevTools protocol. Called by browsers.ts.
import puppeteer, { type Browser, type Extension, type Page, type Protocol } from 'puppeteer-core';
import { type Accessible, type Driver, type DriverOptions, type Json, until, type View } from './driver.ts';
import { findProgram } from './programs.ts';

/** Keeps Chromium from looking for its maker's hosts, which a closed network refuses one by one. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-search-engine-choice-screen',
];

export const openChromium = async (options: DriverOptions): Promise<Driver> => {
  const browser = await puppeteer.launch({
    executablePath: findProgram('chromium'),
    headless: !options.headed,
    pipe: true,
    enableExtensions: options.extension ? [options.extension] : true,
    defaultViewport: options.headed ? null : { width: 1100, height: 800 },
    args: [
      ...QUIET,
      // the sandbox of Chromium refuses to start as root
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--blink-settings=preferredColorScheme=${options.dark ? 0 : 1}`,
      ...(options.reducedMotion ? ['--force-prefers-reduced-motion'] : []),
      ...(options.args ?? []),
    ],
  });
  const heard: string[] = [];
  const newPage = async (): Promise<Page> => {
    const page = await browser.newPage();
    // both reach us from the content script's world as well as the page's
    page.on('pageerror', (error) => heard.push(String(error)));
    page.on('console', (line) => line.type() === 'error' && heard.push(line.text()));
    return page;
  };
  const complaints = async () => heard.splice(0);
  if (!options.extension) return { ...bare, newPage, complaints, close: () => browser.close() };
  const { extension: folder } = options;
  const find = () => until('the extension', async () => [...(await browser.extensions()).values()][0]);
  let extension = await find();
  await closeWelcome(extension);
  return {
    name: 'chromium',
    newPage,
    complaints,
    openPopup: (page) => openPopup(extension, page),
    openView: (path) => openView(browser, extension, path),
    inPopover: (page, run, ...args) => inPopover(page, run, args),
    accessible: (page) => accessible(page),
    lookUp: (by, text) => lookUp(extension, by, text),
    stopBackground: () => stopBackground(extension),
    command: (name) => command(extension, name),
    removeExtension: () => browser.uninstallExtension(extension.id),
    installExtension: async () => {
      await browser.installExtension(folder);
      extension = await find();
      await closeWelcome(extension);
    },
    updateExtension: async () => {
      await browser.installExtension(folder);
      extension = await find();
    },
    close: () => browser.close(),
  };
};

const absent = () => Promise.reject(new Error('this browser was opened without the extension'));
const bare = {
  name: 'chromium',
  openPopup: absent,
  openView: absent,
  inPopover: async () => undefined,
  accessible: (page: Page) => accessible(page),
  lookUp: absent,
  stopBackground: absent,
  command: absent,
  removeExtension: absent,
  installExtension: absent,
  updateExtension: absent,
} as const;

/** Properties that say what is so, and those whose value matters. */
const STATES = new Set(['focused', 'modal', 'selected', 'expanded', 'pressed', 'checked', 'disabled']);

const accessible = async (page: Page): Promise<Accessible[]> => {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  // they come level by level
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (node: Protocol.Accessibility.AXNode): Protocol.Accessibility.AXNode[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => inOrder(byId.get(id) ?? { nodeId: id, ignored: true })),
  ];
  return (nodes[0] ? inOrder(nodes[0]) : [])
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: String(role?.value ?? '').toLowerCase(),
      name: String(name?.value ?? ''),
      states: properties.flatMap((one) => {
        const { value } = one.value;
        if (one.name === 'live') return [`live:${value}`];
        return STATES.has(one.name) && (value === true || value === 'true') ? [one.name] : [];
      }),
    }));
};

const view = (page: Page): View => ({
  evaluate: (run, ...args) => page.evaluate(run as unknown as (...args: unknown[]) => never, ...args),
  press: (key) => page.keyboard.press(key as 'Enter'),
  type: (text) => page.keyboard.type(text),
  accessible: () => accessible(page),
  resize: (width, height) => page.setViewport({ width, height }),
  screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
  close: () => page.close(),
});

/** It opens at every installation, in front of what a test looks at. */
const closeWelcome = async (extension: Extension): Promise<void> => {
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  await (await until('the welcome page', async () => (await extension.pages()).find(isWelcome))).close();
};

/** As soon as it has loaded: its tab is there before it is, and only then does the browser give a popup keys. */
const newest = async (extension: Extension, before: ReadonlySet<Page>, what: string): Promise<View> => {
  const opened = view(await until(what, async () => (await extension.pages()).find((page) => !before.has(page))));
  const isLoaded = () => location.protocol === 'chrome-extension:' && document.readyState === 'complete';
  // what is asked of the empty page before it is lost when it goes
  await until(`${what} to load`, () => opened.evaluate(isLoaded).catch(() => false));
  return opened;
};

const openPopup = async (extension: Extension, page: Page): Promise<View> => {
  await page.bringToFront();
  const before = new Set(await extension.pages());
  await extension.triggerAction(page);
  return newest(extension, before, 'the popup');
};

const openView = async (browser: Browser, extension: Extension, path: string): Promise<View> => {
  const before = new Set(await extension.pages());
  const session = await browser.target().createCDPSession();
  await session.send('Target.createTarget', { url: `chrome-extension://${extension.id}/${path}`, background: true });
  await session.detach();
  return newest(extension, before, path);
};

const inPopover = async <T>(
  page: Page,
  run: (root: ShadowRoot, ...args: Json[]) => T | Promise<T>,
  args: readonly Json[],
): Promise<T | undefined> => {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const shadow = findHost(root)?.shadowRoots?.[0];
    if (!shadow) return undefined;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    if (!object.objectId) return undefined;
    const reply = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function (...args) { return (${run})(this, ...args); }`,
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
      awaitPromise: true,
    });
    if (reply.exceptionDetails)
      throw new Error(reply.exceptionDetails.exception?.description ?? 'threw in the popover');
    return reply.result.value as T;
  } finally {
    await session.detach().catch(() => undefined); // the page may have gone meanwhile
  }
};

const findHost = (node: Protocol.DOM.Node): Protocol.DOM.Node | undefined => {
  if (node.nodeName === 'SIDELIGHT-POPOVER') return node;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = findHost(child);
    if (found) return found;
  }
  return node.contentDocument ? findHost(node.contentDocument) : undefined;
};

const stopBackground = async (extension: Extension): Promise<void> => {
  const running = await extension.workers();
  await until('the background to stop', async () => {
    // a message on its way starts another at once: that one is not waited for
    const left = (await extension.workers()).filter((one) => running.includes(one));
    // one that is only just starting may survive being closed
    for (const worker of left) await worker.close().catch(() => undefined);
    return left.length === 0;
  });
};

const lookUp = async (extension: Extension, by: 'menu' | 'keyword', text: string): Promise<void> => {
  const worker = await until('the background', async () => (await extension.workers())[0]);
  await worker.evaluate(
    (how, said) => {
      type Told = { dispatch(...what: unknown[]): void };
      const { chrome } = globalThis as unknown as {
        chrome: { contextMenus: { onClicked: Told }; omnibox: { onInputEntered: Told } };
      };
      if (how === 'menu') chrome.contextMenus.onClicked.dispatch({ menuItemId: 'look-up', selectionText: said });
      else chrome.omnibox.onInputEntered.dispatch(said, 'currentTab');
    },
    by,
    text,
  );
};

const command = async (extension: Extension, name: string): Promise<void> => {
  const worker = await until('the background', async () => (await extension.workers())[0]);
  await worker.evaluate(async (id) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        commands: { onCommand: { dispatch(name: string, tab: unknown): void } };
        tabs: { query(what: object): Promise<unknown[]> };
      };
    };
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch(id, tab);
  }, name);
};
