// What a channel's answer means for what is installed: keep, mend, install or refuse. Called by extension/sync between the answer and
// the first byte of a part; asks nobody anything.

import type { Channel, PartRef } from '../channel/payload.ts';
import { type Decision, decisionFailure, planDownload, type Verified } from '../channel.ts';
import type { Failure } from '../errors.ts';
import { type CorpusRecord, isHeld, newestInstalled } from './corpus-record.ts';

export type SyncPlan =
  | { readonly kind: 'refuse'; readonly failure: Failure }
  /** Nothing newer, and all parts of what is in use are here. */
  | { readonly kind: 'keep'; readonly version: number }
  /** Nothing newer, but parts of what is in use have gone. */
  | { readonly kind: 'mend'; readonly channel: Channel; readonly missing: readonly PartRef[] }
  | { readonly kind: 'install'; readonly verified: Verified; readonly missing: readonly PartRef[] };

/** What to send with the question, so that the server may answer that nothing changed: only while we can tell what it speaks of. */
export const etagFor = (record: CorpusRecord): string | undefined =>
  newestInstalled(record) ? record.subscription?.etag : undefined;

/** `have`: the hashes of the parts that are here. */
export const planSync = (
  decision: Decision,
  record: CorpusRecord,
  have: ReadonlySet<string>,
  appVersion: string,
): SyncPlan => {
  if (decision.kind === 'newer') return planInstall(decision, record, have, appVersion);
  const failure = decisionFailure(decision);
  if (failure) return { kind: 'refuse', failure };
  if (decision.kind !== 'same') throw new TypeError(`a decision without a failure: ${decision.kind}`);
  const { active } = record;
  if (!active) return planInstall(decision, record, have, appVersion); // its record was damaged
  const { missing } = planDownload(active.channel, have);
  if (missing.length === 0) return { kind: 'keep', version: decision.mark.version };
  // the server may have cleared away the parts of an old version
  if (isHeld(record)) return { kind: 'keep', version: decision.mark.version };
  return { kind: 'mend', channel: active.channel, missing };
};

const planInstall = (
  verified: Verified,
  record: CorpusRecord,
  have: ReadonlySet<string>,
  appVersion: string,
): SyncPlan => {
  const { rejected } = record;
  if (rejected?.sha256 === verified.mark.sha256 && rejected.appVersion === appVersion)
    return { kind: 'refuse', failure: rejected.failure };
  return { kind: 'install', verified, missing: planDownload(verified.channel, have).missing };
};
