#!/usr/bin/env node
// The publisher's command line: picks the command, reads its arguments, turns what went wrong into an exit code.
import { realpathSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { annotateCommand } from './annotate.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { type Command, type ExitCode, UsageError } from './command.ts';
import { diff } from './diff.ts';
import { ingest } from './ingest.ts';
import { keygen } from './keygen.ts';
import { newCommand } from './new.ts';
import { publish } from './publish.ts';
import { serve } from './serve.ts';
import { sign } from './sign.ts';
import { verify } from './verify.ts';

const COMMANDS: readonly Command[] = [
  newCommand,
  ingest,
  check,
  annotateCommand,
  build,
  diff,
  keygen,
  publish,
  sign,
  verify,
  serve,
];

const overview = (): string =>
  [
    'sidelight-corpus COMMAND',
    '',
    ...COMMANDS.map(({ name, usage, does }) => `  ${name} ${usage}\n      ${does}`),
    '',
    'Exit codes: 0 done, 1 problems found, 2 wrong usage. See docs/CORPUS.md.',
  ].join('\n');

/** What the user typed wrong, in one line: node:util's own words for options, ours for the rest. */
const misuse = (error: unknown): string | undefined => {
  if (error instanceof UsageError) return error.message;
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return error.message;
  return undefined;
};

/** A file that may not be read, a disk that is full: nobody typed anything wrong, and a stack trace helps nobody. */
const isSystemError = (error: unknown): error is Error => error instanceof Error && 'syscall' in error;

export const main = async (args: readonly string[]): Promise<ExitCode> => {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    console.log(overview());
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) {
    console.error(`there is no command "${name}"\n\n${overview()}`);
    return 2;
  }
  try {
    const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true });
    if (values.help) {
      console.log(`sidelight-corpus ${command.name} ${command.usage}\n\n${command.does}`);
      return 0;
    }
    return await command.run(positionals, values);
  } catch (error) {
    if (isSystemError(error)) {
      console.error(error.message);
      return 1;
    }
    const told = misuse(error);
    if (told === undefined) throw error;
    console.error(`${told}\n\nsidelight-corpus ${command.name} ${command.usage}`);
    return 2;
  }
};

/** Run as a program, also through the link that npm makes for the bin. */
const isProgram = process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename;

/** Whoever reads our output may stop early, as `head` does: then there is nobody left to tell. */
const stopWhenUnheard = (error: Error & { readonly code?: string }): void => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
};

if (isProgram) {
  process.stdout.on('error', stopWhenUnheard);
  process.exitCode = await main(process.argv.slice(2));
}
