// What a reader sees of a corpus before agreeing to it, whether it comes from a server or out of a file. Asked by subscribe and by the
// import; a matter of putting together what is known.

import { fingerprint } from '../../core/channel/keys.ts';
import { planDownload, type Verified } from '../../core/channel.ts';
import type { LocalText } from '../../core/corpus.ts';
import type { CorpusRecord } from '../../core/library/corpus-record.ts';

export type Preview = {
  readonly corpus: string;
  readonly title: LocalText;
  readonly publisher: string;
  readonly notes?: LocalText;
  readonly version: number;
  readonly entities: number;
  readonly sources: number;
  /** False: nobody vouches for it, and the reader must be warned. */
  readonly signed: boolean;
  readonly fingerprints: readonly string[];
  /** What will be fetched. */
  readonly parts: number;
  readonly bytes: number;
  /** What has this id here already. */
  readonly standing: 'nothing' | 'package' | 'subscribed' | 'file';
};

const standingOf = (record: CorpusRecord | undefined, isBundled: boolean): Preview['standing'] => {
  if (record?.subscription) return 'subscribed';
  if (record?.active) return 'file';
  return isBundled ? 'package' : 'nothing';
};

export type Here = {
  readonly record: CorpusRecord | undefined;
  readonly bundledId: string | undefined;
  /** The hashes of the parts that are here. */
  readonly parts: ReadonlySet<string>;
};

export const previewOf = async ({ channel, trust }: Verified, here: Here): Promise<Preview> => {
  const { missing, bytes } = planDownload(channel, here.parts);
  const keys = trust === 'unsigned' ? [] : trust;
  return {
    corpus: channel.corpus,
    title: channel.title,
    publisher: channel.publisher,
    ...(channel.notes && { notes: channel.notes }),
    version: channel.version,
    entities: channel.counts.entities,
    sources: channel.counts.sources,
    signed: trust !== 'unsigned',
    fingerprints: await Promise.all(keys.map(fingerprint)),
    parts: missing.length,
    bytes,
    standing: standingOf(here.record, here.bundledId === channel.corpus),
  };
};
