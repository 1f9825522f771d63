// The rows of the fault matrix that a host can cause, by name: what it does while a reader of version 1 asks for news, and how that must
// end. Walked through in Node by sync-faults.test, and against the built extension by `npm run faults`.
import { type Bytes, utf8 } from '../../core/bytes.ts';
import type { Signer } from '../../core/channel/envelope.ts';
import { CHANNEL_FILE, type Statement } from '../../core/channel/make.ts';
import { DAY, flipped, NEXT, RESERVE, STRANGER, tampered } from '../../core/channel.fixture.ts';
import type { ErrorCode } from '../../core/errors.ts';
import { bent, resigned, type Version, version } from './fault-versions.fixture.ts';

/** `hang`: nothing more comes; `cut`: the connection breaks; `drip`: a byte, and a wait that is just short of a stall. */
export type Piece = Bytes | 'hang' | 'cut' | 'drip';
export type Reply = {
  readonly status?: number;
  readonly type?: string;
  /** Sends the reader on to another origin, which answers with the same. */
  readonly elsewhere?: boolean;
  readonly pieces: Iterable<Piece>;
};

export type FaultRow = {
  readonly name: string;
  /** What is said of version 1, which the reader has. */
  readonly first?: Partial<Statement>;
  /** What is public when the reader asks: version 2 unless said otherwise. `now` in ms since 1970. */
  readonly publish?: ((now: number) => Promise<Version>) | 'nothing';
  /** What the host does; undefined: what a good one would. `good` is undefined for a file that is not there. */
  readonly reply?: (path: string, good: Bytes | undefined) => Reply | undefined;
  /** ms that pass before the reader asks. */
  readonly wait?: number;
  readonly ends: ErrorCode | 'updated' | 'current';
  /** What must be said of the good version 3 that heals it. */
  readonly heal?: { readonly said: Partial<Statement>; readonly signers?: readonly Signer[] };
};

const onChannel = (reply: (good: Bytes) => Reply) => (path: string, good: Bytes | undefined) =>
  path === CHANNEL_FILE && good ? reply(good) : undefined;
const onParts = (reply: (good: Bytes) => Reply) => (path: string, good: Bytes | undefined) =>
  path !== CHANNEL_FILE && good ? reply(good) : undefined;

const whole = (bytes: Bytes, more: Partial<Reply> = {}): Reply => ({ pieces: [bytes], ...more });
const html = utf8('<!doctype html><title>Sign in</title><p>Welcome to the hotel’s network.</p>');
const SPACES = new Uint8Array(16 * 1024).fill(0x20);
function* endless(): Generator<Piece> {
  for (;;) yield SPACES;
}
function* drip(): Generator<Piece> {
  for (;;) yield 'drip';
}

const two = (now: number) => version(2, now);
const bytesBent = (from: Version, bend: (bytes: Bytes) => Bytes): Version => ({ ...from, bytes: bend(from.bytes) });

const rotation = { epoch: 2, nextKeys: [RESERVE.publicKey, NEXT.publicKey] };

const KEYS: readonly FaultRow[] = [
  {
    name: 'wrong signature',
    publish: async (now) =>
      bytesBent(await two(now), (bytes) =>
        tampered(bytes, ({ signatures: [first] }) => ({ signatures: [{ ...first!, sig: flipped(first!.sig) }] })),
      ),
    ends: 'channel-signature-wrong',
  },
  { name: 'unknown key', publish: (now) => version(2, now, {}, [STRANGER]), ends: 'channel-key-unknown' },
  {
    name: 'no signature',
    publish: async (now) => resigned(await two(now), {}, []),
    ends: 'channel-unsigned',
  },
  {
    name: 'key rotation, good',
    publish: (now) => version(2, now, rotation, [RESERVE]),
    ends: 'updated',
    heal: { said: rotation, signers: [RESERVE] },
  },
  {
    name: 'key rotation, forged',
    publish: async (now) => resigned(await two(now), { epoch: 2, nextKeys: [STRANGER.publicKey] }, [STRANGER]),
    ends: 'channel-key-unknown',
  },
  {
    name: 'key rotation, by a thief of the key in use',
    publish: async (now) => resigned(await two(now), { nextKeys: [STRANGER.publicKey, RESERVE.publicKey] }),
    ends: 'channel-keys-forged',
  },
];

const CHANNELS: readonly FaultRow[] = [
  { name: 'lower version', first: { version: 7 }, ends: 'channel-behind', heal: { said: { version: 8 } } },
  {
    name: 'same version with another hash',
    publish: async (now) => resigned(await two(now), { version: 1 }),
    ends: 'channel-two-contents',
  },
  { name: 'expired', publish: (now) => version(2, now, { created: now - 40 * DAY }), ends: 'channel-expired' },
  {
    name: '304 after expiry',
    first: { lifetime: DAY + 3000 },
    publish: 'nothing',
    wait: 4000,
    ends: 'channel-expired',
  },
  { name: '304 before expiry', publish: 'nothing', ends: 'current' },
  {
    name: 'other corpus id',
    publish: async (now) => resigned(await two(now), { corpus: 'canal' }),
    ends: 'channel-other-corpus',
  },
  {
    name: 'schema too new',
    publish: async (now) => resigned(await two(now), { schema: 2 }),
    ends: 'channel-schema-new',
  },
  { name: 'app too old', publish: (now) => version(2, now, { minApp: '99.0.0' }), ends: 'channel-app-old' },
  {
    name: 'well signed, and yet no channel',
    publish: async (now) => resigned(await two(now), { parts: 'all' }),
    ends: 'channel-payload-malformed',
  },
];

/** Repeats the last record of every part that holds entities, under its own id. */
const twice = (text: string): string =>
  text.includes('"entities":[') ? text.replace(/\n(.+)\n\]\}\n$/, '\n$1,\n$1\n]}\n') : text;

const PACKS: readonly FaultRow[] = [
  { name: 'duplicate ids', publish: async (now) => bent(await two(now), twice), ends: 'pack-duplicate' },
  {
    name: 'a relation to nobody',
    publish: async (now) =>
      bent(await two(now), (text) => text.replace('"relations":[]', '"relations":[{"target":"nobody","type":"of"}]')),
    ends: 'pack-dangling',
  },
  {
    name: 'a record with markup in it',
    publish: async (now) => bent(await two(now), (text) => text.replace('It sails at dawn', '<b>It</b> sails at dawn')),
    ends: 'record-malformed',
  },
  {
    name: 'a part that is no JSON',
    publish: async (now) => bent(await two(now), (text) => text.replace('"entities":', '"entities"')),
    ends: 'part-malformed',
  },
  {
    name: 'a pack without a head',
    publish: async (now) => {
      const whole = await two(now);
      const parts = whole.parts.slice(1);
      const refs = whole.channel.parts.filter(({ sha256 }) => parts.some((part) => part.sha256 === sha256));
      return resigned({ ...whole, parts }, { parts: refs });
    },
    ends: 'pack-incomplete',
  },
  {
    name: 'a pack that is not the announced one',
    publish: async (now) => resigned(await two(now), { publisher: 'Somebody else' }),
    ends: 'pack-mixed',
  },
  {
    name: 'more parts than a reader takes in',
    publish: async (now) => {
      const parts = Array.from({ length: 401 }, (_, at) => ({ sha256: at.toString(16).padStart(64, '0'), bytes: 9 }));
      return resigned(await two(now), { parts });
    },
    ends: 'pack-oversized',
  },
];

const BODIES: readonly FaultRow[] = [
  { name: 'channel: endless body', reply: onChannel(() => ({ pieces: endless() })), ends: 'channel-oversized' },
  { name: 'channel: slow drip', reply: onChannel(() => ({ pieces: drip() })), ends: 'fetch-stalled' },
  { name: 'channel: hangs', reply: onChannel(() => ({ pieces: ['hang'] })), ends: 'fetch-stalled' },
  {
    name: 'channel: HTML with status 200',
    reply: onChannel(() => whole(html, { type: 'text/html' })),
    ends: 'channel-html',
  },
  { name: 'channel: empty', reply: onChannel(() => ({ pieces: [] })), ends: 'channel-malformed' },
  { name: 'channel: 404', reply: onChannel(() => whole(html, { status: 404 })), ends: 'fetch-status' },
  { name: 'channel: 500', reply: onChannel(() => whole(html, { status: 500 })), ends: 'fetch-status' },
  {
    name: 'channel: redirect to another origin',
    reply: onChannel((good) => whole(good, { elsewhere: true })),
    ends: 'fetch-redirected',
  },
  {
    name: 'channel: truncated',
    reply: onChannel((good) => whole(good.slice(0, good.length >> 1))),
    ends: 'channel-malformed',
  },
  { name: 'part: endless body', reply: onParts(() => ({ pieces: endless() })), ends: 'part-oversized' },
  { name: 'part: slow drip', reply: onParts(() => ({ pieces: drip() })), ends: 'fetch-stalled' },
  { name: 'part: hangs', reply: onParts(() => ({ pieces: ['hang'] })), ends: 'fetch-stalled' },
  { name: 'part: truncated', reply: onParts((good) => whole(good.slice(0, -1))), ends: 'part-truncated' },
  { name: 'part: oversized', reply: onParts((good) => ({ pieces: [good, utf8(' ')] })), ends: 'part-oversized' },
  {
    name: 'part: swapped from another version',
    reply: onParts((good) => whole(new Uint8Array(good).fill(0x20, good.length >> 1))),
    ends: 'part-altered',
  },
  { name: 'part: HTML with status 200', reply: onParts(() => whole(html)), ends: 'part-truncated' },
  { name: 'part: 404', reply: onParts(() => whole(html, { status: 404 })), ends: 'fetch-status' },
  { name: 'part: 500', reply: onParts(() => whole(html, { status: 500 })), ends: 'fetch-status' },
  {
    name: 'part: redirect to another origin',
    reply: onParts((good) => whole(good, { elsewhere: true })),
    ends: 'fetch-redirected',
  },
];

const CUTS: readonly FaultRow[] = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90].map((share) => ({
  name: `part: connection cut at ${share} %`,
  reply: onParts((good) => ({ pieces: [good.slice(0, Math.floor((good.length * share) / 100)), 'cut'] })),
  ends: 'fetch-failed',
}));

/** What a server alone can do. Every other fault is the reader's browser's own. */
export const SERVER_FAULTS: readonly FaultRow[] = [...KEYS, ...CHANNELS, ...PACKS, ...BODIES, ...CUTS];
