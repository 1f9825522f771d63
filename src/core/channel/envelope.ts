// The envelope of a channel file: payload bytes as they are, and signatures over them (DSSE, https://github.com/secure-systems-lab/dsse).
// Nothing inside is read before a signature holds. Called by channel and channel/make; knows nothing of what the payload says.
import * as v from 'valibot';
import { type Bytes, base64, fromBase64, fromJson, fromUtf8, utf8 } from '../bytes.ts';
import { fail, ok, type Result } from '../errors.ts';
import { PACK_LIMITS } from '../pack/limits.ts';
import { isSignedBy, keyId, type PublicKey } from './keys.ts';

const PAYLOAD_TYPE = 'application/vnd.sidelight.channel+json;v=1';
const SIGNATURES_MAX = 8;

const envelopeSchema = v.object({
  payloadType: v.literal(PAYLOAD_TYPE),
  payload: v.string(),
  signatures: v.pipe(
    v.array(
      v.object({
        keyid: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
        sig: v.pipe(v.string(), v.length(88)),
      }),
    ),
    v.maxLength(SIGNATURES_MAX),
  ),
});

export type Signature = { readonly keyid: string; readonly sig: Bytes };
export type Envelope = { readonly payload: Bytes; readonly signatures: readonly Signature[] };

/** What is signed: type and payload, each behind its length in bytes, so that neither can be read as part of the other. */
const signedBytes = (payload: Uint8Array): Bytes => {
  const head = utf8(`DSSEv1 ${utf8(PAYLOAD_TYPE).length} ${PAYLOAD_TYPE} ${payload.length} `);
  const bytes = new Uint8Array(head.length + payload.length);
  bytes.set(head);
  bytes.set(payload, head.length);
  return bytes;
};

/** Takes the envelope apart without believing any of it. */
export const openEnvelope = (bytes: Uint8Array, maxBytes: number = PACK_LIMITS.channelBytes): Result<Envelope> => {
  if (bytes.length > maxBytes) return fail('channel-oversized', `more than ${maxBytes} bytes`);
  const text = fromUtf8(bytes);
  if (text === undefined) return fail('channel-malformed', 'not UTF-8');
  if (/^\s*</.test(text)) return fail('channel-html', 'a page came instead of a channel');
  const read = v.safeParse(envelopeSchema, fromJson(text), { abortEarly: true });
  if (!read.success) return fail('channel-malformed', read.issues[0].message);
  const payload = fromBase64(read.output.payload);
  if (!payload) return fail('channel-malformed', 'the payload is not base64');
  const signatures: Signature[] = [];
  for (const { keyid, sig } of read.output.signatures) {
    const decoded = fromBase64(sig);
    if (!decoded) return fail('channel-malformed', 'a signature is not base64', keyid);
    signatures.push({ keyid, sig: decoded });
  }
  return ok({ payload, signatures });
};

/** Those of `keys` that signed the envelope. A key's id only says which signature to try: what counts is the signature. */
export const signersAmong = async (
  envelope: Envelope,
  keys: readonly PublicKey[],
): Promise<{ readonly named: readonly PublicKey[]; readonly signers: readonly PublicKey[] }> => {
  const bytes = signedBytes(envelope.payload);
  const named: PublicKey[] = [];
  const signers: PublicKey[] = [];
  for (const key of keys) {
    const id = await keyId(key);
    const own = envelope.signatures.filter(({ keyid }) => keyid === id);
    if (own.length > 0) named.push(key);
    for (const { sig } of own)
      if (await isSignedBy(key, bytes, sig)) {
        signers.push(key);
        break;
      }
  }
  return { named, signers };
};

/** A private key with the public one it belongs to. */
export type Signer = { readonly publicKey: PublicKey; readonly privateKey: CryptoKey };

/** A signer from its PKCS #8 bytes, which hold the public key's seed too. Undefined when they are no Ed25519 key. */
export const readSigner = async (pkcs8: Bytes): Promise<Signer | undefined> => {
  try {
    const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, { name: 'Ed25519' }, true, ['sign']);
    const { x } = await crypto.subtle.exportKey('jwk', privateKey);
    return x === undefined ? undefined : { publicKey: x, privateKey };
  } catch {
    return undefined; // Web Crypto says no more than that these bytes are not a key
  }
};

const signaturesOf = (payload: Bytes, signers: readonly Signer[]): Promise<readonly Signature[]> =>
  Promise.all(
    signers.map(async ({ publicKey, privateKey }) => ({
      keyid: await keyId(publicKey),
      sig: new Uint8Array(await crypto.subtle.sign({ name: 'Ed25519' }, privateKey, signedBytes(payload))),
    })),
  );

const written = ({ payload, signatures }: Envelope): Bytes => {
  const signed = signatures.map(({ keyid, sig }) => ({ keyid, sig: base64(sig) }));
  return utf8(`${JSON.stringify({ payloadType: PAYLOAD_TYPE, payload: base64(payload), signatures: signed })}\n`);
};

/** Writes the envelope with a signature of each signer; with none, an unsigned channel. */
export const sealEnvelope = async (payload: Bytes, signers: readonly Signer[]): Promise<Bytes> =>
  written({ payload, signatures: await signaturesOf(payload, signers) });

/** The same envelope with these signatures too; each key signs once. */
export const addSignatures = async (bytes: Uint8Array, signers: readonly Signer[]): Promise<Result<Bytes>> => {
  const envelope = openEnvelope(bytes);
  if (!envelope.ok) return envelope;
  const { payload, signatures } = envelope.value;
  const added = await signaturesOf(payload, signers);
  const others = signatures.filter(({ keyid }) => !added.some((one) => one.keyid === keyid));
  return ok(written({ payload, signatures: [...others, ...added] }));
};
