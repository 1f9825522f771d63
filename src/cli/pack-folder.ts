// A built pack in a folder: the parts under p/ and pack.json, which lists them. Written by `build`, read by `publish`.
// pack.json says nothing of versions or time, so that the same corpus always builds to the same bytes.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { type Bytes, fromJson } from '../core/bytes.ts';
import { partFile, partRef } from '../core/channel/make.ts';
import { type PartRef, partRefSchema } from '../core/channel/payload.ts';
import { verifyPart } from '../core/channel.ts';
import { fail, ok, type Result } from '../core/errors.ts';
import type { Pack } from '../core/pack.ts';
import { readWholePack, type WholePack } from './whole-pack.ts';

export const PACK_FILE = 'pack.json';

const packFileSchema = v.object({ corpus: v.string(), parts: v.pipe(v.array(partRefSchema), v.minLength(1)) });

/** A pack on disk, every part of it checked. */
export type BuiltPack = WholePack & { readonly parts: readonly PartRef[] };

/** Whoever reads the file sees the old contents or the new, never a half. */
export const writeWhole = (file: string, contents: string | Uint8Array): void => {
  mkdirSync(dirname(file), { recursive: true });
  const half = `${file}.${process.pid}.new`;
  writeFileSync(half, contents);
  renameSync(half, file);
};

/** Writes the parts that `folder` lacks, then pack.json. Parts of earlier packs stay: readers may still be fetching them. */
export const writePack = (folder: string, pack: Pack): void => {
  for (const part of pack.parts) {
    const file = join(folder, partFile(part.sha256));
    if (!existsSync(file) || readFileSync(file).compare(part.bytes) !== 0) writeWhole(file, part.bytes);
  }
  const listed = { corpus: pack.head.id, parts: pack.parts.map(partRef) };
  writeWhole(join(folder, PACK_FILE), `${JSON.stringify(listed, null, 1)}\n`);
};

const read = (file: string): Result<Bytes> => {
  if (!existsSync(file)) return fail('part-malformed', 'there is no such file', file);
  return ok(new Uint8Array(readFileSync(file)));
};

/** One part from disk, as the reader would take it. */
export const readPartFile = async (folder: string, ref: PartRef): Promise<Result<Bytes>> => {
  const bytes = read(join(folder, partFile(ref.sha256)));
  return bytes.ok ? verifyPart(ref, bytes.value) : bytes;
};

/** The pack that pack.json lists, checked as a reader would check it. */
export const readPack = async (folder: string): Promise<Result<BuiltPack>> => {
  const file = join(folder, PACK_FILE);
  const listed = existsSync(file) ? fromJson(readFileSync(file, 'utf8')) : undefined;
  const parsed = v.safeParse(packFileSchema, listed);
  if (!parsed.success) return fail('pack-incomplete', 'no built pack lies here: run `build` first', file);
  const { parts } = parsed.output;
  const pack = await readWholePack(parts, (ref) => readPartFile(folder, ref));
  return pack.ok ? ok({ ...pack.value, parts }) : pack;
};
