// `npm run bench [-- --million] [--quick] [--json FILE]`: the code benchmarks, in one process, as tables and as JSON.
// Sections stand in files of their own; page benchmarks are another command.
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { shown } from './bench-clock.ts';
import { matchingSection } from './bench-matching.ts';
import { searchSection } from './bench-search.ts';

const { values } = parseArgs({
  options: { million: { type: 'boolean' }, quick: { type: 'boolean' }, json: { type: 'string' } },
});
const sizes = values.quick ? [1000, 10_000] : [1000, 10_000, 100_000, ...(values.million ? [1_000_000] : [])];
const machine = `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${availableParallelism()} cores`;
console.log(`${machine}\n`);

const sections = [
  () => matchingSection(sizes, values.quick ? 20 : 60),
  () => searchSection(values.quick ? [10_000] : [10_000, 100_000], values.quick ? 20 : 50),
].map((measure) => {
  const section = measure();
  console.log(shown(section));
  return section;
});
if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, sections }, null, 2)}\n`);
