// A channel's host on loopback that misbehaves on demand over real sockets: what fault-server.fixture is to the tests in Node, for the
// built extension. Called by `npm run faults`. Time that a reply takes is shortened as the reader's own timers are.
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Bytes } from '../../core/bytes.ts';
import { STALL_MS } from '../../core/channel/fetch-bytes.ts';
import { CHANNEL_FILE, partFile } from '../../core/channel/make.ts';
import type { Piece, Reply } from '../../extension/sync/fault-rows.fixture.ts';
import type { Version } from '../../extension/sync/fault-versions.fixture.ts';

/** How much faster than life the reader's long timers run while faults are tried. */
export const HASTE = 50;

const FOLDER = '/harbour/';

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((ready, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => ready((server.address() as AddressInfo).port));
  });

const drained = (response: ServerResponse): Promise<void> =>
  new Promise((done) => {
    const ready = (): void => {
      response.off('drain', ready).off('close', ready);
      done();
    };
    response.on('drain', ready).on('close', ready);
  });

const later = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** False when nothing more is to be sent. */
const sendPiece = async (response: ServerResponse, piece: Piece): Promise<boolean> => {
  if (piece === 'cut') {
    // what was written must be on its way, or the reader sees no beginning at all
    await later(20);
    response.socket?.destroy();
    return false;
  }
  if (piece === 'hang') return false;
  if (piece === 'drip') {
    response.write(' ');
    await later((STALL_MS / HASTE) * 0.7);
  } else if (!response.write(piece)) await drained(response);
  return !response.destroyed;
};

const send = async (
  response: ServerResponse,
  { status = 200, type = 'application/json', pieces }: Reply,
): Promise<void> => {
  response.writeHead(status, { 'content-type': type, 'access-control-allow-origin': '*' });
  response.flushHeaders();
  for (const piece of pieces) if (!(await sendPiece(response, piece))) return;
  response.end();
};

const etagOf = (bytes: Bytes): string =>
  `"${bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 7) >>> 0}"`;

export const openHost = async () => {
  const files = new Map<string, Bytes>();
  const asked: string[] = [];
  const serving: { reply: ((path: string, good: Bytes | undefined) => Reply | undefined) | undefined } = {
    reply: undefined,
  };
  const sockets = new Set<Socket>();
  let elsewhere = 0;

  const make = (isElsewhere: boolean): Server =>
    createServer((request, response) => {
      const path = (request.url ?? '').replace(FOLDER, '');
      const good = files.get(path);
      if (isElsewhere) return void response.end(good);
      asked.push(path);
      const reply = serving.reply?.(path, good);
      if (reply?.elsewhere)
        return void response.writeHead(302, { location: `http://127.0.0.1:${elsewhere}${request.url}` }).end();
      if (reply) return void send(response, reply);
      if (!good) return void response.writeHead(404).end('not here');
      const etag = etagOf(good);
      if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
      response.writeHead(200, { 'content-type': 'application/json', etag }).end(good);
    }).on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });

  const shut = (server: Server): Promise<void> =>
    new Promise((done) => {
      server.close(() => done());
      for (const socket of sockets) socket.destroy();
    });

  let server = make(false);
  const other = make(true);
  const port = await listen(server, 0);
  elsewhere = await listen(other, 0);

  return {
    channelUrl: `http://127.0.0.1:${port}${FOLDER}${CHANNEL_FILE}`,
    /** Paths in the order they were asked for. */
    asked,
    serving,
    publish: ({ bytes, parts }: Pick<Version, 'bytes' | 'parts'>): void => {
      for (const part of parts) files.set(partFile(part.sha256), part.bytes);
      files.set(CHANNEL_FILE, bytes);
    },
    /** No one listens at the address any more. */
    vanish: () => shut(server),
    comeBack: async (): Promise<void> => {
      server = make(false);
      await listen(server, port);
    },
    close: async (): Promise<void> => {
      await shut(server);
      await shut(other);
    },
  };
};
export type Host = Awaited<ReturnType<typeof openHost>>;
