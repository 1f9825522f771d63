// All that the welcome page asks of the browser, and the look-ups that its paragraph is annotated with. Handed to it by its door.
import browser from 'webextension-polyfill';
import type { EntityKey } from '../../core/corpus.ts';
import { ok, type Result } from '../../core/errors.ts';
import type { PageText } from '../../core/mention.ts';
import { sheetText } from '../../core/paint-sheet.ts';
import type { Settings } from '../../core/settings.ts';
import { ask } from './own-ask.ts';

const SHOWN = ['_execute_action', 'next-name', 'previous-name', 'open-card', 'side-panel', 'toggle-site'] as const;

/** Commands that have keys now, most useful first. Named by `say`: the browser names them in its own language, not the reader's. */
export const readKeys = async (
  say: (command: (typeof SHOWN)[number]) => string,
): Promise<readonly { name: string; keys: string }[]> => {
  const all = await browser.commands.getAll();
  return SHOWN.flatMap((wanted) => {
    const { shortcut } = all.find((one) => one.name === wanted) ?? {};
    return shortcut ? [{ name: say(wanted), keys: shortcut }] : [];
  });
};

/** In a page of ours scripts come by an element; in others the background injects them. */
const load = (script: 'hand' | 'popover'): Promise<Result<null>> =>
  new Promise((done) => {
    const element = document.createElement('script');
    element.src = `/${script}.js`;
    element.addEventListener('load', () => done(ok(null)));
    document.head.append(element);
  });

export const ownLookups = {
  annotate: (page: PageText) => ask('annotate', { page }),
  card: (key: EntityKey) => ask('card', { key }),
  load,
  sheet: async (underline: Settings['underline']) => sheetText(underline, false),
};
