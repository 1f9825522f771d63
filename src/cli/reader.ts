// A reader's browser, without the browser: takes a channel from a folder or the network through the verification that ships in the
// extension, part by part, and reports what it would do. Called by verify, and by publish before anything is made public.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bytes } from '../core/bytes.ts';
import { fetchPart } from '../core/channel/download.ts';
import { fetchBytes, type Network } from '../core/channel/fetch-bytes.ts';
import { CHANNEL_FILE } from '../core/channel/make.ts';
import type { Channel, PartRef } from '../core/channel/payload.ts';
import {
  type Circumstances,
  type Decision,
  decisionFailure,
  fitsChannel,
  planDownload,
  verifyChannel,
} from '../core/channel.ts';
import { type Failure, fail, ok, type Result } from '../core/errors.ts';
import { PACK_LIMITS } from '../core/pack/limits.ts';
import { readPartFile } from './pack-folder.ts';
import { tryOut } from './try-out.ts';
import { readWholePack } from './whole-pack.ts';

/** Where a channel lies. */
export type Place = {
  readonly channel: () => Promise<Result<Bytes>>;
  readonly part: (channel: Channel, ref: PartRef) => Promise<Result<Bytes>>;
};

export const folderPlace = (folder: string, name = CHANNEL_FILE): Place => ({
  async channel() {
    const file = join(folder, name);
    if (!existsSync(file)) return fail('fetch-failed', `there is no ${name}`, folder);
    return ok(new Uint8Array(readFileSync(file)));
  },
  part: (_channel, ref) => readPartFile(folder, ref),
});

/** This machine's own. */
export const NETWORK: Network = {
  fetch: (url, init) => fetch(url, init),
  after(ms, then) {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};

export const networkPlace = (url: string): Place => ({
  async channel() {
    const wanted = { maxBytes: PACK_LIMITS.channelBytes, oversized: 'channel-oversized' } as const;
    const fetched = await fetchBytes(NETWORK, url, wanted);
    if (!fetched.ok) return fetched;
    return fetched.value.kind === 'bytes' ? ok(fetched.value.bytes) : fail('fetch-status', 'HTTP 304', url);
  },
  part: (channel, ref) => fetchPart({ network: NETWORK, channelUrl: url, channel }, ref),
});

export type Verdict = {
  readonly decision?: Decision;
  /** Why a reader would not install it; absent when all is well. */
  readonly failure?: Failure;
  /** Parts and bytes that were fetched and found whole. */
  readonly parts: number;
  readonly bytes: number;
};

/** Does everything that comes before an installation, for a reader who has the parts in `have`. */
export const readAsReader = async (
  place: Place,
  on: Circumstances,
  progress: (parts: number, of: number) => void = () => undefined,
): Promise<Verdict> => {
  const bytes = await place.channel();
  const decided = bytes.ok ? await verifyChannel(bytes.value, on) : bytes;
  if (!decided.ok) return { failure: decided.error, parts: 0, bytes: 0 };
  const decision = decided.value;
  if (!('channel' in decision)) return { decision, ...asFailure(decision), parts: 0, bytes: 0 };
  const failure = await tryPack(place, decision.channel, progress);
  const verdict = failure ? { failure } : asFailure(decision);
  const { parts } = decision.channel;
  const whole = failure
    ? { parts: 0, bytes: 0 }
    : { parts: parts.length, bytes: planDownload(decision.channel, new Set()).bytes };
  return { decision, ...verdict, ...whole };
};

const asFailure = (decision: Decision): { readonly failure?: Failure } => {
  const failure = decisionFailure(decision);
  return failure ? { failure } : {};
};

/** What is wrong with the pack that a channel names, if anything is. */
const tryPack = async (
  place: Place,
  channel: Channel,
  progress: (parts: number, of: number) => void,
): Promise<Failure | undefined> => {
  const pack = await readWholePack(channel.parts, (ref) => place.part(channel, ref), progress);
  if (!pack.ok) return pack.error;
  const fits = fitsChannel(pack.value.head, channel);
  const tried = fits.ok ? tryOut(pack.value.corpus) : fits;
  return tried.ok ? undefined : tried.error;
};
