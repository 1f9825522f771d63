// The versions of a small corpus that the fault tests publish, good and bad: each has an entity of its own, so that a reader's page tells
// which one is current. Made by the publisher's own code, or bent by hand where that refuses.
import { type Bytes, fromUtf8, sha256, utf8 } from '../../core/bytes.ts';
import { type Signer, sealEnvelope } from '../../core/channel/envelope.ts';
import type { Statement } from '../../core/channel/make.ts';
import type { Channel } from '../../core/channel/payload.ts';
import { ACTIVE, corpus, DAY, made } from '../../core/channel.fixture.ts';
import type { Corpus, Entity } from '../../core/corpus.ts';

export const ID = 'harbour';
const NAMES = ['Zero', 'Adelaide', 'Beatrice', 'Cordelia', 'Dorothea', 'Euphemia', 'Frederica', 'Georgiana'];

/** The name that only version n has. */
export const nameOf = (n: number): string => `Ferry ${NAMES[n]}`;
export const ALL_NAMES: readonly string[] = NAMES.slice(1).map((name) => `Ferry ${name}`);

export const entityNamed = (
  id: string,
  name: string,
  summary = 'It sails at dawn and at dusk. '.repeat(36),
): Entity => ({
  ...corpus().entities[0]!,
  id,
  name: { en: name },
  summary: { en: summary.trim() },
  aliases: [{ text: name, role: 'full', case: 'name' }],
});

const BOATS = Array.from({ length: 60 }, (_, at) => entityNamed(`boat-${at}`, `Boat ${at} of the line`));

const corpusOf = (n: number, id = ID): Corpus => {
  const base = corpus(id);
  return { ...base, entities: [...base.entities, ...BOATS, entityNamed(`ferry-${n}`, nameOf(n))] };
};

/** What lies on a host: the channel file, and parts by their hash. */
export type Version = {
  readonly bytes: Bytes;
  readonly channel: Channel;
  readonly parts: readonly { readonly sha256: string; readonly bytes: Bytes }[];
};

/** `now` in ms since 1970: a version is a day old. */
export const version = (
  n: number,
  now: number,
  said: Partial<Statement> = {},
  signers: readonly Signer[] = [ACTIVE],
): Promise<Version> => made({ version: n, created: now - DAY, ...said }, signers, corpusOf(n));

/** A version with its parts' text bent, hashed and signed as if nothing were wrong. */
export const bent = async (
  from: Version,
  bend: (text: string) => string,
  channel: Partial<Channel> = {},
): Promise<Version> => {
  const parts = await Promise.all(
    from.parts.map(async (part) => {
      const bytes = utf8(bend(fromUtf8(part.bytes) ?? ''));
      return { sha256: await sha256(bytes), bytes };
    }),
  );
  const refs = parts.map((part) => ({ sha256: part.sha256, bytes: part.bytes.length }));
  return resigned({ ...from, parts }, { parts: refs, ...channel });
};

/** A version with anything at all in its channel, properly signed. */
export const resigned = async (
  from: Version,
  said: Readonly<Record<string, unknown>>,
  signers: readonly Signer[] = [ACTIVE],
): Promise<Version> => {
  const channel = { ...from.channel, ...said } as Channel;
  return { ...from, channel, bytes: await sealEnvelope(utf8(JSON.stringify(channel)), signers) };
};
