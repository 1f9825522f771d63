// Why a tab has no names to tell of, where that can be known: the browser's own PDF viewer is closed to extensions. For popup and panel.
import browser from 'webextension-polyfill';
import { fail, type Result } from '../../core/errors.ts';
import type { NamedOnPage } from '../../core/mention.ts';

type Names = Result<readonly NamedOnPage[]>;

const endsAsPdf = (url: string): boolean => {
  try {
    return new URL(url).pathname.toLowerCase().endsWith('.pdf');
  } catch {
    return false; // no address at all: a tab of the browser's own
  }
};

/** Chromium lets a script into the page around its viewer, which tells what the viewer shows. */
const isPdf = async (tabId: number, url: string): Promise<boolean> => {
  const [found] = await browser.scripting
    .executeScript({ target: { tabId }, func: () => document.contentType })
    .catch(() => []); // not a page that we may read
  return found?.result === undefined ? endsAsPdf(url) : found.result === 'application/pdf';
};

/** Passes on what it is told, with a better reason where there is one. */
export const tellWhy = (
  tabId: number,
  url: string,
  told: (names: Names) => void,
  signal: AbortSignal,
): ((names: Names) => Promise<void>) => {
  let turn = 0;
  return async (names) => {
    turn += 1;
    const mine = turn;
    const silent = names.ok ? names.value.length === 0 : names.error.code === 'page-unreachable';
    const better = silent && (await isPdf(tabId, url)) ? fail('page-pdf', 'shown by the browser’s PDF viewer') : names;
    if (mine === turn && !signal.aborted) told(better);
  };
};
