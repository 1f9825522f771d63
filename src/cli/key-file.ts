// Private keys on disk (PKCS #8 in PEM, mode 0600) and, beside each, the list of public keys that its readers trust.
// Called by keygen, sign and publish. A private key leaves this file only as a CryptoKey.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { base64, fromBase64 } from '../core/bytes.ts';
import { readSigner, type Signer } from '../core/channel/envelope.ts';
import { keyFragment, type PublicKey, readKeys } from '../core/channel/keys.ts';
import { UsageError } from './command.ts';

const PEM = /^-----BEGIN PRIVATE KEY-----\s+([A-Za-z0-9+/=\s]+?)\s+-----END PRIVATE KEY-----\s*$/;

/** The file beside a private key that holds the fragment for its channel's address. */
export const trustFile = (keyFile: string): string => `${keyFile}.pub`;

/** Draws a key pair and writes the private half to `file`, which must not be there yet. */
export const createKeyFile = async (file: string): Promise<PublicKey> => {
  const pair = await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']);
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const signer = await readSigner(pkcs8);
  if (!signer) throw new Error('a key just drawn could not be read');
  const pem = `-----BEGIN PRIVATE KEY-----\n${base64(pkcs8)}\n-----END PRIVATE KEY-----\n`;
  writeFileSync(file, pem, { mode: 0o600, flag: 'wx' });
  return signer.publicKey;
};

export const readKeyFile = async (file: string): Promise<Signer> => {
  if (!existsSync(file)) throw new UsageError(`there is no key file ${file}`);
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    console.error(`warning: others on this machine may read ${file}; chmod 600 it`);
  const pkcs8 = fromBase64(PEM.exec(readFileSync(file, 'utf8'))?.[1]?.replace(/\s/g, '') ?? '');
  const signer = pkcs8 && (await readSigner(pkcs8));
  if (!signer) throw new UsageError(`${file} is not an Ed25519 private key`);
  return signer;
};

export const writeTrust = (keyFile: string, keys: readonly PublicKey[]): void =>
  writeFileSync(trustFile(keyFile), `${keyFragment(keys)}\n`);

/** The list beside a key file, or undefined where there is none. */
export const trustBeside = (keyFile: string): readonly PublicKey[] | undefined =>
  existsSync(trustFile(keyFile)) ? keysFrom(readFileSync(trustFile(keyFile), 'utf8')) : undefined;

/** Keys as a user hands them over: a fragment, with or without its `#`. */
export const keysFrom = (text: string): readonly PublicKey[] => {
  const keys = readKeys(text.trim().replace(/^#/, ''));
  if (!keys) throw new UsageError(`"${text.trim()}" is not of the form #ed25519=KEY,RESERVE`);
  return keys;
};
