// `sign DIR|FILE`: adds signatures to a channel that `publish --draft` wrote, on whatever machine the key lives. In a DIR, a draft that
// readers would accept becomes the channel at once.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { addSignatures } from '../core/channel/envelope.ts';
import { appVersion } from './app-version.ts';
import { type Command, type ExitCode, onlyOne, UsageError } from './command.ts';
import { writeWhole } from './pack-folder.ts';
import { signersFrom } from './publish-options.ts';
import {
  DRAFT_FILE,
  judge,
  makePublic,
  type Published,
  publishedIn,
  readOwnChannel,
  tellPublic,
  tellRefused,
} from './publishing.ts';
import { folderPlace, readAsReader } from './reader.ts';

/** Publishes the draft of `dir` if its parts are whole and its signatures enough. */
const release = async (
  dir: string,
  draft: Published,
  bytes: Uint8Array<ArrayBuffer>,
  json: boolean,
): Promise<ExitCode> => {
  const before = await publishedIn(dir);
  if (!before.ok) return tellRefused(before.error, json);
  const { channel } = draft;
  const judged = await judge(bytes, channel, before.value, Date.now());
  if (!judged.ok) return tellRefused(judged.error, json);
  const trust = channel.nextKeys.length > 0 ? channel.nextKeys : 'unsigned';
  const verdict = await readAsReader(folderPlace(dir, DRAFT_FILE), {
    trust,
    now: Date.now(),
    appVersion: appVersion(),
  });
  if (verdict.failure) return tellRefused(verdict.failure, json);
  makePublic(dir, bytes);
  return tellPublic(channel, before.value, json);
};

export const sign: Command = {
  name: 'sign',
  usage: 'DIR|FILE --key FILE [--json]',
  does: 'sign a draft made by publish --draft; in a DIR, publish it when signed enough',
  options: { key: { type: 'string', multiple: true }, json: { type: 'boolean' } },
  async run(positionals, options): Promise<ExitCode> {
    const target = onlyOne(positionals, 'DIR or FILE');
    const json = options.json === true;
    if (!existsSync(target)) throw new UsageError(`there is no ${target}`);
    const folder = statSync(target).isDirectory() ? target : undefined;
    const file = folder === undefined ? target : join(folder, DRAFT_FILE);
    if (!existsSync(file)) throw new UsageError(`there is no ${file}: publish --draft makes one`);
    const signers = await signersFrom(options, folder);
    const unsigned = new Uint8Array(readFileSync(file));
    const draft = await readOwnChannel(unsigned, file);
    if (!draft.ok) return tellRefused(draft.error, json);
    const signed = await addSignatures(unsigned, signers);
    if (!signed.ok) return tellRefused(signed.error, json);
    writeWhole(file, signed.value);
    if (folder !== undefined) return release(folder, draft.value, signed.value, json);
    const { corpus, epoch, version } = draft.value.channel;
    const told = `${file}: signed, version ${version} of ${corpus}. Put it back as ${DRAFT_FILE} and run: sign DIR`;
    console.log(json ? JSON.stringify({ ok: true, corpus, epoch, version, file }) : told);
    return 0;
  },
};
