// One browser with the extension and one site for all tests of a describe block, and the opening and leaving of its pages.
// Called at the top of the block; knows what every visit has in common, never what a test looks for.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type BrowserName, openBrowser } from './browsers.ts';
import type { Driver, DriverOptions } from './driver.ts';
import { settled } from './reader.ts';
import { type Served, type Site, serve } from './site.ts';

export type Visit = {
  /** Both stand from the first test on. */
  readonly driver: Driver;
  readonly site: Site;
  /** A new tab at a path of the site, as soon as it has loaded. */
  go(path: string): Promise<Page>;
  /** The same when at least so many names are painted and painting has come to rest. */
  open(path: string, least?: number): Promise<Page>;
  /** Closes the tab; no console may have complained. */
  done(page: Page): Promise<void>;
};

export const visiting = (
  browser: BrowserName,
  pages: Readonly<Record<string, Served>>,
  options?: Omit<DriverOptions, 'extension'>,
): Visit => {
  let driver: Driver | undefined;
  let site: Site | undefined;
  beforeAll(async () => {
    site = await serve((path) => pages[path]);
    driver = await openBrowser(browser, options);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });
  const standing = <T>(one: T | undefined): T => {
    if (!one) throw new Error('a visit begins with the first test');
    return one;
  };
  const go = async (path: string): Promise<Page> => {
    const page = await standing(driver).newPage();
    await page.goto(standing(site).url + path);
    return page;
  };
  return {
    get driver() {
      return standing(driver);
    },
    get site() {
      return standing(site);
    },
    go,
    open: async (path, least = 1) => {
      const page = await go(path);
      await settled(page, least);
      return page;
    },
    done: async (page) => {
      expect(await standing(driver).complaints()).toEqual([]);
      await page.close();
    },
  };
};
