// Watching the names of a tab for as long as somebody looks at them: asks all frames again and again, since a page goes on changing,
// and tells when the answer is another one. Used by popup and side panel; knows no browser API but what it is handed.
import * as v from 'valibot';
import { fail, ok, type Result } from '../../core/errors.ts';
import type { NamedOnPage } from '../../core/mention.ts';
import { fromPage } from '../messages.ts';
import type { TellPages } from '../tell-pages.ts';
import { type FrameNames, namesOfTab } from './tab-names.ts';

export type FrameSender = {
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
};
export type Hear = (listener: (message: unknown, sender: FrameSender) => void) => () => void;

/** ms between two rounds of asking, and how long the answers of one round are gathered before they are told. */
const ROUND = 1000;
const GATHER = 40;

export type NamesWatch = { readonly frames: () => FrameNames };

export const watchNames = (
  tabId: number,
  { tell, hear }: { readonly tell: TellPages; readonly hear: Hear },
  told: (names: Result<readonly NamedOnPage[]>) => void,
  signal: AbortSignal,
): NamesWatch => {
  let round = 0;
  let answers = new Map<number, readonly NamedOnPage[]>();
  let frames: FrameNames = answers;
  let said = '';
  const timers = new Set<ReturnType<typeof setTimeout>>();

  const later = (ms: number, run: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, ms);
    timers.add(timer);
  };

  const say = (names: Result<readonly NamedOnPage[]>): void => {
    const now = JSON.stringify(names);
    if (now === said || signal.aborted) return;
    said = now;
    told(names);
  };

  const stopHearing = hear((message, { tab, frameId }) => {
    const read = v.safeParse(fromPage, message);
    if (tab?.id !== tabId || frameId === undefined || !read.success || !('pageNames' in read.output)) return;
    const { ask, names } = read.output.pageNames;
    if (ask !== String(round)) return;
    const mine = answers;
    mine.set(frameId, names);
    // timers are late in a page that is not in front: by then the next round may have begun
    if (mine.size === 1)
      later(GATHER, () => {
        frames = mine;
        say(ok(namesOfTab(mine)));
      });
  });

  const askAll = async (): Promise<void> => {
    round += 1;
    answers = new Map();
    const heard = await tell.tab(tabId, 'listNames', { ask: String(round) });
    if (!heard) say(fail('page-unreachable', 'no script of ours is there'));
    if (!signal.aborted) later(ROUND, () => void askAll());
  };

  signal.addEventListener('abort', () => {
    stopHearing();
    for (const timer of timers) clearTimeout(timer);
  });
  void askAll();
  return { frames: () => frames };
};
