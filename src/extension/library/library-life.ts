// The library through the background's life: the packs, their syncs and alarms, and who is told when they change. Called once by the
// background, which hears the events; everything that decides lies elsewhere.

import type { Network } from '../../core/channel/fetch-bytes.ts';
import type { Result } from '../../core/errors.ts';
import { needsReader } from '../../core/library/sync-when.ts';
import { restingState } from '../../core/sync-state.ts';
import { type Alone, makeAlone } from '../alone.ts';
import { type Library, openLibrary } from '../library.ts';
import { report } from '../log.ts';
import type { Managed } from '../managed.ts';
import type { ToOwn } from '../messages.ts';
import type { Area, SettingsStore } from '../storage.ts';
import { stayAwake } from '../sync/stay-awake.ts';
import { ALARM, type AlarmsApi, openSyncAlarm } from '../sync/sync-alarm.ts';
import { openSyncs } from '../sync.ts';
import type { TellPages } from '../tell-pages.ts';
import { makeAnnounce } from './announce.ts';
import type { Bundled } from './bundled.ts';
import { type Hues, inColours } from './colours.ts';
import { COMPILER, inTurn } from './compiler.ts';
import { openCorpora } from './corpora.ts';
import { type CorporaAnswers, makeCorporaAnswers } from './corpora-answers.ts';
import { namesOf } from './holding.ts';
import { lookInstalled } from './installed-packs.ts';
import { keepCompiled } from './keep-compiled.ts';
import { openPackStore } from './pack-store.ts';
import { openPresetChannels, PRESET_ALARM } from './preset-channels.ts';
import { makeProve } from './prove.ts';

export type LifeMeans = {
  /** What the package holds; asked often, so made once. */
  readonly bundled: () => Promise<Result<Bundled>>;
  readonly appVersion: string;
  readonly settings: SettingsStore;
  readonly managed: Managed;
  readonly local: Area;
  readonly tell: TellPages;
  /** To whichever of the extension's own pages are open; rejects when none is. */
  readonly tellOwn: (what: ToOwn) => Promise<unknown>;
  readonly alarms: AlarmsApi;
  /** The browser's storage for as long as it runs. */
  readonly session: Area;
  readonly alone: Alone;
  readonly network: Network;
  readonly now: () => number;
  readonly chance: () => number;
  /** Any cheap call of the browser's API. */
  readonly sign: () => Promise<unknown>;
  /** Whether something waits for the reader. */
  readonly badge: (on: boolean) => Promise<unknown>;
};

export type LibraryLife = {
  readonly library: Library;
  readonly answers: CorporaAnswers;
  /** For every start of the background: alarm and badge as the records have them, pages told what the last life did not get to. */
  start(): Promise<void>;
  /** For every alarm, whoever's. */
  ring(name: string): Promise<void>;
};

export const openLibraryLife = (means: LifeMeans): LibraryLife => {
  const { settings, tell, alarms, now, alone, network, appVersion } = means;
  const store = openPackStore();
  const look = async () => {
    const holding = await lookInstalled({ store, bundled: means.bundled, report });
    if (!holding.ok) report(holding.error);
    return holding;
  };
  const keep = keepCompiled(store, appVersion);
  const compiler = inTurn(COMPILER, makeAlone(undefined));
  const readHues = async (): Promise<Hues> => {
    const records = await store.records();
    return new Map(
      records.ok ? records.value.flatMap(({ corpus, hue }) => (hue === undefined ? [] : [[corpus, hue]])) : [],
    );
  };
  let hues: Promise<Hues> | undefined;
  const library = inColours(openLibrary(look, compiler, keep), () => {
    hues ??= readHues();
    return hues;
  });
  const floor = async () => {
    const found = await means.bundled();
    return found.ok ? found.value.floor : undefined;
  };
  const bundledId = async () => (await floor())?.corpus;
  // nobody listens while no page of ours is open
  const tellOwn = (what: ToOwn) => void means.tellOwn(what).catch(() => undefined);

  const showBadge = async (): Promise<void> => {
    const records = await store.records();
    if (!records.ok) return;
    const waiting = records.value.some(({ corpus, sync, subscription }) => {
      const state = syncs.state(corpus) ?? restingState(sync);
      return subscription !== undefined && state.kind === 'failed' && needsReader(state.failure);
    });
    await means.badge(waiting);
  };
  const listChanged = async (): Promise<void> => {
    tellOwn({ corporaChanged: {} });
    await Promise.all([alarm.set(), showBadge()]);
  };
  const announce = makeAnnounce({
    stamp: library.stamp,
    tell: (stamp) => tell.everyone('corpusChanged', { stamp }),
    session: means.session,
  });
  /** What was compiled and is not in use goes; not while an install tries out what is about to be. */
  const tidy = (): Promise<void> =>
    alone('sidelight-install', async () => {
      const holding = await look();
      if (holding.ok) await keep.retain(namesOf(holding.value.packs));
    });
  const changed = async (): Promise<void> => {
    hues = undefined;
    library.renew();
    await announce.changed();
    await listChanged();
    void quietly(tidy); // an install of another corpus may take a minute
  };

  const installing = {
    store,
    now,
    chance: means.chance,
    appVersion,
    alone,
    prove: makeProve(compiler, keep, look),
  };
  const plain = openSyncs({
    ...installing,
    network,
    tell: (corpus, state) => tellOwn({ syncMoved: { corpus, state } }),
    changed,
    report,
  });
  /** Whoever asks, the background stays awake until it is done, and then wakes when it should. */
  const syncs: typeof plain = {
    ...plain,
    sync: async (corpus) => {
      const state = await stayAwake(means.sign, () => plain.sync(corpus));
      await listChanged();
      void quietly(tidy); // of a version that was tried out in vain
      return state;
    },
  };
  const alarm = openSyncAlarm(alarms, { store, syncs, now });
  const subscribing = { store, network, now, appVersion, bundledId };
  const presets = openPresetChannels({
    managed: means.managed,
    local: means.local,
    subscribing,
    alarms,
    report,
    added: async (corpus) => {
      await listChanged();
      await syncs.sync(corpus);
    },
  });
  const answers = makeCorporaAnswers({
    desk: openCorpora({ store, syncs, floor, changed, listChanged }),
    syncs,
    settings,
    subscribing,
    importing: { ...installing, bundledId },
    presets,
    changed,
    listChanged,
  });
  const importFile: typeof answers.importFile = (...asked) => stayAwake(means.sign, () => answers.importFile(...asked));

  return {
    library,
    answers: { ...answers, importFile },
    start: () => quietly(() => Promise.all([alarm.set(), showBadge(), presets.settle(), announce.begin()])),
    ring: (name) =>
      quietly(async () => {
        if (name === ALARM) await alarm.ring();
        if (name === PRESET_ALARM) await presets.settle();
      }),
  };
};

/** Nobody waits for it: what goes wrong is told to the log alone. */
const quietly = async (run: () => Promise<unknown>): Promise<void> => {
  try {
    await run();
  } catch (cause) {
    report({ code: 'internal', message: cause instanceof Error ? cause.message : String(cause) }, cause);
  }
};

export const timerNetwork = (fetch: Network['fetch']): Network => ({
  fetch,
  after: (ms, then) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
});
