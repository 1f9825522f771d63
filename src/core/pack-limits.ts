// How much a pack may hold: what a reader's browser takes in from a stranger, and what the publisher's tools therefore refuse to make.
// Read by pack, channel and both ends of a download.

/**
 * Bytes are of uncompressed JSON. Measured on generated records, an entity with its share of sources takes about 1.5 kB: 100,000
 * entities are 150 MB, cut in 256 parts of some 600 kB, so that an edited entity is 0.4 % of the whole. `parts` is what the 64 KiB
 * of a channel can name with room for its titles and notes.
 */
export const PACK_LIMITS = {
  channelBytes: 64 * 1024,
  partBytes: 4 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  parts: 400,
} as const;

/** Parts are cut to about this size as long as that takes no more than the buckets below. */
export const PART_TARGET_BYTES = 64 * 1024;
export const ENTITY_BUCKETS = 256;
export const SOURCE_BUCKETS = 64;
