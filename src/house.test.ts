// The house measures itself: which room may import which, no cycles, thin doors, no attic names.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

const ROOMS = [
  'src/core',
  'src/page',
  'src/ui',
  'src/extension',
  'src/cli',
  'src/dev',
  'src/e2e',
  'entrypoints',
] as const;
type Room = (typeof ROOMS)[number];

/** DESIGN's import table. A room may always import itself; `anything` is for what never ships. */
const MAY: Record<Room, { rooms: readonly string[]; packages: readonly RegExp[] } | 'anything'> = {
  'src/core': { rooms: [], packages: [/^fuse\.js$/, /^valibot$/] },
  'src/page': { rooms: ['src/core', 'src/ui'], packages: [/^@floating-ui\//, /^preact/] },
  'src/ui': { rooms: ['src/core'], packages: [/^preact/, /^d3-/] },
  'src/extension': {
    rooms: ['src/core'],
    packages: [/^webextension-polyfill$/, /^wxt\//, /^idb$/, /^valibot$/],
  },
  'src/cli': {
    rooms: ['src/core'],
    packages: [
      /^node:/,
      /^yaml$/,
      /^valibot$/,
      /^@mozilla\/readability$/,
      /^linkedom$/,
      /^compromise/,
      /^marked$/,
      /^commander$/,
    ],
  },
  'src/dev': 'anything',
  'src/e2e': 'anything',
  entrypoints: { rooms: ['src/page', 'src/ui', 'src/extension'], packages: [/^wxt\//, /^preact/] },
};

/** Locale texts and icons are read by name from these rooms only. */
const ASSET_READERS: readonly Room[] = ['src/ui', 'src/extension', 'entrypoints'];
const FORBIDDEN_NAME = /(^|[-/])(utils?|helpers?|common|shared|managers?|handlers?|services?|data|misc)([-./]|$)/i;
const DOOR_LINES = 40;

const files = (dir: string): string[] =>
  readdirSync(join(root, dir), { withFileTypes: true }).flatMap((entry) => {
    const path = `${dir}/${entry.name}`;
    return entry.isDirectory() ? files(path) : [path];
  });

const sources = [...files('src'), ...files('entrypoints')].filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const roomOf = (file: string): Room | undefined => ROOMS.find((room) => file.startsWith(`${room}/`));

/** Every specifier a file names, types included. */
const importsOf = (file: string): string[] => {
  const text = readFileSync(join(root, file), 'utf8');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(pattern)].map((hit) => hit[1] ?? hit[2] ?? hit[3] ?? '');
};

const resolve = (file: string, specifier: string): string =>
  relative(root, normalize(join(root, dirname(file), specifier.replace(/\?.*$/, ''))));

describe('the house', () => {
  it.each(sources.filter((file) => !isTest(file)))('%s imports only what its room may', (file) => {
    const room = roomOf(file);
    if (!room) return expect(file).toBe('a file in a room');
    const may = MAY[room];
    if (may === 'anything') return;
    for (const specifier of importsOf(file)) {
      if (!specifier.startsWith('.')) {
        expect(
          may.packages.some((allowed) => allowed.test(specifier)),
          `${file} -> ${specifier}`,
        ).toBe(true);
        continue;
      }
      const target = resolve(file, specifier);
      if (target.startsWith('assets/')) {
        expect(ASSET_READERS, `${file} -> ${target}`).toContain(room);
        continue;
      }
      const into = roomOf(target) ?? target;
      expect([room, ...may.rooms], `${file} -> ${target}`).toContain(into);
    }
  });

  it('has no import cycle', () => {
    const known = new Set(sources);
    const done = new Set<string>();
    const walk = (file: string, path: string[]): void => {
      const at = path.indexOf(file);
      if (at >= 0) throw new Error(`cycle: ${[...path.slice(at), file].join(' -> ')}`);
      if (done.has(file)) return;
      for (const specifier of importsOf(file)) {
        const target = specifier.startsWith('.') ? resolve(file, specifier) : '';
        if (known.has(target)) walk(target, [...path, file]);
      }
      done.add(file);
    };
    for (const file of sources) walk(file, []);
  });

  it('names its relative imports with their ending', () => {
    for (const file of sources)
      for (const specifier of importsOf(file))
        if (specifier.startsWith('.'))
          expect(statSync(join(root, resolve(file, specifier))).isFile(), `${file} -> ${specifier}`).toBe(true);
  });

  it('keeps its doors thin', () => {
    for (const file of files('entrypoints').filter((name) => /\.tsx?$/.test(name))) {
      const lines = readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length;
      expect(lines, file).toBeLessThanOrEqual(DOOR_LINES);
      expect(isTest(file), `${file}: WXT would build a test here`).toBe(false);
    }
  });

  it('has no attic', () => {
    for (const file of sources) expect(file).not.toMatch(FORBIDDEN_NAME);
  });

  it('says browser.* in one room only', () => {
    for (const file of sources.filter((name) => !isTest(name))) {
      const room = roomOf(file);
      if (room === 'src/extension' || room === 'src/e2e' || room === 'src/dev') continue;
      expect(readFileSync(join(root, file), 'utf8'), file).not.toMatch(
        /\b(browser|chrome)\.(runtime|tabs|storage|scripting|alarms|action|i18n)\b/,
      );
    }
  });
});
