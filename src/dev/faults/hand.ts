// A hand inside the extension's background, put there over DevTools: it holds the clock, hurries long timers, counts the steps of a sync
// and, at the one that was named, fills the store or stops so that the background can be killed there. The function is sent as source and
// must stand alone. Nothing of it is in the extension.

/** What is to happen, and at which step. `stop` waits in the debugger, before the step itself. */
export type Doom = { readonly what: 'nothing' | 'stop' | 'full' | 'full-from' | 'refuse'; readonly at: number };

export type Hand = {
  /** ms since 1970; undefined: the real one. */
  clock: number | undefined;
  doom: Doom;
  /** Names of the steps since the last `arm`. */
  steps: string[];
  writes: string[];
  arm(doom: Doom, clock: number | undefined): void;
};

/** `haste`: how much faster timers of a second and more run. Once in each life of the background; again it does nothing. */
export const putHand = (haste: number): void => {
  const world = globalThis as unknown as { sidelightHand?: Hand };
  if (world.sidelightHand) return;
  const real = {
    now: Date.now.bind(Date),
    fetch: globalThis.fetch.bind(globalThis),
    setTimeout: globalThis.setTimeout.bind(globalThis) as (run: () => void, ms?: number) => number,
    put: IDBObjectStore.prototype.put,
    remove: IDBObjectStore.prototype.delete,
    transaction: IDBDatabase.prototype.transaction,
    open: IDBFactory.prototype.open,
  };
  const hand: Hand = {
    clock: undefined,
    doom: { what: 'nothing', at: 0 },
    steps: [],
    writes: [],
    arm: (doom, clock) => {
      hand.doom = doom;
      hand.clock = clock;
      hand.steps = [];
      hand.writes = [];
    },
  };
  world.sidelightHand = hand;

  const step = (name: string): void => {
    hand.steps.push(name);
    // biome-ignore lint/suspicious/noDebugger: here the background is held, to be killed at this very step
    if (hand.doom.what === 'stop' && hand.doom.at === hand.steps.length) debugger;
  };
  const write = (store: string): void => {
    hand.writes.push(store);
    const { what, at } = hand.doom;
    const n = hand.writes.length;
    if ((what === 'full' && n === at) || (what === 'full-from' && n >= at))
      throw new DOMException('no room', 'QuotaExceededError');
  };

  Date.now = () => hand.clock ?? real.now();
  globalThis.setTimeout = ((run: () => void, ms = 0) =>
    real.setTimeout(run, ms >= 1000 ? ms / haste : ms)) as unknown as typeof setTimeout;
  globalThis.fetch = async (input, init) => {
    const path = /channel\.json/.test(String(input)) ? 'the channel' : 'a part';
    if (!/^http:/.test(String(input))) return real.fetch(input, init);
    step(`before asking for ${path}`);
    const response = await real.fetch(input, init);
    step(`after the answer to ${path}`);
    return response;
  };
  IDBObjectStore.prototype.put = function (value, key) {
    step(`before writing to ${this.name}`);
    write(this.name);
    return real.put.call(this, value, key);
  };
  IDBObjectStore.prototype.delete = function (key) {
    step(`before deleting from ${this.name}`);
    return real.remove.call(this, key);
  };
  const refuse = (): void => {
    if (hand.doom.what === 'refuse') throw new DOMException('not here', 'SecurityError');
  };
  IDBFactory.prototype.open = function (name, version) {
    refuse();
    return real.open.call(this, name, version);
  };
  IDBDatabase.prototype.transaction = function (names, mode, options) {
    refuse();
    const transaction = real.transaction.call(this, names, mode, options);
    if (mode === 'readwrite')
      transaction.addEventListener('complete', () =>
        step(`after writing to ${[...transaction.objectStoreNames].join()}`),
      );
    return transaction;
  };
};
