// Opens the welcome page, once, when the extension is installed. Called by the background in its first turn.
import browser from 'webextension-polyfill';

/** Once, when it is installed; an update says nothing. */
export const welcomeNewReaders = (): void => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: '/welcome.html' });
  });
};
