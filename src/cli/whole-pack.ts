// The parts of a pack, one after the other, made into the corpus they hold and checked as a reader's browser checks them.
// Called for packs on disk (pack-folder) and for channels anywhere (reader); how a part is come by is the caller's.
import type { Bytes } from '../core/bytes.ts';
import type { PartRef } from '../core/channel/payload.ts';
import type { Corpus, Entity, Source } from '../core/corpus.ts';
import { ok, type Result } from '../core/errors.ts';
import { openPackCheck } from '../core/pack/check.ts';
import type { Head } from '../core/pack/records.ts';

export type WholePack = { readonly head: Head; readonly corpus: Corpus };

/** `part` gives verified bytes. The first thing that is wrong with any of them ends it. */
export const readWholePack = async (
  refs: readonly PartRef[],
  part: (ref: PartRef) => Promise<Result<Bytes>>,
  progress: (parts: number, of: number) => void = () => undefined,
): Promise<Result<WholePack>> => {
  const check = openPackCheck();
  const entities: Entity[] = [];
  const sources: Source[] = [];
  for (const [at, ref] of refs.entries()) {
    const bytes = await part(ref);
    const read = bytes.ok ? check.add(bytes.value) : bytes;
    if (!read.ok) return read;
    if (read.value.kind === 'entities') for (const entity of read.value.entities) entities.push(entity);
    if (read.value.kind === 'sources') for (const source of read.value.sources) sources.push(source);
    progress(at + 1, refs.length);
  }
  const head = check.finish();
  if (!head.ok) return head;
  const { counts: _, ...rest } = head.value;
  return ok({ head: head.value, corpus: { ...rest, entities, sources } });
};
