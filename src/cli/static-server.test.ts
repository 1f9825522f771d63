import { symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withFolder } from './corpus-folder.fixture.ts';
import { startStaticServer } from './static-server.ts';

const PART = `p/${'ab'.repeat(32)}.json`;
const FILES = {
  'site/channel.json': '{"n":1}',
  [`site/${PART}`]: '{"corpus":"x"}',
  'site/my.key': 'secret',
  'site/.hidden.json': 'secret',
  'outside.json': 'secret',
};

const withServer = (use: (url: string, folder: string) => Promise<void>) =>
  withFolder(FILES, async (folder) => {
    symlinkSync(join(folder, 'outside.json'), join(folder, 'site', 'link.json'));
    const server = await startStaticServer(join(folder, 'site'));
    try {
      await use(server.url, join(folder, 'site'));
    } finally {
      await server.close();
    }
  });

/** A request whose path is sent as it stands: fetch would tidy it first. */
const raw = (url: string, path: string, method = 'GET') =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const { port, hostname } = new URL(url);
    request({ host: hostname, port, path, method }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });

describe('the static server', () => {
  it('sends the channel to be asked for anew each time, with an ETag', () =>
    withServer(async (url, folder) => {
      const first = await fetch(`${url}channel.json`);
      expect(await first.text()).toBe('{"n":1}');
      expect(first.headers.get('cache-control')).toBe('no-cache');
      expect(first.headers.get('content-type')).toContain('application/json');
      expect(first.headers.get('access-control-allow-origin')).toBe('*');
      const again = await fetch(`${url}channel.json`, { headers: { 'If-None-Match': first.headers.get('etag')! } });
      expect(again.status).toBe(304);
      writeFileSync(join(folder, 'channel.json'), '{"n":2}');
      const later = await fetch(`${url}channel.json`, { headers: { 'If-None-Match': first.headers.get('etag')! } });
      expect([later.status, await later.text()]).toEqual([200, '{"n":2}']);
    }));

  it('sends parts to be kept for ever', () =>
    withServer(async (url) => {
      const part = await fetch(`${url}${PART}`);
      expect(part.headers.get('cache-control')).toContain('immutable');
    }));

  it('answers HEAD without a body, OPTIONS, and nothing that writes', () =>
    withServer(async (url) => {
      const head = await fetch(`${url}channel.json`, { method: 'HEAD' });
      expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '7', '']);
      expect((await fetch(`${url}channel.json`, { method: 'OPTIONS' })).status).toBe(204);
      for (const method of ['POST', 'PUT', 'DELETE'])
        expect((await raw(url, '/channel.json', method)).status).toBe(405);
    }));

  it.each([
    '/../outside.json',
    '/%2e%2e/outside.json',
    '/..%2foutside.json',
    '/p/../../outside.json',
    '/..\\outside.json',
    '/%5c..%5coutside.json',
    '/link.json',
    '/.hidden.json',
    '/my.key',
    '/',
    '/p/',
    '/p',
    '/nothing.json',
    '/%',
    '/channel.json%00',
    '/channel.json/',
    '//outside.json',
    '/constructor',
  ])('has no file at %s', (path) =>
    withServer(async (url) => expect(await raw(url, path)).toEqual({ status: 404, body: 'there is no such file\n' })),
  );

  it('listens on this machine only', () => withServer(async (url) => expect(new URL(url).hostname).toBe('127.0.0.1')));
});
