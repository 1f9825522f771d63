// Where the browsers are: the variables CHROMIUM_PATH and FIREFOX_PATH, else the first known program on the path.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Not FIREFOX: vitest sets that one to "false", from WXT’s import.meta.env.FIREFOX. */
const PROGRAMS = {
  chromium: { variable: 'CHROMIUM_PATH', names: ['chromium', 'chromium-browser'] },
  firefox: { variable: 'FIREFOX_PATH', names: ['firefox-esr', 'firefox'] },
} as const;

/** Throws, naming what to install, when there is none. */
export const findProgram = (browser: keyof typeof PROGRAMS): string => {
  const { variable, names } = PROGRAMS[browser];
  const named = process.env[variable];
  if (named) return named;
  for (const folder of (process.env.PATH ?? '').split(delimiter))
    for (const name of names) if (existsSync(join(folder, name))) return join(folder, name);
  throw new Error(`No ${browser} found. Install ${names[0]}, or set ${variable} to its program.`);
};
