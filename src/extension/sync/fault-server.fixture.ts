// A channel's host that can be made to misbehave in every way that a reader may meet, with a clock that only it moves. Fakes of the
// network for the tests of sync; what is served is made by the publisher's own code.
import type { Bytes } from '../../core/bytes.ts';
import { type Network, STALL_MS } from '../../core/channel/fetch-bytes.ts';
import { CHANNEL_FILE, partFile } from '../../core/channel/make.ts';
import type { Reply } from './fault-rows.fixture.ts';
import type { Version } from './fault-versions.fixture.ts';

const HOST = 'https://host.example/harbour/';
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

/** A body that comes in pieces. What is given in no time at all takes no time; a drip takes just less than a stall. */
const bodyOf = (
  clock: Clock,
  { pieces }: Reply,
  signal: AbortSignal | null | undefined,
): ReadableStream<Uint8Array> => {
  const iterator = pieces[Symbol.iterator]();
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const { value, done } = iterator.next();
        if (done) return controller.close();
        if (value === 'cut') return controller.error(new TypeError('connection reset'));
        if (value === 'drip') clock.pass(STALL_MS - 1);
        if (value === 'drip') return controller.enqueue(new Uint8Array([0x20]));
        if (value !== 'hang') return controller.enqueue(value);
        if (signal?.aborted) throw new DOMException('stopped', 'AbortError');
        return new Promise<void>((_, reject) => {
          signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
          clock.pass(STALL_MS);
        });
      },
    },
    { highWaterMark: 0 },
  );
};

const ELSEWHERE = 'https://elsewhere.example/';

const responseOf = (clock: Clock, reply: Reply, path: string, signal: AbortSignal | null | undefined): Response => {
  const { status = 200, type = 'application/json', elsewhere } = reply;
  const response = new Response(bodyOf(clock, reply, signal), { status, headers: { 'content-type': type } });
  if (elsewhere) Object.defineProperties(response, { redirected: { value: true }, url: { value: ELSEWHERE + path } });
  return response;
};

const etagOf = (bytes: Bytes): string =>
  `"${bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 7) >>> 0}"`;

type Serving = {
  /** Misbehaves: see FaultRow. */
  reply: ((path: string, good: Bytes | undefined) => Reply | undefined) | undefined;
  gone: boolean;
};

export const openServer = (clock: Clock) => {
  const files = new Map<string, Bytes>();
  const serving: Serving = { reply: undefined, gone: false };
  /** Paths below the host, in the order they were asked for. */
  const asked: string[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const path = url.startsWith(HOST) ? url.slice(HOST.length) : url;
    asked.push(path);
    if (serving.gone) throw new TypeError('no route to host');
    const good = files.get(path);
    const reply = serving.reply?.(path, good);
    if (reply) return responseOf(clock, reply, path, init.signal);
    if (!good) return new Response('not here', { status: 404 });
    const headers = { etag: etagOf(good) };
    const known = new Headers(init.headers).get('if-none-match');
    return known === headers.etag ? new Response(null, { status: 304, headers }) : new Response(good, { headers });
  };
  const network: Network = { fetch, after: clock.after };
  const publish = ({ bytes, parts }: Pick<Version, 'bytes' | 'parts'>): void => {
    for (const part of parts) files.set(partFile(part.sha256), part.bytes);
    files.set(CHANNEL_FILE, bytes);
  };
  return { serving, asked, network, publish };
};
