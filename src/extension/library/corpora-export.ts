// Corpora out of the store into one file that another browser can read. Called by the options page, in whose own memory nothing of the
// packs is held: the file is made of the store's blobs.

import { ok, type Result } from '../../core/errors.ts';
import { type Choices, type FiledCorpus, writeHeader } from '../../core/library/corpora-file.ts';
import { type CorpusRecord, inOrder } from '../../core/library/corpus-record.ts';
import type { PackStore } from './pack-store.ts';

const choicesOf = ({ subscription, enabled, order, hue }: CorpusRecord): Choices => ({
  enabled,
  order,
  auto: subscription?.auto ?? false,
  ...(hue !== undefined && { hue }),
});

const filed = (record: CorpusRecord): FiledCorpus | undefined => {
  const { corpus, trust, active, subscription } = record;
  if (!trust) return undefined;
  return {
    corpus,
    trust,
    choices: choicesOf(record),
    ...(subscription && {
      from: { url: subscription.url, title: subscription.title, publisher: subscription.publisher },
    }),
    ...(active && { file: active.file }),
    parts: active?.channel.parts ?? [],
  };
};

/** `only`: one corpus; otherwise all, with what was chosen about the package's own, and with `settings` if given. Errors: those of the store. */
export const exportCorpora = async (
  store: PackStore,
  { only, settings }: { readonly only?: string; readonly settings?: unknown } = {},
): Promise<Result<Blob>> => {
  const records = await store.records();
  if (!records.ok) return records;
  const wanted = inOrder(records.value).filter(({ corpus }) => only === undefined || corpus === only);
  const corpora = wanted.map(filed).filter((one) => one !== undefined);
  const chosen = wanted.filter(({ trust }) => !trust).map((one) => ({ corpus: one.corpus, choices: choicesOf(one) }));
  const bodies: Blob[] = [];
  for (const { sha256 } of corpora.flatMap(({ parts }) => parts)) {
    const part = await store.partFile(sha256);
    if (!part.ok) return part;
    bodies.push(part.value);
  }
  const header = writeHeader({
    corpora,
    ...(only === undefined && { chosen }),
    ...(settings !== undefined && { settings }),
  });
  return ok(new Blob([header, ...bodies], { type: 'application/octet-stream' }));
};
