import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask, run } from './command.fixture.ts';
import { withFolder } from './corpus-folder.fixture.ts';

type Made = { fragment: string; keys: { file: string; fingerprint: string }[] };

describe('keygen', () => {
  it('makes a key in use and one in reserve, for their owner’s eyes only', () =>
    withFolder({}, async (folder) => {
      const file = join(folder, 'my.key');
      const made = await ask<Made>('keygen', file);
      expect(made.keys.map((key) => key.file)).toEqual([file, `${file}.reserve`]);
      for (const key of made.keys) expect(statSync(key.file).mode & 0o777).toBe(0o600);
      expect(readFileSync(`${file}.pub`, 'utf8')).toBe(`${made.fragment}\n`);
      expect(made.fragment).toMatch(/^#ed25519=[\w-]{43},[\w-]{43}$/);
    }));

  it('never prints a private key, and writes one that other tools read', () =>
    withFolder({}, async (folder) => {
      const file = join(folder, 'my.key');
      const { out, err } = await run('keygen', file);
      for (const path of [file, `${file}.reserve`]) {
        const pem = readFileSync(path, 'utf8');
        const [, secret = ''] = /-----\n(.+)\n-----/.exec(pem) ?? [];
        expect(secret).toHaveLength(64);
        expect(`${out}${err}`).not.toContain(secret.slice(22, 40));
        const { x } = createPublicKey(createPrivateKey(pem)).export({ format: 'jwk' });
        expect(out).toContain(x);
      }
    }));

  it('overwrites nothing', () =>
    withFolder({}, async (folder) => {
      const file = join(folder, 'my.key');
      await ask('keygen', file);
      const before = readFileSync(file, 'utf8');
      expect(await run('keygen', file)).toMatchObject({ exit: 2, err: expect.stringContaining('is there already') });
      expect(readFileSync(file, 'utf8')).toBe(before);
      expect((await run('keygen', join(folder, 'new.key'), '--for', file)).err).toContain('has a reserve already');
    }));

  it('gives a lone key its reserve later', () =>
    withFolder({}, async (folder) => {
      const file = join(folder, 'my.key');
      const alone = await ask<Made>('keygen', file, '--no-reserve');
      const both = await ask<Made>('keygen', join(folder, 'drawer.key'), '--for', file);
      expect(both.fragment).toMatch(new RegExp(`^${alone.fragment},[\\w-]{43}$`));
      expect(readFileSync(`${file}.pub`, 'utf8')).toBe(`${both.fragment}\n`);
    }));

  it.each([
    ['no file', []],
    ['two files', ['a', 'b']],
    ['an option of no meaning', ['a', '--rsa']],
    ['a reserve that is none', ['a', '--for', 'b', '--no-reserve']],
    ['a reserve for a key that is not there', ['/nowhere/a', '--for', '/nowhere/b']],
  ])('with %s is wrong usage', async (_, args) => expect((await run('keygen', ...args)).exit).toBe(2));

  it('refuses a file that is no key', () =>
    withFolder({}, async (folder) => {
      const file = join(folder, 'not.key');
      writeFileSync(file, '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n', { mode: 0o600 });
      expect((await run('keygen', join(folder, 'r.key'), '--for', file)).exit).toBe(2);
    }));
});
