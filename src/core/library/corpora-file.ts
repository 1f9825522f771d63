// The file in which a reader takes corpora from one browser to another: a line of JSON that says what follows, then the parts' bytes one
// behind the other. Written and read by extension/library (corpora-export, corpora-import); what it says is believed no more than a server.
import * as v from 'valibot';
import { type Bytes, base64, fromBase64, fromJson, fromUtf8, utf8 } from '../bytes.ts';
import { isPublicKey, KEYS_MAX, type Trust } from '../channel/keys.ts';
import { type PartRef, partRefSchema } from '../channel/payload.ts';
import type { LocalText } from '../corpus.ts';
import { fail, ok, type Result } from '../errors.ts';
import { idSchema, localTextSchema, publisherSchema } from '../pack/records.ts';
import { LIMITS } from '../text-rules.ts';

/** What the name of such a file ends in. */
export const CORPORA_FILE_ENDING = '.sidelight';
const FORMAT = 'sidelight corpora';
const CORPORA_FILE_VERSION = 1;
/** Room for some hundred channels. */
export const HEADER_MAX = 16 * 1024 * 1024;
const CORPORA_MAX = 200;

export type Choices = {
  readonly enabled: boolean;
  readonly order: number;
  readonly auto: boolean;
  readonly hue?: number;
};

export type FiledCorpus = {
  readonly corpus: string;
  readonly trust: Trust;
  readonly choices: Choices;
  /** Where news of it come from; absent for a pack that came as a file. */
  readonly from?: { readonly url: string; readonly title: LocalText; readonly publisher: string };
  /** The channel file; absent for a subscription of which nothing is installed. */
  readonly file?: Bytes;
  /** In the order in which their bytes follow. */
  readonly parts: readonly PartRef[];
};

export type CorporaHeader = {
  readonly corpora: readonly FiledCorpus[];
  /** What the reader chose about the package's own corpus, which itself is in no file. */
  readonly chosen?: readonly { readonly corpus: string; readonly choices: Choices }[];
  /** The reader's settings, as `changeSettings` takes them; what of them is sound is for the settings to say. */
  readonly settings?: unknown;
};

const choicesSchema = v.object({
  enabled: v.boolean(),
  order: v.number(),
  auto: v.boolean(),
  hue: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5))),
});
const corpusSchema = v.object({
  corpus: idSchema,
  trust: v.union([
    v.literal('unsigned'),
    v.pipe(v.array(v.pipe(v.string(), v.check(isPublicKey))), v.minLength(1), v.maxLength(KEYS_MAX)),
  ]),
  choices: choicesSchema,
  from: v.exactOptional(
    v.object({ url: v.string(), title: localTextSchema(LIMITS.title), publisher: publisherSchema }),
  ),
  file: v.exactOptional(v.string()),
  parts: v.array(partRefSchema),
});
const headerSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(CORPORA_FILE_VERSION),
  corpora: v.pipe(v.array(corpusSchema), v.maxLength(CORPORA_MAX)),
  chosen: v.exactOptional(v.array(v.object({ corpus: idSchema, choices: choicesSchema }))),
  settings: v.exactOptional(v.unknown()),
});

/** The first line, its line break included. */
export const writeHeader = ({ corpora, chosen, settings }: CorporaHeader): Bytes => {
  const filed = corpora.map(({ file, ...rest }) => ({ ...rest, ...(file && { file: base64(file) }) }));
  const header = {
    format: FORMAT,
    version: CORPORA_FILE_VERSION,
    corpora: filed,
    ...(chosen && { chosen }),
    ...(settings !== undefined && { settings }),
  };
  return utf8(`${JSON.stringify(header)}\n`);
};

export type ReadHeader = CorporaHeader & {
  /** Where the parts begin, in bytes. */
  readonly at: number;
};

const malformed = (why: string) => fail('pack-file-malformed', why);

/** `start`: the first `HEADER_MAX` bytes of the file, or all of it. Error: `pack-file-malformed`. */
export const readHeader = (start: Uint8Array): Result<ReadHeader> => {
  const end = start.indexOf(0x0a);
  if (end < 0) return malformed('no first line');
  const text = fromUtf8(start.subarray(0, end));
  const read = v.safeParse(headerSchema, text === undefined ? undefined : fromJson(text), { abortEarly: true });
  if (!read.success) return malformed(read.issues[0].message);
  const corpora: FiledCorpus[] = [];
  for (const { file: encoded, ...rest } of read.output.corpora) {
    const file = encoded === undefined ? undefined : fromBase64(encoded);
    if (encoded !== undefined && !file) return malformed('a channel that is not base64');
    corpora.push({ ...rest, ...(file && { file }) });
  }
  const { chosen, settings } = read.output;
  return ok({ corpora, at: end + 1, ...(chosen && { chosen }), ...(settings !== undefined && { settings }) });
};

/** Where each part of each corpus lies: first byte, in the order of `parts`. */
export const partOffsets = ({ corpora, at }: ReadHeader): ReadonlyMap<string, number> => {
  const offsets = new Map<string, number>();
  let next = at;
  for (const { parts } of corpora)
    for (const { sha256, bytes } of parts) {
      offsets.set(sha256, next);
      next += bytes;
    }
  return offsets;
};
