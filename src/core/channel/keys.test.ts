import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64, base64url, fromBase64, fromBase64url } from '../bytes.ts';
import { ACTIVE, codeOf, must, RESERVE } from '../channel.fixture.ts';
import { fingerprint, isSignedBy, keyFragment, keyId, readAddress } from './keys.ts';

const [a, r] = [ACTIVE.publicKey, RESERVE.publicKey];

describe('the address of a channel', () => {
  it.each([
    [`https://host.example/c/channel.json#ed25519=${a}`, 'https://host.example/c/channel.json', [a]],
    [`  https://host.example/channel.json#ed25519=${a},${r}\n`, 'https://host.example/channel.json', [a, r]],
    ['https://host.example/channel.json', 'https://host.example/channel.json', 'unsigned'],
    ['https://host.example/channel.json#', 'https://host.example/channel.json', 'unsigned'],
    [`http://127.0.0.1:8080/channel.json#ed25519=${a}`, 'http://127.0.0.1:8080/channel.json', [a]],
    [`http://localhost:8080/channel.json#ed25519=${a}`, 'http://localhost:8080/channel.json', [a]],
    [`http://[::1]:8080/channel.json#ed25519=${a}`, 'http://[::1]:8080/channel.json', [a]],
  ])('%s', (text, url, trust) => expect(must(readAddress(text))).toEqual({ url, trust }));

  it.each([
    ['nothing', ''],
    ['no address', 'channel.json'],
    ['http elsewhere', `http://host.example/channel.json#ed25519=${a}`],
    ['http to a name that only looks like this machine', `http://127.0.0.1.example/channel.json#ed25519=${a}`],
    ['a file', 'file:///etc/channel.json'],
    ['a script', 'javascript:alert(1)'],
    ['a password', `https://user:word@host.example/channel.json#ed25519=${a}`],
    ['a key cut short', `https://host.example/channel.json#ed25519=${a.slice(0, -1)}`],
    ['an empty key', 'https://host.example/channel.json#ed25519='],
    ['another algorithm', `https://host.example/channel.json#rsa=${a}`],
    ['one key twice', `https://host.example/channel.json#ed25519=${a},${a}`],
    ['a fifth key', `https://host.example/channel.json#ed25519=${Array(5).fill(a).join(',')}`],
    ['a fragment that is no key', 'https://host.example/channel.json#top'],
  ])('is refused with %s, never read as unsigned', (_, text) => {
    expect(codeOf(readAddress(text))).toBe('address-malformed');
  });

  it('carries keys there and back', () => {
    expect(must(readAddress(`https://host.example/channel.json${keyFragment([a, r])}`)).trust).toEqual([a, r]);
  });

  it('is read or refused whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl({ withFragments: true })), (text) => void readAddress(text)));
  });
});

describe('a key', () => {
  it('has an id and a fingerprint that people can compare', async () => {
    expect(await keyId(a)).toMatch(/^[0-9a-f]{32}$/);
    expect((await fingerprint(a)).replaceAll(' ', '')).toBe(await keyId(a));
    expect(await keyId(a)).not.toBe(await keyId(r));
  });

  it('of the wrong shape has signed nothing, and no bytes make it throw', async () => {
    const bytes = fc.uint8Array({ maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(bytes, bytes, bytes, async (key, message, signature) => {
        expect(await isSignedBy(base64url(key), message.slice(), signature.slice())).toBe(false);
      }),
    );
  });
});

describe('bytes as text', () => {
  it('come back from base64 and base64url', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase64(base64(bytes))).toEqual(bytes);
        expect(fromBase64url(base64url(bytes))).toEqual(bytes);
      }),
    );
  });

  it('have one spelling only', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [plain, url] = [fromBase64(text), fromBase64url(text)];
        if (plain) expect(base64(plain)).toBe(text);
        if (url) expect(base64url(url)).toBe(text);
      }),
    );
    expect(fromBase64('AB==')).toBeUndefined();
    expect(fromBase64url('AB')).toBeUndefined();
  });
});
