// The parts of one version, out of the store, checked as a whole: the corpus they make and what it changes. Called by install.
// Knows no network; a part that rotted in the store is thrown away, so that the next sync fetches it.
import type { Bytes } from '../core/bytes.ts';
import { fitsChannel, verifyPart } from '../core/channel.ts';
import type { Channel, PartRef } from '../core/channel-payload.ts';
import type { Corpus, Entity, Source } from '../core/corpus.ts';
import { fail, ok, type Result } from '../core/errors.ts';
import { type ChangeCount, openChangeCount } from '../core/pack-changes.ts';
import { openPackCheck, readPart } from '../core/pack-check.ts';
import type { EntityChanges } from '../core/sync-state.ts';
import type { PackStore } from './pack-store.ts';

export type Whole = { readonly corpus: Corpus; readonly changes: EntityChanges };

type Parts = Pick<PackStore, 'part' | 'dropPart'>;

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** Errors: `corpus-malformed` for what was lost here, `pack-*`, `part-malformed` and `record-malformed` for what the publisher made. */
const soundPart = async (store: Parts, ref: PartRef): Promise<Result<Bytes>> => {
  const bytes = await store.part(ref.sha256);
  if (!bytes.ok) {
    if (bytes.error.code === 'corpus-malformed') await store.dropPart(ref.sha256);
    return bytes;
  }
  const part = await verifyPart(ref, bytes.value);
  if (part.ok) return part;
  await store.dropPart(ref.sha256);
  return fail('corpus-malformed', `a part rotted in the store: ${part.error.message}`, ref.sha256);
};

const countBefore = async (store: Parts, hashes: readonly string[], count: ChangeCount): Promise<void> => {
  for (const hash of hashes) {
    const bytes = await store.part(hash);
    const part = bytes.ok ? readPart(bytes.value) : bytes;
    // what has gone of the old version makes the count wrong and nothing else
    if (part.ok && part.value.kind === 'entities') count.before(part.value.entities);
  }
};

/** `before`: the version that is current, whose parts the new one may share. */
export const assemble = async (
  store: Parts,
  channel: Channel,
  before: Pick<Channel, 'parts'> | undefined,
): Promise<Result<Whole>> => {
  const had = new Set(before?.parts.map(({ sha256 }) => sha256));
  const has = new Set(channel.parts.map(({ sha256 }) => sha256));
  const check = openPackCheck();
  const count = openChangeCount();
  const entities: Entity[] = [];
  const sources: Source[] = [];
  for (const ref of channel.parts) {
    const bytes = await soundPart(store, ref);
    const part = bytes.ok ? check.add(bytes.value) : bytes;
    if (!part.ok) return part;
    if (part.value.kind === 'sources') for (const source of part.value.sources) sources.push(source);
    if (part.value.kind !== 'entities') continue;
    for (const entity of part.value.entities) entities.push(entity);
    if (!had.has(ref.sha256)) count.after(part.value.entities);
  }
  const head = check.finish();
  const fits = head.ok ? fitsChannel(head.value, channel) : head;
  if (!fits.ok) return fits;
  const gone = [...had].filter((hash) => !has.has(hash));
  await countBefore(store, gone, count);
  const { counts: _, ...rest } = fits.value;
  return ok({
    corpus: { ...rest, sources: sources.sort(byId), entities: entities.sort(byId) },
    changes: count.count(),
  });
};
