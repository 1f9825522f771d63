// All that the options page asks of the browser: the reader's choices, the corpora and how their syncs stand. Handed to it by its door.
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { CorpusInfo, EntityBrief, EntityKey, Topic } from '../../core/corpus.ts';
import { type Failure, ok, type Result } from '../../core/errors.ts';
import { CORPORA_FILE_ENDING } from '../../core/library/corpora-file.ts';
import { DEFAULTS, type Lock, type Settings } from '../../core/settings.ts';
import { isRunning } from '../../core/sync-state.ts';
import type { Corpora } from '../library/corpora.ts';
import { exportCorpora } from '../library/corpora-export.ts';
import type { FileOffer } from '../library/corpora-import.ts';
import { openPackStore } from '../library/pack-store.ts';
import { fromBackground, type Requests } from '../messages.ts';
import { ask } from './own-ask.ts';
import { readSettings, watchSettings } from './own-settings.ts';

export type Options = {
  readonly settings: Settings;
  readonly locked: ReadonlySet<Lock>;
  readonly now: number;
  readonly notice: Failure | undefined;
  readonly corpora: Corpora;
  readonly topics: readonly Topic[];
  readonly names: ReadonlyMap<EntityKey, EntityBrief>;
};

const namesFor = async ({ hidden }: Settings): Promise<ReadonlyMap<EntityKey, EntityBrief>> => {
  const cards = await ask('cards', { keys: hidden.slice(-200).map(({ key }) => key) });
  return new Map(
    cards.ok ? cards.value.map((card) => [card.key, { ...card, topics: card.topics.map(({ id }) => id) }]) : [],
  );
};

const topicsOf = (corpora: Result<readonly CorpusInfo[]>): readonly Topic[] => {
  const all = corpora.ok ? corpora.value.flatMap(({ topics }) => topics) : [];
  return [...new Map(all.map((topic) => [topic.id, topic])).values()];
};

const readAll = async (): Promise<Options> => {
  const [state, list, infos] = await Promise.all([readSettings(), ask('listCorpora', {}), ask('corpora', {})]);
  return {
    settings: state.settings,
    locked: new Set(state.locked),
    now: Date.now(),
    notice: state.notice,
    corpora: list.ok ? list.value : { rows: [], notice: list.error },
    topics: topicsOf(infos),
    names: await namesFor(state.settings),
  };
};

/** After so long without a word of a sync that runs, ask. ms */
const SILENCE = 3000;

/** Tells all of it now, and again whenever something of it changes, until the signal. */
export const watchOptions = (told: (options: Options) => void, signal: AbortSignal): void => {
  let turn = 0;
  const look = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const all = await readAll();
    if (mine !== turn || signal.aborted) return;
    told(all);
    // a background that is killed says nothing more: the page must not show its sync for ever
    if (all.corpora.rows.some(({ sync }) => sync && isRunning(sync)))
      setTimeout(() => mine === turn && !signal.aborted && void look(), SILENCE);
  };
  const hear = (message: unknown, sender: browser.Runtime.MessageSender): undefined => {
    // progress comes often: the list is read again, which is small
    if (sender.id === browser.runtime.id && v.is(fromBackground, message)) void look();
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear));
  watchSettings(() => void look(), signal);
  void look();
};

const store = openPackStore();

/** The one file that is being taken in: the next takes its place. */
const FILE = 'import';

type FileChoice = Omit<Requests['importFile']['request'], 'file'>;

/** Packs are handed over through the store: they may be larger than any message. */
const openFile = async (file: Blob): Promise<Result<FileOffer>> => {
  const kept = await store.keepFile(FILE, file);
  if (!kept.ok) return kept;
  const seen = await ask('previewFile', { file: FILE });
  if (!seen.ok) await store.dropFile(FILE);
  return seen;
};

const handOver = (blob: Blob, name: string): void => {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // the browser has taken it by then, and keeps it until it is written
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/** One corpus, or everything; made here, of the store's own blobs, so that nothing of a pack passes through memory. */
const save = async (corpus?: string): Promise<Result<{ readonly name: string; readonly bytes: number }>> => {
  const { settings } = await readSettings();
  const blob = await exportCorpora(store, corpus === undefined ? { settings } : { only: corpus });
  if (!blob.ok) return blob;
  const day = new Date().toISOString().slice(0, 10);
  const name = `${corpus ?? 'sidelight'}-${day}${CORPORA_FILE_ENDING}`;
  handOver(blob.value, name);
  return ok({ name, bytes: blob.value.size });
};

const restart = async (): Promise<Result<null>> => {
  const erased = await ask('eraseLibrary', {});
  const changed = await ask('changeSettings', { changes: { ...DEFAULTS, hidden: [], sites: [], topicsOff: [] } });
  return changed.ok ? erased : changed;
};

export const OPTIONS_CALLS = {
  changeSettings: (changes: Partial<Settings>): void => void ask('changeSettings', { changes: changes as never }),
  enable: (corpus: string, enabled: boolean) => ask('changeCorpus', { corpus, choice: { enabled } }),
  colour: (corpus: string, hue: number | null) => ask('changeCorpus', { corpus, choice: { hue } }),
  setAuto: (corpus: string, auto: boolean) => ask('changeCorpus', { corpus, choice: { auto } }),
  arrange: (corpora: readonly string[]) => ask('arrangeCorpora', { corpora: [...corpora] }),
  rollBack: (corpus: string) => ask('rollBack', { corpus }),
  remove: (corpus: string) => ask('removeCorpus', { corpus }),
  checkNow: (corpus: string) => ask('checkNow', { corpus }),
  preview: (address: string) => ask('previewChannel', { address }),
  subscribe: (address: string, corpus: string, unsigned: boolean) => ask('subscribe', { address, corpus, unsigned }),
  save,
  openFile,
  takeFile: (choice: FileChoice) => ask('importFile', { file: FILE, ...choice }),
  closeFile: (): void => void store.dropFile(FILE),
  restart,
};
