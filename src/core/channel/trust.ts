// Who may speak for a channel, and who may change that: the one place that decides on keys and epochs.
// Called by channel once signatures are checked; knows no bytes and no parts.

import { fail, ok, type Result } from '../errors.ts';
import type { PublicKey } from './keys.ts';
import type { Channel } from './payload.ts';

export type KeyDecision = {
  /** What to trust the channel by once this version is installed. */
  readonly keys: readonly PublicKey[];
  /** The key in use is another one now: version numbers start anew. */
  readonly changed: boolean;
};

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((key, at) => key === b[at]);

/**
 * The first of `keys` is in use, the others are held in reserve. Everyday versions carry the signature of the key in use. To change
 * any key takes one in reserve; only where there is none, the key in use. So a thief of the key in use can publish until the
 * reserve speaks, but can neither put keys of his own in place nor keep the publisher from taking the channel back. A new key in
 * use must sign too, which proves that it exists.
 *
 * `signers` are the keys, of `keys` and of the channel's own `nextKeys`, whose signature holds.
 */
export const decideKeys = (
  channel: Pick<Channel, 'nextKeys'>,
  keys: readonly PublicKey[],
  signers: readonly PublicKey[],
): Result<KeyDecision> => {
  const [active, ...reserve] = keys;
  const next = channel.nextKeys.length > 0 ? channel.nextKeys : keys;
  const bySelf = active !== undefined && signers.includes(active);
  if (same(next, keys))
    return bySelf ? ok({ keys, changed: false }) : fail('channel-keys-forged', 'the key in use has not signed');
  const authority = reserve.length > 0 ? reserve.some((key) => signers.includes(key)) : bySelf;
  if (!authority) return fail('channel-keys-forged', 'keys change without a key that may change them');
  const [newActive] = next;
  if (newActive === undefined || !signers.includes(newActive))
    return fail('channel-keys-forged', 'the new key has not signed');
  return ok({ keys: next, changed: newActive !== active });
};
