// A publisher's year, by the commands and nothing else: keys, first version, an edit, mistakes, a stolen key; and a reader who follows.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { fromJson, fromUtf8 } from '../core/bytes.ts';
import { downloadParts } from '../core/channel/download.ts';
import { readAddress, type Trust } from '../core/channel/keys.ts';
import { type Mark, planDownload, verifyChannel } from '../core/channel.ts';
import { ok } from '../core/errors.ts';
import { unpack } from '../core/pack.ts';
import { ask, run } from './command.fixture.ts';
import { BOARD, PERSON, SOUND, withFolder } from './corpus-folder.fixture.ts';
import { type Served, startStaticServer } from './static-server.ts';

type Told = { corpus: string; epoch: number; version: number; parts: number; freshParts: number; freshBytes: number };

// These run whole commands, with keys, files and a server: give them time where the machine is busy.
vi.setConfig({ testTimeout: 30_000 });

/** A corpus large enough to be cut into several parts. */
const PROSE = 'It meets on every first day of the month. '.repeat(13);
const MANY = Object.fromEntries(
  Array.from({ length: 50 }, (_, at) => {
    const record = BOARD.replace('id: harbour-board', `id: board-${at}`)
      .replace(/summary: .*/, `summary: The ${at} board keeps books. ${PROSE}`)
      .replace('It has six members.', PROSE);
    return [`entities/board-${at}.yaml`, record.replaceAll('Harbour Board', `Board of Pier ${at}`)];
  }),
);
const FOLDER = Object.fromEntries(Object.entries({ ...SOUND, ...MANY }).map(([name, text]) => [`src/${name}`, text]));

/** A folder with an authored corpus, a key pair and a place to publish. */
const withPublisher = (use: (at: { src: string; dir: string; key: string; root: string }) => Promise<void>) =>
  withFolder(FOLDER, async (root) => {
    const key = join(root, 'my.key');
    await ask('keygen', key);
    await use({ root, key, src: join(root, 'src'), dir: join(root, 'site') });
  });

const edit = (src: string): void =>
  writeFileSync(
    join(src, 'entities/ada-brandt.yaml'),
    PERSON.replace('runs the harbour board', 'left the harbour board'),
  );

/** A reader's browser, as small as can be: what it has, and what it fetched last. */
const reader = (address: string) => {
  const parsed = readAddress(address);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const parts = new Map<string, Uint8Array>();
  let trust: Trust = parsed.value.trust;
  let mark: Mark | undefined;
  return async () => {
    const bytes = new Uint8Array(await (await fetch(parsed.value.url)).arrayBuffer());
    const on = { trust, corpus: 'harbour', now: Date.now(), appVersion: '0.1.0', ...(mark && { installed: mark }) };
    const decision = await verifyChannel(bytes, on);
    if (!decision.ok || decision.value.kind !== 'newer') return decision.ok ? decision.value.kind : decision.error.code;
    const { channel } = decision.value;
    const network = { fetch, after: () => () => undefined };
    const { missing } = planDownload(channel, new Set(parts.keys()));
    const downloaded = await downloadParts({
      network,
      channelUrl: parsed.value.url,
      channel,
      missing,
      keep: async (ref, part) => ok(parts.set(ref.sha256, part)),
    });
    if (!downloaded.ok) return downloaded.error.code;
    [trust, mark] = [decision.value.trust, decision.value.mark];
    const corpus = unpack(channel.parts.map(({ sha256 }) => parts.get(sha256)!));
    if (!corpus.ok) return corpus.error.code;
    return corpus.value.entities.find(({ id }) => id === 'ada-brandt')?.summary.en ?? 'nobody';
  };
};

describe('publishing', () => {
  it('from keys to a second version, of which an old reader fetches only the changed part', () =>
    withPublisher(async ({ src, dir, key }) => {
      const first = await ask<Told>('publish', dir, '--key', key, '--from', src);
      expect(first).toMatchObject({ corpus: 'harbour', epoch: 1, version: 1 });
      expect(first.freshParts).toBe(first.parts);
      expect(await run('verify', dir)).toMatchObject({ exit: 0, out: expect.stringContaining('would install it') });

      const served: Served[] = [];
      const server = await startStaticServer(dir, 0, (one) => served.push(one));
      const address = `${server.url}channel.json${readFileSync(`${key}.pub`, 'utf8').trim()}`;
      const sync = reader(address);
      expect(await sync()).toContain('runs the harbour board');
      expect(await sync()).toBe('same');

      edit(src);
      const second = await ask<Told>('publish', dir, '--key', key, '--from', src, '--notes', 'Ada Brandt left.');
      expect(second).toMatchObject({ version: 2, freshParts: 1 });
      expect(await run('verify', address)).toMatchObject({
        exit: 0,
        out: expect.stringContaining('version   2 of epoch 1'),
      });

      served.length = 0;
      expect(await sync()).toContain('left the harbour board');
      const fetched = served.filter(({ path }) => path.startsWith('/p/'));
      expect(fetched).toHaveLength(1);
      expect(fetched[0]!.bytes).toBe(second.freshBytes);
      expect(second.freshBytes).toBeLessThan(first.freshBytes / 2);
      await server.close();
    }));

  it('takes what was built, and says so when nothing was', () =>
    withPublisher(async ({ src, dir, key }) => {
      expect(await run('publish', dir, '--key', key)).toMatchObject({
        exit: 1,
        err: expect.stringContaining('no built pack'),
      });
      await ask('publish', dir, '--key', key, '--from', src);
      const again = await ask<Told>('publish', dir, '--key', key);
      expect(again).toMatchObject({ version: 2, freshParts: 0 });
    }));

  it('keeps the parts of earlier versions for readers who are fetching them', () =>
    withPublisher(async ({ src, dir, key, root }) => {
      await ask('publish', dir, '--key', key, '--from', src);
      const old = join(root, 'old');
      cpSync(dir, old, { recursive: true });
      edit(src);
      await ask('publish', dir, '--key', key, '--from', src);
      cpSync(join(old, 'channel.json'), join(dir, 'channel.json'));
      expect((await run('verify', dir)).exit).toBe(0);
    }));

  it('tells what a reader of an earlier version would do', () =>
    withPublisher(async ({ src, dir, key, root }) => {
      await ask('publish', dir, '--key', key, '--from', src);
      const old = join(root, 'old');
      cpSync(dir, old, { recursive: true });
      edit(src);
      await ask('publish', dir, '--key', key, '--from', src);
      expect((await run('verify', dir, '--installed', old)).out).toMatch(
        /to fetch: 1, [\s\S]*would update from version 1/,
      );
      expect((await run('verify', dir, '--installed', dir)).out).toContain('has it already');
      const behind = await run('verify', old, '--installed', dir);
      expect(behind).toMatchObject({ exit: 1, out: expect.stringContaining('would keep the newer version it has') });
    }));
});

describe('what readers would refuse is not published', () => {
  const refused = async (dir: string, args: readonly string[], code: string) => {
    const before = readFileSync(join(dir, 'channel.json'));
    const ran = await run('publish', dir, ...args);
    expect(ran).toMatchObject({ exit: 1, err: expect.stringContaining(`[${code}]`) });
    expect(readFileSync(join(dir, 'channel.json'))).toEqual(before);
  };

  it('another key, another corpus, a broken part, an older number, a newer app', () =>
    withPublisher(async ({ src, dir, key, root }) => {
      await ask('publish', dir, '--key', key, '--from', src);
      const stranger = join(root, 'stranger.key');
      await ask('keygen', stranger);
      await refused(dir, ['--key', stranger], 'channel-key-unknown');
      await refused(dir, ['--unsigned'], 'channel-unsigned');
      await refused(dir, ['--key', key, '--version', '1', '--notes', 'Another one.'], 'channel-two-contents');
      await refused(dir, ['--key', key, '--min-app', '99.0.0'], 'channel-behind');
      await refused(dir, ['--key', key, '--mirror', 'http://mirror.example/'], 'channel-payload-malformed');
      await refused(dir, ['--key', key, '--withdraw', '2'], 'channel-payload-malformed');

      writeFileSync(
        join(src, 'corpus.yaml'),
        readFileSync(join(src, 'corpus.yaml'), 'utf8').replace('id: harbour', 'id: canal'),
      );
      await refused(dir, ['--key', key, '--from', src], 'channel-other-corpus');
      const { parts } = fromJson(readFileSync(join(dir, 'pack.json'), 'utf8')) as { parts: { sha256: string }[] };
      const part = join(dir, 'p', `${parts[1]!.sha256}.json`);
      writeFileSync(part, readFileSync(part, 'utf8').replace('harbour', 'harbors'));
      await refused(dir, ['--key', key], 'part-altered');
      rmSync(part);
      await refused(dir, ['--key', key], 'part-malformed');
    }));

  it('a corpus with problems, which are printed with file and line', () =>
    withPublisher(async ({ src, dir, key }) => {
      writeFileSync(join(src, 'entities/ada-brandt.yaml'), PERSON.replace('kind: person', 'kind: preson'));
      const ran = await run('publish', dir, '--key', key, '--from', src);
      expect(ran).toMatchObject({ exit: 1, err: expect.stringMatching(/ada-brandt\.yaml:2 /) });
    }));

  it.each([
    ['no key', []],
    ['a key that is not there', ['--key', 'nowhere.key']],
    ['days without end', ['--key', 'KEY', '--days', '4000']],
    ['a version that is no number', ['--key', 'KEY', '--version', 'two']],
    ['a key and none', ['--key', 'KEY', '--unsigned']],
    ['keys that are none', ['--key', 'KEY', '--next-keys', '#ed25519=short']],
  ])('with %s it is wrong usage', (_, args) =>
    withPublisher(async ({ src, dir, key }) => {
      const ran = await run('publish', dir, '--from', src, ...args.map((arg) => (arg === 'KEY' ? key : arg)));
      expect(ran.exit).toBe(2);
    }),
  );

  it('a private key that lies where it would be published', () =>
    withPublisher(async ({ src, dir, key }) => {
      await ask('publish', dir, '--key', key, '--from', src);
      renameSync(key, join(dir, 'my.key'));
      const ran = await run('publish', dir, '--key', join(dir, 'my.key'));
      expect(ran).toMatchObject({ exit: 2, err: expect.stringContaining('would be published') });
    }));
});

describe('the day the key is stolen', () => {
  it('the reserve takes the channel back, and readers follow without doing anything', () =>
    withPublisher(async ({ src, dir, key, root }) => {
      await ask('publish', dir, '--key', key, '--from', src);
      const server = await startStaticServer(dir);
      const sync = reader(`${server.url}channel.json${readFileSync(`${key}.pub`, 'utf8').trim()}`);
      await sync();
      const theirs = join(root, 'thief');
      cpSync(dir, theirs, { recursive: true });
      edit(src);
      await ask('publish', dir, '--key', key, '--from', src, '--version', '9007199254740990');
      expect(await sync()).toContain('left');

      const reserve = `${key}.reserve`;
      await ask('keygen', join(root, 'drawer.key'), '--for', reserve);
      writeFileSync(
        join(src, 'entities/ada-brandt.yaml'),
        PERSON.replace('runs the harbour board', 'is back on the harbour board'),
      );
      const rescue = await ask<Told>('publish', dir, '--key', reserve, '--from', src, '--version', '2');
      expect(rescue).toMatchObject({ epoch: 2, version: 2 });
      expect(await sync()).toContain('is back');

      const ran = await run('publish', dir, '--key', key);
      expect(ran).toMatchObject({ exit: 1, err: expect.stringContaining('[channel-key-unknown]') });
      cpSync(join(theirs, 'channel.json'), join(dir, 'channel.json'));
      expect(await sync()).toBe('channel-key-unknown');
      await server.close();
    }));

  it('signatures may be made elsewhere: a draft is public when enough have signed', () =>
    withPublisher(async ({ src, dir, key, root }) => {
      await ask('publish', dir, '--key', key, '--from', src);
      const next = join(root, 'next.key');
      await ask('keygen', next);
      const fragment = readFileSync(`${next}.pub`, 'utf8').trim();
      await ask('publish', dir, '--draft', '--next-keys', fragment);
      const before = readFileSync(join(dir, 'channel.json'));
      expect((await run('sign', dir, '--key', next)).err).toContain('[channel-key-unknown]');
      expect((await run('sign', dir, '--key', key)).err).toContain('[channel-keys-forged]');
      expect(readFileSync(join(dir, 'channel.json'))).toEqual(before);

      const carried = join(root, 'stick.json');
      cpSync(join(dir, 'channel.draft.json'), carried);
      await ask('sign', carried, '--key', `${key}.reserve`);
      cpSync(carried, join(dir, 'channel.draft.json'));
      expect(await ask<Told>('sign', dir)).toMatchObject({ epoch: 2, version: 2 });
      expect((await run('sign', dir, '--key', key)).exit).toBe(2);
      expect((await run('verify', dir)).exit).toBe(0);
    }));
});

describe('verify', () => {
  it.each([
    ['nothing', []],
    ['neither folder nor address', ['nowhere']],
    ['keys that are none', ['.', '--keys', 'x']],
  ])('of %s is wrong usage', async (_, args) => expect((await run('verify', ...args)).exit).toBe(2));

  it('warns where nobody vouches, and finds a folder without a channel wanting', () =>
    withPublisher(async ({ src, dir }) => {
      expect((await run('verify', src)).exit).toBe(1);
      await ask('publish', dir, '--unsigned', '--from', src);
      expect((await run('verify', dir)).out).toContain('nobody vouches');
    }));

  it('holds a folder to the keys it is given', () =>
    withPublisher(async ({ src, dir, key, root }) => {
      await ask('publish', dir, '--key', key, '--from', src);
      await ask('keygen', join(root, 'other.key'));
      const [own, other] = [key, join(root, 'other.key')].map((file) => readFileSync(`${file}.pub`, 'utf8').trim());
      expect((await run('verify', dir, '--keys', own!)).exit).toBe(0);
      const refused = await run('verify', dir, '--keys', other!);
      expect(refused).toMatchObject({ exit: 1, out: expect.stringContaining('would refuse it') });
    }));
});

it('serve tells the address, answers, and goes away when told', () =>
  withPublisher(async ({ src, dir, key }) => {
    await ask('publish', dir, '--key', key, '--from', src);
    const main = join(import.meta.dirname, 'main.ts');
    const child = spawn(process.execPath, [main, 'serve', dir, '--port', '0', '--json'], { stdio: 'pipe' });
    const [line] = (await once(child.stdout, 'data')) as [Uint8Array];
    const { address } = fromJson(fromUtf8(line) ?? '') as { address: string };
    const verified = await run('verify', address);
    child.kill('SIGTERM');
    expect(verified).toMatchObject({ exit: 0, out: expect.stringContaining('would install it') });
    expect(await once(child, 'exit')).toEqual([0, null]);
  }));
