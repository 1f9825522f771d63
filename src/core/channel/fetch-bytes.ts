// One file over the network, within limits of bytes and of time. Called by sync in the browser and by `verify` on the command line,
// which hand in fetch and timer; knows nothing of what the bytes should be.
import type { Bytes } from '../bytes.ts';
import { type ErrorCode, fail, ok, type Result } from '../errors.ts';

/** What is needed of the world; tests hand in their own. */
export type Network = {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Runs `then` once after `ms`, unless the answer is called before. */
  readonly after: (ms: number, then: () => void) => () => void;
};

export type Wanted = {
  readonly maxBytes: number;
  /** The code for a body that does not end in time for `maxBytes`. */
  readonly oversized: ErrorCode;
  /** Origins that a redirect may lead to, besides the address's own. */
  readonly origins?: readonly string[];
  /** Asks for news since the answer that had this ETag. */
  readonly etag?: string;
  readonly signal?: AbortSignal | undefined;
  /** Called with the bytes so far. */
  readonly progress?: (bytes: number) => void;
};

export type Fetched =
  | { readonly kind: 'bytes'; readonly bytes: Bytes; readonly etag?: string }
  /** The server answered 304. That says nothing about freshness: see `recheck`. */
  | { readonly kind: 'unchanged' };

/** Without a byte for this long, a server counts as gone. ms */
export const STALL_MS = 20_000;
/** However steadily it drips. ms */
export const TOTAL_MS = 5 * 60_000;

/**
 * Fetches `url`. Errors: `fetch-failed` (no connection, or cut), `fetch-status`, `fetch-stalled`, `fetch-redirected`, `aborted`, and
 * the code that the caller gives for too many bytes. Reads never more than `maxBytes` and a chunk.
 */
export const fetchBytes = async (network: Network, url: string, wanted: Wanted): Promise<Result<Fetched>> => {
  const stop = new AbortController();
  let stalled = false;
  const giveUp = () => {
    stalled = true;
    stop.abort();
  };
  const onAbort = () => stop.abort();
  wanted.signal?.addEventListener('abort', onAbort, { once: true });
  let quiet = network.after(STALL_MS, giveUp);
  const late = network.after(TOTAL_MS, giveUp);
  const beat = () => {
    quiet();
    quiet = network.after(STALL_MS, giveUp);
  };
  try {
    if (wanted.signal?.aborted) return fail('aborted', 'stopped before it began', url);
    return await receive(network, url, wanted, stop.signal, beat);
  } catch (error) {
    if (stalled) return fail('fetch-stalled', 'the server stopped sending', url);
    if (wanted.signal?.aborted) return fail('aborted', 'stopped by the caller', url);
    return fail('fetch-failed', error instanceof Error ? error.message : String(error), url);
  } finally {
    quiet();
    late();
    wanted.signal?.removeEventListener('abort', onAbort);
    stop.abort(); // frees a body that was not read to its end
  }
};

const receive = async (
  { fetch }: Network,
  url: string,
  wanted: Wanted,
  signal: AbortSignal,
  beat: () => void,
): Promise<Result<Fetched>> => {
  const headers = wanted.etag === undefined ? {} : { 'If-None-Match': wanted.etag };
  // Cookies would tell the host who reads; the referrer is nobody's business.
  const response = await fetch(url, {
    headers,
    signal,
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  beat();
  if (response.redirected && !allowedOrigins(url, wanted).has(new URL(response.url).origin))
    return fail('fetch-redirected', `led to ${response.url}`, url);
  if (response.status === 304 && wanted.etag !== undefined) return ok({ kind: 'unchanged' });
  if (!response.ok) return fail('fetch-status', `HTTP ${response.status}`, url);
  const bytes = await collect(response, wanted, signal, beat);
  if (!bytes) return fail(wanted.oversized, `more than ${wanted.maxBytes} bytes`, url);
  const etag = response.headers.get('etag');
  return ok(etag === null ? { kind: 'bytes', bytes } : { kind: 'bytes', bytes, etag });
};

const allowedOrigins = (url: string, { origins = [] }: Wanted): ReadonlySet<string> =>
  new Set([new URL(url).origin, ...origins]);

/** The body, or undefined as soon as it is longer than wanted. */
const collect = async (
  response: Response,
  wanted: Wanted,
  signal: AbortSignal,
  beat: () => void,
): Promise<Bytes | undefined> => {
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    signal.throwIfAborted();
    beat();
    size += value.length;
    if (size > wanted.maxBytes) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
    wanted.progress?.(size);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
};
