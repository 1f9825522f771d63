// Subscribing to a channel: first what the reader is shown before agreeing, then the agreement. Called for the options page; the
// sync that follows does the fetching. What may stand beside what is core's to say.

import { fetchBytes, type Network } from '../../core/channel/fetch-bytes.ts';
import { type ChannelAddress, readAddress } from '../../core/channel/keys.ts';
import { decisionFailure, type Verified, verifyChannel } from '../../core/channel.ts';
import { fail, ok, type Result } from '../../core/errors.ts';
import { adopted, type CorpusRecord, mayAdopt, type Origin } from '../../core/library/corpus-record.ts';
import { PACK_LIMITS } from '../../core/pack/limits.ts';
import type { PackStore } from './pack-store.ts';
import { type Preview, previewOf } from './preview.ts';

export type SubscribeMeans = {
  readonly store: PackStore;
  readonly network: Network;
  readonly now: () => number;
  readonly appVersion: string;
  /** The id of the package's own corpus. */
  readonly bundledId: () => Promise<string | undefined>;
};

type Looked = {
  readonly address: ChannelAddress;
  readonly verified: Verified;
  readonly records: readonly CorpusRecord[];
};

const look = async (means: SubscribeMeans, text: string): Promise<Result<Looked>> => {
  const address = readAddress(text);
  if (!address.ok) return address;
  const { url, trust } = address.value;
  const wanted = { maxBytes: PACK_LIMITS.channelBytes, oversized: 'channel-oversized' } as const;
  const fetched = await fetchBytes(means.network, url, wanted);
  if (!fetched.ok) return fetched;
  if (fetched.value.kind === 'unchanged') return fail('fetch-status', 'HTTP 304 that nobody asked for', url);
  const on = { trust, now: means.now(), appVersion: means.appVersion };
  const decision = await verifyChannel(fetched.value.bytes, on);
  if (!decision.ok) return decision;
  const failure = decisionFailure(decision.value);
  if (failure) return { ok: false, error: { ...failure, where: url } };
  if (decision.value.kind !== 'newer') return fail('internal', `a first look is ${decision.value.kind}`, url);
  const records = await means.store.records();
  if (!records.ok) return records;
  const may = mayAdopt(recordOf(records.value, decision.value.channel.corpus), originOf(address.value, decision.value));
  return may.ok ? ok({ address: address.value, verified: decision.value, records: records.value }) : may;
};

const recordOf = (records: readonly CorpusRecord[], id: string) => records.find(({ corpus }) => corpus === id);

const originOf = ({ url }: ChannelAddress, { channel, trust }: Verified): Origin => ({
  corpus: channel.corpus,
  trust,
  from: { url, title: channel.title, publisher: channel.publisher },
});

/** Errors: those of the address, the network and the channel; `corpus-taken`. */
export const previewChannel = async (means: SubscribeMeans, text: string): Promise<Result<Preview>> => {
  const looked = await look(means, text);
  if (!looked.ok) return looked;
  const { verified, records } = looked.value;
  const parts = await means.store.parts();
  if (!parts.ok) return parts;
  const record = recordOf(records, verified.channel.corpus);
  return ok(await previewOf(verified, { record, parts: parts.value, bundledId: await means.bundledId() }));
};

/** What the reader agreed to, as it was shown. */
export type Agreement = {
  readonly address: string;
  readonly corpus: string;
  /** The reader was warned that nobody signs it. */
  readonly unsigned: boolean;
};

/** Stores the subscription; a sync is due at once. Errors: as above, `channel-other-corpus`, `channel-unsigned`. */
export const agree = async (means: SubscribeMeans, agreement: Agreement): Promise<Result<CorpusRecord>> => {
  const looked = await look(means, agreement.address);
  if (!looked.ok) return looked;
  const { address, verified, records } = looked.value;
  const { corpus } = verified.channel;
  if (corpus !== agreement.corpus) return fail('channel-other-corpus', `agreed to ${agreement.corpus}`, corpus);
  if (verified.trust === 'unsigned' && !agreement.unsigned)
    return fail('channel-unsigned', 'the reader has not been warned', address.url);
  const origin = originOf(address, verified);
  const order = 1 + Math.max(0, ...records.map((record) => record.order));
  const stored = await means.store.change(corpus, (record) => {
    const may = mayAdopt(record, origin);
    return may.ok ? ok(adopted(record, origin, order)) : may;
  });
  if (!stored.ok) return stored;
  return stored.value ? ok(stored.value) : fail('internal', 'a subscription that vanished', corpus);
};
