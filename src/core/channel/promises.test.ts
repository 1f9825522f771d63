// docs/CHANNEL.md's threat table names the tests that stand for each promise: they must exist.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const threats =
  readFileSync(join(root, 'docs/CHANNEL.md'), 'utf8')
    .split('\n## ')
    .find((part) => part.startsWith('Threats')) ?? '';
const named = [...threats.matchAll(/"([^"]+)"/g)].map(([, name]) => name ?? '');
const tests = globSync('src/{core,extension}/**/*.test.ts', { cwd: root })
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');

it('the threat table names tests', () => expect(named.length).toBeGreaterThan(12));

it.each(named)('"%s" is a test', (name) =>
  expect(tests).toMatch(new RegExp(`['"]${name.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')}['"]`)),
);
