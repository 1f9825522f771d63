// Every broken channel file that a reader may meet, by name, and the code of its refusal.
import { describe, expect, it } from 'vitest';
import { utf8 } from '../bytes.ts';
import {
  ACTIVE,
  codeOf,
  corpus,
  DAY,
  flipped,
  installed,
  judged,
  made,
  must,
  NOW,
  STRANGER,
  signed,
  tampered,
  verify,
} from '../channel.fixture.ts';
import { decisionFailure, recheck, verifyPart } from '../channel.ts';

const five = (await made({ version: 5 })).bytes;
const four = (await made({ version: 4 })).bytes;
const six = await made({ version: 6, notes: { en: 'Anna sank.' } }, [ACTIVE], corpus('harbour', 'It sank.'));
const atFive = (await installed(five)).mark;

describe('broken files', () => {
  const broken: readonly [string, Uint8Array | Promise<Uint8Array>, string][] = [
    [
      'bad signature',
      tampered(five, ({ signatures: [first] }) => ({ signatures: [{ ...first!, sig: flipped(first!.sig) }] })),
      'channel-signature-wrong',
    ],
    [
      'a payload changed by one bit',
      tampered(five, ({ payload }) => ({ payload: flipped(payload) })),
      'channel-signature-wrong',
    ],
    ['unknown key', signed((channel) => channel, [STRANGER]), 'channel-key-unknown'],
    ['no signature', signed((channel) => channel, []), 'channel-unsigned'],
    ['HTML 200', utf8('<!doctype html><title>Sign in to the hotel</title>'), 'channel-html'],
    ['HTML behind blank lines', utf8('\n\n  <html>'), 'channel-html'],
    ['empty', new Uint8Array(), 'channel-malformed'],
    ['not UTF-8', new Uint8Array([0xff, 0xfe, 0x7b]), 'channel-malformed'],
    ['JSON of something else', utf8('{"version":3}'), 'channel-malformed'],
    ['truncated', five.slice(0, five.length / 2), 'channel-malformed'],
    [
      'another payload type',
      tampered(five, ({ payloadType }) => ({ payloadType: `${payloadType}2` })),
      'channel-malformed',
    ],
    ['base64 of another spelling', tampered(five, ({ payload }) => ({ payload: ` ${payload}` })), 'channel-malformed'],
    [
      'nine signatures',
      tampered(five, ({ signatures }) => ({ signatures: Array(9).fill(signatures[0]) })),
      'channel-malformed',
    ],
    ['a payload that is not JSON', signed(() => undefined), 'channel-payload-malformed'],
    ['wrong channel id', signed((channel) => ({ ...channel, corpus: 'canal' })), 'channel-other-corpus'],
    ['version 0', signed((channel) => ({ ...channel, version: 0 })), 'channel-payload-malformed'],
    ['version 1.5', signed((channel) => ({ ...channel, version: 1.5 })), 'channel-payload-malformed'],
    [
      'version beyond exact integers',
      signed((channel) => ({ ...channel, version: 2 ** 53 })),
      'channel-payload-malformed',
    ],
    ['version as text', signed((channel) => ({ ...channel, version: '6' })), 'channel-payload-malformed'],
    ['no parts', signed((channel) => ({ ...channel, parts: [] })), 'channel-payload-malformed'],
    [
      'a part named twice',
      signed(({ parts, ...rest }) => ({ ...rest, parts: [...parts, parts[0]] })),
      'channel-payload-malformed',
    ],
    [
      'a part without a hash',
      signed((channel) => ({ ...channel, parts: [{ bytes: 3 }] })),
      'channel-payload-malformed',
    ],
    ['a path that climbs', signed((channel) => ({ ...channel, path: '../../' })), 'channel-payload-malformed'],
    [
      'a path to another host',
      signed((channel) => ({ ...channel, path: '//evil.example/' })),
      'channel-payload-malformed',
    ],
    [
      'an instant without a zone',
      signed((channel) => ({ ...channel, expires: '2025-06-20T00:00:00' })),
      'channel-payload-malformed',
    ],
    [
      'expires before it was made',
      signed((channel) => ({ ...channel, expires: '2020-01-01T00:00:00Z' })),
      'channel-payload-malformed',
    ],
    ['withdraws itself', signed((channel) => ({ ...channel, withdrawn: [5] })), 'channel-payload-malformed'],
    [
      'markup in its title',
      signed((channel) => ({ ...channel, title: { en: '<b>x</b>' } })),
      'channel-payload-malformed',
    ],
    ['keys that are none', signed((channel) => ({ ...channel, nextKeys: ['short'] })), 'channel-payload-malformed'],
  ];
  it.each(broken)('%s', async (_, bytes, code) => expect(await judged(await bytes)).toBe(code));

  it('lower version', async () => expect(await judged(four, { installed: atFive })).toBe('server-behind'));

  it('same version, other hash', async () => {
    const other = await made({ version: 5, notes: { en: 'Another five.' } });
    expect(await judged(other.bytes, { installed: atFive })).toBe('channel-two-contents');
  });

  it('expired', async () => {
    const decision = must(await verify(five, { now: NOW + 29 * DAY }));
    expect(decision.kind).toBe('stale');
    expect(decisionFailure(decision)?.code).toBe('channel-expired');
  });

  it('expired, but come with the app', async () =>
    expect(await judged(five, { now: NOW + 400 * DAY, allowExpired: true })).toBe('newer'));

  it('schema too new, in a shape that this app has never seen', async () => {
    const future = await signed(({ corpus: id, epoch, version, minApp }) => ({
      corpus: id,
      epoch,
      version,
      minApp,
      schema: 2,
    }));
    const decision = must(await verify(future, { installed: atFive }));
    expect(decision).toEqual({ kind: 'needs-app', because: 'schema', minApp: '0.1.0' });
    expect(decisionFailure(decision)?.code).toBe('channel-schema-new');
  });

  it.each([
    ['0.1.1', '0.1.0', 'needs-app'],
    ['0.10.0', '0.9.0', 'needs-app'],
    ['0.9.0', '0.10.0', 'newer'],
    ['1', '1.0.0', 'newer'],
    ['0.1.0.1', '0.1.0', 'needs-app'],
  ])('app too old: a channel for %s before app %s is %s', async (minApp, appVersion, expected) => {
    const bytes = await signed((channel) => ({ ...channel, minApp }));
    expect(await judged(bytes, { appVersion })).toBe(expected);
    if (expected === 'needs-app')
      expect(decisionFailure(must(await verify(bytes, { appVersion })))?.code).toBe('channel-app-old');
  });

  it('truncated part', async () => {
    const [part] = six.parts;
    expect(codeOf(await verifyPart(six.channel.parts[0]!, part!.bytes.slice(0, -1)))).toBe('part-truncated');
  });

  it('304 after expiry: what is installed ages all the same', async () => {
    const held = await installed(five);
    expect(recheck(held, NOW).kind).toBe('same');
    expect(recheck(held, NOW + 40 * DAY).kind).toBe('stale');
  });
});
