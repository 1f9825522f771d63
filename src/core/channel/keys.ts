// Ed25519 keys as readers and publishers hand them round, and the address that carries them. Called by the channel's verification,
// by subscribing and by the command line; makes no keys (that needs chance) and stores none.
import { type Bytes, base64url, fromBase64url, hex } from '../bytes.ts';
import { fail, ok, type Result } from '../errors.ts';

/** A public key: its 32 bytes in base64url, 43 characters. */
export type PublicKey = string;

/** What a reader trusts a channel by: the key in use first, then those held in reserve. `unsigned` was the reader's own choice. */
export type Trust = readonly PublicKey[] | 'unsigned';

export const KEYS_MAX = 4;

const KEY_BYTES = 32;

export const isPublicKey = (text: string): boolean => fromBase64url(text)?.length === KEY_BYTES;

/** The first 16 bytes of the key's SHA-256 in hex: names a key in signatures and, in groups of four, to people. */
export const keyId = async (key: PublicKey): Promise<string> => {
  const raw = fromBase64url(key) ?? new Uint8Array();
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', raw)).subarray(0, 16));
};

/** `3f2a 99c0 …`: for comparing by eye or over the telephone. */
export const fingerprint = async (key: PublicKey): Promise<string> =>
  (await keyId(key)).match(/.{4}/g)?.join(' ') ?? '';

/** Whether `signature` is this key's over these bytes. A key or signature of the wrong shape is simply not. */
export const isSignedBy = async (key: PublicKey, bytes: Bytes, signature: Bytes): Promise<boolean> => {
  const raw = fromBase64url(key);
  if (raw?.length !== KEY_BYTES) return false;
  try {
    const verifier = await crypto.subtle.importKey('raw', raw, { name: 'Ed25519' }, false, ['verify']);
    return await crypto.subtle.verify({ name: 'Ed25519' }, verifier, signature, bytes);
  } catch {
    return false; // some engines throw, where others answer false, for bytes that are no point on the curve
  }
};

export type ChannelAddress = { readonly url: string; readonly trust: Trust };

/** https, or http on this very machine for authors who try their channel. */
const isChannelUrl = (url: URL): boolean =>
  (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))) && !url.username && !url.password;

const isLoopback = (url: URL): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);

/**
 * Reads `https://host/channel.json#ed25519=KEY` or `…=KEY,RESERVE`. Without a key the address is an unsigned one, and the caller
 * must ask the reader before using it.
 */
export const readAddress = (text: string): Result<ChannelAddress> => {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return fail('address-malformed', 'not an address');
  const url = new URL(trimmed);
  if (!isChannelUrl(url)) return fail('address-malformed', 'not an https address', url.href);
  const fragment = url.hash.slice(1);
  url.hash = '';
  if (fragment === '') return ok({ url: url.href, trust: 'unsigned' });
  const keys = readKeys(fragment);
  // A mangled key must never turn into an unsigned subscription.
  return keys ? ok({ url: url.href, trust: keys }) : fail('address-malformed', 'the key is damaged', url.href);
};

/** The keys in `ed25519=KEY,RESERVE`, one to four different ones; undefined when anything about them is wrong. */
export const readKeys = (fragment: string): readonly PublicKey[] | undefined => {
  const keys = /^ed25519=(.+)$/.exec(fragment)?.[1]?.split(',') ?? [];
  const sound = keys.length > 0 && keys.length <= KEYS_MAX && keys.every(isPublicKey);
  return sound && new Set(keys).size === keys.length ? keys : undefined;
};

/** The part of an address that carries the keys, `#` included. */
export const keyFragment = (keys: readonly PublicKey[]): string => `#ed25519=${keys.join(',')}`;

export const publicKeyOf = (raw: Uint8Array): PublicKey => base64url(raw);
