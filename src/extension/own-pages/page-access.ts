// Whether the browser lets us read pages at all. Firefox asks the reader, who may say no and may take it back; popup and welcome page ask.
import browser from 'webextension-polyfill';

const PAGES = { origins: ['http://*/*', 'https://*/*'] };

export const hasPageAccess = (): Promise<boolean> => browser.permissions.contains(PAGES);

/** Only as the answer to a click or a key: browsers ignore it otherwise. False when the reader declines. */
export const askPageAccess = (): Promise<boolean> => browser.permissions.request(PAGES);
