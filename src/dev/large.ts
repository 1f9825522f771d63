// `npm run large [-- --entities N] [--tabs N] [--runs N] [--write]`: what a corpus of 100,000 entities asks of the built extension in
// Chromium: to install it, to answer from it once the background was stopped, to hold it. `--write` puts the tables into
// docs/BENCHMARKS.md. The corpus is generated and served on this machine.
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBare, openBrowser } from '../e2e/browsers.ts';
import { type Row, shown } from './bench/tables.ts';
import { type Goal, goalsTable, isMet, median } from './bench-page/goals.ts';
import { type Install, measureInstall, STEPS } from './large/install.ts';
import { measureTab, measureTabs } from './large/tabs.ts';
import { measureKept, measureOpening, measureWaking, type Opening, type Times } from './large/waking.ts';
import { openLargeWorld } from './large/world.ts';
import { writeSection } from './written-section.ts';

const { values } = parseArgs({
  options: {
    entities: { type: 'string', default: '100000' },
    tabs: { type: 'string', default: '50' },
    runs: { type: 'string', default: '5' },
    write: { type: 'boolean' },
  },
});
const [entities, tabs, runs] = [values.entities, values.tabs, values.runs].map(Number) as [number, number, number];
const OPENED = [100_000, 1_000_000] as const;
const NOT_OPENED: Opening = { opened: [], copied: [] };
const megabytes = (bytes: number): number => bytes / 1e6;
const worst = (times: Times): number => Math.max(0, ...times);

const measure = async () => {
  const world = await openLargeWorld(entities);
  const driver = await openBrowser('chromium');
  try {
    const browser = (await driver.newPage()).browser();
    const install = await measureInstall(driver, browser, world);
    const kept = await measureKept(driver);
    const waking = await measureWaking(driver, browser, world, runs);
    const opening = new Map<number, Opening>();
    for (const names of OPENED) opening.set(names, await measureOpening(driver, world, names, runs * 8));
    const grown = await measureTabs(driver, browser, world, tabs);
    const tab = await measureTab(driver, world, true);
    const bare = await openBare('chromium');
    const without = await measureTab(bare, world, false).finally(() => bare.close());
    const version = (await browser.version()).replace(/^.*\//, '');
    return { world, install, kept, waking, opening, grown, tab: tab - without, version };
  } finally {
    await driver.close();
    await world.close();
  }
};

type Figures = Awaited<ReturnType<typeof measure>>;

const goalsOf = ({ install, waking, opening, grown, tab }: Figures): readonly Goal[] => {
  const all = STEPS.flatMap((step) => [
    ...(install.steps[step]?.search ?? []),
    ...(install.steps[step]?.annotate ?? []),
  ]);
  return [
    { what: 'Answers to popup and page while it installs, median', measured: median(all), unit: 'ms', most: 50 },
    {
      what: 'Background at most, its heap with buffers',
      measured: megabytes(install.heap.peak),
      unit: 'MB',
      most: 400,
    },
    {
      what: 'First annotate of a stopped background, median',
      measured: median(waking.annotate),
      unit: 'ms',
      most: 100,
    },
    { what: 'The same, worst', measured: worst(waking.annotate), unit: 'ms', most: 150 },
    ...OPENED.map((names, at) => ({
      what: `${names.toLocaleString('en')} compiled names out of IndexedDB, best`,
      measured: Math.min(...(opening.get(names)?.opened ?? [])),
      unit: 'ms',
      most: [3, 15][at] ?? 0,
    })),
    { what: 'Heap of a tab over the same page without', measured: megabytes(tab), unit: 'MB', most: 3 },
    { what: `Background, grown with ${tabs} tabs`, measured: megabytes(grown), unit: 'MB', most: 10 },
  ];
};

const stepRow = ({ steps }: Install, name: string): Row => {
  const { took = 0, search = [], annotate = [] } = steps[name] ?? {};
  return {
    what: name,
    figures: {
      'takes, s': took / 1000,
      'search waits, median, ms': median(search),
      'worst, ms': worst(search),
      'annotate waits, median, ms': median(annotate),
      'worst, ms ': worst(annotate),
    },
  };
};

const report = (figures: Figures): string => {
  const { world, install, kept, waking, opening, version } = figures;
  const memory = (what: string, of: Install['heap'] | undefined): Row[] =>
    of
      ? [{ what, figures: { before: megabytes(of.before), 'at most': megabytes(of.peak), after: megabytes(of.after) } }]
      : [];
  const first = (what: string, times: Times): Row => ({
    what,
    figures: { 'median, ms': median(times), 'best, ms': Math.min(...times), 'worst, ms': worst(times) },
  });
  const size = `${world.parts} parts, ${megabytes(world.bytes).toFixed(0)} MB`;
  const [load = 0] = loadavg(); // our own share of it is about 2
  const machine = `Chromium ${version}, ${process.platform} ${process.arch}, ${availableParallelism()} cores under a load of ${load.toFixed(0)}`;
  const keptSizes = Object.entries(kept).map(([kind, bytes]) => `${kind} ${megabytes(bytes).toFixed(1)} MB`);
  return [
    `${machine}. ${world.entities.toLocaleString('en')} generated entities in two languages: ${size}.`,
    '',
    goalsTable([{ section: { title: '', note: '', rows: [] }, goals: goalsOf(figures) }]),
    '',
    shown({
      title: 'Installing it',
      note: `${(install.ms / 1000).toFixed(0)} s from the reader's word to the new version, with the popup asking all the while.`,
      rows: STEPS.map((step) => stepRow(install, step)),
    }),
    shown({
      title: 'Memory while it installs, MB',
      note: 'The process is that of the background and of two open pages of the extension.',
      rows: [...memory('heap of the background', install.heap), ...memory('the whole process', install.resident)],
    }),
    shown({
      title: 'First answers of a stopped background',
      note: `Kept compiled: ${keptSizes.join(', ')}.`,
      rows: [
        first('annotate', waking.annotate),
        first('search', waking.search),
        first('card', waking.card),
        first('annotate, awake', waking.awake),
        ...OPENED.flatMap((names) => {
          const { opened, copied } = opening.get(names) ?? NOT_OPENED;
          const what = `${names.toLocaleString('en')} compiled names`;
          return [first(`${what} out of IndexedDB`, opened), first(`${what} copied once in memory`, copied)];
        }),
      ],
    }),
  ].join('\n');
};

const figures = await measure();
console.log(report(figures));
if (values.write)
  writeSection(join(import.meta.dirname, '..', '..', 'docs', 'BENCHMARKS.md'), 'large', report(figures));
const missed = goalsOf(figures).filter((goal) => !isMet(goal));
console.log(
  missed.length === 0 ? 'All that is promised is met.' : `Not met: ${missed.map(({ what }) => what).join('; ')}.`,
);
