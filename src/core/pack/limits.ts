// How much a pack may hold: what a reader's browser takes in from a stranger, and what the publisher's tools therefore refuse to make.
// Read by pack, channel and both ends of a download.

/**
 * Bytes are of uncompressed JSON. An entity in two languages takes 2 to 3 kB with its share of the sources: 100,000 are 210 to 300 MB.
 * 512 MiB leave room for more facts, and 8 MiB a part for lopsided cuts. A reader is told the bytes before agreeing to any. `parts` is
 * what the 64 KiB of a channel can name with room for its texts; the buckets below make 321 at most.
 */
export const PACK_LIMITS = {
  channelBytes: 64 * 1024,
  partBytes: 8 * 1024 * 1024,
  totalBytes: 512 * 1024 * 1024,
  parts: 400,
} as const;

/** Parts are cut to about this size as long as that takes no more than the buckets below. */
export const PART_TARGET_BYTES = 64 * 1024;
export const ENTITY_BUCKETS = 256;
export const SOURCE_BUCKETS = 64;
