// The version of the app that this command line belongs to: the reader it speaks for. Called by publish, sign and verify.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromJson } from '../core/bytes.ts';

export const appVersion = (): string => {
  const manifest = fromJson(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'));
  const version = (manifest as { readonly version?: unknown } | undefined)?.version;
  if (typeof version !== 'string') throw new Error('package.json has no version');
  return version;
};
