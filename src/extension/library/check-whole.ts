// Whether the parts of one version, as they lie in the store, make one whole corpus, and what that changes. Called by install before
// anything of it is used; works part by part, and knows no network.

import type { Channel, PartRef } from '../../core/channel/payload.ts';
import { fitsChannel } from '../../core/channel.ts';
import { ok, type Result } from '../../core/errors.ts';
import { type ChangeCount, openChangeCount } from '../../core/pack/changes.ts';
import { openPackCheck, readPartSlices } from '../../core/pack/check.ts';
import type { EntityChanges } from '../../core/sync-state.ts';
import { inSlices } from '../in-slices.ts';
import type { InstalledPack } from './installed-pack.ts';

const countBefore = async (before: InstalledPack, gone: readonly PartRef[], count: ChangeCount): Promise<void> => {
  for (const ref of gone) {
    const bytes = await before.part(ref);
    const part = bytes.ok ? await inSlices(readPartSlices(bytes.value)) : bytes;
    // what has gone of the old version makes the count wrong and nothing else
    if (part.ok && part.value.kind === 'entities') await inSlices(count.before(part.value.entities));
  }
};

/**
 * `before`: the version that is current, whose parts the new one may share. `told`: the share that is done, 0 to 1. Errors: `corpus-malformed` for what was lost here; `pack-*`,
 * `part-malformed` and `record-malformed` for what the publisher made.
 */
export const checkWhole = async (
  pack: InstalledPack,
  channel: Channel,
  before: InstalledPack | undefined,
  told: (share: number) => void = () => undefined,
): Promise<Result<EntityChanges>> => {
  const had = new Set(before?.parts.map(({ sha256 }) => sha256));
  const has = new Set(pack.parts.map(({ sha256 }) => sha256));
  const check = openPackCheck();
  const count = openChangeCount();
  for (const [index, ref] of pack.parts.entries()) {
    const bytes = await pack.part(ref);
    const part = bytes.ok ? await inSlices(check.addSlices(bytes.value)) : bytes;
    if (!part.ok) return part;
    if (part.value.kind === 'entities' && !had.has(ref.sha256)) await inSlices(count.after(part.value.entities));
    told((index + 1) / pack.parts.length);
  }
  const head = await inSlices(check.finishSlices());
  const fits = head.ok ? fitsChannel(head.value, channel) : head;
  if (!fits.ok) return fits;
  const gone = before?.parts.filter(({ sha256 }) => !has.has(sha256)) ?? [];
  if (before) await countBefore(before, gone, count);
  return ok(count.count());
};
