// Whether a channel file may be believed, and what to do about it: the decision of every check for news.
// Called by sync, by subscribing and by the publisher's `verify`; time, bytes and what is installed come in as arguments.
import * as v from 'valibot';
import { type Bytes, fromJson, fromUtf8, sha256 } from './bytes.ts';
import { type Envelope, openEnvelope, signersAmong } from './channel/envelope.ts';
import { isPublicKey, type PublicKey, type Trust } from './channel/keys.ts';
import {
  CHANNEL_SCHEMA,
  type Channel,
  channelSchema,
  compareApp,
  type PartRef,
  packExcess,
  placeSchema,
} from './channel/payload.ts';
import { decideKeys, type KeyDecision } from './channel/trust.ts';
import { type Failure, fail, ok, type Result } from './errors.ts';
import { PACK_LIMITS } from './pack/limits.ts';
import { type Head, misfit } from './pack/records.ts';

/** The newest version ever accepted: it stays when the reader goes back to an older one. `sha256` is of the payload. */
export type Mark = { readonly epoch: number; readonly version: number; readonly sha256: string };

export type Circumstances = {
  readonly trust: Trust;
  /** The corpus subscribed to; absent only while subscribing, when the reader is about to be shown what it is. */
  readonly corpus?: string;
  readonly installed?: Mark;
  /** ms since 1970, taken when the check began. */
  readonly now: number;
  readonly appVersion: string;
  /** For what came with the app or from the reader's own file, which has no fresher version to be asked for. */
  readonly allowExpired?: boolean;
  readonly limits?: typeof PACK_LIMITS;
};

/** A channel that was believed. `mark` and `trust` are what to store once it is installed. */
export type Verified = {
  readonly channel: Channel;
  readonly mark: Mark;
  readonly trust: Trust;
  /** Another key is in use: worth telling. */
  readonly keyChanged: boolean;
};

export type Decision =
  /** Download what is missing and install. */
  | ({ readonly kind: 'newer' } & Verified)
  /** Already current, and confirmed so until `expires`. */
  | ({ readonly kind: 'same' } & Verified)
  /** The server, or a cache on the way, shows an older version: keep ours. An everyday event, not an attack. */
  | { readonly kind: 'server-behind'; readonly offered: Pick<Mark, 'epoch' | 'version'> }
  /** What the server shows is out of date: keep ours, and say since when it is not confirmed. */
  | ({ readonly kind: 'stale' } & Verified)
  /** Made for a newer app: keep ours, download nothing. */
  | { readonly kind: 'needs-app'; readonly because: 'schema' | 'app'; readonly minApp: string };

/** The failure that a decision to keep ours amounts to, for the reader and the log; undefined when all is well. */
export const decisionFailure = (decision: Decision): Failure | undefined => {
  if (decision.kind === 'server-behind') {
    const { epoch, version } = decision.offered;
    return { code: 'channel-behind', message: `the server shows version ${version} of epoch ${epoch}` };
  }
  if (decision.kind === 'stale') return { code: 'channel-expired', message: `expired ${decision.channel.expires}` };
  if (decision.kind === 'needs-app')
    return {
      code: decision.because === 'schema' ? 'channel-schema-new' : 'channel-app-old',
      message: `needs app ${decision.minApp}`,
    };
  return undefined;
};

/**
 * Verifies the bytes of a channel file and decides what they mean for what is installed. Signature first: nothing is read of a
 * payload that no trusted key signed. Errors: `channel-*`, `pack-oversized`.
 */
export const verifyChannel = async (bytes: Uint8Array, on: Circumstances): Promise<Result<Decision>> => {
  const limits = on.limits ?? PACK_LIMITS;
  const envelope = openEnvelope(bytes, limits.channelBytes);
  if (!envelope.ok) return envelope;
  const signed = await checkSignatures(envelope.value, on.trust);
  if (!signed.ok) return signed;

  const text = fromUtf8(envelope.value.payload);
  const payload = text === undefined ? undefined : fromJson(text);
  const head = v.safeParse(placeSchema, payload, { abortEarly: true });
  if (!head.success) return fail('channel-payload-malformed', misfit(head.issues[0]));
  const { corpus, schema, minApp } = head.output;
  if (on.corpus !== undefined && corpus !== on.corpus)
    return fail('channel-other-corpus', `asked for ${on.corpus}`, corpus);
  if (schema > CHANNEL_SCHEMA) return ok({ kind: 'needs-app', because: 'schema', minApp });
  if (compareApp(minApp, on.appVersion) > 0) return ok({ kind: 'needs-app', because: 'app', minApp });

  const read = v.safeParse(channelSchema, payload, { abortEarly: true });
  if (!read.success) return fail('channel-payload-malformed', misfit(read.issues[0]));
  const channel: Channel = read.output;
  const excess = packExcess(channel, limits);
  if (excess !== undefined) return fail('pack-oversized', excess, corpus);

  const keys = await checkKeys(channel, envelope.value, on.trust, signed.value);
  if (!keys.ok) return keys;
  const mark: Mark = { epoch: channel.epoch, version: channel.version, sha256: await sha256(envelope.value.payload) };
  const trust = on.trust === 'unsigned' ? on.trust : keys.value.keys;
  return place({ channel, mark, trust, keyChanged: keys.value.changed }, on);
};

const checkSignatures = async (envelope: Envelope, trust: Trust): Promise<Result<readonly PublicKey[]>> => {
  if (trust === 'unsigned') return ok([]);
  if (envelope.signatures.length === 0) return fail('channel-unsigned', 'no signature');
  const { named, signers } = await signersAmong(envelope, trust);
  if (signers.length > 0) return ok(signers);
  return named.length > 0
    ? fail('channel-signature-wrong', 'the signature does not fit the bytes')
    : fail('channel-key-unknown', 'signed by keys that are not trusted', envelope.signatures[0]?.keyid);
};

const checkKeys = async (
  channel: Channel,
  envelope: Envelope,
  trust: Trust,
  signers: readonly PublicKey[],
): Promise<Result<KeyDecision>> => {
  if (trust === 'unsigned') return ok({ keys: [], changed: false });
  const announced = channel.nextKeys.filter((key) => isPublicKey(key) && !trust.includes(key));
  const fresh = await signersAmong(envelope, announced);
  return decideKeys(channel, trust, [...signers, ...fresh.signers]);
};

const place = (verified: Verified, on: Circumstances): Result<Decision> => {
  const { channel, mark, keyChanged, trust } = verified;
  const { installed } = on;
  // With a new key the old numbers mean nothing: whoever stole the old key may have used them all up.
  const order = installed && !keyChanged ? mark.epoch - installed.epoch || mark.version - installed.version : 1;
  if (order < 0) return ok({ kind: 'server-behind', offered: { epoch: mark.epoch, version: mark.version } });
  if (order === 0 && mark.sha256 !== installed?.sha256)
    return fail('channel-two-contents', `two different contents for version ${mark.version}`, channel.corpus);
  if (installed && !keyChanged && mark.epoch > installed.epoch && trust !== 'unsigned')
    return fail('channel-epoch-forged', 'a new epoch without a new key', channel.corpus);
  if (!on.allowExpired && Date.parse(channel.expires) <= on.now) return ok({ kind: 'stale', ...verified });
  return ok({ kind: order > 0 ? 'newer' : 'same', ...verified });
};

/**
 * The decision when the server says that nothing changed (HTTP 304): what is installed ages all the same. `installed` is the channel
 * as it was verified and stored.
 */
export const recheck = (installed: Verified, now: number): Decision => ({
  ...installed,
  kind: Date.parse(installed.channel.expires) <= now ? 'stale' : 'same',
});

/** Whether bytes are the part that the channel names. Errors: `part-truncated`, `part-oversized`, `part-altered`. */
export const verifyPart = async (ref: PartRef, bytes: Bytes): Promise<Result<Bytes>> => {
  if (bytes.length < ref.bytes) return fail('part-truncated', `${bytes.length} of ${ref.bytes} bytes`, ref.sha256);
  if (bytes.length > ref.bytes) return fail('part-oversized', `${bytes.length} for ${ref.bytes} bytes`, ref.sha256);
  const actual = await sha256(bytes);
  return actual === ref.sha256 ? ok(bytes) : fail('part-altered', `the bytes are of ${actual}`, ref.sha256);
};

export type Plan = { readonly missing: readonly PartRef[]; readonly bytes: number; readonly totalBytes: number };

/** What must come over the network, given the parts one has: the delta. */
export const planDownload = (channel: Pick<Channel, 'parts'>, have: ReadonlySet<string>): Plan => {
  const missing = channel.parts.filter(({ sha256: part }) => !have.has(part));
  const sum = (parts: readonly PartRef[]) => parts.reduce((total, { bytes }) => total + bytes, 0);
  return { missing, bytes: sum(missing), totalBytes: sum(channel.parts) };
};

/** Where a part may be had, the channel's own host first. Mirrors need no trust: the hash decides. */
export const partUrls = (
  channelUrl: string,
  channel: Pick<Channel, 'path' | 'mirrors'>,
  ref: PartRef,
): readonly string[] =>
  [new URL('.', channelUrl).href, ...channel.mirrors].map((base) => `${base}${channel.path}${ref.sha256}.json`);

/** Whether an unpacked corpus is the one that the channel announced. */
export const fitsChannel = (head: Head, channel: Channel): Result<Head> => {
  const { counts } = channel;
  const fits =
    head.id === channel.corpus &&
    head.counts.entities === counts.entities &&
    head.counts.sources === counts.sources &&
    head.publisher === channel.publisher &&
    head.title.en === channel.title.en &&
    head.title.fr === channel.title.fr;
  return fits ? ok(head) : fail('pack-mixed', 'the pack is not what the channel announces', head.id);
};

/** Whether going back to this version is advised against by its publisher. */
export const isWithdrawn = (channel: Channel, mark: Pick<Mark, 'epoch' | 'version'>): boolean =>
  mark.epoch === channel.epoch && channel.withdrawn.includes(mark.version);
