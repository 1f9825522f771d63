// The alarm that wakes the background when a corpus is due, and what it does then. One alarm for all corpora; the browser keeps it while
// the background sleeps. What is due when is core's to say.
import { type CorpusRecord, inOrder } from '../../core/library/corpus-record.ts';
import { isDue, wakeAt } from '../../core/library/sync-when.ts';
import type { PackStore } from '../library/pack-store.ts';
import type { Syncs } from '../sync.ts';

export const ALARM = 'sync';

export type AlarmsApi = {
  get(name: string): Promise<{ readonly scheduledTime: number } | undefined>;
  create(name: string, info: { readonly when: number }): unknown;
  clear(name: string): Promise<boolean>;
};

export type SyncAlarm = {
  /** Sets the alarm to what is due first. At every start of the background, and whenever something has changed. */
  set(): Promise<void>;
  /** Syncs what is due, one after another. For the alarm. */
  ring(): Promise<void>;
};

const looksByItself = ({ subscription, trust }: CorpusRecord): boolean =>
  subscription?.auto === true && trust !== undefined;

export const openSyncAlarm = (
  alarms: AlarmsApi,
  { store, syncs, now }: { readonly store: PackStore; readonly syncs: Syncs; readonly now: () => number },
): SyncAlarm => {
  const automatic = async (): Promise<readonly CorpusRecord[]> => {
    const records = await store.records();
    return records.ok ? inOrder(records.value).filter(looksByItself) : [];
  };
  // the store may have refused to keep how the last one ended
  const dueOf = ({ corpus, sync }: CorpusRecord): number => (syncs.state(corpus)?.memory ?? sync).due;

  const set = async (): Promise<void> => {
    const when = wakeAt((await automatic()).map(dueOf), now());
    if (when === undefined) return void (await alarms.clear(ALARM));
    const standing = await alarms.get(ALARM);
    // a background that is woken every few seconds must not put off the alarm every time
    const soon = standing && standing.scheduledTime > now() && standing.scheduledTime <= when;
    if (!soon) alarms.create(ALARM, { when });
  };

  return {
    set,
    ring: async () => {
      for (const record of await automatic()) if (isDue(dueOf(record), now())) await syncs.sync(record.corpus);
      await set();
    },
  };
};
