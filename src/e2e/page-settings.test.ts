// What the reader's choices do to a page that is open: at once, without asking for its text again, and without a trace when off.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, openBrowser } from './browsers.ts';
import { type Driver, type Json, until } from './driver.ts';
import { hover, painted, popoverSaying, settled } from './reader.ts';
import { type Site, serve } from './site.ts';

const BODY = `<!doctype html><html lang="en"><title>Fixture</title><link rel="icon" href="data:,"><article>
  <h1>Mark Carney in Paris</h1>
  <p>Mark Carney came. Mark Carney went to Paris.</p>
  <p>Mark Carney wrote.</p>
  <h2>Later</h2>
  <p>Mark Carney saw Paris, and Mark Carney left.</p></article>`;

describe.each(BROWSERS)('the reader’s choices in %s', (name) => {
  let driver: Driver;
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    site = await serve(() => ({ body: BODY }));
    driver = await openBrowser(name);
    page = await driver.newPage();
    await page.goto(`${site.url}/`);
    await settled(page, 4);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  const choose = async (changes: { [key: string]: Json }): Promise<void> => {
    const view = await driver.openView('popup.html');
    const ask = async (what: Json) => {
      const { browser, chrome } = globalThis as unknown as Record<
        string,
        { runtime: { sendMessage(message: unknown): Promise<unknown> } }
      >;
      await (browser ?? chrome)?.runtime.sendMessage({ ask: 'changeSettings', what: { changes: what } });
      return true;
    };
    // a view that is still loading loses the call
    await until('the choice to be stored', () => view.evaluate(ask, changes).catch(() => false));
    await view.close();
    await page.bringToFront();
  };
  const untilPainted = (what: string, texts: readonly string[]) =>
    until(what, async () => (await painted(page)).map((one) => one.text).join() === texts.join());

  const [C, P] = ['Mark Carney', 'Paris'];
  it.each([
    ['every', [C, P, C, C, P, C, C, P, C]],
    ['paragraph', [C, P, C, P, C, C, P]],
    ['page', [C, P]],
    ['section', [C, P, C, P]],
  ])('density: %s', async (density, expected) => {
    await choose({ density });
    await untilPainted(density, expected);
  });

  it('leaves topics and entities out that the reader does not want', async () => {
    await choose({ topicsOff: ['people'] });
    await untilPainted('places only', [P, P]);
    await choose({ topicsOff: [] });
    await untilPainted('all again', [C, P, C, P]);
    const cards = await painted(page);
    expect(cards).toHaveLength(4);
  });

  it('takes "not this" from the card, for this site', async () => {
    await hover(page, P);
    await popoverSaying(driver, page, P);
    await driver.inPopover(page, (root) => {
      const [here] = root.querySelectorAll<HTMLElement>('.card-aside .button');
      here?.click();
    });
    await untilPainted('no more Paris', [C, C]);
    await choose({ hidden: [] });
    await untilPainted('Paris again', [C, P, C, P]);
  });

  it.each([
    ['solid', 'solid'],
    ['wavy', 'wavy'],
    ['dotted', 'dotted'],
  ])('underlines: %s', async (underline, expected) => {
    await choose({ underline });
    const { group } = (await painted(page))[0] ?? { group: '' };
    await until(`a ${expected} line`, () =>
      page.evaluate(
        (highlight, line) =>
          getComputedStyle(document.querySelector('h1') as Element, `::highlight(${highlight})`).textDecorationStyle ===
          line,
        `sidelight-${group}`,
        expected,
      ),
    );
  });

  it('leaves no trace on a site that is switched off, and comes back when it is switched on', async () => {
    await hover(page, 'Mark Carney');
    await popoverSaying(driver, page, 'Mark Carney');
    await choose({ sites: ['127.0.0.1'] });
    const traces = () =>
      page.evaluate(() => ({
        ranges: [...(CSS.highlights as unknown as Map<string, Set<AbstractRange>>)].filter(([, one]) => one.size > 0)
          .length,
        sheets: document.adoptedStyleSheets.length,
        nodes: document.querySelectorAll('sidelight-popover').length,
      }));
    await until('the page to be left', async () => Object.values(await traces()).every((count) => count === 0));
    await choose({ sites: [] });
    await untilPainted('the names to come back', [C, P, C, P]);
    await hover(page, 'Mark Carney');
    await popoverSaying(driver, page, 'Mark Carney');
  });
});
