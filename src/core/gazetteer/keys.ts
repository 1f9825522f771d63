// All that is known of every chain key, while it is not yet known which keys there will be. Called by the gazetteer's
// compiler only. It knows slots as the layout has them, and nothing of texts.
import type { Numbers } from '../compiling/numbers.ts';
import { keyAfter } from './hash.ts';
import { AGAIN, FLAGS, FORM_SHIFT, SLOT } from './layout.ts';

/** Slots a note: each key may be a new one. */
const ROOM = 2;
const SLICE = 1024;

/** Slots with gaps between them, and the keys of those that are taken. */
export type Known = { readonly slots: Int32Array; readonly keys: Int32Array };

/** Takes notes of SLOT numbers each, as slots have them; yields the share that is done, 0 to 1. */
export function* noteSlices({ numbers, count }: Numbers): Generator<number, Known> {
  const slots = new Int32Array((Math.ceil((count / SLOT) * ROOM) + 1) * SLOT);
  let distinct = 0;
  for (let at = 0; at < count; at += SLOT) {
    if (note(slots, numbers[at]!, numbers[at + 1]!, numbers[at + 2]!)) distinct++;
    if (at % (SLICE * SLOT) === 0) yield at / count;
  }
  const keys = new Int32Array(distinct);
  for (let at = 0, key = 0; at < slots.length; at += SLOT) if (slots[at + 1] !== 0) keys[key++] = slots[at]!;
  yield 1;
  return { slots, keys };
}

/**
 * Notes what is known of a key, and answers whether the key is a new one. The same form again keeps its first index; a
 * beginning that is also a form, or another form's beginning, is one slot; of two texts that share a key by chance the
 * second has the key after it.
 */
const note = (slots: Int32Array, key: number, known: number, check: number): boolean => {
  let free = key;
  let at = seek(slots, free);
  while (isOther(slots, at, known, check)) {
    slots[at + 1]! |= AGAIN;
    free = keyAfter(free);
    at = seek(slots, free);
  }
  if (slots[at + 1] !== 0) {
    merge(slots, at, known, check);
    return false;
  }
  slots[at] = free;
  slots[at + 1] = known;
  slots[at + 2] = check;
  return true;
};

/** Where a key stands, or the empty slot where it would: from where all would be if they were spread evenly onwards. */
const seek = (slots: Int32Array, key: number): number => {
  let at = Math.floor((key >>> 0) * (slots.length / SLOT / 0x100000000)) * SLOT;
  while (slots[at + 1] !== 0 && slots[at] !== key) at = at + SLOT === slots.length ? 0 : at + SLOT;
  return at;
};

/** True of a slot with another form than this one. */
const isOther = (slots: Int32Array, at: number, known: number, check: number): boolean =>
  slots[at + 1]! >>> FORM_SHIFT !== 0 && known >>> FORM_SHIFT !== 0 && slots[at + 2] !== check;

const merge = (slots: Int32Array, at: number, known: number, check: number): void => {
  const there = slots[at + 1]!;
  const before = there >>> FORM_SHIFT;
  const form = known >>> FORM_SHIFT;
  const kept = before === 0 || (form !== 0 && form < before) ? form || before : before;
  slots[at + 1] = (kept << FORM_SHIFT) | ((there | known) & FLAGS);
  if (before === 0 && form !== 0) slots[at + 2] = check;
};
