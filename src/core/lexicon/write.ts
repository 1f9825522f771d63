// The parts of a lexicon laid out as the one buffer that lexicon.ts reads. Called by the compiler, in slices: there may be 60 MB of it.
import type { ByteSink } from '../compiling/byte-sink.ts';
import { aligned, HEADER, MAGIC, VERSION } from '../lexicon.ts';
import { endEntity } from './records.ts';

export type LexiconParts = {
  readonly gazetteer: ArrayBuffer;
  /** A record each, empty for a form that means nothing by itself. */
  readonly forms: ByteSink;
  /** Records without their end, which is what they are related to. */
  readonly entities: ByteSink;
  readonly related: (number: number) => readonly number[];
};

/** Records, and bytes to be stamped, worked on between two yields: well under a millisecond's worth. */
const SLICE = 1024;
const STAMPED = 1 << 19;
const FNV = 0x811c9dc5;
const encoder = new TextEncoder();

/** FNV-1a, carried on from `hash`. */
const stampOf = (bytes: Uint8Array, from: number, to: number, hash: number): number => {
  let next = hash;
  for (let at = from; at < to; at++) next = Math.imul(next ^ (bytes[at] ?? 0), 0x01000193);
  return next;
};

/** Yields the share that is done, 0 to 1; returns the lexicon. */
export function* writeLexicon(parts: LexiconParts): Generator<number, ArrayBuffer> {
  const { gazetteer, forms, entities, related } = parts;
  const count = forms.count + entities.count;
  const ending = (number: number) => endEntity(related(number));
  const beginning = (slot: number) => (slot < forms.count ? forms.record(slot) : entities.record(slot - forms.count));
  const end = (slot: number) => (slot < forms.count ? '' : ending(slot - forms.count));

  const offsets = new Uint32Array(count + 1);
  for (let slot = 0; slot < count; slot++) {
    offsets[slot + 1] = (offsets[slot] ?? 0) + beginning(slot).length + end(slot).length;
    if (slot % SLICE === 0) yield (slot / count) * 0.3;
  }
  const gazetteerAt = aligned(HEADER * 4 + offsets.byteLength);
  const recordsAt = gazetteerAt + aligned(gazetteer.byteLength);
  const bytes = new Uint8Array(recordsAt + (offsets[count] ?? 0));
  bytes.set(new Uint8Array(offsets.buffer), HEADER * 4);
  bytes.set(new Uint8Array(gazetteer), gazetteerAt);
  for (let slot = 0; slot < count; slot++) {
    const record = beginning(slot);
    const at = recordsAt + (offsets[slot] ?? 0);
    bytes.set(record, at);
    encoder.encodeInto(end(slot), bytes.subarray(at + record.length));
    if (slot % SLICE === 0) yield 0.3 + (slot / count) * 0.5;
  }
  let stamp = FNV;
  for (let at = HEADER * 4; at < bytes.length; at += STAMPED) {
    stamp = stampOf(bytes, at, Math.min(at + STAMPED, bytes.length), stamp);
    yield 0.8 + (at / bytes.length) * 0.2;
  }
  const header = [MAGIC, VERSION, stamp >>> 0, gazetteer.byteLength, forms.count, entities.count];
  new Uint32Array(bytes.buffer, 0, HEADER).set(header);
  return bytes.buffer;
}
