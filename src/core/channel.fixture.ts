// What the channel's tests share: three publishers' keys that never change, a small corpus, and its channel as told.
import { type Bytes, base64, fromBase64, fromUtf8, utf8 } from './bytes.ts';
import { readSigner, type Signer, sealEnvelope } from './channel/envelope.ts';
import { describeChannel, makeChannel, partRef, type Statement } from './channel/make.ts';
import type { Channel } from './channel/payload.ts';
import { type Circumstances, type Decision, type Verified, verifyChannel } from './channel.ts';
import type { Corpus } from './corpus.ts';
import type { Result } from './errors.ts';
import { type Pack, packCorpus } from './pack.ts';

export const DAY = 24 * 60 * 60 * 1000;
export const NOW = Date.parse('2025-06-01T12:00:00Z');

/** What a result holds; a test that hands in a failure fails with its words. */
export const must = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  const { code, message, where } = result.error;
  throw new Error(`${code}: ${message} (${where})`);
};

export const codeOf = (result: Result<unknown>): string => (result.ok ? 'accepted' : result.error.code);

const PKCS8_HEAD = fromBase64('MC4CAQAwBQYDK2VwBCIEIA==')!;

const signerOf = async (seed: number): Promise<Signer> => {
  const bytes = new Uint8Array(48).fill(seed);
  bytes.set(PKCS8_HEAD);
  return (await readSigner(bytes))!;
};

/** The publisher's key in use, the one in reserve, the one after, and a stranger's. */
export const [ACTIVE, RESERVE, NEXT, STRANGER] = (await Promise.all([1, 2, 3, 4].map(signerOf))) as [
  Signer,
  Signer,
  Signer,
  Signer,
];

export const corpus = (id = 'harbour', summary = 'It sails twice a day.'): Corpus => ({
  id,
  title: { en: 'The harbour', fr: 'Le port' },
  description: { en: 'Ships and their people.' },
  publisher: 'Harbour Gazette',
  languages: ['en', 'fr'],
  topics: [{ id: 'ships', name: { en: 'Ships' } }],
  relationTypes: [],
  sources: [],
  entities: ['anna', 'bert'].map((name) => ({
    id: name,
    kind: 'thing',
    name: { en: `The ${name}` },
    description: { en: 'A ferry.' },
    summary: { en: name === 'anna' ? summary : 'It is laid up.' },
    topics: ['ships'],
    aliases: [{ text: `The ${name}`, role: 'full', case: 'name' }],
    facts: [],
    relations: [],
  })),
});

export const statement = (more: Partial<Statement> = {}): Statement => ({
  epoch: 1,
  version: 5,
  created: NOW - DAY,
  lifetime: 30 * DAY,
  minApp: '0.1.0',
  ...more,
});

export const made = async (said: Partial<Statement> = {}, signers: readonly Signer[] = [ACTIVE], of = corpus()) =>
  must(await makeChannel(of, statement(said), signers));

const pack: Pack = must(await packCorpus(corpus()));

/** A channel file with anything at all in its payload, properly signed: what `makeChannel` would refuse to make. */
export const signed = (change: (channel: Channel) => unknown, signers: readonly Signer[] = [ACTIVE]): Promise<Bytes> =>
  sealEnvelope(utf8(JSON.stringify(change(describeChannel(pack.head, pack.parts.map(partRef), statement())))), signers);

export const circumstances = (more: Partial<Circumstances> = {}): Circumstances => ({
  trust: [ACTIVE.publicKey, RESERVE.publicKey],
  corpus: 'harbour',
  now: NOW,
  appVersion: '0.1.0',
  ...more,
});

export const verify = (bytes: Uint8Array, more: Partial<Circumstances> = {}): Promise<Result<Decision>> =>
  verifyChannel(bytes, circumstances(more));

/** What a reader holds who has installed this channel. */
export const installed = async (bytes: Uint8Array, more: Partial<Circumstances> = {}): Promise<Verified> => {
  const decision = must(await verify(bytes, { allowExpired: true, ...more }));
  if (!('mark' in decision)) throw new Error(decision.kind);
  return decision;
};

type Wire = { readonly payloadType: string; readonly payload: string; readonly signatures: readonly WireSignature[] };
type WireSignature = { readonly keyid: string; readonly sig: string };

export const wireOf = (bytes: Uint8Array): Wire => JSON.parse(fromUtf8(bytes) ?? '') as Wire;

/** A channel file with its envelope changed by hand. */
export const tampered = (bytes: Uint8Array, change: (wire: Wire) => Partial<Wire>): Bytes => {
  const wire = wireOf(bytes);
  return utf8(JSON.stringify({ ...wire, ...change(wire) }));
};

/** Base64 of the same bytes with one bit in the middle turned. */
export const flipped = (encoded: string): string => {
  const bytes = fromBase64(encoded) ?? new Uint8Array();
  bytes[bytes.length >> 1]! ^= 1;
  return base64(bytes);
};

/** What is decided of these bytes, or the code of what is wrong with them. */
export const judged = async (bytes: Uint8Array, more: Partial<Circumstances> = {}): Promise<string> => {
  const decision = await verify(bytes, more);
  return decision.ok ? decision.value.kind : decision.error.code;
};
