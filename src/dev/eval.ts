// `npm run eval -- FOLDER [--quiet]`: how well the linker reads gold files with the bundled corpus: overall, by category, and
// what it missed or took wrongly. `--quiet` leaves that list out.
import { parseArgs } from 'node:util';
import { compileFolder } from '../cli/compile-folder.ts';
import { compileLexicon } from '../core/lexicon/compile.ts';
import { openLexicon } from '../core/lexicon.ts';
import { type Counts, type ItemScore, predict, rates, readGold, score } from './gold.ts';

const { values, positionals } = parseArgs({
  options: { quiet: { type: 'boolean' }, corpus: { type: 'string' } },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('npm run eval -- FOLDER [--quiet] [--corpus FOLDER]');
  process.exit(2);
}

const { corpus, problems } = compileFolder(values.corpus ?? 'assets/corpus');
if (!corpus) {
  console.error(`the corpus does not compile: ${problems.length} problems; see npm run corpus -- check`);
  process.exit(1);
}
const lexicon = openLexicon(compileLexicon([corpus]));
const items = readGold(folder);
const result = score(items, (text) => predict(lexicon, text));

const percent = (share: number): string => (100 * share).toFixed(1).padStart(6);
const row = (name: string, counts: Counts, n: number): string => {
  const { precision, recall, f1 } = rates(counts);
  const { right, wrong, missed } = counts;
  return `${name.padEnd(22)}${String(n).padStart(5)}${percent(precision)}${percent(recall)}${percent(f1)}   ${right} right, ${wrong} wrong, ${missed} missed`;
};

console.log(`${''.padEnd(22)}items  prec   rec    F1`);
for (const [name, counts] of [...result.categories].sort(([a], [b]) => a.localeCompare(b)))
  console.log(row(name, counts, items.filter((item) => item.category === name).length));
console.log(row('all', result.total, items.length));

const miss = ({ item, surplus, lacking }: ItemScore): string => {
  const tell = (sign: string) => (span: { start: number; end: number; entity: string }) =>
    `  ${sign} ${JSON.stringify(item.text.slice(span.start, span.end))} ${span.entity}  …${JSON.stringify(item.text.slice(Math.max(0, span.start - 40), span.end + 30))}`;
  return [`${item.id} ${item.category}`, ...surplus.map(tell('+')), ...lacking.map(tell('-'))].join('\n');
};
if (!values.quiet)
  for (const one of result.items.filter((each) => each.wrong + each.missed > 0)) console.log(miss(one));
