// The shapes of the background's replies about the library: corpora, syncs, previews. Read together with messages.ts, as replies.ts is.
import * as v from 'valibot';
import type { LocalText } from '../../core/corpus.ts';
import { memorySchema } from '../../core/library/corpus-record-stored.ts';
import type { CorpusRow } from '../../core/library/corpus-row.ts';
import type { SyncState } from '../../core/sync-state.ts';
import { failure } from '../replies.ts';
import type { Corpora } from './corpora.ts';
import type { FileOffer, Imported, Offer } from './corpora-import.ts';
import type { Preview } from './preview.ts';

type Shape<T> = v.GenericSchema<unknown, T>;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const local: Shape<LocalText> = v.object({ en: v.exactOptional(v.string()), fr: v.exactOptional(v.string()) });

export const syncState: Shape<SyncState> = v.variant('kind', [
  v.object({ kind: v.literal('idle'), memory: memorySchema }),
  v.object({ kind: v.literal('failed'), failure, due: v.number(), memory: memorySchema }),
  v.object({ kind: v.literal('checking'), memory: memorySchema }),
  v.object({
    kind: v.literal('downloading'),
    version: count,
    parts: count,
    ofParts: count,
    bytes: count,
    ofBytes: count,
    memory: memorySchema,
  }),
  v.object({
    kind: v.literal('installing'),
    version: count,
    step: v.picklist(['checking', 'compiling', 'storing']),
    share: v.number(),
    memory: memorySchema,
  }),
]);

const row: Shape<CorpusRow> = v.object({
  id: v.string(),
  title: local,
  publisher: v.string(),
  version: v.exactOptional(count),
  entities: count,
  enabled: v.boolean(),
  hue: v.exactOptional(count),
  origin: v.picklist(['package', 'channel', 'file', 'nowhere']),
  address: v.exactOptional(v.string()),
  auto: v.boolean(),
  signed: v.boolean(),
  fingerprints: v.array(v.string()),
  installed: v.exactOptional(v.number()),
  expires: v.exactOptional(v.number()),
  previous: v.exactOptional(v.object({ version: count, withdrawn: v.boolean() })),
  held: v.boolean(),
  removable: v.boolean(),
  sync: v.exactOptional(syncState),
});

export const corporaList: Shape<Corpora> = v.object({ rows: v.array(row), notice: v.exactOptional(failure) });

export const preview: Shape<Preview> = v.object({
  corpus: v.string(),
  title: local,
  publisher: v.string(),
  notes: v.exactOptional(local),
  version: count,
  entities: count,
  sources: count,
  signed: v.boolean(),
  fingerprints: v.array(v.string()),
  parts: count,
  bytes: count,
  standing: v.picklist(['nothing', 'package', 'subscribed', 'file']),
});

const offer: Shape<Offer> = v.variant('kind', [
  v.object({ kind: v.literal('pack'), corpus: v.string(), preview }),
  v.object({ kind: v.literal('subscription'), corpus: v.string(), url: v.string(), signed: v.boolean() }),
  v.object({ kind: v.literal('refused'), corpus: v.string(), failure }),
]);

export const fileOffer: Shape<FileOffer> = v.object({ offers: v.array(offer), settings: v.boolean() });

export const imported: Shape<readonly Imported[]> = v.array(
  v.object({ corpus: v.string(), failure: v.exactOptional(failure) }),
);
