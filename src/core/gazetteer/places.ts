// A place of its own for every key: found when all keys are known, so that a key is looked up with one read, without a
// search whose length nobody can foresee. Keys of one bucket share a pilot, a byte that sends each of them to a free
// place. Called by the gazetteer's compiler, and by whoever looks a key up; it does not know what keys stand for.
import { type Layout, SLOT, scaleOf } from './layout.ts';

/** Places a key: with more room pilots are found sooner. */
const ROOM = 1.15;
const KEYS_A_BUCKET = 2;
const LEAST_BUCKETS = 4;
const PILOTS = 256;
/** More keys than this in a bucket are no chance: somebody chose them. Another seed spreads them. */
const CROWD = 32;
/** How many buckets or keys are worked on between two yields. */
const SLICE = 1024;

const bucketOf = (key: number, seed: number, shift: number): number => Math.imul(key ^ seed, 0x9e3779b1) >>> shift;

/** `scale` is the number of places over 2 ** 32. */
const placeOf = (key: number, pilot: number, scale: number): number => {
  const mixed = Math.imul(key ^ Math.imul(pilot, 0x61c88647), 0xc2b2ae35);
  return ((Math.imul(mixed ^ (mixed >>> 15), 0x27d4eb2f) >>> 0) * scale) | 0;
};

/** Where a key stands, in the numbers of the slots. A key that is not there has a place too: another's, or an empty one. */
export const slotOf = (key: number, { pilots, seed, bucketShift, scale }: Layout): number =>
  Math.imul(placeOf(key, pilots[bucketOf(key, seed, bucketShift)]!, scale), SLOT);

/** How many places there are, the seed and the shift that give a key's bucket, and each bucket's pilot. */
export type Places = {
  readonly places: number;
  readonly seed: number;
  readonly bucketShift: number;
  readonly pilots: Uint8Array;
};

/** Finds a place for each of these keys, no two of which are equal; yields the share that is done, 0 to 1. */
export function* placeSlices(keys: Int32Array): Generator<number, Places> {
  const places = Math.ceil(keys.length * ROOM) + 1;
  const bucketShift = 32 - Math.ceil(Math.log2(Math.max(LEAST_BUCKETS, keys.length / KEYS_A_BUCKET)));
  for (let seed = 0; ; seed = (seed + 0x6d2b79f5) | 0) {
    const pilots = yield* findPilots(keys, places, seed, bucketShift);
    if (pilots) return { places, seed, bucketShift, pilots };
  }
}

/** The keys bucket by bucket, and where each bucket begins. */
type Buckets = { readonly keys: Int32Array; readonly starts: Int32Array; readonly most: number };

function* findPilots(
  keys: Int32Array,
  places: number,
  seed: number,
  shift: number,
): Generator<number, Uint8Array | undefined> {
  const buckets = yield* fillBuckets(keys, seed, shift);
  if (buckets.most > CROWD) return undefined;
  const pilots = new Uint8Array(buckets.starts.length - 1);
  const scale = scaleOf(places);
  const taken = new Uint8Array(places);
  const order = bySize(buckets);
  for (let at = 0; at < order.length; at++) {
    const bucket = order[at]!;
    const pilot = findPilot(buckets.keys, buckets.starts[bucket]!, buckets.starts[bucket + 1]!, taken, scale);
    if (pilot === PILOTS) return undefined;
    pilots[bucket] = pilot;
    if (at % SLICE === 0) yield at / order.length;
  }
  return pilots;
}

function* fillBuckets(keys: Int32Array, seed: number, shift: number): Generator<number, Buckets> {
  const starts = new Int32Array(2 ** (32 - shift) + 1);
  for (let at = 0; at < keys.length; at++) starts[bucketOf(keys[at]!, seed, shift) + 1]!++;
  yield 0;
  let most = 0;
  for (let bucket = 1; bucket < starts.length; bucket++) {
    most = Math.max(most, starts[bucket]!);
    starts[bucket]! += starts[bucket - 1]!;
  }
  yield 0;
  const filled = starts.slice();
  const sorted = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    sorted[filled[bucketOf(keys[at]!, seed, shift)]!++] = keys[at]!;
    if (at % (SLICE * 16) === 0) yield 0;
  }
  return { keys: sorted, starts, most };
}

/** The buckets that have keys, the fullest first: they are the hardest to place. */
const bySize = ({ starts, most }: Buckets): Int32Array => {
  const sizeOf = (bucket: number): number => starts[bucket + 1]! - starts[bucket]!;
  const firsts = new Int32Array(most + 2);
  for (let bucket = 0; bucket + 1 < starts.length; bucket++) firsts[most - sizeOf(bucket) + 1]!++;
  for (let size = 1; size < firsts.length; size++) firsts[size]! += firsts[size - 1]!;
  const order = new Int32Array(firsts[most]!);
  for (let bucket = 0; bucket + 1 < starts.length; bucket++)
    if (sizeOf(bucket) > 0) order[firsts[most - sizeOf(bucket)]!++] = bucket;
  return order;
};

/** The first pilot that sends all keys in `[from, to)` to places that are free, and takes them; PILOTS when none does. */
const findPilot = (keys: Int32Array, from: number, to: number, taken: Uint8Array, scale: number): number => {
  for (let pilot = 0; pilot < PILOTS; pilot++) {
    let at = from;
    for (; at < to; at++) {
      const place = placeOf(keys[at]!, pilot, scale);
      if (taken[place] !== 0) break;
      taken[place] = 1;
    }
    if (at === to) return pilot;
    while (--at >= from) taken[placeOf(keys[at]!, pilot, scale)] = 0;
  }
  return PILOTS;
};
