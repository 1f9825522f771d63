// The extension comes, goes and is replaced while pages are open, and its background is stopped whenever it hurts most.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './browsers.ts';
import { until } from './driver.ts';
import * as fixtures from './fixtures.ts';
import { ask } from './library.ts';
import { hover, painted, popoverGone, popoverSaying, settled } from './reader.ts';
import type { Served } from './site.ts';
import { visiting } from './visit.ts';

const PAGES: Readonly<Record<string, Served>> = {
  '/report': { body: fixtures.REPORT },
  '/live': { body: fixtures.LIVE },
  '/shadow': { body: fixtures.SHADOW },
  '/frames': { body: fixtures.FRAMES },
};

/** How many paragraphs of a page, in all its frames and open shadow roots, are drawn with a line of ours. */
const underlined = async (page: Page): Promise<number> => {
  const counts = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => {
        const names = [...(CSS.highlights as unknown as Map<string, unknown>).keys()];
        const count = (root: ParentNode): number =>
          [...root.querySelectorAll('*')].reduce((sum, element) => {
            const drawn =
              element.localName === 'p' &&
              names.some(
                (name) => getComputedStyle(element, `::highlight(${name})`).textDecorationLine === 'underline',
              );
            return sum + Number(drawn) + (element.shadowRoot ? count(element.shadowRoot) : 0);
          }, 0);
        return count(document);
      }),
    ),
  );
  return counts.reduce((sum, one) => sum + one, 0);
};
const isDrawn = (page: Page, least: number) =>
  until(`${least} paragraphs with a line`, async () => (await underlined(page)) >= least);
const isClean = (page: Page) => until('a clean page', async () => (await underlined(page)) === 0);

describe.each(BROWSERS)('a life in %s', (name) => {
  const visit = visiting(name, PAGES, { reducedMotion: true });
  const { open } = visit;

  it('follows a page to an address where it is off, and back', async () => {
    const page = await open('/report');
    const view = await visit.driver.openView('options.html');
    await ask(view, 'changeSettings', { changes: { sites: ['127.0.0.1/off/*'] } });
    await page.bringToFront();
    await page.evaluate(() => history.pushState({}, '', '/off/report'));
    await isClean(page);
    await page.evaluate(() => history.back());
    await isDrawn(page, 2);
    await ask(view, 'changeSettings', { changes: { sites: [] } });
    await view.close();
    await page.close();
  });

  it.each([
    ['/report', 2],
    ['/frames', 4],
    ['/shadow', 2],
  ])('removed, it leaves %s clean; installed, it joins the page that was open', async (path, paragraphs) => {
    const page = await open(path);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await isDrawn(page, paragraphs);
    await visit.driver.removeExtension();
    await isClean(page);
    await visit.driver.installExtension();
    await isDrawn(page, paragraphs);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await page.close();
  });

  it('removed while its background was stopped, it leaves a page at the next sign of its reader', async () => {
    const page = await open('/report');
    await visit.driver.stopBackground();
    await visit.driver.removeExtension();
    await page.mouse.move(300, 300);
    await page.mouse.move(310, 310);
    await isClean(page);
    await visit.driver.installExtension();
    await isDrawn(page, 2);
    await page.close();
  });

  it('replaced, it goes on in the pages that were open, once', async () => {
    const page = await open('/report');
    const names = (await painted(page)).length;
    await hover(page, 'Mark Carney');
    await popoverSaying(visit.driver, page, 'Mark Carney');
    await page.keyboard.press('Escape');
    await popoverGone(visit.driver, page);
    await page.mouse.move(5, 700);
    await visit.driver.complaints();
    await visit.driver.updateExtension();
    // longer than the old script needs to notice: what it takes away on leaving must not be the new one's
    await new Promise((passed) => setTimeout(passed, 4000));
    expect(await settled(page, names)).toHaveLength(names);
    await isDrawn(page, 2);
    await hover(page, 'Keir Starmer');
    await popoverSaying(visit.driver, page, 'Keir Starmer');
    expect(await page.evaluate(() => document.querySelectorAll('sidelight-popover').length)).toBe(1);
    await page.keyboard.press('Escape');
    await until('the host to go', async () =>
      page.evaluate(() => document.querySelectorAll('sidelight-popover').length === 0),
    );
    expect(await visit.driver.complaints()).toEqual([]);
    await page.close();
  });

  it('loses no name when the background is stopped again and again while it is asked', async () => {
    const page = await visit.driver.newPage();
    await page.goto(`${visit.site.url}/live`);
    const shows = (names: readonly string[]) =>
      until(`[${names}]`, async () => (await painted(page)).map(({ text }) => text).join() === names.join());
    for (let round = 1; round <= 4; round++) {
      const asked = page.click('#add');
      await visit.driver.stopBackground();
      await asked;
      await shows(['Keir Starmer', 'London']);
      await page.click('#drop');
      await shows([]);
    }
    await page.close();
  });

  it('obeys its keyboard commands, whatever has the focus', async () => {
    const page = await open('/report');
    await visit.driver.command('next-name');
    await visit.driver.command('open-card');
    await popoverSaying(visit.driver, page, 'Mark Carney');
    await page.keyboard.press('Escape');
    await popoverGone(visit.driver, page);
    await visit.driver.command('next-name');
    await visit.driver.command('open-card');
    await popoverSaying(visit.driver, page, 'Montreal');
    await visit.driver.command('toggle-site');
    await isClean(page);
    await popoverGone(visit.driver, page);
    await visit.driver.command('toggle-site');
    await isDrawn(page, 2);
    await page.close();
  });
});
