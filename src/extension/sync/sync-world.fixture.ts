// A reader's browser for the tests of sync: the real store, library, compiler and sync over a fake network and clock, in lives that can
// be ended at any step. Every part of the store outlives a life, nothing else does.

import { keyFragment } from '../../core/channel/keys.ts';
import { ACTIVE, corpus, must, NOW, RESERVE } from '../../core/channel.fixture.ts';
import type { Corpus } from '../../core/corpus.ts';
import { type Failure, fail, ok } from '../../core/errors.ts';
import { adopted, type CorpusRecord, type Origin } from '../../core/library/corpus-record.ts';
import type { Floor } from '../../core/library/corpus-row.ts';
import { unpack } from '../../core/pack.ts';
import type { SyncState } from '../../core/sync-state.ts';
import { COMPILER } from '../library/compiler.ts';
import { openCorpora } from '../library/corpora.ts';
import { type Holding, stampOf } from '../library/holding.ts';
import { type BundledPack, lookInstalled } from '../library/installed-packs.ts';
import { KEEP_NOTHING } from '../library/keep-compiled.ts';
import { packOf } from '../library/pack-of.fixture.ts';
import { openPackStore, type PackStore } from '../library/pack-store.ts';
import { makeProve } from '../library/prove.ts';
import type { SubscribeMeans } from '../library/subscribe.ts';
import { openLibrary } from '../library.ts';
import { openSyncs, type Syncs } from '../sync.ts';
import { CHANNEL_URL, openClock, openServer } from './fault-server.fixture.ts';
import { ALL_NAMES, entityNamed, ID, nameOf } from './fault-versions.fixture.ts';

const FLOOR_CORPUS: Corpus = {
  ...corpus('floor'),
  entities: [entityNamed('lighthouse', 'Old Lighthouse')],
};
const FLOOR: BundledPack = { ...(await packOf(FLOOR_CORPUS)), epoch: 1 };

/** What happens to a life's steps. */
export type Step = { readonly name: string; readonly n: number };
export type Fate = 'go' | 'kill-before' | 'kill-after' | 'full' | 'refused' | 'throw';

export type Life = {
  readonly syncs: Syncs;
  readonly store: PackStore;
  readonly states: readonly SyncState[];
  readonly reports: readonly Failure[];
  /** How often pages were told to annotate again. */
  readonly renewals: () => number;
  /** Names of the steps taken so far. */
  readonly steps: readonly string[];
  /** Resolves when the life has ended. */
  readonly killed: Promise<'killed'>;
  /** What readers can still do: the names that are spotted and found. */
  readonly seen: () => Promise<readonly string[]>;
};

/** What is spotted, found and shown of these packs: the same packs are not compiled twice. */
const namesSeen = new Map<string, readonly string[]>();
const namesIn = async (holding: Holding): Promise<readonly string[]> => {
  const library = openLibrary(async () => ok(holding), COMPILER);
  const names = [...ALL_NAMES, 'Old Lighthouse'];
  const page = must(await library.annotate({ lang: 'en', texts: names.map((name) => `The ${name} was there.`) }));
  const spotted = names.filter((_, at) => (page.mentions[at]?.length ?? 0) > 0);
  for (const name of spotted) {
    const hits = must(await library.search(name, 'en', 5));
    if (!hits.some(({ brief }) => brief.name.en === name)) throw new Error(`search does not find ${name}`);
    must(await library.card(hits[0]!.brief.key));
  }
  return spotted;
};

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** What a full store refuses. */
const WRITES: ReadonlySet<string> = new Set(['change', 'keepPart', 'keepCompiled', 'clearOut', 'dropPart']);

export const openWorld = () => {
  const clock = openClock(NOW);
  const server = openServer(clock);
  const kept = openPackStore();

  /** A new life of the background over what the store kept. `fate` is asked before every step that could be its last. */
  const live = (fate: (step: Step) => Fate = () => 'go', chance: () => number = () => 0.5): Life => {
    const steps: string[] = [];
    let dead = false;
    let end: (how: 'killed') => void = () => undefined;
    const killed = new Promise<'killed'>((resolve) => {
      end = resolve;
    });
    const die = <T>(): Promise<T> => {
      dead = true;
      end('killed');
      return never<T>();
    };
    const through = async <T>(name: string, run: () => Promise<T>): Promise<T> => {
      if (dead) return never<T>();
      steps.push(name);
      const what = fate({ name, n: steps.length });
      if (what === 'kill-before') return die<T>();
      if (what === 'throw') throw new TypeError(`${name} broke`);
      if ((what === 'full' && WRITES.has(name)) || (what === 'refused' && name in kept))
        return fail(what === 'full' ? 'storage-full' : 'storage-unavailable', name) as T;
      const result = await run();
      if (dead) return never<T>();
      return what === 'kill-after' ? die<T>() : result;
    };
    const store = Object.fromEntries(
      Object.entries(kept).map(([name, call]) => [
        name,
        (...args: unknown[]) => through(name, () => (call as (...all: unknown[]) => Promise<unknown>)(...args)),
      ]),
    ) as unknown as PackStore;
    const states: SyncState[] = [];
    const reports: Failure[] = [];
    let renewals = 0;
    const looking = (from: PackStore) => () =>
      lookInstalled({ store: from, bundled: async () => ok(FLOOR), report: (failure) => void reports.push(failure) });
    const turns = new Map<string, Promise<unknown>>();
    const prove = makeProve(COMPILER, KEEP_NOTHING, looking(store));
    const syncs = openSyncs({
      store,
      network: {
        fetch: (url, init) => through('fetch', () => server.network.fetch(url, init)),
        after: (ms, then) => clock.after(ms, () => !dead && then()),
      },
      now: clock.now,
      chance,
      appVersion: '1.0.0',
      alone: async (name, run) => {
        const turn = (turns.get(name) ?? Promise.resolve()).then(run);
        turns.set(
          name,
          turn.catch(() => undefined),
        );
        return turn;
      },
      prove: (pack, told) => through('prove', () => prove(pack, told)),
      tell: (_, state) => void states.push(state),
      changed: () =>
        through('changed', async () => {
          renewals += 1;
        }),
      report: (failure) => void reports.push(failure),
    });
    const seen = async (): Promise<readonly string[]> => {
      const holding = must(await looking(kept)());
      const stamp = stampOf(holding.packs);
      const known = namesSeen.get(stamp) ?? (await namesIn(holding));
      namesSeen.set(stamp, known);
      return known;
    };
    return { syncs, store, states, reports, renewals: () => renewals, steps, killed, seen };
  };

  const record = async (): Promise<CorpusRecord | undefined> =>
    must(await kept.records()).find(({ corpus: id }) => id === ID);

  const subscribe = async (trust: CorpusRecord['trust'] = [ACTIVE.publicKey, RESERVE.publicKey]): Promise<void> => {
    const from = { url: CHANNEL_URL, title: { en: 'The harbour' }, publisher: 'Harbour Gazette' };
    const origin: Origin = { corpus: ID, trust: trust ?? 'unsigned', from };
    must(await kept.change(ID, (before) => ok(adopted(before, origin, 1))));
  };

  /** Throws unless what the record says is here is here, and makes a whole corpus. */
  const audit = async (): Promise<void> => {
    const it = await record();
    for (const version of [it?.active, it?.previous]) {
      if (!version) continue;
      const parts = await Promise.all(version.channel.parts.map(async ({ sha256 }) => must(await kept.part(sha256))));
      must(unpack(parts));
    }
  };

  return { clock, server, store: kept, live, record, subscribe, audit };
};
export type World = ReturnType<typeof openWorld>;

/** What is spotted while version n is current. */
export const seenAt = (n: number): readonly string[] => [...(n > 0 ? [nameOf(n)] : []), 'Old Lighthouse'];

export const SIGNED = CHANNEL_URL + keyFragment([ACTIVE.publicKey, RESERVE.publicKey]);
export const AGREEMENT = { address: SIGNED, corpus: ID, unsigned: false };

export const subscribing = (world: World): SubscribeMeans => ({
  store: world.store,
  network: world.server.network,
  now: world.clock.now,
  appVersion: '1.0.0',
  bundledId: async () => FLOOR.corpus,
});

type DeskMeans = {
  readonly store?: PackStore;
  readonly syncs?: Syncs;
  readonly floor?: Partial<Floor>;
  /** Takes down who was told of each change. */
  readonly told?: string[];
};

export const deskOf = (world: World, { store, syncs, floor, told }: DeskMeans = {}) =>
  openCorpora({
    store: store ?? world.store,
    syncs: syncs ?? world.live().syncs,
    floor: async () => ({
      corpus: FLOOR.corpus,
      title: FLOOR_CORPUS.title,
      publisher: FLOOR_CORPUS.publisher,
      epoch: 1,
      version: 1,
      entities: 1,
      ...floor,
    }),
    changed: async () => void told?.push('changed'),
    listChanged: async () => void told?.push('listed'),
  });
