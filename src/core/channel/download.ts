// The parts that a reader lacks, over the network and verified one by one; a bad mirror is passed over.
// Called by sync and by `verify`; hands each good part to the caller, who keeps it, and so never holds more than a few.
import type { Bytes } from '../bytes.ts';
import { partUrls, verifyPart } from '../channel.ts';
import { type Failure, fail, ok, type Result } from '../errors.ts';
import { fetchBytes, type Network } from './fetch-bytes.ts';
import type { Channel, PartRef } from './payload.ts';

/** How many parts are fetched side by side: more does not help over HTTP/2 and crowds the reader's own browsing. */
const AT_ONCE = 3;

export type Download = {
  readonly network: Network;
  readonly channelUrl: string;
  readonly channel: Pick<Channel, 'path' | 'mirrors'>;
  /** From `planDownload`. */
  readonly missing: readonly PartRef[];
  /** Stores one verified part. What it answers with an error stops the download. */
  readonly keep: (ref: PartRef, bytes: Bytes) => Promise<Result<unknown>>;
  /** Called after every part with how many of `missing` are there, and their bytes. */
  readonly progress?: (parts: number, bytes: number) => void;
  readonly signal?: AbortSignal | undefined;
};

/** Fetches a part from the first address that has it whole. The error is the first address's, the publisher's own. */
export const fetchPart = async (
  { network, channelUrl, channel, signal }: Omit<Download, 'missing' | 'keep' | 'progress'>,
  ref: PartRef,
): Promise<Result<Bytes>> => {
  const urls = partUrls(channelUrl, channel, ref);
  const origins = urls.map((url) => new URL(url).origin);
  let first: Failure | undefined;
  for (const url of urls) {
    const fetched = await fetchBytes(network, url, {
      maxBytes: ref.bytes,
      oversized: 'part-oversized',
      origins,
      signal,
    });
    const part = fetched.ok && fetched.value.kind === 'bytes' ? await verifyPart(ref, fetched.value.bytes) : fetched;
    if (part.ok && part.value instanceof Uint8Array) return ok(part.value);
    if (!part.ok && part.error.code === 'aborted') return part;
    if (!part.ok) first ??= { ...part.error, where: url };
  }
  return { ok: false, error: first ?? fail('fetch-failed', 'no address has this part', ref.sha256).error };
};

/** Fetches all of `missing`; the number of bytes on success. Nothing but whole, verified parts ever reaches `keep`. */
export const downloadParts = async (download: Download): Promise<Result<number>> => {
  const queue = [...download.missing];
  const stop = new AbortController();
  const signal = download.signal ? AbortSignal.any([download.signal, stop.signal]) : stop.signal;
  let parts = 0;
  let bytes = 0;
  let failure: Failure | undefined;
  const work = async (): Promise<void> => {
    for (let ref = queue.shift(); ref && !failure; ref = queue.shift()) {
      const part = await fetchPart({ ...download, signal }, ref);
      const kept = part.ok ? await download.keep(ref, part.value) : part;
      if (!kept.ok) {
        failure ??= kept.error;
        stop.abort();
        return;
      }
      parts += 1;
      bytes += ref.bytes;
      download.progress?.(parts, bytes);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return failure ? { ok: false, error: failure } : ok(bytes);
};
