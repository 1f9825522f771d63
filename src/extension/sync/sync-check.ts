// One check for news: asks the server for its channel, lets core decide what the answer means, and does it. Called by sync, which keeps
// the account of when and how it ended.
import type { Bytes } from '../../core/bytes.ts';
import { downloadParts } from '../../core/channel/download.ts';
import { fetchBytes, type Network } from '../../core/channel/fetch-bytes.ts';
import type { Trust } from '../../core/channel/keys.ts';
import type { Channel, PartRef } from '../../core/channel/payload.ts';
import { type Decision, recheck, verifyChannel } from '../../core/channel.ts';
import { fail, ok, type Result } from '../../core/errors.ts';
import { type CorpusRecord, newestInstalled, type Subscription } from '../../core/library/corpus-record.ts';
import { etagFor, planSync } from '../../core/library/sync-plan.ts';
import { PACK_LIMITS } from '../../core/pack/limits.ts';
import type { SyncEvent } from '../../core/sync-state.ts';
import { type InstallMeans, install } from '../library/install.ts';

export type CheckMeans = InstallMeans & { readonly network: Network };

export type Subscribed = CorpusRecord & { readonly subscription: Subscription; readonly trust: Trust };

export type Check = {
  readonly record: Subscribed;
  /** When it began, in ms since 1970: what freshness is judged by. */
  readonly since: number;
  readonly move: (event: SyncEvent) => void;
  readonly signal: AbortSignal;
};

/** How a check went, unless it failed. */
export type Checked =
  /** A newer version is current, and stored so with its outcome. */
  | { readonly kind: 'installed'; readonly record: CorpusRecord }
  /** There is nothing newer than `version`. `mended`: parts of it had gone, and are back. */
  | {
      readonly kind: 'confirmed';
      readonly version: number;
      readonly mended: boolean;
      readonly etag?: string | undefined;
    };

type Answer = { readonly decision: Decision; readonly file: Bytes; readonly etag?: string | undefined };

const ask = async ({ network, appVersion }: CheckMeans, { record, since, signal }: Check): Promise<Result<Answer>> => {
  const { subscription, trust, corpus, newest } = record;
  const etag = etagFor(record);
  const fetched = await fetchBytes(network, subscription.url, {
    maxBytes: PACK_LIMITS.channelBytes,
    oversized: 'channel-oversized',
    ...(etag !== undefined && { etag }),
    signal,
  });
  if (!fetched.ok) return fetched;
  if (fetched.value.kind === 'unchanged') return unchanged(record, since, etag);
  const { bytes } = fetched.value;
  // without a version in use there is none that a server could fall behind
  const installed = record.active && newest;
  const on = { trust, corpus, now: since, appVersion, ...(installed && { installed }) };
  const decision = await verifyChannel(bytes, on);
  return decision.ok ? ok({ decision: decision.value, file: bytes, etag: fetched.value.etag }) : decision;
};

const unchanged = (record: Subscribed, since: number, etag: string | undefined): Result<Answer> => {
  const newest = newestInstalled(record);
  if (!newest) return fail('fetch-status', 'nothing changed since an answer we do not have', record.subscription.url);
  const decision = recheck({ ...newest, trust: record.trust, keyChanged: false }, since);
  return ok({ decision, file: newest.file, etag });
};

const bringing =
  ({ store, network }: CheckMeans, { record, move, signal }: Check, channel: Channel, missing: readonly PartRef[]) =>
  (): Promise<Result<number>> =>
    downloadParts({
      network,
      channelUrl: record.subscription.url,
      channel,
      missing,
      keep: (ref, bytes) => store.keepPart(ref.sha256, bytes),
      progress: (parts, bytes) => move({ is: 'received', parts, bytes }),
      signal,
    });

const mend = async (
  means: CheckMeans,
  check: Check,
  channel: Channel,
  missing: readonly PartRef[],
): Promise<Result<number>> => {
  const bytes = missing.reduce((sum, part) => sum + part.bytes, 0);
  check.move({ is: 'planned', version: channel.version, parts: missing.length, bytes });
  return bringing(means, check, channel, missing)();
};

/** Errors: whatever can be wrong with a channel, its parts, the network and the store. */
export const checkForNews = async (means: CheckMeans, check: Check): Promise<Result<Checked>> => {
  const answer = await ask(means, check);
  if (!answer.ok) return answer;
  const have = await means.store.parts();
  if (!have.ok) return have;
  const { decision, file, etag } = answer.value;
  const plan = planSync(decision, check.record, have.value, means.appVersion);
  if (plan.kind === 'refuse') return { ok: false, error: plan.failure };
  if (plan.kind === 'keep') return ok({ kind: 'confirmed', version: plan.version, mended: false, etag });
  if (plan.kind === 'mend') {
    const mended = await mend(means, check, plan.channel, plan.missing);
    return mended.ok ? ok({ kind: 'confirmed', version: plan.channel.version, mended: true, etag }) : mended;
  }
  const { verified, missing } = plan;
  const bring = bringing(means, check, verified.channel, missing);
  const { record, move, signal } = check;
  const installed = await install(means, { record, verified, file, missing, bring, etag, move, signal });
  return installed.ok ? ok({ kind: 'installed', record: installed.value }) : installed;
};
