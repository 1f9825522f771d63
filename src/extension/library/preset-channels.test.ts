// What an organisation presets in a reader's browser: channels that come by themselves, stay away or stay put; a browser without a policy.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { codeOf, must } from '../../core/channel.fixture.ts';
import type { Failure } from '../../core/errors.ts';
import { DEFAULTS, NO_PRESET } from '../../core/settings.ts';
import { openManaged } from '../managed.ts';
import { openSettings } from '../storage.ts';
import { CHANNEL_URL } from '../sync/fault-server.fixture.ts';
import { ID, resigned, version } from '../sync/fault-versions.fixture.ts';
import { deskOf, openWorld, SIGNED, seenAt, subscribing, type World } from '../sync/sync-world.fixture.ts';
import { openPresetChannels, PRESET_RETRY } from './preset-channels.ts';

let world: World;
let stored: { [key: string]: unknown };
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  world = openWorld();
  stored = {};
  world.server.publish(await version(1, world.clock.time));
});

const local = {
  get: async (key: string) => ({ [key]: structuredClone(stored[key]) }),
  set: async (items: object) => void Object.assign(stored, structuredClone(items)),
  remove: async (key: string) => void delete stored[key],
};

/** A life of the background under this policy. */
const under = (policy: { [key: string]: unknown }) => {
  const reports: Failure[] = [];
  const alarms: number[] = [];
  const added: string[] = [];
  const presets = openPresetChannels({
    managed: openManaged({ get: async () => policy }, () => undefined),
    local,
    subscribing: subscribing(world),
    alarms: { create: (_, { when }) => void alarms.push(when) },
    report: (failure) => void reports.push(failure),
    added: async (corpus) => {
      added.push(corpus);
      await world.live().syncs.sync(corpus);
    },
  });
  return { presets, reports, alarms, added };
};
const here = async () => must(await world.store.records()).map(({ corpus }) => corpus);

describe('a preset channel', () => {
  it('is subscribed to and installed by itself, once', async () => {
    const first = under({ channels: [SIGNED] });
    await Promise.all([first.presets.settle(), first.presets.settle()]);
    expect(first.added).toEqual([ID]);
    expect(await world.live().seen()).toEqual(seenAt(1));
    const next = under({ channels: [SIGNED] });
    await next.presets.settle();
    expect([next.added, next.alarms, next.reports]).toEqual([[], [], []]);
  });

  it('that the reader removed stays away', async () => {
    await under({ channels: [SIGNED] }).presets.settle();
    must(await deskOf(world).remove(ID));
    await under({ channels: [SIGNED] }).presets.settle();
    expect(await here()).toEqual([]);
  });

  it('comes back where it is locked, and after everything was erased', async () => {
    await under({ channels: [SIGNED] }).presets.settle();
    must(await world.store.erase());
    await under({ channels: [SIGNED], locked: ['channels'] }).presets.settle();
    expect(await here()).toEqual([ID]);
    must(await world.store.erase());
    const { presets } = under({ channels: [SIGNED] });
    await presets.forget();
    await presets.settle();
    expect(await here()).toEqual([ID]);
  });

  it('that cannot be reached is tried again later, not at every start', async () => {
    world.server.serving.gone = true;
    const first = under({ channels: [SIGNED] });
    await first.presets.settle();
    expect(first.reports.map(({ code }) => code)).toEqual(['fetch-failed']);
    expect(first.alarms).toEqual([world.clock.time + PRESET_RETRY]);
    world.server.asked.length = 0;
    const soon = under({ channels: [SIGNED] });
    await soon.presets.settle();
    expect(world.server.asked).toEqual([]);
    expect(soon.alarms).toEqual(first.alarms);
    world.server.serving.gone = false;
    world.clock.pass(PRESET_RETRY);
    await under({ channels: [SIGNED] }).presets.settle();
    expect(await here()).toEqual([ID]);
  });

  it('may be unsigned: the organisation answers for it', async () => {
    world.server.publish(await resigned(await version(1, world.clock.time), {}, []));
    await under({ channels: [CHANNEL_URL] }).presets.settle();
    expect((await world.record())?.trust).toBe('unsigned');
  });

  it('does not take the place of a corpus that the reader has from elsewhere', async () => {
    await world.subscribe('unsigned');
    const { presets, reports } = under({ channels: [SIGNED.replace(CHANNEL_URL, `${CHANNEL_URL}?press`)] });
    await presets.settle();
    expect((await world.record())?.trust).toBe('unsigned');
    expect(reports).toHaveLength(1);
  });

  it('waits in peace where nothing can be stored', async () => {
    const broken = {
      ...local,
      get: async () => Promise.reject(new Error('no')),
      set: async () => Promise.reject(new Error('no')),
    };
    const presets = openPresetChannels({
      managed: openManaged({ get: async () => ({ channels: [SIGNED] }) }, () => undefined),
      local: broken,
      subscribing: subscribing(world),
      alarms: { create: () => undefined },
      report: () => undefined,
      added: async () => undefined,
    });
    await presets.settle();
    expect(await here()).toEqual([ID]);
  });
});

describe('the lock on channels', () => {
  it.each([
    [['channels'], 'locked'],
    [['theme'], 'ok'],
    [[], 'ok'],
  ])('%j: %s', async (locked, code) => {
    const may = await under({ locked }).presets.mayChange();
    expect(may.ok ? 'ok' : codeOf(may)).toBe(code);
  });
});

describe('the managed storage', () => {
  it('presets nothing where the browser has none, or no policy', async () => {
    expect(await openManaged(undefined, () => undefined).read()).toEqual(NO_PRESET);
    const refusing = openManaged({ get: () => Promise.reject(new Error('no manifest')) }, () => undefined);
    expect(await refusing.read()).toEqual(NO_PRESET);
  });

  it('is read once, and again when the policy has changed; mistakes are told', async () => {
    const told: string[] = [];
    let policy: { [key: string]: unknown } = { locked: ['theme', 'nonsense'] };
    let reads = 0;
    const managed = openManaged(
      {
        get: async () => {
          reads += 1;
          return policy;
        },
      },
      (problem) => void told.push(problem),
    );
    await Promise.all([managed.read(), managed.read()]);
    expect([reads, told]).toEqual([1, ['locked: "nonsense"']]);
    policy = { locked: [] };
    expect((await managed.read()).locked).toEqual(['theme']);
    managed.forget();
    expect((await managed.read()).locked).toEqual([]);
  });

  it('reaches the settings: preset, locked, and left alone by changes', async () => {
    const settings = openSettings({
      sync: local,
      local: { get: async () => ({}), set: async () => undefined, remove: async () => undefined },
      preset: openManaged({ get: async () => ({ settings: { theme: 'dark' }, locked: ['theme'] }) }, () => undefined)
        .read,
      onChanged: () => undefined,
    });
    const settled = { settings: { ...DEFAULTS, theme: 'dark' }, locked: ['theme'] };
    expect(await settings.read()).toEqual(settled);
    expect(await settings.change(() => ({ theme: 'light' }))).toEqual(settled);
    expect(stored.settings).toEqual({ version: 1, changed: {} });
  });
});
