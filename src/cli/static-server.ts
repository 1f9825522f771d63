// A static server for a channel's folder, with the headers that docs/CHANNEL.md asks of every host. Called by serve and by tests.
// Serves JSON and HTML files that lie in the folder and nothing else; listens on this machine only.
import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';

const TYPES: { readonly [ending: string]: string } = {
  '.json': 'application/json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
};

/** A part's name is its contents: whoever has it need never ask again. */
const IMMUTABLE = /\/[0-9a-f]{64}\.json$/;

export type Served = {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly bytes: number;
};

export type StaticServer = { readonly url: string; readonly close: () => Promise<void> };

/** The file that a request's path means, or undefined: outside the folder, of no known type, or hidden. */
const fileFor = async (root: string, target: string): Promise<string | undefined> => {
  let path: string;
  try {
    path = decodeURIComponent(target.replace(/[?#].*$/s, ''));
  } catch {
    return undefined; // a stray % is no path
  }
  if (path.includes('\0') || path.split(/[\\/]/).some((step) => step.startsWith('.'))) return undefined;
  if (!TYPES[extname(path)]) return undefined;
  try {
    const real = await realpath(join(root, path));
    return real.startsWith(root + sep) ? real : undefined;
  } catch {
    return undefined; // there is no such file
  }
};

const COMMON = { 'Access-Control-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff' };

const answer = async (root: string, request: IncomingMessage, response: ServerResponse): Promise<number> => {
  const send = (
    status: number,
    headers: { readonly [name: string]: string },
    body: Uint8Array | string = '',
  ): number => {
    const length = Buffer.byteLength(body);
    const withLength = status === 304 || status === 204 ? {} : { 'Content-Length': String(length) };
    response.writeHead(status, { ...COMMON, ...withLength, ...headers });
    const silent = request.method === 'HEAD' || status === 304;
    response.end(silent ? undefined : body);
    return silent ? 0 : length;
  };
  if (request.method === 'OPTIONS')
    return send(204, { 'Access-Control-Allow-Methods': 'GET, HEAD', 'Access-Control-Allow-Headers': 'If-None-Match' });
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, { Allow: 'GET, HEAD, OPTIONS' });
  const file = await fileFor(root, request.url ?? '/');
  const body = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  if (file === undefined || !body) return send(404, { 'Content-Type': 'text/plain' }, 'there is no such file\n');
  const headers = {
    'Content-Type': TYPES[extname(file)] ?? '',
    'Cache-Control': IMMUTABLE.test(file.replaceAll(sep, '/')) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`,
  };
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known?.includes(headers.ETag) || known?.includes('*')) return send(304, headers);
  return send(200, headers, body);
};

/** Serves `folder` on 127.0.0.1; port 0 takes a free one. `served` is told of every answer. */
export const startStaticServer = async (
  folder: string,
  port = 0,
  served: (one: Served) => void = () => undefined,
): Promise<StaticServer> => {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    void answer(root, request, response).then((bytes) =>
      served({ method: request.method ?? '', path: request.url ?? '', status: response.statusCode, bytes }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
};
