// What a command of the command line is, and what it answers with. Implemented by one file a command, run by main.ts.
import type { ParseArgsConfig } from 'node:util';

/** 0: done; 1: problems were found; 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

export type Options = NonNullable<ParseArgsConfig['options']>;
export type OptionValues = { readonly [name: string]: string | boolean | (string | boolean)[] | undefined };

export type Command = {
  readonly name: string;
  /** `FOLDER [--json]`, shown after the name. */
  readonly usage: string;
  /** One line. */
  readonly does: string;
  readonly options: Options;
  readonly run: (positionals: readonly string[], options: OptionValues) => Promise<ExitCode> | ExitCode;
};

/** Thrown by a command for what the caller typed wrong; main prints it with the usage and exits with 2. */
export class UsageError extends Error {}

/** The only positional, or a usage error that names what is missing. */
export const onlyOne = (positionals: readonly string[], what: string): string => {
  const [first, ...rest] = positionals;
  if (first === undefined) throw new UsageError(`${what} is missing`);
  if (rest.length > 0) throw new UsageError(`one ${what} was expected, not also "${rest.join(' ')}"`);
  return first;
};
