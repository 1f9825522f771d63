// What tabs take while a large corpus is installed: the heap of one, and how much more the background holds for many. One measurement of
// `npm run large`.
import type { Browser, Page } from 'puppeteer-core';
import type { Driver } from '../../e2e/driver.ts';
import { settled } from '../../e2e/reader.ts';
import { backgroundSession, heapOf } from './probe.ts';
import type { LargeWorld } from './world.ts';

/** Names that a page of the world has at least. */
const LEAST = 10;

/** The heap of a tab with one of the world's pages, without garbage; `painted`: the extension is there to wait for. Bytes. */
export const measureTab = async (driver: Driver, world: LargeWorld, painted: boolean): Promise<number> => {
  const page = await driver.newPage();
  await page.goto(world.page(1));
  if (painted) await settled(page, LEAST);
  const session = await page.createCDPSession();
  const heap = await heapOf(session, true);
  await page.close();
  return heap;
};

/** How much more the background's heap is, without garbage, once so many further tabs are annotated, each with other names. Bytes. */
export const measureTabs = async (
  driver: Driver,
  browser: Browser,
  world: LargeWorld,
  tabs: number,
): Promise<number> => {
  const open = async (n: number): Promise<Page> => {
    const page = await driver.newPage();
    await page.goto(world.page(n));
    await settled(page, LEAST);
    return page;
  };
  const pages = [await open(200)];
  const session = await backgroundSession(browser);
  const before = await heapOf(session, true);
  for (let n = 1; n <= tabs; n += 1) pages.push(await open(200 + n));
  const grown = (await heapOf(session, true)) - before;
  await session.detach();
  for (const page of pages) await page.close();
  return grown;
};
