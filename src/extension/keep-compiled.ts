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

export const keepCompiled = (store: PackStore, appVersion: string): KeepCompiled => {
  const named = (name: string): string => `${appVersion} ${name}`;
  return {
    get: async (name) => {
      const kept = await store.compiled(named(name));
      return kept.ok ? kept.value : undefined;
    },
    put: (name, bytes) => void store.keepCompiled(named(name), bytes),
    retain: async (names) => void (await store.retainCompiled(names.map(named))),
  };
};
