// Where the browsers are: the variables CHROMIUM and FIREFOX, else the first known program on the path.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const PROGRAMS = {
  chromium: { variable: 'CHROMIUM', names: ['chromium', 'chromium-browser'] },
  firefox: { variable: 'FIREFOX', names: ['firefox-esr', 'firefox'] },
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
