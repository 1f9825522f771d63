// `publish DIR`: makes a built pack public. Parts are on disk before the channel that names them, the channel is one rename, and
// nothing is written that `verify` would refuse. With --draft the channel waits for signatures made elsewhere (see sign.ts).
import { join } from 'node:path';
import { utf8 } from '../core/bytes.ts';
import { sealEnvelope } from '../core/channel/envelope.ts';
import { describeChannel } from '../core/channel/make.ts';
import type { Result } from '../core/errors.ts';
import { packCorpus } from '../core/pack.ts';
import { type Command, type ExitCode, onlyOne, UsageError } from './command.ts';
import { compileFolder, problemLine } from './compile-folder.ts';
import { type BuiltPack, readPack, writePack, writeWhole } from './pack-folder.ts';
import { signersFrom, texts, trustFrom, wishesFrom } from './publish-options.ts';
import { DRAFT_FILE, judge, makePublic, nextStatement, publishedIn, tellPublic, tellRefused } from './publishing.ts';
import { tryOut } from './try-out.ts';

/** The pack in `dir`, built from `from` first when that is given. Undefined: the author's problems have been printed. */
const packIn = async (dir: string, from: string | undefined): Promise<Result<BuiltPack> | undefined> => {
  if (from === undefined) return readPack(dir);
  const { corpus, problems } = compileFolder(from);
  if (!corpus) {
    for (const problem of problems) console.error(problemLine(problem));
    return undefined;
  }
  const pack = await packCorpus(corpus);
  if (!pack.ok) return pack;
  writePack(dir, pack.value);
  return readPack(dir);
};

export const publish: Command = {
  name: 'publish',
  usage: 'DIR --key FILE [--from FOLDER] [--notes TEXT] …',
  does: 'make a built pack public as the next version; --from builds it first',
  options: {
    key: { type: 'string', multiple: true },
    from: { type: 'string' },
    notes: { type: 'string', multiple: true },
    days: { type: 'string' },
    version: { type: 'string' },
    'min-app': { type: 'string' },
    mirror: { type: 'string', multiple: true },
    withdraw: { type: 'string', multiple: true },
    'next-keys': { type: 'string' },
    unsigned: { type: 'boolean' },
    draft: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async run(positionals, options): Promise<ExitCode> {
    const dir = onlyOne(positionals, 'DIR');
    const json = options.json === true;
    const now = Date.now();
    const signers = await signersFrom(options, dir);
    if (signers.length > 0 && options.unsigned) throw new UsageError('either --key or --unsigned');
    const before = await publishedIn(dir);
    if (!before.ok) return tellRefused(before.error, json);
    const keys = trustFrom(options, signers, before.value);
    const pack = await packIn(dir, texts(options.from)[0]);
    if (!pack) return 1;
    if (!pack.ok) return tellRefused(pack.error, json);

    const { head, parts, corpus } = pack.value;
    const tried = tryOut(corpus);
    if (!tried.ok) return tellRefused(tried.error, json);
    const wishes = wishesFrom(options, keys, head.languages[0] ?? 'en', now);
    const channel = describeChannel(head, parts, nextStatement(before.value, wishes));
    const bytes = await sealEnvelope(utf8(JSON.stringify(channel)), signers);
    if (options.draft) {
      writeWhole(join(dir, DRAFT_FILE), bytes);
      const told = `${DRAFT_FILE} waits for its signatures: sign ${dir} --key FILE`;
      console.log(json ? JSON.stringify({ ok: true, draft: join(dir, DRAFT_FILE) }) : told);
      return 0;
    }
    const judged = await judge(bytes, channel, before.value, now);
    if (!judged.ok) return tellRefused(judged.error, json);
    makePublic(dir, bytes);
    return tellPublic(channel, before.value, json);
  },
};
