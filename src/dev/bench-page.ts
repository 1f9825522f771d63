// `npm run bench:page [-- FOLDER] [--write] [--json FILE] [--seconds N] [--times N] [--rounds N] [--page PART] [--only SECTION]`:
// what the built extension costs the pages it reads, in Chromium, beside the same pages without it and beside mark.js. FOLDER
// holds saved pages (.html), which are served with their scripts off; without one, made-up articles are read. `--page` reads
// those alone whose names hold that part, `--only profile` records what their time is made of. `--write` puts the tables into
// docs/BENCHMARKS.md and the figures that were promised into README.md.
import { readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fromFolder, serve } from '../e2e/site.ts';
import { openBrowsers, PACKAGE } from './bench-page/browsers.ts';
import { goalsTable, isMet, type Measured, pagesReport } from './bench-page/goals.ts';
import { heapSection } from './bench-page/heap.ts';
import { hoverSection } from './bench-page/hover.ts';
import { longSection } from './bench-page/long.ts';
import { markSection } from './bench-page/mark.ts';
import { MADE_UP } from './bench-page/pages.ts';
import { pointerSection } from './bench-page/pointer.ts';
import { profileSection } from './bench-page/profile.ts';
import { measureSaved, savedSection } from './bench-page/saved.ts';
import { sizeSection } from './bench-page/size.ts';
import { writeSection } from './written-section.ts';

const root = join(import.meta.dirname, '..', '..');
const HEADERS = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
const SECTIONS = ['read', 'long', 'pointer', 'hover', 'heap', 'size', 'profile'] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean' },
    json: { type: 'string' },
    only: { type: 'string', multiple: true },
    page: { type: 'string', multiple: true, default: [''] },
    seconds: { type: 'string', default: '60' },
    times: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
  },
});
const unknown = values.only?.filter((name) => !(SECTIONS as readonly string[]).includes(name)) ?? [];
if (unknown.length > 0) throw new Error(`--only knows ${SECTIONS.join(', ')}, not ${unknown.join(', ')}`);
const wants = (section: (typeof SECTIONS)[number]): boolean =>
  values.only ? values.only.includes(section) : section !== 'profile';

const [folder] = positionals;
const isMeant = (file: string): boolean => file.endsWith('.html') && values.page.some((part) => file.includes(part));
const files = folder ? readdirSync(folder).filter(isMeant) : ['article'];
const saved = folder ? fromFolder(resolve(folder), HEADERS) : undefined;
const site = await serve(
  async (path) => (path.startsWith('/site/') ? MADE_UP['/site/0'] : MADE_UP[path]) ?? saved?.(path),
);
const browsers = await openBrowsers();
const measured: Measured[] = [];
let machine = '';
const add = (one: Measured): void => {
  measured.push(one);
  console.log(`${pagesReport(machine, [one])}\n`);
};

try {
  const version = (await browsers.browsers.with.version()).replace(/^.*\//, '');
  machine = `Chromium ${version}, ${process.platform} ${process.arch}, ${availableParallelism()} cores`;
  if (wants('read')) {
    const pages = await measureSaved(browsers, site.url, files, Number(values.rounds));
    const what = folder ? `${files.length} saved pages with their scripts off` : 'A made-up article';
    add(
      savedSection(
        pages,
        `${what}, each in a new tab. “An empty script” is the same extension with nothing in the script it runs on pages: what Chromium itself spends on any content script. What the rounds of a page disagree by stands behind ±; where that is much, there are twice as many.`,
      ),
    );
    add(await markSection(browsers, site.url, pages));
  }
  if (wants('long')) add(await longSection(browsers, site.url, Number(values.seconds)));
  if (wants('pointer')) add(await pointerSection(browsers, site.url));
  if (wants('hover')) add(await hoverSection(browsers, site.url));
  if (wants('heap')) {
    const some = files[files.length >> 1] ?? '';
    add(await heapSection(browsers, site.url, [`${site.url}/article`, `${site.url}/${some}`], Number(values.times)));
  }
  if (wants('size')) add(sizeSection(PACKAGE));
  if (wants('profile')) add(await profileSection(browsers, site.url, files, Number(values.rounds)));
} finally {
  await browsers.close();
  await site.close();
}

if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, measured }, null, 2)}\n`);
if (values.write) {
  writeSection(join(root, 'docs', 'BENCHMARKS.md'), 'pages', pagesReport(machine, measured));
  writeSection(join(root, 'README.md'), 'pages', goalsTable(measured));
}
const missed = measured.flatMap(({ goals }) => goals.filter((goal) => !isMet(goal)));
console.log(
  missed.length === 0 ? 'All that is promised is met.' : `Not met: ${missed.map(({ what }) => what).join('; ')}.`,
);
