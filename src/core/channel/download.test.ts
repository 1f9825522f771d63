// Parts from hosts that lie, break or are gone: what reaches the caller is whole and verified, or nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIVE, codeOf, corpus, made, must } from '../channel.fixture.ts';
import { fail, ok } from '../errors.ts';
import { downloadParts } from './download.ts';
import type { Network } from './fetch-bytes.ts';

const HOST = 'https://host.example/channel.json';
const mirrors = ['https://one.example/', 'https://two.example/c/'];
const many = {
  ...corpus(),
  entities: Array.from({ length: 400 }, (_, at) => ({ ...corpus().entities[0]!, id: `ship-${at}` })),
};
const { channel, parts } = await made({ mirrors }, [ACTIVE], many);
const bytesOf = new Map(parts.map(({ sha256, bytes }) => [sha256, bytes]));

type Behaviour = 'good' | 'gone' | 'missing' | 'truncated' | 'altered' | 'longer' | 'page' | 'swapped';

const answer = (behaviour: Behaviour, sha256: string): Response => {
  const whole = bytesOf.get(sha256)!;
  const bent = whole.slice();
  bent[bent.length >> 1]! ^= 1;
  switch (behaviour) {
    case 'good':
      return new Response(whole);
    case 'gone':
      throw new TypeError('no route to host');
    case 'missing':
      return new Response('not here', { status: 404 });
    case 'truncated':
      return new Response(whole.slice(0, -1));
    case 'altered':
      return new Response(bent);
    case 'longer':
      return new Response(new Blob([whole, 'x']));
    case 'page':
      return new Response('<!doctype html>');
    case 'swapped':
      return new Response(parts.find((part) => part.sha256 !== sha256)!.bytes);
  }
};

/** Each host behaves in its own way, for every part. */
const network = (hosts: { readonly [origin: string]: Behaviour }): Network => ({
  fetch: async (url) => answer(hosts[new URL(url).origin] ?? 'gone', url.slice(-69, -5)),
  after: () => () => undefined,
});

const download = async (hosts: { readonly [origin: string]: Behaviour }, more = {}) => {
  const kept = new Map<string, Uint8Array>();
  const result = await downloadParts({
    network: network(hosts),
    channelUrl: HOST,
    channel,
    missing: channel.parts,
    keep: async (ref, bytes) => {
      kept.set(ref.sha256, bytes);
      return ok(undefined);
    },
    ...more,
  });
  return { result, kept };
};

const BAD = ['gone', 'missing', 'truncated', 'altered', 'longer', 'page', 'swapped'] as const;
const total = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);

describe('downloading parts', () => {
  it('brings them all', async () => {
    const seen: [number, number][] = [];
    const { result, kept } = await download(
      { 'https://host.example': 'good' },
      { progress: (n: number, b: number) => seen.push([n, b]) },
    );
    expect(must(result)).toBe(total);
    expect(kept).toEqual(bytesOf);
    expect(seen.at(-1)).toEqual([parts.length, total]);
  });

  it.each(BAD)('malicious mirror: a host whose parts are %s does not block a good mirror', async (bad) => {
    const { result, kept } = await download({
      'https://host.example': bad,
      'https://one.example': bad,
      'https://two.example': 'good',
    });
    expect(must(result)).toBe(total);
    expect(kept).toEqual(bytesOf);
  });

  it.each([
    ['gone', 'fetch-failed'],
    ['missing', 'fetch-status'],
    ['truncated', 'part-truncated'],
    ['altered', 'part-altered'],
    ['longer', 'part-oversized'],
    ['page', 'part-truncated'],
  ] as const)('with every host %s it fails with %s, and keeps nothing', async (bad, code) => {
    const { result, kept } = await download({ 'https://host.example': bad, 'https://one.example': bad });
    expect(codeOf(result)).toBe(code);
    expect(kept.size).toBe(0);
  });

  it('stops at the first part that cannot be kept', async () => {
    const full = async () => fail('storage-unavailable', 'the disk is full');
    const { result } = await download({ 'https://host.example': 'good' }, { keep: full });
    expect(codeOf(result)).toBe('storage-unavailable');
  });

  it('stops when its caller goes away', async () => {
    const signal = AbortSignal.abort();
    const { result, kept } = await download({ 'https://host.example': 'good' }, { signal });
    expect(codeOf(result)).toBe('aborted');
    expect(kept.size).toBe(0);
  });

  it('keeps only whole parts, however each host behaves for each part', async () => {
    const behaviour = fc.constantFrom<Behaviour>('good', ...BAD);
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(behaviour), async (behaviours) => {
        const fetch: Network['fetch'] = async (url) => answer(behaviours.next().value ?? 'gone', url.slice(-69, -5));
        const { result, kept } = await download({}, { network: { fetch, after: () => () => undefined } });
        for (const [sha256, bytes] of kept) expect(bytes).toEqual(bytesOf.get(sha256));
        if (result.ok) expect(kept.size).toBe(parts.length);
      }),
      { numRuns: 50 },
    );
  });
});
