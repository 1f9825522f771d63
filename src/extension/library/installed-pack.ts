// A pack that is here, part by part: whoever compiles it or makes a card reads the parts that are needed, one after another, and never
// holds them all. Knows neither store nor package: where a part comes from is handed in.
import { type Bytes, fromJson, fromUtf8 } from '../../core/bytes.ts';
import type { PartRef } from '../../core/channel/payload.ts';
import { fail, ok, type Result } from '../../core/errors.ts';
import type { PartRecords } from '../../core/pack/check.ts';
import { inSlices } from '../in-slices.ts';

export type InstalledPack = {
  readonly corpus: string;
  readonly version: number;
  /** When its publisher made it, as ISO 8601. */
  readonly created: string;
  /** Another one for other contents. */
  readonly stamp: string;
  readonly parts: readonly PartRef[];
  /** Error: `corpus-malformed` when it is not there any more. */
  readonly part: (ref: PartRef) => Promise<Result<Bytes>>;
};

const KINDS = ['head', 'sources', 'entities'] as const;

/** The records of a part that passed every check when its pack was installed: they are not checked again. */
const recordsIn = (bytes: Uint8Array, ref: PartRef): Result<PartRecords> => {
  const json = fromJson(fromUtf8(bytes) ?? '');
  const kind = KINDS.find((one) => typeof json === 'object' && json !== null && one in json);
  return kind
    ? ok({ ...(json as object), kind } as PartRecords)
    : fail('corpus-malformed', 'a part rotted where it lay', ref.sha256);
};

/** The part with that index. */
export const readRecords = async (pack: InstalledPack, index: number): Promise<Result<PartRecords>> => {
  const ref = pack.parts[index];
  if (!ref) return fail('internal', `there is no part ${index}`, pack.corpus);
  const bytes = await pack.part(ref);
  return bytes.ok ? recordsIn(bytes.value, ref) : bytes;
};

/** Takes all parts in their order, each in slices; stops at the first that cannot be read. `told`: the share that is done, 0 to 1. */
export const eachPart = async (
  pack: InstalledPack,
  use: (records: PartRecords, index: number) => Generator<unknown, void>,
  told: (share: number) => void = () => undefined,
): Promise<Result<null>> => {
  for (const index of pack.parts.keys()) {
    const records = await readRecords(pack, index);
    if (!records.ok) return records;
    await inSlices(use(records.value, index));
    told((index + 1) / pack.parts.length);
  }
  return ok(null);
};

/** The last few parts, parsed: cards that lead from one to another lie close together. */
export const rememberParts = (pack: InstalledPack, most = 3): ((index: number) => Promise<Result<PartRecords>>) => {
  const last = new Map<number, PartRecords>();
  return async (index) => {
    const known = last.get(index);
    const records = known ? ok(known) : await readRecords(pack, index);
    if (!records.ok) return records;
    last.delete(index);
    last.set(index, records.value);
    const [oldest] = last.keys();
    if (last.size > most && oldest !== undefined) last.delete(oldest);
    return records;
  };
};
