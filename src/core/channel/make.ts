// Corpus -> the files of a channel: the parts and the signed channel.json that pins them, already through the reader's own verification.
// Called by the build (for the bundled corpus) and by the publisher's commands; writes no file and reads no clock.
import { type Bytes, utf8 } from '../bytes.ts';
import { type Decision, fitsChannel, verifyChannel } from '../channel.ts';
import type { Corpus, LocalText } from '../corpus.ts';
import { fail, ok, type Result } from '../errors.ts';
import type { Head } from '../pack/records.ts';
import { type Part, packCorpus } from '../pack.ts';
import { type Signer, sealEnvelope } from './envelope.ts';
import type { PublicKey } from './keys.ts';
import { CHANNEL_SCHEMA, type Channel, LIFETIME_MAX, type PartRef } from './payload.ts';

export const CHANNEL_FILE = 'channel.json';
const PARTS_PATH = 'p/';

/** Where a part lies below the channel's folder. */
export const partFile = (sha256: string): string => `${PARTS_PATH}${sha256}.json`;

export type Statement = {
  readonly epoch: number;
  readonly version: number;
  /** ms since 1970. */
  readonly created: number;
  /** How long readers take it for fresh, in ms; at most 366 days. */
  readonly lifetime: number;
  /** The least app version that reads this pack as it is meant. */
  readonly minApp: string;
  readonly notes?: LocalText;
  readonly mirrors?: readonly string[];
  readonly nextKeys?: readonly PublicKey[];
  readonly withdrawn?: readonly number[];
};

const SECOND = 1000;
const instant = (ms: number): string => new Date(Math.floor(ms / SECOND) * SECOND).toISOString().replace('.000Z', 'Z');

/** A part as a channel names it. */
export const partRef = ({ sha256, bytes }: Part): PartRef => ({ sha256, bytes: bytes.length });

/** The channel's statement about the pack that has this head and these parts. */
export const describeChannel = (head: Head, parts: readonly PartRef[], said: Statement): Channel => ({
  corpus: head.id,
  epoch: said.epoch,
  version: said.version,
  schema: CHANNEL_SCHEMA,
  minApp: said.minApp,
  created: instant(said.created),
  expires: instant(said.created + Math.min(said.lifetime, LIFETIME_MAX)),
  title: head.title,
  publisher: head.publisher,
  counts: head.counts,
  ...(said.notes && { notes: said.notes }),
  path: PARTS_PATH,
  parts,
  mirrors: said.mirrors ?? [],
  nextKeys: said.nextKeys ?? [],
  withdrawn: said.withdrawn ?? [],
});

/** Signs a channel and lets the reader's verification judge the result; what it refuses is not made. */
const signChannel = async (channel: Channel, signers: readonly Signer[]): Promise<Result<Bytes>> => {
  const bytes = await sealEnvelope(utf8(JSON.stringify(channel)), signers);
  const keys = channel.nextKeys.length > 0 ? channel.nextKeys : signers.map(({ publicKey }) => publicKey);
  const decision = await verifyChannel(bytes, {
    trust: signers.length > 0 ? keys : 'unsigned',
    corpus: channel.corpus,
    now: Date.parse(channel.created),
    appVersion: channel.minApp,
  });
  if (!decision.ok) return decision;
  return accepted(decision.value) ? ok(bytes) : fail('internal', `a new channel was judged ${decision.value.kind}`);
};

const accepted = (decision: Decision): boolean => decision.kind === 'newer';

export type MadeChannel = { readonly channel: Channel; readonly bytes: Bytes; readonly parts: readonly Part[] };

/** Packs and signs a corpus. The caller writes `parts` first, each to `partFile(sha256)`, and `bytes` last to `CHANNEL_FILE`. */
export const makeChannel = async (
  corpus: Corpus,
  said: Statement,
  signers: readonly Signer[],
): Promise<Result<MadeChannel>> => {
  const pack = await packCorpus(corpus);
  if (!pack.ok) return pack;
  const channel = describeChannel(pack.value.head, pack.value.parts.map(partRef), said);
  const fits = fitsChannel(pack.value.head, channel);
  if (!fits.ok) return fits;
  const bytes = await signChannel(channel, signers);
  return bytes.ok ? ok({ channel, bytes: bytes.value, parts: pack.value.parts }) : bytes;
};
