// The reader's last look-ups: keys in storage.local, newest first, never synced and never more than a few. Asked by the background.
import * as v from 'valibot';
import type { EntityKey } from '../core/corpus.ts';
import { entityKeySchema } from '../core/settings/record.ts';
import type { Area } from './storage.ts';

const KEY = 'recent';
const MOST = 8;
const shape = v.object({ version: v.literal(1), keys: v.array(entityKeySchema) });

export type Recent = { read(): Promise<readonly EntityKey[]>; add(key: EntityKey): Promise<void> };

/** A browser that refuses storage remembers nothing: that is no error worth a word. */
export const openRecent = (local: Area): Recent => {
  const read = async (): Promise<readonly EntityKey[]> => {
    const stored = await local.get(KEY).catch(() => ({}) as { readonly [key: string]: unknown });
    const parsed = v.safeParse(shape, stored[KEY]);
    return parsed.success ? parsed.output.keys : [];
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    read,
    add: (key) => {
      const turn = last.then(async () => {
        const keys = [key, ...(await read()).filter((one) => one !== key)].slice(0, MOST);
        await local.set({ [KEY]: { version: 1, keys } }).catch(() => undefined);
      });
      last = turn;
      return turn;
    },
  };
};
