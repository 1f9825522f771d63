// A reader's browser for the tests of sync: the real store, library, compiler and sync over a fake network and clock, in lives that can
// be ended at any step. Every part of the store outlives a life, nothing else does.
import { ACTIVE, corpus, DAY, made, must, NOW, RESERVE } from '../core/channel.fixture.ts';
import type { Signer } from '../core/channel-envelope.ts';
import type { MadeChannel, Statement } from '../core/channel-make.ts';
import { type Corpus, type Entity, entityKey } from '../core/corpus.ts';
import { adopted, type CorpusRecord } from '../core/corpus-record.ts';
import { type Failure, fail, ok, type Result } from '../core/errors.ts';
import type { SyncState } from '../core/sync-state.ts';
import { COMPILER } from './compiler.ts';
import { CHANNEL_URL, openClock, openServer } from './fault-server.fixture.ts';
import { type BundledPack, readInstalled } from './installed-packs.ts';
import { openLibrary } from './library.ts';
import { openPackStore, type PackStore } from './pack-store.ts';
import { makeProve } from './prove.ts';
import { openSyncs, type Syncs } from './sync.ts';

export const ID = 'harbour';
const NAMES = ['Zero', 'Adelaide', 'Beatrice', 'Cordelia', 'Dorothea', 'Euphemia', 'Frederica', 'Georgiana'];

const ferry = (n: number): Entity => ({
  ...corpus().entities[0]!,
  id: `ferry-${n}`,
  name: { en: `Ferry ${NAMES[n]}` },
  summary: { en: `It is the ferry of version ${n}. ${'It sails at dawn and at dusk. '.repeat(20)}` },
  aliases: [{ text: `Ferry ${NAMES[n]}`, role: 'full', case: 'name' }],
});

/** Version n has an entity of its own besides those that all have, so that its being current can be seen. */
export const corpusOf = (n: number): Corpus => {
  const base = corpus(ID);
  const boats = Array.from({ length: 120 }, (_, at) => ({
    ...ferry(0),
    id: `boat-${at}`,
    name: { en: `Boat ${at} of the line` },
    aliases: [{ text: `Boat ${at} of the line`, role: 'full', case: 'name' } as const],
  }));
  return { ...base, entities: [...base.entities, ...boats, ferry(n)] };
};

export const publication = (n: number, said: Partial<Statement> = {}, signers: readonly Signer[] = [ACTIVE]) =>
  made({ version: n, created: NOW - DAY, ...said }, signers, corpusOf(n));

const FLOOR_CORPUS: Corpus = {
  ...corpus('floor'),
  entities: [
    {
      ...ferry(0),
      id: 'lighthouse',
      name: { en: 'Old Lighthouse' },
      aliases: [{ text: 'Old Lighthouse', role: 'full', case: 'name' }],
    },
  ],
};
const FLOOR: BundledPack = { corpus: FLOOR_CORPUS, epoch: 1, version: 1, stamp: 'f'.repeat(64) };

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

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** `keys` 1 means that this function may fail as a full store does. */
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
    const installed = (from: PackStore) => () =>
      readInstalled({ store: from, bundled: async () => ok(FLOOR), report: (failure) => void reports.push(failure) });
    const turns = new Map<string, Promise<unknown>>();
    const prove = makeProve(COMPILER, installed(store));
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
      prove: (candidate) => through('prove', () => prove(candidate)),
      tell: (_, state) => void states.push(state),
      changed: () =>
        through('changed', async () => {
          renewals += 1;
        }),
      report: (failure) => void reports.push(failure),
    });
    const seen = async (): Promise<readonly string[]> => {
      const library = openLibrary(installed(kept), COMPILER);
      const names = [...NAMES.slice(1).map((name) => `Ferry ${name}`), 'Old Lighthouse'];
      const page = must(await library.annotate({ lang: 'en', texts: names.map((name) => `The ${name} was there.`) }));
      const spotted = names.filter((_, at) => (page.mentions[at]?.length ?? 0) > 0);
      for (const name of spotted) {
        const hits = must(await library.search(name, 'en', 5));
        if (!hits.some(({ brief }) => brief.name.en === name)) throw new Error(`search does not find ${name}`);
        must(await library.card(hits[0]!.brief.key));
      }
      return spotted;
    };
    return { syncs, store, states, reports, renewals: () => renewals, steps, killed, seen };
  };

  const record = async (): Promise<CorpusRecord | undefined> =>
    must(await kept.records()).find(({ corpus: id }) => id === ID);

  const subscribe = async (trust: CorpusRecord['trust'] = [ACTIVE.publicKey, RESERVE.publicKey]): Promise<void> => {
    const origin = { corpus: ID, trust: trust ?? 'unsigned', url: CHANNEL_URL } as const;
    must(await kept.change(ID, (before) => ok(adopted(before, origin, 1))));
  };

  /** Throws unless what the record says is here is here, whole. */
  const audit = async (): Promise<void> => {
    const parts = must(await kept.parts());
    const it = await record();
    for (const version of [it?.active, it?.previous])
      for (const { sha256 } of version?.channel.parts ?? [])
        if (!parts.has(sha256)) throw new Error(`version ${version?.mark.version} lacks ${sha256}`);
  };

  return { clock, server, store: kept, live, record, subscribe, audit };
};
export type World = ReturnType<typeof openWorld>;

/** What is spotted while version n is current. */
export const seenAt = (n: number): readonly string[] => [...(n > 0 ? [`Ferry ${NAMES[n]}`] : []), 'Old Lighthouse'];

export const publishTo = async (world: World, n: number, said: Partial<Statement> = {}): Promise<MadeChannel> => {
  const channel = await publication(n, said);
  world.server.publish(channel);
  return channel;
};
export const keyOf = (id: string) => entityKey(ID, id);
export const codeIn = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code);
