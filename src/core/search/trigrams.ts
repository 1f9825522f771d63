// Trigrams of names, and lists of what has each: the first sieve of search. Called by the search index and its candidates.
// It knows forms as strings and names as numbers, nothing of entities or ranking.
import type { NumberLists } from '../compiling/number-lists.ts';

/** A number for three units, spread over 32 bits. */
const mix = (a: number, b: number, c: number): number => {
  const mixed = Math.imul(Math.imul(Math.imul(a, 0x9e3779b1) + b, 0x85ebca6b) + c, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) >>> 0;
};

const SPACE = 0x20;

/**
 * The distinct trigrams of a form, as buckets below `2 ** bits`: each word with two spaces before it and one after, so
 * that the order of words does not matter and beginnings weigh more than ends.
 */
export const trigramsOf = (text: string, bits: number): number[] => {
  const found: number[] = [];
  let a = SPACE;
  let b = SPACE;
  for (let at = 0; at <= text.length; at++) {
    const unit = at === text.length ? SPACE : text.charCodeAt(at);
    const trigram = mix(a, b, unit) >>> (32 - bits);
    if (!(a === SPACE && unit === SPACE) && !found.includes(trigram)) found.push(trigram);
    a = unit === SPACE ? SPACE : b;
    b = unit;
  }
  return found;
};

/** Lists of rising numbers, one a bucket, as differences in 7-bit bytes. */
export type Postings = { readonly starts: Uint32Array<ArrayBuffer>; readonly bytes: Uint8Array<ArrayBuffer> };

const width = (value: number): number => (value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x200000 ? 3 : 4);

/** Owners read between two yields: about a millisecond's worth. */
const SLICE = 2048;
const ITSELF = (number: number): number => number;

/**
 * Turns lists around: for each bucket the owners that have it, by their numbers. `bucketOf` says in which bucket a number lies, no two
 * in the same; below 0 in none. Yields the share that is done, 0 to 1.
 */
export function* packPostings(buckets: number, lists: NumberLists, bucketOf = ITSELF): Generator<number, Postings> {
  const starts = new Uint32Array(buckets + 1);
  const last = new Int32Array(buckets);
  let owner = 0;
  for (const list of lists.each()) {
    for (const number of list) {
      const bucket = bucketOf(number);
      if (bucket < 0) continue;
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + width(owner - (last[bucket] ?? 0));
      last[bucket] = owner;
    }
    owner += 1;
    if (owner % SLICE === 0) yield (owner / lists.count) * 0.5;
  }
  for (let bucket = 0; bucket < buckets; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
  const bytes = new Uint8Array(starts[buckets] ?? 0);
  const next = starts.slice();
  last.fill(0);
  owner = 0;
  for (const list of lists.each()) {
    for (const number of list) {
      const bucket = bucketOf(number);
      if (bucket < 0) continue;
      let rest = owner - (last[bucket] ?? 0);
      last[bucket] = owner;
      let to = next[bucket] ?? 0;
      for (; rest >= 0x80; rest >>>= 7) bytes[to++] = (rest & 0x7f) | 0x80;
      bytes[to++] = rest;
      next[bucket] = to;
    }
    owner += 1;
    if (owner % SLICE === 0) yield 0.5 + (owner / lists.count) * 0.5;
  }
  return { starts, bytes };
}

/** How many bytes a bucket takes: near enough to how many numbers it has. */
export const postingsSize = ({ starts }: Postings, bucket: number): number =>
  (starts[bucket + 1] ?? 0) - (starts[bucket] ?? 0);

/** Writes a bucket's numbers, rising, into `numbers`, which must have room for all of them, and answers how many. */
export const readPostings = ({ starts, bytes }: Postings, bucket: number, numbers: Int32Array): number => {
  const end = starts[bucket + 1] ?? 0;
  let number = 0;
  let count = 0;
  for (let at = starts[bucket] ?? 0; at < end; ) {
    let byte = bytes[at++]!;
    number += byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[at++]!;
      number += (byte & 0x7f) << shift;
    }
    numbers[count++] = number;
  }
  return count;
};
