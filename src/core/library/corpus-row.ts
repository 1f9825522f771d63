// What a reader is shown of one installed corpus: where it comes from, how fresh it is, what one may do with it. One value for options,
// popup and badge. Made by extension/library/corpora from records; pure, so that every case of it is a line in a table.
import { fingerprint, keyFragment } from '../channel/keys.ts';
import type { LocalText } from '../corpus.ts';
import { restingState, type SyncState } from '../sync-state.ts';
import { type CorpusRecord, type Installed, isHeld, isPreviousWithdrawn } from './corpus-record.ts';

export type CorpusRow = {
  readonly id: string;
  readonly title: LocalText;
  readonly publisher: string;
  /** Absent while nothing is installed yet. */
  readonly version?: number;
  readonly entities: number;
  readonly enabled: boolean;
  readonly hue?: number;
  /** Where the version in use came from. */
  readonly origin: 'package' | 'channel' | 'file' | 'nowhere';
  /** The channel's address with its keys, to be given to others. */
  readonly address?: string;
  readonly auto: boolean;
  /** False: the reader agreed to a channel that nobody signs. The package is the store's to sign. */
  readonly signed: boolean;
  /** Of the key in use and those in reserve. */
  readonly fingerprints: readonly string[];
  /** ms since 1970. */
  readonly installed?: number;
  /** Until when the publisher vouches for it, in ms since 1970. */
  readonly expires?: number;
  /** What the reader could go back to. */
  readonly previous?: { readonly version: number; readonly withdrawn: boolean };
  /** The reader went back and is kept there until something newer arrives. */
  readonly held: boolean;
  /** The bundled corpus can be switched off, not removed. */
  readonly removable: boolean;
  /** Absent where there is no channel. */
  readonly sync?: SyncState;
};

/** The corpus of the package. */
export type Floor = {
  readonly corpus: string;
  readonly title: LocalText;
  readonly publisher: string;
  readonly epoch: number;
  readonly version: number;
  readonly entities: number;
};

/** An update of the app may bring a newer version than was downloaded; one that the reader went back to stays. */
export const isOutdone = (record: CorpusRecord, floor: Pick<Floor, 'corpus' | 'epoch' | 'version'>): boolean => {
  const { active } = record;
  if (!active || floor.corpus !== record.corpus || isHeld(record)) return false;
  return floor.epoch > active.mark.epoch || (floor.epoch === active.mark.epoch && floor.version > active.mark.version);
};

const floorRow = (floor: Floor) => ({
  title: floor.title,
  publisher: floor.publisher,
  version: floor.version,
  entities: floor.entities,
  origin: 'package' as const,
  held: false,
});

const activeRow = (record: CorpusRecord, active: Installed) => {
  const { channel, mark, at } = active;
  return {
    title: channel.title,
    publisher: channel.publisher,
    version: mark.version,
    entities: channel.counts.entities,
    origin: record.subscription ? ('channel' as const) : ('file' as const),
    installed: at,
    expires: Date.parse(channel.expires),
    held: isHeld(record),
    ...(record.previous && {
      previous: { version: record.previous.mark.version, withdrawn: isPreviousWithdrawn(record) },
    }),
  };
};

const emptyRow = ({ corpus, subscription }: CorpusRecord) => ({
  title: subscription?.title ?? { en: corpus },
  publisher: subscription?.publisher ?? '',
  entities: 0,
  origin: 'nowhere' as const,
  held: false,
});

/** `floor` is the package's corpus when it has this record's id; `state` of the sync that runs, or could not be stored. */
export const corpusRow = async (
  record: CorpusRecord,
  floor: Floor | undefined,
  state: SyncState | undefined,
): Promise<CorpusRow> => {
  const { active, subscription, trust, hue } = record;
  const shown =
    floor && (!active || isOutdone(record, floor))
      ? floorRow(floor)
      : active
        ? activeRow(record, active)
        : emptyRow(record);
  const keys = trust === undefined || trust === 'unsigned' ? [] : trust;
  return {
    id: record.corpus,
    ...shown,
    enabled: record.enabled,
    ...(hue !== undefined && { hue }),
    auto: subscription?.auto ?? false,
    signed: shown.origin === 'package' || trust !== 'unsigned',
    fingerprints: await Promise.all(keys.map(fingerprint)),
    removable: trust !== undefined,
    ...(subscription && {
      address: subscription.url + (keys.length > 0 ? keyFragment(keys) : ''),
      sync: state ?? restingState(record.sync),
    }),
  };
};
