// A few surfaces in Firefox, light and dark: its fonts, form controls and scroll bars are not Chromium's.
import { join } from 'node:path';
import { openBrowser } from '../../e2e/browsers.ts';
import { hover, popoverSaying, settled } from '../../e2e/reader.ts';
import { appears, drawn, press } from './own-acts.ts';
import { folder } from './studio.ts';

const shoot = async (url: string, look: 'light' | 'dark'): Promise<void> => {
  const file = (surface: string) => join(folder, `firefox-${surface}-${look}.png`) as `${string}.png`;
  const driver = await openBrowser('firefox', { dark: look === 'dark', reducedMotion: true });
  try {
    const page = await driver.newPage();
    await page.goto(url);
    await settled(page, 5);
    await hover(page, 'Mark Carney');
    await popoverSaying(driver, page, 'Mark Carney');
    await drawn();
    await page.screenshot({ path: file('popover') });
    await page.keyboard.press('Escape');
    const popup = await driver.openPopup(page);
    await popup.resize(380, 560);
    await appears(popup, '.option');
    await popup.screenshot(file('popup'));
    await popup.close();
    const panel = await driver.openView('sidepanel.html');
    await panel.resize(400, 860);
    await appears(panel, '.name-row');
    await panel.screenshot(file('sidebar'));
    await press(panel, 'input[value=map]');
    await appears(panel, '.map-node');
    await panel.screenshot(file('sidebar-map'));
    await panel.resize(1000, 700);
    // a tab behind others learns its new size from the first picture
    for (let i = 0; i < 2; i++) await panel.screenshot(file('panel-as-tab'));
    await panel.close();
    const options = await driver.openView('options.html');
    await appears(options, '.corpora h3');
    await options.screenshot(file('options'));
  } finally {
    await driver.close();
  }
};

export const firefoxScenes = async (url: string): Promise<void> => {
  for (const look of ['light', 'dark'] as const) await shoot(url, look);
};
