// Runs the command line as a user would, and gives back what it printed. For the tests of commands.
import type { ExitCode } from './command.ts';
import { main } from './main.ts';

export type Ran = { readonly exit: ExitCode; readonly out: string; readonly err: string };

export const run = async (...args: readonly string[]): Promise<Ran> => {
  const [out, err]: [string[], string[]] = [[], []];
  const { log, error } = console;
  console.log = (line) => void out.push(String(line));
  console.error = (line) => void err.push(String(line));
  try {
    const exit = await main(args);
    return { exit, out: out.join('\n'), err: err.join('\n') };
  } finally {
    Object.assign(console, { log, error });
  }
};

/** A run with --json that went well, parsed. */
export const ask = async <T>(...args: readonly string[]): Promise<T> => {
  const ran = await run(...args, '--json');
  if (ran.exit !== 0) throw new Error(`exit ${ran.exit}\n${ran.out}\n${ran.err}`);
  return JSON.parse(ran.out) as T;
};
