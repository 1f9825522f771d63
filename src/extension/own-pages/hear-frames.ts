// Hearing what frames say of themselves, for the extension's own pages. Called by their doors; knows nothing of what is said.
import browser from 'webextension-polyfill';
import type { Hear } from './watch-names.ts';

export const hearFrames: Hear = (listener) => {
  // answers undefined always: the background replies to requests, this only overhears what frames say
  const overhear = (message: unknown, sender: browser.Runtime.MessageSender): undefined => {
    if (sender.id === browser.runtime.id) listener(message, sender);
  };
  browser.runtime.onMessage.addListener(overhear);
  return () => browser.runtime.onMessage.removeListener(overhear);
};
