// The card beside a name: what it tells, its disclosures, and every place where it has to stand.
import type { Page } from 'puppeteer-core';
import { hover, painted, popoverSaying } from '../../e2e/reader.ts';
import { DARK, FORCED, FRENCH, LIGHT, type Look, NARROW, RTL, ZOOM } from './look.ts';
import { LONG_WORD } from './second-corpus.ts';
import type { Studio } from './studio.ts';

const PHONE = { width: 360, height: 740, touch: true };

const demo = (look: Look): string => (look.lang === 'fr' ? '/fr.html' : '/');

/** Opens the nth disclosure that matches and brings it to the middle of the card. */
const unfold = (studio: Studio, page: Page, selector: string): Promise<unknown> =>
  studio.driver.inPopover(
    page,
    (root, at) => {
      const found = [...root.querySelectorAll<HTMLDetailsElement>(String(at))];
      for (const one of found) one.open = true;
      found[0]?.scrollIntoView({ block: 'center', behavior: 'instant' });
    },
    selector,
  );

const rest = async (studio: Studio, page: Page, name: string, says = name): Promise<void> => {
  await hover(page, name);
  await popoverSaying(studio.driver, page, says);
  // where the card stands follows its size by a frame or two
  await new Promise((stood) => setTimeout(stood, 120));
};

/** One card from its top to its end. */
const throughout = async (studio: Studio, look: Look): Promise<void> => {
  const page = await studio.open(demo(look), look);
  await rest(studio, page, 'Mark Carney');
  await studio.take(page, 'popover-facts', look);
  await unfold(studio, page, '.fact:nth-child(2) details');
  await studio.take(page, 'popover-sources', look);
  await unfold(studio, page, '.related + .card-more');
  await studio.take(page, 'popover-related', look);
  await unfold(studio, page, '.card-aside');
  await studio.take(page, 'popover-why', look);
  await page.close();
};

const oneCard = async (studio: Studio, surface: string, path: string, name: string, look: Look): Promise<void> => {
  const page = await studio.open(path, look, {}, 1);
  await rest(studio, page, name, '');
  await studio.take(page, surface, look);
  await page.close();
};

/** Reached, opened and walked by keys: where the focus is must be seen. */
const byKeys = async (studio: Studio, look: Look): Promise<void> => {
  const page = await studio.open(demo(look), look);
  for (let i = 0; i < 4; i++) await studio.driver.command('next-name');
  await studio.driver.command('open-card');
  await popoverSaying(studio.driver, page, '');
  await page.keyboard.press('Tab');
  await studio.take(page, 'popover-keys', look);
  await page.close();
};

/** On a phone a tap opens the card as a sheet. */
const asSheet = async (studio: Studio, look: Look): Promise<void> => {
  const page = await studio.open(look.rtl ? '/rtl' : demo(look), look, PHONE);
  const name = (await painted(page)).find(({ text }) => text === 'Mark Carney');
  if (!name) throw new Error('no name to tap');
  await page.touchscreen.tap(name.x + 10, name.y + name.height / 2);
  await popoverSaying(studio.driver, page, 'Mark Carney');
  await studio.take(page, 'popover-sheet', look);
  await page.close();
};

const withNamesakes = async (studio: Studio): Promise<void> => {
  await studio.subscribe(true);
  for (const look of [LIGHT, DARK, FRENCH, FORCED]) {
    await oneCard(studio, 'popover-meanings', '/namesakes', 'Greenland', look);
    const page = await studio.open('/long', look, {}, 1);
    await rest(studio, page, LONG_WORD, '');
    await studio.take(page, 'popover-long', look);
    await unfold(studio, page, '.fact details');
    await studio.take(page, 'popover-long-open', look);
    await page.close();
  }
  await studio.subscribe(false);
};

export const popoverScenes = async (studio: Studio): Promise<void> => {
  for (const look of [LIGHT, DARK, FRENCH, FORCED]) await throughout(studio, look);
  for (const look of [NARROW, ZOOM]) await oneCard(studio, 'popover-facts', '/', 'Mark Carney', look);
  await oneCard(studio, 'popover-facts', '/rtl', 'Mark Carney', RTL);
  await oneCard(studio, 'popover-end', '/rtl', 'London', RTL);
  for (const look of [LIGHT, DARK]) {
    await oneCard(studio, 'popover-vertical', '/vertical', 'Emmanuel Macron', look);
    await oneCard(studio, 'popover-dialog', '/dialog', 'Mark Carney', look);
  }
  for (const look of [LIGHT, DARK, FORCED]) await byKeys(studio, look);
  for (const look of [LIGHT, DARK, FRENCH, FORCED, RTL]) await asSheet(studio, look);
  await withNamesakes(studio);
};
