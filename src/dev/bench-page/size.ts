// How much the built extension brings: the script of every page, those that come later, the whole package. One section of
// `npm run bench:page`.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import type { Measured } from './goals.ts';

/** What a zip file spends on a file besides its bytes: two headers, and its name twice. At the end, one record. */
const [HEADERS, RECORD] = [30 + 46, 22];

const files = (folder: string): { path: string; bytes: Buffer }[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));

const zipped = (all: readonly { path: string; bytes: Buffer }[]): number =>
  all.reduce(
    (sum, { path, bytes }) =>
      sum + HEADERS + 2 * path.length + Math.min(bytes.length, deflateRawSync(bytes, { level: 9 }).length),
    RECORD,
  );

export const sizeSection = (folder: string): Measured => {
  const all = files(folder);
  const sizeOf = (name: string) => {
    const bytes = all.find(({ path }) => path === name)?.bytes ?? Buffer.alloc(0);
    return { bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
  };
  const [page, hand, popover] = [sizeOf('page.js'), sizeOf('hand.js'), sizeOf('popover.js')];
  const unpacked = all.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const row = (what: string, one: { bytes: number; gzip: number }) => ({
    what,
    figures: { bytes: one.bytes.toLocaleString('en'), gzip: one.gzip.toLocaleString('en') },
  });
  const zip = zipped(all);
  return {
    section: {
      title: 'Bytes',
      note: 'The package is what a browser downloads, a zip file.',
      rows: [
        row('script on every page', page),
        row('at the first reach for a name', hand),
        row('at the first card', popover),
        row('package', { bytes: unpacked, gzip: zip }),
      ],
    },
    goals: [
      { what: 'script on every page, gzip', measured: page.gzip, unit: 'B', most: 8000 },
      { what: 'popover, gzip', measured: popover.gzip, unit: 'B', most: 20_000 },
      { what: 'package, zip', measured: zip, unit: 'B', most: 600_000 },
    ],
  };
};
