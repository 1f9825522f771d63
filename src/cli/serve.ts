// `serve DIR`: a channel on this machine, for trying it in a browser before it goes to a host.

import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { keyFragment } from '../core/channel/keys.ts';
import { CHANNEL_FILE } from '../core/channel/make.ts';
import { type Command, type ExitCode, onlyOne, UsageError } from './command.ts';
import { publishedIn } from './publishing.ts';
import { startStaticServer } from './static-server.ts';

const PORT = 8642;

const portFrom = (text: unknown): number => {
  if (text === undefined) return PORT;
  const port = typeof text === 'string' && /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new UsageError(`--port takes a number up to 65535, not "${String(text)}"`);
  return port;
};

const listening: typeof startStaticServer = async (folder, port, served) => {
  try {
    return await startStaticServer(folder, port, served);
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw taken ? new UsageError(`port ${port} is in use: choose another with --port`) : error;
  }
};

/** Until the user or the system says stop. */
const stopped = async (): Promise<void> => {
  const done = new AbortController();
  await Promise.race(['SIGINT', 'SIGTERM'].map((name) => once(process, name, { signal: done.signal })));
  done.abort();
};

export const serve: Command = {
  name: 'serve',
  usage: 'DIR [--port N] [--json]',
  does: 'a static server on this machine, with the headers that publishing needs',
  options: { port: { type: 'string' }, json: { type: 'boolean' } },
  async run(positionals, options): Promise<ExitCode> {
    const dir = onlyOne(positionals, 'DIR');
    if (!existsSync(dir) || !statSync(dir).isDirectory()) throw new UsageError(`there is no folder ${dir}`);
    const server = await listening(dir, portFrom(options.port), ({ method, path, status, bytes }) => {
      if (!options.json) console.log(`${status} ${method} ${path} ${bytes}`);
    });
    const published = await publishedIn(dir);
    const keys = published.ok ? (published.value?.channel.nextKeys ?? []) : [];
    const address = `${server.url}${CHANNEL_FILE}${keys.length > 0 ? keyFragment(keys) : ''}`;
    console.log(options.json ? JSON.stringify({ ok: true, url: server.url, address }) : `${address}\n`);
    await stopped();
    await server.close();
    return 0;
  },
};
