// Where the reader's choices are kept: storage.sync, else storage.local, else memory with a notice; what an organisation presets comes in
// from managed.ts. The background asks; nobody else writes. What a record means is core/settings/record's.
import type { Failure } from '../core/errors.ts';
import { changeRecord, migrate, type SettingsRecord, settingsOf } from '../core/settings/record.ts';
import { NO_PRESET, type Preset, type Settings } from '../core/settings.ts';
import type { SettingsState } from './replies.ts';

const KEY = 'settings';

/** The part of a browser storage area that is used; each call rejects where the browser refuses. */
export type Area = {
  get(key: string): Promise<{ readonly [key: string]: unknown }>;
  set(items: { readonly [key: string]: unknown }): Promise<void>;
  remove(key: string): Promise<void>;
};
export type Areas = {
  readonly sync: Area;
  readonly local: Area;
  /** What an organisation has preset; absent: nothing. */
  preset?(): Promise<Preset>;
  onChanged(listener: (keys: readonly string[]) => void): void;
};

export type SettingsStore = {
  read(): Promise<SettingsState>;
  /** One change after another, however many are asked at once. The function sees the settings it changes. */
  change(changes: (settings: Settings) => Partial<Settings>): Promise<SettingsState>;
  /** Called after every change, wherever it was made: here, in another window, on another device. */
  watch(changed: () => void): void;
};

const refused = (cause: unknown): Failure => ({
  code: 'storage-unavailable',
  message: cause instanceof Error ? cause.message : String(cause),
});

/**
 * A local record stands only when sync last refused one (its 8 kB an item, for example), so it is the newer of the two.
 * Never rejects: a browser that refuses storage gets the defaults and a notice.
 */
export const openSettings = (areas: Areas): SettingsStore => {
  const watchers: (() => void)[] = [];
  let kept: SettingsRecord | undefined; // in memory, where nothing else will have it
  let refusal: Failure | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const stored = async (area: Area): Promise<unknown> => (await area.get(KEY))[KEY];

  const record = async (): Promise<SettingsRecord> => {
    if (kept) return kept;
    try {
      const local = await stored(areas.local);
      refusal = undefined;
      if (local !== undefined) return migrate(local);
    } catch (cause) {
      refusal = refused(cause);
    }
    try {
      return migrate(await stored(areas.sync));
    } catch {
      return migrate(undefined); // sync may be switched off by the browser while local works: no reason to complain
    }
  };

  const write = async (next: SettingsRecord): Promise<void> => {
    try {
      await areas.sync.set({ [KEY]: next });
      await areas.local.remove(KEY);
      kept = undefined;
      refusal = undefined;
    } catch {
      try {
        await areas.local.set({ [KEY]: next });
        kept = undefined;
        refusal = undefined;
      } catch (cause) {
        kept = next;
        refusal = refused(cause);
        for (const changed of watchers) changed(); // no storage event will come
      }
    }
  };

  const preset = async (): Promise<Preset> => (await areas.preset?.()) ?? NO_PRESET;

  const state = (from: SettingsRecord, given: Preset): SettingsState => ({
    settings: settingsOf(from, given),
    ...(given.locked.length > 0 && { locked: given.locked }),
    ...(refusal && { notice: refusal }),
  });

  return {
    read: async () => state(await record(), await preset()),
    change: (changes) => {
      const run = async () => {
        const [before, given] = [await record(), await preset()];
        const next = changeRecord(before, changes(settingsOf(before, given)), given);
        await write(next);
        return state(next, given);
      };
      const turn = last.then(run);
      last = turn.catch(() => undefined); // whoever asked hears of it; the next in line must not
      return turn;
    },
    watch: (changed) => {
      watchers.push(changed);
      if (watchers.length === 1)
        areas.onChanged((keys) => {
          if (keys.includes(KEY)) for (const one of watchers) one();
        });
    },
  };
};
