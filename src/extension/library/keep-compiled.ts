// What was compiled, kept in the store from one life of the background to the next, for this version of the app alone: another one may
// compile otherwise. Called by the library; what is lost is compiled anew.
import type { PackStore } from './pack-store.ts';

/** Keeps compiled bytes from one life of the background to the next. Whatever it loses is compiled anew. */
export type Keep = {
  get(name: string): Promise<ArrayBuffer | undefined>;
  put(name: string, bytes: ArrayBuffer): void;
};
export const KEEP_NOTHING: Keep = { get: async () => undefined, put: () => undefined };

export type KeepCompiled = Keep & {
  /** Forgets whatever is kept under other names. */
  retain(names: readonly string[]): Promise<void>;
};

export const keepCompiled = (
  store: Pick<PackStore, 'compiled' | 'keepCompiled' | 'retainCompiled'>,
  appVersion: string,
): KeepCompiled => {
  const named = (name: string): string => `${appVersion} ${name}`;
  // what was tried out is current a moment later: nobody need wait until 50 MB are written and read again
  const atHand = new Map<string, WeakRef<ArrayBuffer>>();
  return {
    get: async (name) => {
      const bytes = atHand.get(name)?.deref();
      if (bytes) return bytes;
      const kept = await store.compiled(named(name));
      return kept.ok ? kept.value : undefined;
    },
    put: (name, bytes) => {
      atHand.set(name, new WeakRef(bytes));
      void store.keepCompiled(named(name), bytes);
    },
    retain: async (names) => {
      for (const name of atHand.keys()) if (!names.includes(name)) atHand.delete(name);
      await store.retainCompiled(names.map(named));
    },
  };
};
