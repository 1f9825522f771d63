// Corpora out of a file that this or another browser exported: what the reader is shown first, then their installation through the same
// checks as anything from a server. Called for the options page, which has put the file into the store.

import type { PartRef } from '../../core/channel/payload.ts';
import { type Decision, decisionFailure, verifyChannel, verifyPart } from '../../core/channel.ts';
import { type Failure, fail, ok, type Result } from '../../core/errors.ts';
import {
  type FiledCorpus,
  HEADER_MAX,
  partOffsets,
  type ReadHeader,
  readHeader,
} from '../../core/library/corpora-file.ts';
import { adopted, blankRecord, type CorpusRecord, mayAdopt, type Origin } from '../../core/library/corpus-record.ts';
import { type InstallMeans, install } from './install.ts';
import { type Preview, previewOf } from './preview.ts';

export type ImportMeans = InstallMeans & {
  /** The id of the package's own corpus. */
  readonly bundledId: () => Promise<string | undefined>;
};

/** One corpus of a file: what it is, or why it cannot be taken in. A subscription alone has nothing to show but where it leads. */
export type Offer =
  | { readonly kind: 'pack'; readonly corpus: string; readonly preview: Preview }
  | { readonly kind: 'subscription'; readonly corpus: string; readonly url: string; readonly signed: boolean }
  | { readonly kind: 'refused'; readonly corpus: string; readonly failure: Failure };

export type FileOffer = { readonly offers: readonly Offer[]; readonly settings: boolean };

type Opened = ReadHeader & { readonly blob: Blob };

const open = async ({ store }: ImportMeans, name: string): Promise<Result<Opened>> => {
  const blob = await store.file(name);
  if (!blob.ok) return blob;
  if (!blob.value) return fail('pack-file-malformed', 'the file has gone', name);
  const header = readHeader(new Uint8Array(await blob.value.slice(0, HEADER_MAX).arrayBuffer()));
  return header.ok ? ok({ ...header.value, blob: blob.value }) : header;
};

const originOf = ({ corpus, trust, from }: FiledCorpus): Origin => ({ corpus, trust, ...(from && { from }) });

const recordFor = async ({ store }: ImportMeans, corpus: string): Promise<Result<CorpusRecord | undefined>> => {
  const records = await store.records();
  return records.ok ? ok(records.value.find((record) => record.corpus === corpus)) : records;
};

/** Whether the filed channel may be installed here, and what that would be. A file has no fresher version to be asked for: it may have expired. */
const judge = async (
  { now, appVersion }: ImportMeans,
  filed: FiledCorpus,
  record: CorpusRecord | undefined,
): Promise<Result<Extract<Decision, { kind: 'newer' | 'same' }>>> => {
  const may = mayAdopt(record, originOf(filed));
  if (!may.ok) return may;
  if (!filed.file) return fail('pack-file-malformed', 'there is no channel in it', filed.corpus);
  const installed = record?.active && record.newest;
  const decision = await verifyChannel(filed.file, {
    trust: record?.trust ?? filed.trust,
    corpus: filed.corpus,
    now: now(),
    appVersion,
    allowExpired: true,
    ...(installed && { installed }),
  });
  if (!decision.ok) return decision;
  const failure = decisionFailure(decision.value);
  if (failure) return { ok: false, error: failure };
  return decision.value.kind === 'newer' || decision.value.kind === 'same'
    ? ok(decision.value)
    : fail('internal', `a file judged ${decision.value.kind}`, filed.corpus);
};

const offerOf = async (means: ImportMeans, filed: FiledCorpus, parts: ReadonlySet<string>): Promise<Offer> => {
  const { corpus, from, trust } = filed;
  const record = await recordFor(means, corpus);
  if (!record.ok) return { kind: 'refused', corpus, failure: record.error };
  if (!filed.file && from) return { kind: 'subscription', corpus, url: from.url, signed: trust !== 'unsigned' };
  const judged = await judge(means, filed, record.value);
  if (!judged.ok) return { kind: 'refused', corpus, failure: judged.error };
  const here = { record: record.value, parts, bundledId: await means.bundledId() };
  return { kind: 'pack', corpus, preview: await previewOf(judged.value, here) };
};

/** Error: `pack-file-malformed`, or the store's. */
export const offersIn = async (means: ImportMeans, name: string): Promise<Result<FileOffer>> => {
  const opened = await open(means, name);
  if (!opened.ok) return opened;
  const parts = await means.store.parts();
  if (!parts.ok) return parts;
  const offers: Offer[] = [];
  for (const filed of opened.value.corpora) offers.push(await offerOf(means, filed, parts.value));
  return ok({ offers, settings: opened.value.settings !== undefined });
};

const bringing =
  ({ store }: ImportMeans, opened: Opened, missing: readonly PartRef[], signal: AbortSignal) =>
  async (): Promise<Result<number>> => {
    const offsets = partOffsets(opened);
    for (const ref of missing) {
      if (signal.aborted) return fail('aborted', 'stopped by the caller');
      const at = offsets.get(ref.sha256);
      if (at === undefined) return fail('part-truncated', 'the file lacks a part', ref.sha256);
      const part = await verifyPart(ref, new Uint8Array(await opened.blob.slice(at, at + ref.bytes).arrayBuffer()));
      const kept = part.ok ? await store.keepPart(ref.sha256, part.value) : part;
      if (!kept.ok) return kept;
    }
    return ok(0);
  };

const adopt = (means: ImportMeans, filed: FiledCorpus): Promise<Result<CorpusRecord | undefined>> =>
  means.store.change(filed.corpus, (record) => {
    const may = mayAdopt(record, originOf(filed));
    if (!may.ok) return may;
    const { order, enabled, auto, hue } = filed.choices;
    const taken = adopted(record, originOf(filed), order);
    // what the reader has chosen here counts more than what was chosen elsewhere
    const chosen = record ? taken : { ...taken, enabled, ...(hue !== undefined && { hue }) };
    return ok(chosen.subscription ? { ...chosen, subscription: { ...chosen.subscription, auto } } : chosen);
  });

const importOne = async (means: ImportMeans, opened: Opened, filed: FiledCorpus): Promise<Result<null>> => {
  const before = await recordFor(means, filed.corpus);
  if (!before.ok) return before;
  const judged = filed.file ? await judge(means, filed, before.value) : ok(undefined);
  if (!judged.ok) return judged;
  const record = await adopt(means, filed);
  if (!record.ok) return record;
  if (!filed.file || !record.value || judged.value?.kind !== 'newer') return ok(null);
  const parts = await means.store.parts();
  if (!parts.ok) return parts;
  const verified = judged.value;
  const missing = verified.channel.parts.filter(({ sha256 }) => !parts.value.has(sha256));
  const { signal } = new AbortController();
  const bring = bringing(means, opened, missing, signal);
  const how = { record: record.value, verified, file: filed.file, missing, bring, move: () => undefined, signal };
  const installed = await install(means, how);
  if (installed.ok) return ok(null);
  // nothing came of it: no empty corpus is left behind
  if (!before.value) await means.store.change(filed.corpus, () => ok(undefined));
  return installed;
};

/** The reader's choices about the package's own corpus, as the file has them. */
const takeChoices = async ({ store, bundledId }: ImportMeans, { chosen = [] }: Opened): Promise<void> => {
  const bundled = await bundledId();
  for (const { corpus, choices } of chosen)
    if (corpus === bundled)
      await store.change(corpus, (record) => {
        if (record?.trust) return ok(record);
        const { hue: _, ...rest } = record ?? blankRecord(corpus, 0);
        const { enabled, order, hue } = choices;
        return ok({ ...rest, enabled, order, ...(hue !== undefined && { hue }) });
      });
};

export type Imported = { readonly corpus: string; readonly failure?: Failure };

export type Agreed = {
  readonly corpora: readonly { readonly corpus: string; readonly unsigned: boolean }[];
  /** The settings too, and the choices about the package's own corpus. */
  readonly settings: boolean;
};

/** Installs those that the reader agreed to, one after another; what fails leaves the others alone. */
export const importCorpora = async (
  means: ImportMeans,
  name: string,
  agreed: Agreed,
): Promise<Result<{ readonly imported: readonly Imported[]; readonly settings?: unknown }>> => {
  const opened = await open(means, name);
  if (!opened.ok) return opened;
  const imported: Imported[] = [];
  for (const { corpus, unsigned } of agreed.corpora) {
    const filed = opened.value.corpora.find((one) => one.corpus === corpus);
    const done = !filed
      ? fail('pack-file-malformed', 'the file has no such corpus', corpus)
      : filed.trust === 'unsigned' && !unsigned
        ? fail('channel-unsigned', 'the reader has not been warned', corpus)
        : await means.alone(`sidelight-sync ${corpus}`, () => importOne(means, opened.value, filed));
    imported.push(done.ok ? { corpus } : { corpus, failure: done.error });
  }
  const { settings } = opened.value;
  if (!agreed.settings || settings === undefined) return ok({ imported });
  await takeChoices(means, opened.value);
  return ok({ imported, settings });
};
