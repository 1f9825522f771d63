// A corpus from wherever it lies: its authored folder, a built pack, or a published channel's folder. Called by `diff`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CHANNEL_FILE } from '../core/channel/make.ts';
import type { PartRef } from '../core/channel/payload.ts';
import type { Corpus } from '../core/corpus.ts';
import { fail, ok, type Result } from '../core/errors.ts';
import { unpack } from '../core/pack.ts';
import { UsageError } from './command.ts';
import { compileFolder, problemLine } from './compile-folder.ts';
import { PACK_FILE, readPack, readPartFile } from './pack-folder.ts';
import { publishedIn } from './publishing.ts';

const unpacked = async (folder: string, refs: readonly PartRef[]): Promise<Result<Corpus>> => {
  const parts: Uint8Array[] = [];
  for (const ref of refs) {
    const bytes = await readPartFile(folder, ref);
    if (!bytes.ok) return bytes;
    parts.push(bytes.value);
  }
  return unpack(parts);
};

const authored = (folder: string): Result<Corpus> => {
  const { corpus, problems } = compileFolder(folder);
  return corpus ? ok(corpus) : fail('corpus-malformed', problems.map(problemLine).join('\n'), folder);
};

/** Where a folder holds both, what is public counts before what is only built: it is what readers have. */
export const loadCorpus = async (folder: string): Promise<Result<Corpus>> => {
  if (existsSync(join(folder, 'corpus.yaml'))) return authored(folder);
  if (existsSync(join(folder, CHANNEL_FILE))) {
    const published = await publishedIn(folder);
    if (!published.ok) return published;
    return unpacked(folder, published.value?.channel.parts ?? []);
  }
  if (!existsSync(join(folder, PACK_FILE)))
    throw new UsageError(`${folder} holds no corpus: neither corpus.yaml, ${PACK_FILE} nor ${CHANNEL_FILE}`);
  const pack = await readPack(folder);
  return pack.ok ? unpacked(folder, pack.value.parts) : pack;
};
