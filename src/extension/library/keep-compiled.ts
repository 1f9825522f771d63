// What was compiled, kept in the store from one life of the background to the next, for this version of the app alone: another one may
// compile otherwise. Called by the library; what is lost is compiled anew.
import type { PackStore } from './pack-store.ts';

/** Keeps compiled bytes from one life of the background to the next. Whatever it loses is compiled anew. */
export type Keep = {
  get(name: string): Promise<ArrayBuffer | undefined>;
  put(name: string, bytes: ArrayBuffer): void;
  /** Begins to read the one of this kind, the first word of its name, while it is still found out what will be asked for. */
  foresee(kind: string): void;
};
export const KEEP_NOTHING: Keep = { get: async () => undefined, put: () => undefined, foresee: () => undefined };

export type KeepCompiled = Keep & {
  /** Forgets whatever is kept under other names. */
  retain(names: readonly string[]): Promise<void>;
};

type Foreseen = { readonly name: string; readonly bytes: Promise<ArrayBuffer | undefined> };

const kindOf = (name: string): string => name.slice(0, name.indexOf(' '));

export const keepCompiled = (
  store: Pick<PackStore, 'compiled' | 'onlyCompiled' | 'keepCompiled' | 'retainCompiled'>,
  appVersion: string,
): KeepCompiled => {
  const named = (name: string): string => `${appVersion} ${name}`;
  // what was tried out is current a moment later: nobody need wait until 50 MB are written and read again
  const atHand = new Map<string, WeakRef<ArrayBuffer>>();
  /** By kind; each is used or let go by the first that asks for one of its kind. */
  const foreseen = new Map<string, Promise<Foreseen | undefined>>();

  const readAhead = async (kind: string): Promise<Foreseen | undefined> => {
    const found = await store.onlyCompiled(named(`${kind} `));
    if (!found.ok || !found.value) return undefined;
    const { name, file } = found.value;
    return { name, bytes: file.arrayBuffer().catch(() => undefined) }; // asked for again by its name, and lost then
  };

  const takeForeseen = async (name: string): Promise<ArrayBuffer | undefined> => {
    const reading = foreseen.get(kindOf(name));
    foreseen.delete(kindOf(name));
    const ahead = await reading;
    return ahead?.name === named(name) ? ahead.bytes : undefined;
  };

  return {
    get: async (name) => {
      const bytes = atHand.get(name)?.deref();
      if (bytes) return bytes;
      const ahead = await takeForeseen(name);
      if (ahead) return ahead;
      const kept = await store.compiled(named(name));
      return kept.ok ? kept.value : undefined;
    },
    put: (name, bytes) => {
      atHand.set(name, new WeakRef(bytes));
      void store.keepCompiled(named(name), bytes);
    },
    foresee: (kind) => void foreseen.set(kind, readAhead(kind)),
    retain: async (names) => {
      foreseen.clear();
      for (const name of atHand.keys()) if (!names.includes(name)) atHand.delete(name);
      await store.retainCompiled(names.map(named));
    },
  };
};
