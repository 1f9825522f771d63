// The browsers that the page benchmarks compare: with the built extension, with the same extension whose script on pages is
// empty (what any content script costs in Chromium), and with none. Called by `npm run bench:page`.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { Settings } from '../../core/settings.ts';
import { openChromium } from '../../e2e/chromium.ts';
import type { Driver } from '../../e2e/driver.ts';
import { ask } from '../../e2e/library.ts';

export const PACKAGE = join(import.meta.dirname, '..', '..', '..', '.output', 'chrome-mv3');

export const WAYS = ['with', 'empty', 'without'] as const;
export type Way = (typeof WAYS)[number];

export type Browsers = {
  readonly driver: Driver;
  readonly browsers: Readonly<Record<Way, Browser>>;
  change(settings: Partial<Settings>): Promise<void>;
  close(): Promise<void>;
};

const ARGS = ['--window-size=1100,900'];

/** The driver hides its browser; every page knows it. */
const browserOf = async (driver: Driver): Promise<Browser> => {
  const page = await driver.newPage();
  const browser = page.browser();
  await page.close();
  return browser;
};

const emptied = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-bench-'));
  cpSync(PACKAGE, folder, { recursive: true });
  writeFileSync(join(folder, 'page.js'), '');
  // what our style sheet costs is ours
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  for (const script of manifest.content_scripts) delete script.css;
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
};

export const openBrowsers = async (): Promise<Browsers> => {
  const folder = emptied();
  const drivers: Readonly<Record<Way, Driver>> = {
    with: await openChromium({ extension: PACKAGE, args: ARGS }),
    empty: await openChromium({ extension: folder, args: ARGS }),
    without: await openChromium({ extension: undefined, args: ARGS }),
  };
  const change: Browsers['change'] = async (settings) => {
    const view = await drivers.with.openView('options.html');
    await ask(view, 'changeSettings', { changes: settings });
    await view.close();
  };
  return {
    driver: drivers.with,
    browsers: {
      with: await browserOf(drivers.with),
      empty: await browserOf(drivers.empty),
      without: await browserOf(drivers.without),
    },
    change,
    close: async () => {
      await Promise.all(Object.values(drivers).map((driver) => driver.close()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
