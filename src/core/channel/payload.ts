// What a channel says: which corpus, which version, until when, made of which parts. The shape and its limits, once a signature held.
// Read by channel (verification) and channel/make (writing); knows nothing of keys' validity or of what is installed.
import * as v from 'valibot';
import { PACK_LIMITS } from '../pack/limits.ts';
import { countsSchema, idSchema, linkSchema, localTextSchema, publisherSchema } from '../pack/records.ts';
import { LIMITS } from '../text-rules.ts';
import { isPublicKey, KEYS_MAX } from './keys.ts';

/** The schema this code reads and writes. It rises when a reader of the old one would misread a pack. */
export const CHANNEL_SCHEMA = 1;

const DAY = 24 * 60 * 60 * 1000;
/** A channel must be signed anew within this time, or its readers could be kept on an old version for ever. */
export const LIFETIME_MAX = 366 * DAY;

const NOTES_MAX = 1000;
const MIRRORS_MAX = 8;
const WITHDRAWN_MAX = 200;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/;
const instant = v.pipe(
  v.string(),
  v.check((text) => INSTANT.test(text) && !Number.isNaN(Date.parse(text)), 'is no UTC time'),
);
const ordinal = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const appVersion = v.pipe(v.string(), v.regex(/^\d{1,5}(\.\d{1,5}){0,3}$/, 'is no app version'));
const distinct = (items: readonly unknown[]) => new Set(items).size === items.length;

export const partRefSchema = v.object({
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});

/** One part as the channel names it; `bytes` uncompressed. */
export type PartRef = { readonly sha256: string; readonly bytes: number };

/** What every schema has: enough to tell whether this app can read the rest. */
export const placeSchema = v.object({
  corpus: idSchema,
  epoch: ordinal,
  version: ordinal,
  schema: ordinal,
  minApp: appVersion,
});

export const channelSchema = v.pipe(
  v.object({
    ...placeSchema.entries,
    created: instant,
    expires: instant,
    title: localTextSchema(LIMITS.title),
    publisher: publisherSchema,
    counts: countsSchema,
    notes: v.exactOptional(localTextSchema(NOTES_MAX)),
    path: v.pipe(
      v.string(),
      v.maxLength(100),
      v.regex(/^([a-z0-9][a-z0-9._-]*\/)*$/, 'is no folder below the channel'),
    ),
    parts: v.pipe(
      v.array(partRefSchema),
      v.minLength(1),
      v.check((parts) => distinct(parts.map(({ sha256 }) => sha256)), 'names a part twice'),
    ),
    mirrors: v.pipe(
      v.array(
        v.pipe(
          linkSchema,
          v.check((url) => url.endsWith('/') && !/[?#]/.test(url), 'is no address of a folder'),
        ),
      ),
      v.maxLength(MIRRORS_MAX),
    ),
    nextKeys: v.pipe(
      v.array(v.pipe(v.string(), v.check(isPublicKey, 'is no Ed25519 key'))),
      v.maxLength(KEYS_MAX),
      v.check((keys) => distinct(keys), 'names a key twice'),
    ),
    withdrawn: v.pipe(v.array(ordinal), v.maxLength(WITHDRAWN_MAX)),
  }),
  v.check(
    ({ created, expires }) =>
      Date.parse(expires) > Date.parse(created) && Date.parse(expires) - Date.parse(created) <= LIFETIME_MAX,
    'expires before it was made, or too long after',
  ),
  v.check(({ version, withdrawn }) => withdrawn.every((gone) => gone < version), 'withdraws itself'),
) satisfies v.GenericSchema<unknown, Channel>;

/** A channel's statement. Times are ISO 8601 in UTC; `version` counts within an epoch, and an epoch ends when the key changes. */
export type Channel = {
  readonly corpus: string;
  readonly epoch: number;
  readonly version: number;
  readonly schema: number;
  /** The least app version that reads this pack as it is meant. */
  readonly minApp: string;
  readonly created: string;
  readonly expires: string;
  readonly title: { readonly en?: string; readonly fr?: string };
  readonly publisher: string;
  readonly counts: { readonly entities: number; readonly sources: number };
  /** What is new, for the reader. */
  readonly notes?: { readonly en?: string; readonly fr?: string };
  /** Where parts lie below the channel's own folder and each mirror: `p/`; a part is `<path><sha256>.json`. */
  readonly path: string;
  readonly parts: readonly PartRef[];
  readonly mirrors: readonly string[];
  /** When not empty: the keys to trust from this version on, the one in use first. */
  readonly nextKeys: readonly string[];
  /** Versions of this epoch that nobody should go back to. */
  readonly withdrawn: readonly number[];
};

/** Undefined when the pack that the channel names is one that a reader takes in; else why not. */
export const packExcess = (channel: Channel, limits = PACK_LIMITS): string | undefined => {
  const total = channel.parts.reduce((sum, { bytes }) => sum + bytes, 0);
  if (channel.parts.length > limits.parts) return `${channel.parts.length} parts, at most ${limits.parts}`;
  if (total > limits.totalBytes) return `${total} bytes, at most ${limits.totalBytes}`;
  const big = channel.parts.find(({ bytes }) => bytes > limits.partBytes);
  return big && `a part of ${big.bytes} bytes, at most ${limits.partBytes}`;
};

/** Negative, zero or positive as dotted version `a` is older than, the same as or newer than `b`: number by number, never as text. */
export const compareApp = (a: string, b: string): number => {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};
