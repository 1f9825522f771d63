// What was compiled, kept in the store from one life of the background to the next, for this version of the app alone: another one may
// compile otherwise. Called by the library; what is lost is compiled anew.
import type { Keep } from './library.ts';
import type { PackStore } from './pack-store.ts';

export const keepCompiled = (store: PackStore, appVersion: string): Keep => {
  const named = (name: string): string => `${appVersion} ${name}`;
  const mine = new Set<string>();
  return {
    get: async (name) => {
      mine.add(named(name));
      const kept = await store.compiled(named(name));
      return kept.ok ? kept.value : undefined;
    },
    put: (name, bytes) => void store.keepCompiled(named(name), bytes, [...mine]),
  };
};
