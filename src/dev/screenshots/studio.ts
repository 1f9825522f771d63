// The room the pictures are taken in: one Chromium with the built extension, a site on loopback, and a page of any look.
// Knows how a look is made so; what is before the camera is the scenes'.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page, ScreenshotClip } from 'puppeteer-core';
import type { Settings } from '../../core/settings.ts';
import { openBrowser } from '../../e2e/browsers.ts';
import { type Driver, until, type View } from '../../e2e/driver.ts';
import { ask } from '../../e2e/library.ts';
import { settled } from '../../e2e/reader.ts';
import { fromFolder, type Site, serve } from '../../e2e/site.ts';
import { type Look, langOfLook } from './look.ts';
import { PAGES } from './pages.ts';
import { SECOND, secondChannel } from './second-corpus.ts';

const root = join(import.meta.dirname, '..', '..', '..');
export const folder = join(root, 'artifacts', 'screenshots');

/** CSS pixels. `touch`: as on a phone. */
export type Box = { readonly width: number; readonly height: number; readonly touch?: boolean };

export type Own = { readonly view: View; readonly page: Page };

export type Studio = {
  readonly driver: Driver;
  /** The site, without a slash at its end. */
  readonly url: string;
  /** The address of the second corpus's channel. */
  readonly channel: string;
  /** The number of the tab in front. */
  tabInFront(): Promise<number>;
  /** What the reader has chosen from here on, besides the language, which a look tells. */
  choose(settings: Partial<Settings>): Promise<void>;
  /** With the second corpus, or without it. */
  subscribe(on: boolean): Promise<void>;
  /** A page of the site in front, with its names underlined: `least` of them. */
  open(path: string, look: Look, box?: Partial<Box>, least?: number): Promise<Page>;
  /** A page of the extension, in a tab behind the one in front. */
  openOwn(path: string, look: Look, box: Box): Promise<Own>;
  take(page: Page, surface: string, look: Look, whole?: boolean): Promise<void>;
  /** A picture of the documents, or the part of it that is given. */
  takeForDocs(page: Page, name: string, clip?: ScreenshotClip): Promise<void>;
  close(): Promise<void>;
};

type Tabs = { chrome: { tabs: { query(what: { active: boolean }): Promise<{ id: number }[]> } } };

/** What popup and panel show as the page's site. */
const HOST = 'northern-courier.example';

const DESK: Box = { width: 1100, height: 760 };
/** Device pixels to a CSS pixel: enough to judge a hairline by. */
const SHARP = 2;

const openSite = async (): Promise<Site & { channel: string }> => {
  const demo = fromFolder(join(root, 'src', 'dev', 'demo'));
  const { address, files } = await secondChannel();
  const site = await serve((path) => PAGES[path] ?? files.get(path) ?? demo(path));
  return { ...site, channel: site.url + address };
};

/** Colours as a look has them. Emulated for as long as the session lives, which is as long as the page. */
const dress = async (page: Page, look: Look, box: Box): Promise<void> => {
  const { zoom = 1 } = look;
  await page.setViewport({
    width: Math.round(box.width / zoom),
    height: Math.round(box.height / zoom),
    deviceScaleFactor: zoom * (zoom > 1 ? 1 : SHARP),
    ...(box.touch ? { hasTouch: true, isMobile: true } : {}),
  });
  const session: CDPSession = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: look.dark ? 'dark' : 'light' },
      { name: 'forced-colors', value: look.forced ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
};

export const openStudio = async (): Promise<Studio> => {
  mkdirSync(folder, { recursive: true });
  const site = await openSite();
  const port = new URL(site.url).port;
  const driver = await openBrowser('chromium', {
    reducedMotion: true,
    args: [`--host-resolver-rules=MAP ${HOST}:80 127.0.0.1:${port}`],
  });
  const first = await driver.newPage();
  const [extension] = (await first.browser().extensions()).values();
  const desk = await driver.openView('welcome.html');
  // right after the installation it has its own corpus to take in first
  const answers = (): Promise<true | undefined> =>
    ask(desk, 'settings', {}).then(
      () => true,
      () => undefined,
    );
  await until('the background to answer', answers);
  let lang: string | undefined;

  const choose = async (changes: Partial<Settings>): Promise<void> =>
    void (await ask(desk, 'changeSettings', { changes } as never));
  const speak = async (look: Look): Promise<void> => {
    if (lang === langOfLook(look)) return;
    lang = langOfLook(look);
    await choose({ lang: langOfLook(look) });
  };

  return {
    driver,
    url: site.url,
    channel: site.channel,
    tabInFront: () =>
      desk.evaluate(async () => {
        const { tabs } = (globalThis as unknown as Tabs).chrome;
        return (await tabs.query({ active: true }))[0]?.id ?? -1;
      }),
    choose,
    subscribe: async (on) => {
      if (on) await ask(desk, 'subscribe', { address: site.channel, corpus: SECOND, unsigned: false });
      else await ask(desk, 'removeCorpus', { corpus: SECOND } as never);
    },
    open: async (path, look, box = {}, least = 2) => {
      await speak(look);
      const page = await driver.newPage();
      await dress(page, look, { ...DESK, ...(look.width && { width: look.width }), ...box });
      await page.goto(`http://${HOST}${path}`);
      if (least > 0) await settled(page, least);
      return page;
    },
    openOwn: async (path, look, box) => {
      await speak(look);
      const before = new Set(await extension?.pages());
      const view = await driver.openView(path);
      const page = await until(path, async () => (await extension?.pages())?.find((one) => !before.has(one)));
      await dress(page, look, box);
      return { view, page };
    },
    take: async (page, surface, look, whole = false) => {
      // a tab behind another draws no frame
      await page.bringToFront();
      const file = join(folder, `${surface}-${look.name}.png`) as `${string}.png`;
      await page.screenshot({ path: file, fullPage: whole });
    },
    takeForDocs: async (page, name, clip) => {
      await page.bringToFront();
      const file = join(root, 'docs', 'images', `${name}.png`) as `${string}.png`;
      await page.screenshot({ path: file, ...(clip && { clip }) });
    },
    close: async () => {
      await driver.close();
      await site.close();
    },
  };
};
