// The channels that an organisation presets: subscribes to each that is not here yet, and says whether the reader may add or remove any.
// Called at every start of the background and when the policy changes. A channel that the reader removed stays away, unless it is locked.
import { type ChannelAddress, readAddress } from '../../core/channel/keys.ts';
import { type Failure, fail, ok, type Result } from '../../core/errors.ts';
import type { CorpusRecord } from '../../core/library/corpus-record.ts';
import type { Managed } from '../managed.ts';
import type { Area } from '../storage.ts';
import { type Agreement, agree, previewChannel, type SubscribeMeans } from './subscribe.ts';

/** The alarm that rings when a channel could not be reached and is to be tried again. */
export const PRESET_ALARM = 'preset';
export const PRESET_RETRY = 15 * 60_000;
const KEY = 'preset-channels';

/** `taken`: addresses that were subscribed to; `tried`: ms since 1970 of the last try that failed. */
type Memory = { readonly taken: readonly string[]; readonly tried: number };

export type PresetMeans = {
  readonly managed: Managed;
  readonly local: Area;
  readonly subscribing: SubscribeMeans;
  readonly alarms: { create(name: string, info: { readonly when: number }): unknown };
  readonly report: (failure: Failure) => void;
  /** A subscription was added: its sync is due. */
  readonly added: (corpus: string) => Promise<void>;
};

const readMemory = (stored: unknown): Memory => {
  const { taken, tried } = (stored ?? {}) as { taken?: unknown; tried?: unknown };
  return {
    taken: Array.isArray(taken) ? taken.filter((one) => typeof one === 'string') : [],
    tried: typeof tried === 'number' ? tried : 0,
  };
};

export const openPresetChannels = (means: PresetMeans) => {
  const { managed, local, subscribing, alarms, report, added } = means;

  const remember = async (memory: Memory): Promise<void> => {
    // where nothing can be stored, no subscription can be either
    await local.set({ [KEY]: memory }).catch(() => undefined);
  };

  const subscribe = async (address: string): Promise<Result<CorpusRecord>> => {
    const seen = await previewChannel(subscribing, address);
    if (!seen.ok) return seen;
    // an organisation that presets an unsigned channel answers for it
    const agreement: Agreement = { address, corpus: seen.value.corpus, unsigned: !seen.value.signed };
    return agree(subscribing, agreement);
  };

  /** Which of the addresses are not here, and should be. */
  const missing = async (memory: Memory): Promise<readonly string[]> => {
    const { channels, locked } = await managed.read();
    const records = await subscribing.store.records();
    if (!records.ok) return [];
    const here = new Set(records.value.map(({ subscription }) => subscription?.url));
    const isHere = (address: string): boolean => {
      const read = readAddress(address);
      return read.ok && here.has((read.value satisfies ChannelAddress).url);
    };
    return channels.filter(
      (address) => !isHere(address) && (locked.includes('channels') || !memory.taken.includes(address)),
    );
  };

  const settle = async (): Promise<void> => {
    const memory = readMemory((await local.get(KEY).catch(() => ({ [KEY]: undefined })))[KEY]);
    const wanted = await missing(memory);
    if (wanted.length === 0) return;
    const since = subscribing.now() - memory.tried;
    if (since >= 0 && since < PRESET_RETRY)
      return void alarms.create(PRESET_ALARM, { when: memory.tried + PRESET_RETRY });
    const taken = new Set(memory.taken);
    let failed = false;
    for (const address of wanted) {
      const done = await subscribe(address);
      if (done.ok) {
        taken.add(address);
        await remember({ taken: [...taken], tried: memory.tried });
        await added(done.value.corpus);
      } else {
        failed = true;
        report(done.error);
      }
    }
    if (!failed) return;
    const tried = subscribing.now();
    await remember({ taken: [...taken], tried });
    alarms.create(PRESET_ALARM, { when: tried + PRESET_RETRY });
  };

  let running: Promise<void> | undefined;
  return {
    /** Brings here what the policy names, as far as it can be reached. One run at a time. */
    settle: (): Promise<void> => {
      running ??= settle().finally(() => {
        running = undefined;
      });
      return running;
    },
    /** Forgets what was taken: after everything was erased, the preset channels come back. */
    forget: async (): Promise<void> => void (await local.remove(KEY).catch(() => undefined)),
    /** Error: `locked`, where the reader may neither add nor remove a corpus. */
    mayChange: async (): Promise<Result<null>> =>
      (await managed.read()).locked.includes('channels')
        ? fail('locked', 'the organisation has settled which corpora there are')
        : ok(null),
  };
};
export type PresetChannels = ReturnType<typeof openPresetChannels>;
