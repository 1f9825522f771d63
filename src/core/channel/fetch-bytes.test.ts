// A server that misbehaves in every way, and what the reader's side makes of it. Time is told by the test.
import { describe, expect, it } from 'vitest';
import { codeOf, must } from '../channel.fixture.ts';
import { fetchBytes, type Network, STALL_MS, TOTAL_MS, type Wanted } from './fetch-bytes.ts';

const URL_ = 'https://host.example/channel.json';
const wanted: Wanted = { maxBytes: 1000, oversized: 'channel-oversized' };

type Step = Uint8Array | 'hang' | 'break';

/** A clock that stands until `pass` is called. */
const clock = () => {
  let now = 0;
  const timers = new Set<{ at: number; then: () => void }>();
  return {
    after: (ms: number, then: () => void) => {
      const timer = { at: now + ms, then };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    pass: (ms: number) => {
      now += ms;
      for (const timer of [...timers]) if (timer.at <= now && timers.delete(timer)) timer.then();
    },
    waiting: () => timers.size,
  };
};

/** A response that sends its chunks one a pull; `taken` counts them. */
const server = (steps: Iterable<Step>, init: ResponseInit & { url?: string } = {}) => {
  const told = { taken: 0, cancelled: false, asked: undefined as RequestInit | undefined };
  const iterator = steps[Symbol.iterator]();
  const fetch: Network['fetch'] = async (_url, request) => {
    told.asked = request;
    const aborted = new Promise<never>((_, reject) => {
      request.signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
    });
    aborted.catch(() => undefined); // a body read to its end waits for nobody
    const body = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          const { value, done } = iterator.next();
          if (done) return controller.close();
          if (value === 'hang') return aborted;
          if (value === 'break') throw new TypeError('connection reset');
          told.taken += 1;
          controller.enqueue(value);
        },
        cancel() {
          told.cancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    const empty = init.status === 304;
    const response = new Response(empty ? null : body, init);
    if (init.url !== undefined)
      Object.defineProperties(response, { redirected: { value: true }, url: { value: init.url } });
    return response;
  };
  return { fetch, told };
};

const bytes = (count: number) => new Uint8Array(count).fill(65);
const ask = (steps: Iterable<Step>, init: ResponseInit & { url?: string } = {}, more: Partial<Wanted> = {}) =>
  fetchBytes({ fetch: server(steps, init).fetch, after: clock().after }, URL_, { ...wanted, ...more });

describe('fetching bytes', () => {
  it('joins what comes in pieces, and keeps the ETag', async () => {
    const fetched = must(await ask([bytes(3), bytes(0), bytes(4)], { headers: { etag: '"v1"' } }));
    expect(fetched).toEqual({ kind: 'bytes', bytes: bytes(7), etag: '"v1"' });
  });

  it('takes exactly the most it may', async () => expect((await ask([bytes(1000)])).ok).toBe(true));

  it.each([
    ['one byte too many', [bytes(1000), bytes(1)], {}, 'channel-oversized'],
    ['a connection that breaks', [bytes(3), 'break'], {}, 'fetch-failed'],
    ['404', [], { status: 404 }, 'fetch-status'],
    ['500', [bytes(9)], { status: 500 }, 'fetch-status'],
    ['304 that nobody asked for', [], { status: 304 }, 'fetch-status'],
    ['a redirect to another origin', [bytes(3)], { url: 'https://evil.example/channel.json' }, 'fetch-redirected'],
    ['a redirect to http', [bytes(3)], { url: 'http://host.example/channel.json' }, 'fetch-redirected'],
  ] as const)('%s', async (_, steps, init, code) => expect(codeOf(await ask(steps, init))).toBe(code));

  it('follows a redirect within the origin, or to a mirror', async () => {
    expect((await ask([bytes(3)], { url: 'https://host.example/v2/channel.json' })).ok).toBe(true);
    const origins = ['https://mirror.example'];
    expect((await ask([bytes(3)], { url: 'https://mirror.example/x' }, { origins })).ok).toBe(true);
  });

  it('asks for news only, and hears that there is none', async () => {
    const { fetch, told } = server([], { status: 304 });
    const fetched = must(await fetchBytes({ fetch, after: clock().after }, URL_, { ...wanted, etag: '"v1"' }));
    expect(fetched).toEqual({ kind: 'unchanged' });
    expect(told.asked?.headers).toEqual({ 'If-None-Match': '"v1"' });
  });

  it('tells the host nothing of the reader', async () => {
    const { fetch, told } = server([bytes(1)]);
    await fetchBytes({ fetch, after: clock().after }, URL_, wanted);
    expect(told.asked).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('endless body: stops reading at the limit', async () => {
    const endless = function* () {
      for (;;) yield bytes(100);
    };
    const { fetch, told } = server(endless());
    expect(codeOf(await fetchBytes({ fetch, after: clock().after }, URL_, wanted))).toBe('channel-oversized');
    expect(told.taken).toBe(11);
    expect(told.cancelled).toBe(true);
  });

  it('a body that hangs is given up', async () => {
    const time = clock();
    const answer = fetchBytes({ fetch: server([bytes(3), 'hang']).fetch, after: time.after }, URL_, wanted);
    await settle();
    time.pass(STALL_MS);
    expect(codeOf(await answer)).toBe('fetch-stalled');
    expect(time.waiting()).toBe(0);
  });

  it('slow drip: a byte now and then does not keep it waiting for ever', async () => {
    const time = clock();
    const drip = function* () {
      for (;;) {
        time.pass(STALL_MS - 1);
        yield bytes(1);
      }
    };
    const { fetch, told } = server(drip());
    expect(codeOf(await fetchBytes({ fetch, after: time.after }, URL_, wanted))).toBe('fetch-stalled');
    expect(told.taken).toBeLessThanOrEqual(Math.ceil(TOTAL_MS / (STALL_MS - 1)));
  });

  it('stops when its caller goes away', async () => {
    const caller = new AbortController();
    const time = clock();
    const network = { fetch: server([bytes(3), 'hang']).fetch, after: time.after };
    const answer = fetchBytes(network, URL_, { ...wanted, signal: caller.signal });
    await settle();
    caller.abort();
    expect(codeOf(await answer)).toBe('aborted');
    expect(time.waiting()).toBe(0);
    expect(codeOf(await fetchBytes(network, URL_, { ...wanted, signal: caller.signal }))).toBe('aborted');
  });
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
