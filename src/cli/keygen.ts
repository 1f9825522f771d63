// `keygen FILE`: the publisher's keys. One signs every day; the other stays in a drawer, for the day the first is lost or stolen.
import { existsSync } from 'node:fs';
import { fingerprint, keyFragment, type PublicKey } from '../core/channel/keys.ts';
import { type Command, type ExitCode, onlyOne, UsageError } from './command.ts';
import { createKeyFile, readKeyFile, trustBeside, trustFile, writeTrust } from './key-file.ts';

type Made = {
  /** The key in use and its file; then, if there is one, the key in reserve and its own. */
  readonly keys: readonly { readonly key: PublicKey; readonly file: string }[];
};

const refuseExisting = (files: readonly string[]): void => {
  const there = files.find((file) => existsSync(file));
  if (there !== undefined) throw new UsageError(`${there} is there already; keys are never overwritten`);
};

const makeKeys = async (files: readonly string[]): Promise<Made> => {
  refuseExisting([...files, ...files.slice(0, 1).map(trustFile)]);
  const keys = [];
  for (const file of files) keys.push({ key: await createKeyFile(file), file });
  return { keys };
};

const makeReserve = async (inUse: string, file: string): Promise<Made> => {
  if ((trustBeside(inUse)?.length ?? 1) > 1) throw new UsageError(`${inUse} has a reserve already`);
  const { publicKey } = await readKeyFile(inUse);
  refuseExisting([file]);
  return {
    keys: [
      { key: publicKey, file: inUse },
      { key: await createKeyFile(file), file },
    ],
  };
};

const ADVICE = {
  reserve: (file: string, inUse: string) =>
    `Move ${file} off this machine, out of reach of fire and thieves: it takes the channel back when ${inUse} is lost or stolen.`,
  single: 'Without a key in reserve, whoever steals this one has your readers: see docs/CHANNEL.md.',
};

const tell = async ({ keys }: Made): Promise<void> => {
  const [inUse, reserve] = keys;
  for (const [at, { key, file }] of keys.entries())
    console.log(`${at === 0 ? 'in use    ' : 'in reserve'}  ${await fingerprint(key)}  ${file}`);
  console.log('\nReaders subscribe to the address of your channel.json followed by\n');
  console.log(`  ${keyFragment(keys.map(({ key }) => key))}\n`);
  console.log(reserve && inUse ? ADVICE.reserve(reserve.file, inUse.file) : ADVICE.single);
};

const tellJson = async ({ keys }: Made): Promise<void> => {
  const described = keys.map(async ({ key, file }) => ({ file, fingerprint: await fingerprint(key) }));
  const fragment = keyFragment(keys.map(({ key }) => key));
  console.log(JSON.stringify({ ok: true, fragment, keys: await Promise.all(described) }));
};

export const keygen: Command = {
  name: 'keygen',
  usage: 'FILE [--no-reserve | --for KEYFILE] [--json]',
  does: 'a signing key and one to keep in reserve; --for: a reserve for a key that has none',
  options: { 'no-reserve': { type: 'boolean' }, for: { type: 'string' }, json: { type: 'boolean' } },
  async run(positionals, options): Promise<ExitCode> {
    const file = onlyOne(positionals, 'FILE');
    const inUse = options.for;
    if (inUse !== undefined && options['no-reserve']) throw new UsageError('--for makes a reserve: drop --no-reserve');
    const single = options['no-reserve'] === true;
    const made =
      typeof inUse === 'string'
        ? await makeReserve(inUse, file)
        : await makeKeys(single ? [file] : [file, `${file}.reserve`]);
    const [first] = made.keys;
    if (first)
      writeTrust(
        first.file,
        made.keys.map(({ key }) => key),
      );
    await (options.json ? tellJson : tell)(made);
    return 0;
  },
};
