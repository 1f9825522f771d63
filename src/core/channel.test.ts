import { describe, expect, it } from 'vitest';
import { utf8 } from './bytes.ts';
import type { Channel } from './channel/payload.ts';
import {
  ACTIVE,
  corpus,
  installed,
  judged,
  made,
  must,
  RESERVE,
  STRANGER,
  signed,
  verify,
  wireOf,
} from './channel.fixture.ts';
import { isWithdrawn, planDownload } from './channel.ts';
import { ENTITY_BUCKETS, SOURCE_BUCKETS } from './pack/limits.ts';

const five = (await made({ version: 5 })).bytes;
const four = (await made({ version: 4 })).bytes;
const six = await made({ version: 6, notes: { en: 'Anna sank.' } }, [ACTIVE], corpus('harbour', 'It sank.'));
const atFive = (await installed(five)).mark;

describe('an honest channel', () => {
  it('is newer to whoever has nothing', async () => expect(await judged(five)).toBe('newer'));
  it('is newer to whoever has an older version', async () =>
    expect(await judged(six.bytes, { installed: atFive })).toBe('newer'));
  it('is the same to whoever has it', async () => expect(await judged(five, { installed: atFive })).toBe('same'));
  it('is the same whatever a host does to the envelope around the payload', async () => {
    const reformatted = utf8(JSON.stringify(wireOf(five), null, 4));
    expect(await judged(reformatted, { installed: atFive })).toBe('same');
  });
  it('tells what to store once it is installed', async () => {
    const decision = must(await verify(six.bytes, { installed: atFive }));
    expect(decision).toMatchObject({
      mark: { epoch: 1, version: 6 },
      trust: [ACTIVE.publicKey, RESERVE.publicKey],
      keyChanged: false,
      channel: { notes: { en: 'Anna sank.' }, counts: { entities: 2, sources: 0 } },
    });
  });
  it('may be signed by several keys, of which one is trusted', async () => {
    const both = await signed((channel) => channel, [STRANGER, ACTIVE]);
    expect(await judged(both)).toBe('newer');
  });
  it('is made to the same bytes from the same corpus and statement', async () => {
    expect((await made({ version: 5 })).bytes).toEqual(five);
  });
  it('plans the download of what is missing and nothing else', async () => {
    const before = (await made()).parts.map(({ sha256 }) => sha256);
    const plan = planDownload(six.channel, new Set(before));
    const fresh = six.parts.filter(({ sha256 }) => !before.includes(sha256));
    expect(plan.missing.map(({ sha256 }) => sha256)).toEqual(fresh.map(({ sha256 }) => sha256));
    expect(plan.bytes).toBe(fresh.reduce((sum, { bytes }) => sum + bytes.length, 0));
    expect(plan.bytes).toBeLessThan(plan.totalBytes);
  });
});

it('names as many parts as any corpus is cut into, with the longest texts, within 64 KiB', async () => {
  const most = 1 + ENTITY_BUCKETS + SOURCE_BUCKETS;
  const parts = Array.from({ length: most }, (_, at) => ({
    sha256: at.toString(16).padStart(64, '0'),
    bytes: 1_500_000,
  }));
  const long = (length: number) => ({ en: 'é'.repeat(length), fr: 'é'.repeat(length) });
  const keys = [ACTIVE.publicKey, RESERVE.publicKey];
  const mirrors = Array.from({ length: 8 }, (_, at) => `https://mirror-${at}.example/corpora/harbour/`);
  const large = { parts, title: long(300), notes: long(1000), nextKeys: keys, mirrors };
  expect(await judged(await signed((channel) => ({ ...channel, ...large }), [ACTIVE, RESERVE]))).toBe('newer');
});

describe('an unsigned channel', () => {
  it('is read by whoever chose to', async () => {
    const plain = await made({}, []);
    expect(must(await verify(plain.bytes, { trust: 'unsigned' }))).toMatchObject({ kind: 'newer', trust: 'unsigned' });
  });
  it('stays so: its keys are not taken over', async () => {
    const announcing = await signed((channel) => ({ ...channel, nextKeys: [STRANGER.publicKey] }), []);
    expect(must(await verify(announcing, { trust: 'unsigned' }))).toMatchObject({
      trust: 'unsigned',
      keyChanged: false,
    });
  });
  it('is still held to versions, size and corpus', async () => {
    expect(await judged(four, { trust: 'unsigned', installed: atFive })).toBe('server-behind');
    expect(await judged(four, { trust: 'unsigned', corpus: 'canal' })).toBe('channel-other-corpus');
  });
});

it('a withdrawn version is known as such, in its own epoch only', async () => {
  const channel: Channel = (await made({ version: 7, withdrawn: [6] })).channel;
  expect(isWithdrawn(channel, { epoch: 1, version: 6 })).toBe(true);
  expect(isWithdrawn(channel, { epoch: 1, version: 5 })).toBe(false);
  expect(isWithdrawn(channel, { epoch: 2, version: 6 })).toBe(false);
});
