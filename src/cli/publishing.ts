// What may be made public: the next statement of a channel, and whether every reader would take it.
// Called by publish and sign; reads the channel that is public now, writes nothing.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Bytes, fromJson, fromUtf8, sha256 } from '../core/bytes.ts';
import { openEnvelope } from '../core/channel/envelope.ts';
import { keyFragment, type PublicKey, type Trust } from '../core/channel/keys.ts';
import { CHANNEL_FILE, type Statement } from '../core/channel/make.ts';
import { type Channel, channelSchema } from '../core/channel/payload.ts';
import { type Mark, verifyChannel } from '../core/channel.ts';
import { type Failure, fail, ok, type Result } from '../core/errors.ts';
import { misfit } from '../core/pack/records.ts';
import { appVersion } from './app-version.ts';
import { writeWhole } from './pack-folder.ts';

/** The first app that reads schema 1. */
const FIRST_APP = '0.1.0';
const DAY = 24 * 60 * 60 * 1000;
const LIFETIME_DAYS = 30;

/** A channel file as its own publisher reads it. */
export type Published = { readonly channel: Channel; readonly mark: Mark; readonly signed: boolean };

/** Takes a channel file for true: it is the publisher's own. */
export const readOwnChannel = async (bytes: Uint8Array, file: string): Promise<Result<Published>> => {
  const envelope = openEnvelope(bytes);
  if (!envelope.ok) return fail(envelope.error.code, envelope.error.message, file);
  const { payload, signatures } = envelope.value;
  const read = v.safeParse(channelSchema, fromJson(fromUtf8(payload) ?? ''));
  if (!read.success) return fail('channel-payload-malformed', misfit(read.issues[0]), file);
  const { epoch, version } = read.output;
  const mark = { epoch, version, sha256: await sha256(payload) };
  return ok({ channel: read.output, mark, signed: signatures.length > 0 });
};

/** What readers have now; undefined before the first publication. */
export const publishedIn = async (folder: string): Promise<Result<Published | undefined>> => {
  const file = join(folder, CHANNEL_FILE);
  return existsSync(file) ? readOwnChannel(new Uint8Array(readFileSync(file)), file) : ok(undefined);
};

export type Wishes = {
  readonly now: number;
  readonly days?: number;
  readonly version?: number;
  readonly minApp?: string;
  readonly notes?: Statement['notes'];
  /** Absent: as before. */
  readonly mirrors?: readonly string[];
  readonly withdraw: readonly number[];
  /** The keys that readers shall trust, the one in use first; empty for an unsigned channel. */
  readonly keys: readonly PublicKey[];
};

/** The statement after `before`: one version on, and an epoch on when another key comes into use. */
export const nextStatement = (before: Published | undefined, wishes: Wishes): Statement => {
  const was = before?.channel;
  const rotated = was?.nextKeys[0] !== undefined && wishes.keys[0] !== undefined && was.nextKeys[0] !== wishes.keys[0];
  const withdrawn = [...(rotated ? [] : (was?.withdrawn ?? [])), ...wishes.withdraw];
  return {
    epoch: (was?.epoch ?? 1) + (rotated ? 1 : 0),
    version: wishes.version ?? (was?.version ?? 0) + 1,
    created: wishes.now,
    lifetime: (wishes.days ?? LIFETIME_DAYS) * DAY,
    minApp: wishes.minApp ?? was?.minApp ?? FIRST_APP,
    ...(wishes.notes && { notes: wishes.notes }),
    mirrors: wishes.mirrors ?? was?.mirrors ?? [],
    nextKeys: wishes.keys,
    withdrawn: [...new Set(withdrawn)].sort((a, b) => a - b),
  };
};

/** Whether a new reader, and one who has what is public now, would both install this file. The first refusal, in words. */
export const judge = async (
  bytes: Bytes,
  next: Channel,
  before: Published | undefined,
  now: number,
): Promise<Result<true>> => {
  const circumstances = { corpus: next.corpus, now, appVersion: appVersion() };
  const trustOf = (channel: Channel): Trust => (channel.nextKeys.length > 0 ? channel.nextKeys : 'unsigned');
  const readers = [
    { who: 'a new reader', on: { ...circumstances, trust: trustOf(next) } },
    ...(before
      ? [
          {
            who: `a reader of version ${before.channel.version}`,
            on: {
              ...circumstances,
              corpus: before.channel.corpus,
              trust: trustOf(before.channel),
              installed: before.mark,
            },
          },
        ]
      : []),
  ];
  for (const { who, on } of readers) {
    const decided = await verifyChannel(bytes, on);
    if (!decided.ok) return fail(decided.error.code, `${who} would refuse it: ${decided.error.message}`);
    if (decided.value.kind !== 'newer')
      return fail('channel-behind', `${who} would not install it: ${decided.value.kind}`);
  }
  return ok(true);
};

/** A channel that waits for its signatures. */
export const DRAFT_FILE = 'channel.draft.json';

/** Puts a channel file that passed `judge` in place: the one moment at which readers' next check changes its answer. */
export const makePublic = (folder: string, bytes: Uint8Array): void => {
  writeWhole(join(folder, CHANNEL_FILE), bytes);
  rmSync(join(folder, DRAFT_FILE), { force: true });
};

export const tellRefused = (error: Failure, json: boolean): 1 => {
  const where = error.where === undefined ? '' : ` (${error.where})`;
  if (json) console.log(JSON.stringify({ ok: false, error }));
  else console.error(`not published: ${error.message}${where} [${error.code}]`);
  return 1;
};

export const tellPublic = (channel: Channel, before: Published | undefined, json: boolean): 0 => {
  const had = new Set(before?.channel.parts.map(({ sha256: part }) => part));
  const fresh = channel.parts.filter(({ sha256: part }) => !had.has(part));
  const bytes = fresh.reduce((sum, part) => sum + part.bytes, 0);
  const { corpus, epoch, version, expires, parts, counts, nextKeys } = channel;
  if (json) {
    const delta = { parts: parts.length, freshParts: fresh.length, freshBytes: bytes };
    console.log(JSON.stringify({ ok: true, corpus, epoch, version, expires, ...delta }));
    return 0;
  }
  console.log(
    `${corpus}: version ${version} is public, ${counts.entities} entities, fresh until ${expires.slice(0, 10)}`,
  );
  console.log(
    fresh.length === 0
      ? 'Its contents are those of the version before: readers fetch nothing but the channel.'
      : `Readers${before ? ` of version ${before.channel.version}` : ''} fetch ${fresh.length} of ${parts.length} parts, ${bytes} bytes.`,
  );
  if (nextKeys.length > 0) console.log(`They subscribe to …/${CHANNEL_FILE}${keyFragment(nextKeys)}`);
  return 0;
};
