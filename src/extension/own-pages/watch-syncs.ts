// The installed corpora and how their syncs stand, told anew whenever the background says that something moved. For the extension's pages.
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { CorpusRow } from '../../core/library/corpus-row.ts';
import { fromBackground } from '../messages.ts';
import { ask } from './own-ask.ts';

/** Tells now and at every change, until the signal; nothing while the background does not answer. */
export const watchSyncs = (told: (rows: readonly CorpusRow[]) => void, signal: AbortSignal): void => {
  let turn = 0;
  const look = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const list = await ask('listCorpora', {});
    if (mine === turn && list.ok && !signal.aborted) told(list.value.rows);
  };
  const hear = (message: unknown, sender: browser.Runtime.MessageSender): undefined => {
    if (sender.id === browser.runtime.id && v.is(fromBackground, message)) void look();
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear));
  void look();
};
