// The reader's choices over browsers that store, refuse, or run out of room.
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../core/settings.ts';
import { openRecent } from './recent.ts';
import { type Area, openSettings } from './storage.ts';

type Fake = Area & { readonly held: { [key: string]: unknown }; refuses: boolean };

const fakeArea = (changed: (keys: string[]) => void, held: { [key: string]: unknown } = {}): Fake => {
  const guard =
    <T>(run: () => T) =>
    async (): Promise<T> => {
      await Promise.resolve();
      if (area.refuses) throw new Error('refused');
      return run();
    };
  const area: Fake = {
    held,
    refuses: false,
    get: (key) => guard(() => (key in held ? { [key]: structuredClone(held[key]) } : {}))(),
    set: (items) =>
      guard(() => {
        Object.assign(held, structuredClone(items));
        changed(Object.keys(items));
      })(),
    remove: (key) =>
      guard(() => {
        if (!(key in held)) return;
        delete held[key];
        changed([key]);
      })(),
  };
  return area;
};

const open = (sync: { [key: string]: unknown } = {}, local: { [key: string]: unknown } = {}) => {
  const listeners: ((keys: readonly string[]) => void)[] = [];
  const changed = (keys: string[]) => listeners.forEach((listener) => void listener(keys));
  const areas = {
    sync: fakeArea(changed, sync),
    local: fakeArea(changed, local),
    onChanged: (listener: (keys: readonly string[]) => void) => void listeners.push(listener),
  };
  return { ...areas, store: openSettings(areas), changed, again: () => openSettings(areas) };
};

describe('the settings store', () => {
  it('begins with the defaults and stores nothing', async () => {
    const { store, sync, local } = open();
    expect(await store.read()).toEqual({ settings: DEFAULTS });
    expect([sync.held, local.held]).toEqual([{}, {}]);
  });

  it('keeps only what was changed, in sync, for the next life of the background', async () => {
    const { store, sync, local, again } = open();
    const changed = { ...DEFAULTS, theme: 'dark' };
    expect(await store.change(() => ({ theme: 'dark', hoverDelay: DEFAULTS.hoverDelay }))).toEqual({
      settings: changed,
    });
    expect(sync.held).toEqual({ settings: { version: 1, changed: { theme: 'dark' } } });
    expect(local.held).toEqual({});
    expect(await again().read()).toEqual({ settings: changed });
  });

  it('makes one change after another when many are asked at once', async () => {
    const { store } = open();
    const names = Array.from({ length: 20 }, (_, n) => `site${n}.example`);
    await Promise.all(names.map((name) => store.change(({ sites }) => ({ sites: [...sites, name] }))));
    expect((await store.read()).settings.sites).toEqual(names);
  });

  it('goes on after a change that threw', async () => {
    const { store } = open();
    const bad = store.change(() => {
      throw new Error('ours');
    });
    const good = store.change(() => ({ on: false }));
    await expect(bad).rejects.toThrow('ours');
    expect((await good).settings.on).toBe(false);
  });

  it('falls back to local when sync refuses, and comes home when it does not', async () => {
    const { store, sync, local, again } = open({ settings: { version: 1, changed: { theme: 'light' } } });
    sync.refuses = true;
    expect(await store.change(() => ({ on: false }))).toEqual({ settings: { ...DEFAULTS, on: false } });
    expect(local.held).toEqual({ settings: { version: 1, changed: { on: false } } });
    sync.refuses = false;
    expect((await again().read()).settings.on).toBe(false);
    await store.change(() => ({ hoverDelay: 0 }));
    expect(local.held).toEqual({});
    expect(sync.held).toEqual({ settings: { version: 1, changed: { on: false, hoverDelay: 0 } } });
  });

  it('gives defaults and a notice where nothing may be stored, and holds a choice as long as it can', async () => {
    const { store, sync, local } = open();
    sync.refuses = true;
    local.refuses = true;
    const notice = { code: 'storage-unavailable', message: 'refused' };
    expect(await store.read()).toEqual({ settings: DEFAULTS, notice });
    let told = 0;
    store.watch(() => {
      told += 1;
    });
    expect(await store.change(() => ({ on: false }))).toEqual({ settings: { ...DEFAULTS, on: false }, notice });
    expect(await store.read()).toEqual({ settings: { ...DEFAULTS, on: false }, notice });
    expect(told).toBe(1);
    local.refuses = false;
    expect(await store.change(() => ({ theme: 'dark' }))).toEqual({
      settings: { ...DEFAULTS, on: false, theme: 'dark' },
    });
    expect(local.held).toEqual({ settings: { version: 1, changed: { on: false, theme: 'dark' } } });
  });

  it('says nothing of a sync that is switched off while local works', async () => {
    const { store, sync } = open();
    sync.refuses = true;
    expect(await store.read()).toEqual({ settings: DEFAULTS });
  });

  it('tells of changes to the settings, and of no others', async () => {
    const { store, changed } = open();
    let told = 0;
    store.watch(() => {
      told += 1;
    });
    await store.change(() => ({ on: false }));
    expect(told).toBe(1);
    changed(['something else']);
    expect(told).toBe(1);
    changed(['settings']);
    expect(told).toBe(2);
  });
});

describe('the last look-ups', () => {
  it('are the newest few, each once, one after another', async () => {
    const { local } = open();
    const recent = openRecent(local);
    await Promise.all(['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((id) => recent.add(`c/${id}`)));
    expect(await recent.read()).toEqual(['i', 'h', 'g', 'f', 'e', 'd', 'c', 'a'].map((id) => `c/${id}`));
    expect(await openRecent(local).read()).toHaveLength(8);
  });

  it.each([[undefined], ['text'], [{ version: 2, keys: ['c/a'] }], [{ version: 1, keys: ['no key'] }]])(
    'are none where %j was stored',
    async (stored) => {
      expect(await openRecent(open({}, { recent: stored }).local).read()).toEqual([]);
    },
  );

  it('are forgotten without a word where nothing may be stored', async () => {
    const { local } = open();
    local.refuses = true;
    const recent = openRecent(local);
    await recent.add('c/a');
    expect(await recent.read()).toEqual([]);
  });
});
