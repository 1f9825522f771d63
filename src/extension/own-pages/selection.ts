// What the reader has selected in a tab, for the search field to begin with. Asked by the popup as it opens, so it never waits long.
import * as v from 'valibot';
import { fromPage } from '../messages.ts';
import type { TellPages } from '../tell-pages.ts';
import type { Hear } from './watch-names.ts';

/** ms: longer would be felt as a popup that opens late. */
const PATIENCE = 80;

/** Empty when nothing is selected, or nobody answers in time. */
export const askSelection = (tabId: number, tell: TellPages, hear: Hear): Promise<string> =>
  new Promise((resolve) => {
    const ask = `selection ${tabId}`;
    const settle = (text: string): void => {
      clearTimeout(timer);
      stopHearing();
      resolve(text);
    };
    const timer = setTimeout(() => settle(''), PATIENCE);
    const stopHearing = hear((message, { tab }) => {
      const read = v.safeParse(fromPage, message);
      if (tab?.id !== tabId || !read.success || !('pageSelection' in read.output)) return;
      if (read.output.pageSelection.ask === ask) settle(read.output.pageSelection.text);
    });
    void tell.tab(tabId, 'tellSelection', { ask }).then((heard) => heard || settle(''));
  });
