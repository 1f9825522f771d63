// Every attack that TUF names, and what stands against it here. docs/CHANNEL.md's threat table names these tests.
import { describe, expect, it } from 'vitest';
import { base64, utf8 } from '../bytes.ts';
import {
  ACTIVE,
  codeOf,
  corpus,
  DAY,
  installed,
  judged,
  made,
  must,
  NEXT,
  NOW,
  RESERVE,
  STRANGER,
  signed,
  tampered,
  verify,
  wireOf,
} from '../channel.fixture.ts';
import { decisionFailure, fitsChannel, partUrls, verifyPart } from '../channel.ts';
import { openPackCheck } from '../pack/check.ts';
import { PACK_LIMITS } from '../pack/limits.ts';
import { packCorpus } from '../pack.ts';

const five = (await made({ version: 5 })).bytes;
const four = (await made({ version: 4 })).bytes;
const six = await made({ version: 6, notes: { en: 'Anna sank.' } }, [ACTIVE], corpus('harbour', 'It sank.'));
const atFive = (await installed(five)).mark;

describe('attacks', () => {
  it('arbitrary installation: a file signed by a stranger is refused', async () => {
    expect(await judged(await signed((channel) => channel, [STRANGER]))).toBe('channel-key-unknown');
  });

  it("arbitrary installation: a stranger's signature under our key's id is refused", async () => {
    const { signatures } = wireOf(five);
    const forged = tampered(await signed((channel) => channel, [STRANGER]), (wire) => ({
      signatures: [{ ...signatures[0]!, sig: wire.signatures[0]!.sig }],
    }));
    expect(await judged(forged)).toBe('channel-signature-wrong');
  });

  it('arbitrary installation: a signature made for another payload type is refused', async () => {
    const payload = utf8('{}');
    const raw = new Uint8Array(await crypto.subtle.sign({ name: 'Ed25519' }, ACTIVE.privateKey, payload));
    const forged = tampered(five, ({ signatures: [first] }) => ({
      payload: base64(payload),
      signatures: [{ ...first!, sig: base64(raw) }],
    }));
    expect(await judged(forged)).toBe('channel-signature-wrong');
  });

  it('arbitrary installation: no key at all accepts nothing', async () => {
    expect(await judged(five, { trust: [] })).toBe('channel-key-unknown');
  });

  it('endless data: a channel above 64 KiB is refused unread', async () => {
    const endless = new Uint8Array(64 * 1024 + 1).fill(0x20);
    expect(await judged(endless)).toBe('channel-oversized');
  });

  it('endless data: a part longer than the signed size is refused before it is hashed', async () => {
    const [part] = six.parts;
    const longer = new Uint8Array(part!.bytes.length + 1);
    longer.set(part!.bytes);
    expect(codeOf(await verifyPart(six.channel.parts[0]!, longer))).toBe('part-oversized');
  });

  it.each([
    ['too many parts', PACK_LIMITS.parts + 1, 1],
    ['too large a part', 1, PACK_LIMITS.partBytes + 1],
    ['too large a whole', 100, Math.ceil(PACK_LIMITS.totalBytes / 99)],
  ])('endless data: %s, even when signed', async (_, count, bytes) => {
    const parts = Array.from({ length: count }, (_, at) => ({ sha256: at.toString(16).padStart(64, '0'), bytes }));
    expect(await judged(await signed((channel) => ({ ...channel, parts })))).toBe('pack-oversized');
  });

  it('rollback: an older version is kept out, quietly', async () => {
    const decision = must(await verify(four, { installed: atFive }));
    expect(decision).toEqual({ kind: 'server-behind', offered: { epoch: 1, version: 4 } });
    expect(decisionFailure(decision)?.code).toBe('channel-behind');
  });

  it('rollback: an older epoch is kept out, however high its version', async () => {
    const old = await signed((channel) => ({ ...channel, epoch: 1, version: 900 }));
    expect(await judged(old, { installed: { ...atFive, epoch: 2, version: 1 } })).toBe('server-behind');
  });

  it('indefinite freeze: an expired channel is stale, whether it offers news or not', async () => {
    const later = NOW + 40 * DAY;
    expect(await judged(five, { installed: atFive, now: later })).toBe('stale');
    expect(await judged(six.bytes, { installed: atFive, now: later })).toBe('stale');
    expect(await judged(five, { now: later })).toBe('stale');
  });

  it('indefinite freeze: a channel that would never expire is refused', async () => {
    const forever = await signed((channel) => ({ ...channel, expires: '2099-01-01T00:00:00Z' }));
    expect(await judged(forever)).toBe('channel-payload-malformed');
  });

  it('mix-and-match: a part of another version is refused', async () => {
    const [was, is] = [await made(), six].map(({ parts }) => parts.find(({ kind }) => kind === 'entities')!);
    const ref = six.channel.parts.find(({ sha256 }) => sha256 === is!.sha256)!;
    const swapped = was!.bytes.slice(0, ref.bytes);
    const padded = new Uint8Array(ref.bytes).fill(0x20);
    padded.set(swapped);
    expect(codeOf(await verifyPart(ref, padded))).toBe('part-altered');
  });

  it('mix-and-match: good parts of two corpora do not make a pack', async () => {
    const [ours, theirs] = [await made(), await made({}, [ACTIVE], corpus('canal'))];
    const check = openPackCheck();
    check.add(ours.parts[0]!.bytes);
    expect(codeOf(check.add(theirs.parts[1]!.bytes))).toBe('pack-mixed');
  });

  it('mix-and-match: a whole pack that is not the announced one is refused', async () => {
    const pack = must(await packCorpus(corpus('canal')));
    expect(codeOf(fitsChannel(pack.head, six.channel))).toBe('pack-mixed');
  });

  it('fast-forward: a thief who used up the numbers is undone by the key in reserve', async () => {
    const burnt = await signed((channel) => ({ ...channel, version: Number.MAX_SAFE_INTEGER }));
    const victim = await installed(burnt, { installed: atFive });
    const rescue = await made({ epoch: 2, version: 1, nextKeys: [RESERVE.publicKey, NEXT.publicKey] }, [RESERVE]);
    const decision = must(await verify(rescue.bytes, { installed: victim.mark }));
    expect(decision).toMatchObject({
      kind: 'newer',
      keyChanged: true,
      mark: { epoch: 2, version: 1 },
      trust: [RESERVE.publicKey, NEXT.publicKey],
    });
  });

  it('fast-forward: a thief of the key in use can neither raise the epoch nor keep the publisher out by it', async () => {
    const raised = await signed((channel) => ({ ...channel, epoch: 9 }));
    expect(await judged(raised, { installed: atFive })).toBe('channel-epoch-forged');
    const first = await installed(raised);
    const rescue = await made({ epoch: 2, version: 1, nextKeys: [RESERVE.publicKey] }, [RESERVE]);
    expect(await judged(rescue.bytes, { installed: first.mark })).toBe('newer');
  });

  it('wrong software: a well signed channel of another corpus is refused', async () => {
    const canal = await made({}, [ACTIVE], corpus('canal'));
    expect(await judged(canal.bytes)).toBe('channel-other-corpus');
  });

  it('malicious mirror: only https folders, and every one of them only a place to look', async () => {
    const mirrors = ['https://mirror.example/harbour/'];
    const { channel, parts } = await made({ mirrors });
    const { sha256 } = parts[0]!;
    expect(partUrls('https://host.example/c/channel.json', channel, channel.parts[0]!)).toEqual([
      `https://host.example/c/p/${sha256}.json`,
      `https://mirror.example/harbour/p/${sha256}.json`,
    ]);
    for (const mirror of [
      'http://mirror.example/',
      'https://user:word@mirror.example/',
      'https://mirror.example/x',
      'ftp://m/',
    ])
      expect(await judged(await signed((plain) => ({ ...plain, mirrors: [mirror] })))).toBe(
        'channel-payload-malformed',
      );
  });

  it('key compromise: a good rotation moves the trust to the next keys', async () => {
    const rotated = await made({ epoch: 2, version: 6, nextKeys: [RESERVE.publicKey, NEXT.publicKey] }, [RESERVE]);
    const after = await installed(rotated.bytes, { installed: atFive });
    expect(after).toMatchObject({ kind: 'newer', trust: [RESERVE.publicKey, NEXT.publicKey] });
    const stolen = await signed((channel) => ({ ...channel, epoch: 2, version: 7 }), [ACTIVE]);
    expect(await judged(stolen, { installed: after.mark, trust: after.trust })).toBe('channel-key-unknown');
  });

  it('key compromise: a forged rotation by a thief of the key in use is refused', async () => {
    const nextKeys = [STRANGER.publicKey, RESERVE.publicKey];
    const forged = await signed((channel) => ({ ...channel, epoch: 2, nextKeys }), [ACTIVE, STRANGER]);
    expect(await judged(forged, { installed: atFive })).toBe('channel-keys-forged');
  });

  it('key compromise: a rotation to a key that never signed is refused', async () => {
    const nextKeys = [NEXT.publicKey];
    const forged = await signed((channel) => ({ ...channel, epoch: 2, nextKeys }), [RESERVE]);
    expect(await judged(forged, { installed: atFive })).toBe('channel-keys-forged');
  });
});
