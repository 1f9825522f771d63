// Opens the browsers that the end-to-end tests run in, each with its own build of the extension.
import { join } from 'node:path';
import { openChromium } from './chromium.ts';
import type { Driver, DriverOptions } from './driver.ts';
import { openFirefox } from './firefox.ts';

const output = join(import.meta.dirname, '..', '..', '.output');

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

type Options = Omit<DriverOptions, 'extension'>;

/** A browser with the built extension in it; `npm run build` and `npm run build:firefox` must have run. */
export const openBrowser = (name: BrowserName, options: Options = {}): Promise<Driver> =>
  name === 'chromium'
    ? openChromium({ ...options, extension: join(output, 'chrome-mv3') })
    : openFirefox({ ...options, extension: join(output, 'firefox-mv3') });

/** The same browser without the extension. */
export const openBare = (name: BrowserName, options: Options = {}): Promise<Driver> =>
  (name === 'chromium' ? openChromium : openFirefox)({ ...options, extension: undefined });
