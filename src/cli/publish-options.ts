// What the options of `publish` ask for, as values: the wishes for the next statement and the keys. Knows no pack and writes nothing.
import { relative, resolve } from 'node:path';
import type { Signer } from '../core/channel/envelope.ts';
import type { PublicKey } from '../core/channel/keys.ts';
import { LANGS, type Lang, type LocalText } from '../core/corpus.ts';
import { type OptionValues, UsageError } from './command.ts';
import { keysFrom, readKeyFile, trustBeside } from './key-file.ts';
import type { Published, Wishes } from './publishing.ts';

const DAYS_MAX = 366;

/** An option's values, however often it was given. */
export const texts = (value: OptionValues[string]): readonly string[] =>
  [value].flat().filter((item) => typeof item === 'string');

const wholeNumber = (name: string, text: string, max = Number.MAX_SAFE_INTEGER): number => {
  const value = /^[1-9]\d{0,15}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= max)) throw new UsageError(`--${name} takes a whole number up to ${max}, not "${text}"`);
  return value;
};

/** `fr:TEXT`, or `TEXT` in the corpus's first language. */
const notesFrom = (given: readonly string[], first: Lang): LocalText =>
  Object.fromEntries(
    given.map((text) => {
      const lang = LANGS.find((one) => text.startsWith(`${one}:`));
      return lang ? [lang, text.slice(lang.length + 1).trim()] : [first, text.trim()];
    }),
  );

export const wishesFrom = (options: OptionValues, keys: readonly PublicKey[], first: Lang, now: number): Wishes => {
  const [days, version, minApp] = [options.days, options.version, options['min-app']].map((value) => texts(value)[0]);
  const [mirrors, notes] = [texts(options.mirror), texts(options.notes)];
  return {
    now,
    keys,
    withdraw: texts(options.withdraw).map((text) => wholeNumber('withdraw', text)),
    ...(days !== undefined && { days: wholeNumber('days', days, DAYS_MAX) }),
    ...(version !== undefined && { version: wholeNumber('version', version) }),
    ...(minApp !== undefined && { minApp }),
    ...(mirrors.length > 0 && { mirrors: mirrors.filter((url) => url !== 'none') }),
    ...(notes.length > 0 && { notes: notesFrom(notes, first) }),
  };
};

const liesIn = (folder: string, file: string): boolean =>
  !/^\.\.([\\/]|$)|^[\\/]|^[a-z]:/i.test(relative(resolve(folder), resolve(file)));

/** The private keys named by --key. With a `folder` to be made public, one that lies in it is refused. */
export const signersFrom = async (options: OptionValues, folder?: string): Promise<readonly Signer[]> => {
  const files = texts(options.key);
  const exposed = folder === undefined ? undefined : files.find((file) => liesIn(folder, file));
  if (exposed !== undefined) throw new UsageError(`${exposed} lies in ${folder}: the private key would be published`);
  const signers: Signer[] = [];
  for (const file of files) signers.push(await readKeyFile(file));
  return signers;
};

/**
 * The keys that readers shall trust from this version on: --next-keys, else the list beside the first key file, else those that are
 * published already, else the first key alone.
 */
export const trustFrom = (
  options: OptionValues,
  signers: readonly Signer[],
  before: Published | undefined,
): readonly PublicKey[] => {
  if (options.unsigned) return [];
  const [given, keyFile] = [texts(options['next-keys'])[0], texts(options.key)[0]];
  if (given !== undefined) return keysFrom(given);
  const beside = keyFile === undefined ? undefined : trustBeside(keyFile);
  const [signer] = signers;
  const as = before?.channel.nextKeys ?? [];
  const keys = beside ?? (signer && !as.includes(signer.publicKey) ? [signer.publicKey] : as);
  if (keys.length === 0) throw new UsageError('--key FILE is missing (keygen makes one; --unsigned goes without)');
  return keys;
};
