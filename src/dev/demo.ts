// `npm start`: a news page on loopback, in a Chromium that has the built extension.
// With a display the window stays open for the reader; without one it hovers every name, prints what a reader would see
// and saves screenshots.
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openBrowser } from '../e2e/browsers.ts';
import { type Driver, until } from '../e2e/driver.ts';
import { hover, popoverGone, popoverSaying, popoverText, settled } from '../e2e/reader.ts';
import { fromFolder, serve } from '../e2e/site.ts';

const root = join(import.meta.dirname, '..', '..');
const shots = join(root, 'artifacts', 'demo');
const PORT = 4173;

const hasDisplay = (): boolean =>
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The usual port, or any free one when another demo holds it. */
const openSite = async () => {
  const answer = fromFolder(join(import.meta.dirname, 'demo'));
  return serve(answer, PORT).catch(() => serve(answer));
};

const show = async (url: string): Promise<void> => {
  const driver = await openBrowser('chromium', { headed: true });
  const page = await driver.newPage();
  await page.goto(url);
  for (const blank of await page.browser().pages()) if (blank !== page) await blank.close();
  console.log(`Sidelight is running at ${url}\nRest the pointer on an underlined name. Close the window to end.`);
  await new Promise((closed) => page.browser().once('disconnected', closed));
};

const cardTitle = async (driver: Driver, page: Page): Promise<string> =>
  (await driver.inPopover(page, (card) => card.querySelector('h1, h2, [role=heading]')?.textContent ?? '')) ?? '';

/** Hovers the first of each surface form and prints the card's name beside it. */
const tell = async (driver: Driver, page: Page): Promise<void> => {
  const names = await settled(page, 5);
  const times = Map.groupBy(names, (name) => name.text);
  console.log(`${names.length} names underlined, ${times.size} different:\n`);
  let first: string | undefined;
  for (const [text, all] of times) {
    await hover(page, text);
    await popoverSaying(driver, page, '');
    first ??= await popoverText(driver, page);
    console.log(`  ${text.padEnd(28)} ${String(all.length).padStart(2)} ×   ${await cardTitle(driver, page)}`);
    await page.keyboard.press('Escape');
    await popoverGone(driver, page);
  }
  console.log(`\nThe first card reads:\n\n  ${first}\n`);
};

const photograph = async (driver: Driver, page: Page, look: string): Promise<string[]> => {
  const file = (what: string) => join(shots, `${what}-${look}.png`) as `${string}.png`;
  await page.evaluate(() => scrollTo(0, 0));
  await page.mouse.move(1, 1);
  await settled(page, 5);
  await page.screenshot({ path: file('page') });
  await hover(page, 'Mark Carney');
  await popoverSaying(driver, page, 'Mark Carney');
  await new Promise((faded) => setTimeout(faded, 300));
  await page.screenshot({ path: file('popover') });
  await page.keyboard.press('Escape');
  const popup = await driver.openPopup(page);
  await until('the search field', () =>
    popup.evaluate(() => document.activeElement?.getAttribute('role') === 'combobox'),
  );
  await popup.type('tarif');
  await new Promise((listed) => setTimeout(listed, 500));
  await popup.screenshot(file('popup'));
  await popup.close();
  return ['page', 'popover', 'popup'].map(file);
};

const tour = async (url: string): Promise<void> => {
  mkdirSync(shots, { recursive: true });
  const files: string[] = [];
  for (const look of ['light', 'dark']) {
    const driver = await openBrowser('chromium', { dark: look === 'dark' });
    try {
      const page = await driver.newPage();
      await page.goto(url);
      if (look === 'light') await tell(driver, page);
      files.push(...(await photograph(driver, page, look)));
    } finally {
      await driver.close();
    }
  }
  console.log(`Screenshots:\n${files.map((file) => `  ${relative(root, file)}`).join('\n')}`);
};

const site = await openSite();
try {
  await (hasDisplay() ? show(`${site.url}/`) : tour(`${site.url}/`));
} finally {
  await site.close();
}
