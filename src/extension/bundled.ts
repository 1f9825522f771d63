// The corpus in the package: the floor that annotation and search stand on whatever sync and storage do. It is a signed channel like
// any other and goes through the same verification. Called by the library; the caller says how a file of the package is read.
import * as v from 'valibot';
import { type Bytes, fromJson, fromUtf8 } from '../core/bytes.ts';
import { fitsChannel, verifyChannel, verifyPart } from '../core/channel.ts';
import { CHANNEL_FILE, partFile } from '../core/channel-make.ts';
import type { Channel } from '../core/channel-payload.ts';
import type { Corpus } from '../core/corpus.ts';
import type { Floor } from '../core/corpus-row.ts';
import { fail, ok, type Result } from '../core/errors.ts';
import { unpack } from '../core/pack.ts';
import type { BundledHead, BundledPack } from './installed-packs.ts';

/** Where the build puts it (src/dev/bundle-corpus.ts). */
const FOLDER = 'corpus/';
const TRUST_FILE = 'trust.json';

const trustSchema = v.object({ keys: v.pipe(v.array(v.string()), v.minLength(1)) });

/** The bytes of a file of the package, by its path in it. */
export type ReadFile = (path: string) => Promise<Bytes>;

/** What the package holds, known from its channel alone. */
export type Bundled = BundledHead & { readonly floor: Floor; read(): Promise<Result<BundledPack>> };

/** `now` in ms. A package never expires: there is nobody to ask for a fresher one. */
export const lookAtBundled = async (
  readFile: ReadFile,
  on: { readonly now: number; readonly appVersion: string },
): Promise<Result<Bundled>> => {
  const [trustBytes, channelBytes] = await Promise.all([
    readFile(FOLDER + TRUST_FILE),
    readFile(FOLDER + CHANNEL_FILE),
  ]);
  const trust = v.safeParse(trustSchema, fromJson(fromUtf8(trustBytes) ?? ''));
  if (!trust.success) return fail('corpus-malformed', 'no key to verify it with', FOLDER + TRUST_FILE);
  const decision = await verifyChannel(channelBytes, { ...on, trust: trust.output.keys, allowExpired: true });
  if (!decision.ok) return decision;
  if (decision.value.kind !== 'newer') return fail('corpus-malformed', decision.value.kind, FOLDER + CHANNEL_FILE);
  const { channel, mark } = decision.value;
  const { epoch, version } = channel;
  const head = { epoch, version, stamp: mark.sha256 };
  return ok({
    ...head,
    corpus: { id: channel.corpus },
    floor: {
      corpus: channel.corpus,
      title: channel.title,
      publisher: channel.publisher,
      epoch,
      version,
      entities: channel.counts.entities,
    },
    read: async () => {
      const corpus = await readParts(readFile, channel);
      return corpus.ok ? ok({ ...head, corpus: corpus.value }) : corpus;
    },
  });
};

const readParts = async (readFile: ReadFile, channel: Channel): Promise<Result<Corpus>> => {
  const parts = await Promise.all(
    channel.parts.map(async (ref) => verifyPart(ref, await readFile(FOLDER + partFile(ref.sha256)))),
  );
  const sound: Bytes[] = [];
  for (const part of parts) {
    if (!part.ok) return part;
    sound.push(part.value);
  }
  const corpus = unpack(sound);
  if (!corpus.ok) return corpus;
  const { entities, sources, ...head } = corpus.value;
  const fits = fitsChannel({ ...head, counts: { entities: entities.length, sources: sources.length } }, channel);
  return fits.ok ? corpus : fits;
};
