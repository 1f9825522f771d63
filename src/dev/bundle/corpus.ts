// The bundled corpus: assets/corpus, compiled into the signed channel that the extension ships under corpus/. Called by
// wxt.config.ts. A broken corpus stops the build with the very lines that `check` prints.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { ResolvedPublicFile, Wxt } from 'wxt';
import { parse } from 'yaml';
import { compileFolder, problemLine } from '../../cli/compile-folder.ts';
import { type Bytes, fromBase64url, fromUtf8 } from '../../core/bytes.ts';
import type { Signer } from '../../core/channel/envelope.ts';
import { publicKeyOf } from '../../core/channel/keys.ts';
import { CHANNEL_FILE, makeChannel, partFile, type Statement } from '../../core/channel/make.ts';
import { LIFETIME_MAX } from '../../core/channel/payload.ts';
import type { Corpus } from '../../core/corpus.ts';

/** In the package: `corpus/channel.json`, `corpus/p/<sha256>.json` and `corpus/trust.json`. */
export const BUNDLE_PATH = 'corpus/';
/** `{"keys":["…"]}`: the public key that the bundled channel, and nothing else, is verified with. */
const TRUST_FILE = 'trust.json';

/** One file of the package: its path within it, and its text. */
export type BundledFile = { readonly relativeDest: string; readonly contents: string };

const statementSchema = v.strictObject({
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  created: v.pipe(v.string(), v.isoDate()),
  minApp: v.string(),
});

const statementOf = (folder: string): Statement => {
  const { version, created, minApp } = v.parse(
    statementSchema,
    parse(readFileSync(join(folder, 'channel.yaml'), 'utf8')),
  );
  return { epoch: 1, version, created: Date.parse(created), lifetime: LIFETIME_MAX, minApp };
};

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * A key pair that follows from the corpus itself. What guards the package is the store's signature over all of it; ours is there
 * so that bundled and downloaded corpora take one path. A key drawn at random would make every build differ from every other, a
 * kept one would have to be kept from contributors. Anyone can compute this one, so it must be trusted for this folder alone.
 */
const signerFor = async (corpus: Corpus, said: Statement): Promise<Signer> => {
  const seed = createHash('sha256')
    .update('sidelight bundled corpus\n')
    .update(JSON.stringify([corpus, said]))
    .digest();
  const pkcs8 = Buffer.concat([PKCS8_ED25519, seed]);
  const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, { name: 'Ed25519' }, true, ['sign']);
  const { x } = await crypto.subtle.exportKey('jwk', privateKey);
  const raw = x === undefined ? undefined : fromBase64url(x);
  if (!raw) throw new Error('an Ed25519 key without its public half');
  return { publicKey: publicKeyOf(raw), privateKey };
};

const text = (bytes: Bytes): string => {
  const read = fromUtf8(bytes);
  if (read === undefined) throw new Error('a part is not UTF-8');
  return read;
};

/** Throws with the located problems when the corpus is broken. The same folder gives the same bytes. */
export const bundleCorpus = async (folder: string): Promise<readonly BundledFile[]> => {
  const { corpus, problems } = compileFolder(folder);
  if (!corpus) throw new Error(`The bundled corpus is broken:\n${problems.map(problemLine).join('\n')}`);
  const said = statementOf(folder);
  const signer = await signerFor(corpus, said);
  const made = await makeChannel(corpus, said, [signer]);
  if (!made.ok) throw new Error(`The bundled corpus makes no channel: ${made.error.code}, ${made.error.message}`);
  const { parts, bytes } = made.value;
  return [
    ...parts.map((part) => ({ relativeDest: `${BUNDLE_PATH}${partFile(part.sha256)}`, contents: text(part.bytes) })),
    { relativeDest: `${BUNDLE_PATH}${CHANNEL_FILE}`, contents: text(bytes) },
    { relativeDest: `${BUNDLE_PATH}${TRUST_FILE}`, contents: JSON.stringify({ keys: [signer.publicKey] }) },
  ];
};

/** A `build:publicAssets` hook. */
export const bundleCorpusFiles = async (wxt: Wxt, files: ResolvedPublicFile[]): Promise<void> => {
  files.push(...(await bundleCorpus(join(wxt.config.root, 'assets/corpus'))));
};
