// Brings the locked packages and, when asked, the browsers. Called before `npm start` and `npm test`.
// Plain JavaScript without imports of ours: it must run on any Node, in a folder where nothing is installed yet.
// Usage: node src/dev/setup.mjs [--browsers=chromium,firefox]
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const stampFile = join(root, 'node_modules', '.setup-stamp');

/** Each browser: the variable that names one, the programs that count, and Debian's package. */
const BROWSERS = {
  // Chrome of Google's brand is left out: it ignores --load-extension since version 137.
  chromium: { variable: 'CHROMIUM_PATH', programs: ['chromium', 'chromium-browser'], packages: ['chromium'] },
  firefox: { variable: 'FIREFOX_PATH', programs: ['firefox-esr', 'firefox'], packages: ['firefox-esr'] },
};

const fingerprint = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(readFileSync(join(root, 'package.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');

const installPackages = () => {
  const wanted = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  console.error('sidelight: installing the locked packages …');
  const run = spawnSync(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional'],
    { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' },
  );
  if (run.status !== 0) throw new Error('npm ci did not succeed; its words are above');
  writeFileSync(stampFile, wanted);
};

const onPath = (program) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path));

const findBrowser = ({ variable, programs }) =>
  process.env[variable] ?? programs.map(onPath).find((path) => path !== undefined);

const aptInstall = (packages) => {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [program, ...rest] = [...sudo, 'apt-get', ...args];
    return execFileSync(program, rest, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
};

const ensureBrowser = (name) => {
  const browser = BROWSERS[name];
  if (browser === undefined) throw new Error(`--browsers knows ${Object.keys(BROWSERS).join(', ')}, not "${name}"`);
  if (findBrowser(browser)) return;
  const advice = `Sidelight needs ${name}. Install it (Debian, Ubuntu: apt-get install ${browser.packages.join(' ')}) or set ${browser.variable} to its program, then run this again.`;
  if (!onPath('apt-get')) throw new Error(advice);
  console.error(`sidelight: installing ${browser.packages.join(' ')} …`);
  try {
    aptInstall(browser.packages);
  } catch {
    // apt's own words are on the terminal already; the advice is what a person can act on
    throw new Error(advice);
  }
  if (!findBrowser(browser)) throw new Error(advice);
};

try {
  installPackages();
  const flag = process.argv.find((argument) => argument.startsWith('--browsers='));
  for (const name of flag ? flag.slice('--browsers='.length).split(',') : []) ensureBrowser(name);
} catch (error) {
  console.error(`sidelight: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
