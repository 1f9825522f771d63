// What the reader wants to see in a view that is about to open or is open already: left in the session's storage by whoever opens it,
// taken by the view. A view cannot be handed anything as it opens, and a message would reach nobody until it has.
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { EntityKey } from '../../core/corpus.ts';
import { entityKeySchema } from '../../core/settings/record.ts';
import type { Area } from '../storage.ts';

const shapes = {
  /** An entity's record, in the side panel of that window. */
  panel: v.object({ key: entityKeySchema, windowId: v.number() }),
  /** A search in the popup. */
  popup: v.object({ query: v.string() }),
};
type Wishes = {
  readonly panel: { readonly key: EntityKey; readonly windowId: number };
  readonly popup: { readonly query: string };
};
export type WishFor = keyof Wishes;

const keyOf = (view: WishFor): string => `wish-${view}`;
/** Types of the polyfill do not know it yet; both browsers have had it since before the floor. */
const session = (): Area => (browser.storage as unknown as { readonly session: Area }).session;

const read = <W extends WishFor>(view: W, stored: unknown): Wishes[W] | undefined => {
  const parsed = v.safeParse(shapes[view], stored);
  return parsed.success ? (parsed.output as Wishes[W]) : undefined;
};

export const leaveWish = async <W extends WishFor>(view: W, wish: Wishes[W]): Promise<void> => {
  await session()
    .set({ [keyOf(view)]: wish })
    .catch(() => undefined); // without it the view opens as it would by itself
};

/** Each is taken once. */
export const takeWish = async <W extends WishFor>(view: W): Promise<Wishes[W] | undefined> => {
  const stored = await session()
    .get(keyOf(view))
    .catch(() => ({}) as { readonly [key: string]: unknown });
  const wish = read(view, stored[keyOf(view)]);
  if (wish) await session().remove(keyOf(view));
  return wish;
};

/** Calls when one was left, until the signal; the view then takes it. */
export const watchWishes = (view: WishFor, left: () => void, signal: AbortSignal): void => {
  const onChanged = (changes: { readonly [key: string]: { readonly newValue?: unknown } }): void => {
    if (changes[keyOf(view)]?.newValue !== undefined) left();
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged));
};
