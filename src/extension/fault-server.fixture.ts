// A channel's host that can be made to misbehave in every way that a reader may meet, with a clock that only it moves. Fakes of the
// network for the tests of sync; what is served is made by the publisher's own code.
import type { Bytes } from '../core/bytes.ts';
import { CHANNEL_FILE, type MadeChannel, partFile } from '../core/channel-make.ts';
import { type Network, STALL_MS } from '../core/fetch-bytes.ts';

export const HOST = 'https://host.example/harbour/';
export const CHANNEL_URL = `${HOST}${CHANNEL_FILE}`;

/** Time that stands unless it is told to pass. ms since 1970. */
export const openClock = (start: number) => {
  const timers = new Set<{ readonly at: number; readonly then: () => void }>();
  const clock = {
    /** How far the reader's clock is wrong. */
    error: 0,
    time: start,
    now: () => clock.time + clock.error,
    after: (ms: number, then: () => void) => {
      const timer = { at: clock.time + ms, then };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    pass: (ms: number) => {
      clock.time += ms;
      for (const timer of [...timers].sort((a, b) => a.at - b.at))
        if (timer.at <= clock.time && timers.delete(timer)) timer.then();
    },
  };
  return clock;
};
export type Clock = ReturnType<typeof openClock>;

export type Asked = {
  readonly path: string;
  readonly etag: string | undefined;
  readonly signal: AbortSignal | undefined;
};
/** What a server does with a request; undefined: what a good one would. */
export type Fault = (asked: Asked, good: Bytes | undefined) => Response | Promise<Response> | undefined;

/** A body in pieces: bytes, `hang` (time passes and nothing comes) or `cut` (the connection breaks). */
export const inPieces = (
  clock: Clock,
  pieces: Iterable<Uint8Array | 'hang' | 'cut'>,
  signal: AbortSignal | undefined,
): Response => {
  const iterator = pieces[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const { value, done } = iterator.next();
        if (done) return controller.close();
        if (value === 'cut') return controller.error(new TypeError('connection reset'));
        if (value !== 'hang') return controller.enqueue(value);
        return new Promise<void>((_, reject) => {
          signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
          clock.pass(STALL_MS);
        });
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body);
};

const etagOf = (bytes: Bytes): string =>
  `"${bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 7) >>> 0}"`;

export const openServer = (clock: Clock) => {
  const files = new Map<string, Bytes>();
  const server = {
    fault: undefined as Fault | undefined,
    /** Paths below the host, in the order they were asked for. */
    asked: [] as string[],
    publish: ({ bytes, parts }: Pick<MadeChannel, 'bytes' | 'parts'>) => {
      for (const part of parts) files.set(partFile(part.sha256), part.bytes);
      files.set(CHANNEL_FILE, bytes);
    },
    network: { fetch: (url, init) => answer(url, init), after: clock.after } as Network,
  };
  const answer = async (url: string, init: RequestInit): Promise<Response> => {
    const path = url.startsWith(HOST) ? url.slice(HOST.length) : url;
    const etag = new Headers(init.headers).get('if-none-match') ?? undefined;
    server.asked.push(path);
    const good = files.get(path);
    const faulty = await server.fault?.({ path, etag, signal: init.signal ?? undefined }, good);
    if (faulty) return faulty;
    if (!good) return new Response('not here', { status: 404 });
    const headers = { etag: etagOf(good) };
    return etag === headers.etag ? new Response(null, { status: 304, headers }) : new Response(good, { headers });
  };
  return server;
};
export type FaultServer = ReturnType<typeof openServer>;

/** A response as a redirect leaves it. */
export const redirectedTo = (url: string, body: Bytes): Response => {
  const response = new Response(body);
  Object.defineProperties(response, { redirected: { value: true }, url: { value: url } });
  return response;
};
