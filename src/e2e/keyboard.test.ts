// A reader without a mouse, from the installation to the side panel, and every door to it and to the search from outside.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, openBrowser } from './browsers.ts';
import { type Driver, until, type View } from './driver.ts';
import { toFront } from './library.ts';
import * as fixtures from './page-fixtures.ts';
import { popoverGone, settled } from './reader.ts';
import { type Site, serve } from './site.ts';

const PANEL = 'Open in side panel';
/** More presses of Tab than any card has stops. */
const MOST_STOPS = 40;

type Views = { chrome: { extension: { getViews(): Window[] } } };

/** The record that the side panel shows, in the browser's own panel or in a tab; undefined while there is no panel. */
const inPanel = (view: View): Promise<string | undefined> =>
  view.evaluate(() => {
    const views = (globalThis as unknown as Views).chrome.extension.getViews();
    const panel = views.find(({ location }) => location.pathname === '/sidepanel.html');
    return panel && (panel.document.querySelector('.panel-record .card-name')?.textContent ?? '');
  });
/** What stands in the search fields of all popups there are. */
const searched = (view: View): Promise<string[]> =>
  view.evaluate(() =>
    (globalThis as unknown as Views).chrome.extension
      .getViews()
      .filter(({ location }) => location.pathname === '/popup.html')
      .map(({ document }) => document.querySelector('input')?.value ?? ''),
  );

describe.each(BROWSERS)('without a mouse in %s', (name) => {
  let driver: Driver;
  let site: Site;
  let page: Page;
  let watch: View;
  beforeAll(async () => {
    site = await serve(() => ({ body: fixtures.KEYS }));
    // as after an installation: nothing has been chosen, no page is open
    driver = await openBrowser(name, { reducedMotion: true });
    watch = await driver.openView('options.html');
    page = await driver.newPage();
    await page.goto(site.url);
    await settled(page, 3);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  const title = () => driver.inPopover(page, (root) => root.querySelector('h2')?.textContent ?? '');
  const focused = () =>
    driver.inPopover(page, (root) => {
      const at = root.activeElement;
      return at?.getAttribute('aria-label') ?? (at?.closest('.related') ? 'related' : (at?.localName ?? ''));
    });
  const goTo = async (what: string, key: 'Tab' | 'back'): Promise<void> => {
    for (let i = 0; i < MOST_STOPS && (await focused()) !== what; i++) {
      if (key === 'back') await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      if (key === 'back') await page.keyboard.up('Shift');
    }
    expect(await focused()).toBe(what);
  };
  const openCard = async (): Promise<void> => {
    await driver.command('open-card');
    await until('the focus on the heading', async () => (await focused()) === 'h2');
  };

  it('opens the side panel at its command', async () => {
    expect(await inPanel(watch)).toBeUndefined();
    await driver.command('side-panel');
    await until('the panel', async () => (await inPanel(watch)) !== undefined);
    await page.bringToFront();
  });

  it('goes from name to card, related, Back, out again, and into a result, its record beside the page', async () => {
    await page.focus('#first');
    await driver.command('next-name');
    await openCard();
    expect(await title()).toBe('Mark Carney');
    await goTo('related', 'Tab');
    await page.keyboard.press('Enter');
    await until('the related card', async () => (await title()) !== 'Mark Carney' && (await focused()) === 'h2');
    await goTo('Back', 'back');
    await page.keyboard.press('Enter');
    await until('the first card again', async () => (await title()) === 'Mark Carney' && (await focused()) === 'h2');
    await page.keyboard.press('Escape');
    await popoverGone(driver, page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('first');

    const popup = await driver.openPopup(page);
    await popup.type('Trump');
    await popup.press('Enter');
    await until('the result', () =>
      popup.evaluate(() => document.activeElement?.matches('.popup-card h2') && document.activeElement.textContent),
    );
    if (name === 'firefox') await toFront(popup);
    const at = () => popup.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    for (let i = 0; i < MOST_STOPS && (await at()) !== PANEL; i++) await popup.press('Tab');
    // the popup goes at this key, before its going up can be told
    await popup.press('Enter').catch(() => undefined);
    await until('the record in the side panel', async () => (await inPanel(watch)) === 'Donald Trump');
  });

  it('opens the record of a card beside the page', async () => {
    await page.bringToFront();
    await driver.command('next-name');
    await openCard();
    const shown = (await title()) ?? '';
    await goTo(PANEL, 'Tab');
    await page.keyboard.press('Enter');
    await until('its record in the panel', async () => (await inPanel(watch)) === shown);
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await popoverGone(driver, page);
  });

  it.each(['menu', 'keyword'] as const)('looks up what it is given: %s', async (by) => {
    await page.bringToFront();
    const text = by === 'menu' ? 'Emmanuel Macron' : 'Keir Starmer';
    await driver.lookUp(by, text);
    await until('the search', async () => (await searched(watch)).includes(text));
  });
});
