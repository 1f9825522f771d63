// A web site on loopback for tests and the demo: pages given as text, or the files of a folder.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

export type Served = {
  readonly body: string | Uint8Array;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
};
export type Site = { readonly url: string; close(): Promise<void> };

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.png': 'image/png',
};

/** `answer` gets the path (`/a.html`); undefined is a 404. The site's `url` has no slash at its end. */
export const serve = async (
  answer: (path: string) => Served | undefined | Promise<Served | undefined>,
  port = 0,
): Promise<Site> => {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const served = await answer(path);
    if (!served) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
    response.writeHead(200, { 'content-type': served.type ?? TYPES['.html'], ...served.headers }).end(served.body);
  });
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};

/** Answers from a folder, with the same headers for every file. */
export const fromFolder =
  (folder: string, headers: Readonly<Record<string, string>> = {}) =>
  async (path: string): Promise<Served | undefined> => {
    const file = normalize(join(folder, path === '/' ? 'index.html' : path));
    if (!file.startsWith(normalize(folder) + sep)) return undefined;
    const body = await readFile(file).catch(() => undefined); // not there: the caller answers 404
    return body && { body, type: TYPES[extname(file)] ?? 'application/octet-stream', headers };
  };
