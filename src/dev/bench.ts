// `npm run bench [-- --quick] [-- --million] [-- --texts FOLDER] [-- --json FILE] [-- --write]`: the code benchmarks, in one
// process, as tables and as JSON. `--texts`: also on real text, from saved pages or text files; `--write`: into README and
// docs/BENCHMARKS.md. Sections stand in files of their own; page benchmarks are another command.
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { annotateSection } from './bench/annotate.ts';
import { compileSection } from './bench/compile.ts';
import { matchingSection } from './bench/matching.ts';
import { longReport, type Report, shortTable } from './bench/report.ts';
import { searchSection } from './bench/search.ts';
import { shown } from './bench/tables.ts';
import { readTexts } from './bench/texts.ts';
import { goalsTable } from './bench-page/goals.ts';
import { writeSection } from './written-section.ts';

const { values } = parseArgs({
  options: {
    million: { type: 'boolean' },
    quick: { type: 'boolean' },
    texts: { type: 'string' },
    json: { type: 'string' },
    write: { type: 'boolean' },
  },
});
const { quick = false } = values;
const sizes = quick ? [1000, 10_000] : [1000, 10_000, 100_000, ...(values.million ? [1_000_000] : [])];
const rounds = quick ? 20 : 60;
const pages = values.texts === undefined ? undefined : readTexts(values.texts);
const machine = `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${availableParallelism()} cores`;
console.log(`${machine}\n`);

const parts: readonly (() => Report)[] = [
  () => matchingSection(sizes, rounds),
  ...(pages ? [() => matchingSection(sizes, rounds, pages)] : []),
  () => annotateSection(quick ? 10_000 : 100_000, quick ? 20 : 100, pages),
  () => searchSection(quick ? [10_000] : [10_000, 100_000], quick ? 20 : 50, quick ? 2 : 3),
  () => compileSection(sizes),
];
const reports = parts.map((measure) => {
  const report = measure();
  console.log(shown(report.section));
  return report;
});
console.log(goalsTable(reports));
if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, reports }, null, 2)}\n`);
if (values.write) {
  const root = join(import.meta.dirname, '..', '..');
  writeSection(join(root, 'README.md'), 'bench', shortTable(machine, reports));
  writeSection(join(root, 'docs', 'BENCHMARKS.md'), 'bench', longReport(machine, reports));
}
