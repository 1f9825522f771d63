// `check FOLDER`: everything that is wrong with a corpus, with file and line, and what deserves a second look.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { adviseOn } from '../core/source/advice.ts';
import { byPlace, type Problem } from '../core/source/problem.ts';
import { type Command, onlyOne, UsageError } from './command.ts';
import { compileFolder, problemLine } from './compile-folder.ts';
import { counted, entitiesAndSources } from './counted.ts';
import { progressBar } from './progress.ts';

/** Of warnings alike, this many are printed; more would hide the others. */
const ALIKE = 20;

export const check: Command = {
  name: 'check',
  usage: 'FOLDER [--all] [--json]',
  does: 'every problem with file and line, and risky aliases, hard summaries, missing facts',
  options: { json: { type: 'boolean' }, all: { type: 'boolean' } },
  run(positionals, { json, all }) {
    const folder = onlyOne(positionals, 'FOLDER');
    if (!existsSync(folder)) throw new UsageError(`there is no folder ${folder}`);
    const { corpus, problems: found, locate } = compileFolder(folder, progressBar('checking'));
    const problems = corpus ? [...found, ...adviseOn(corpus, locate)].sort(byPlace) : found;
    const errors = problems.filter((problem) => problem.severity === 'error').length;
    const reviews = reviewsIn(folder);
    const counts = {
      entities: corpus?.entities.length ?? 0,
      sources: corpus?.sources.length ?? 0,
      errors,
      warnings: problems.length - errors,
      reviews: reviews.length,
    };
    if (json) console.log(JSON.stringify({ ok: errors === 0, ...counts, problems }));
    else {
      const lines = all ? problems.map(problemLine) : shortened(problems);
      lines.push(
        corpus
          ? `${corpus.id}: ${entitiesAndSources(counts.entities, counts.sources)}; ${counted(counts.warnings, 'warning')}`
          : `${counted(errors, 'error')}, ${counted(counts.warnings, 'warning')}`,
      );
      for (const review of reviews) lines.push(`${review} waits for its author`);
      console.log(lines.join('\n'));
    }
    return errors === 0 ? 0 : 1;
  },
};

/** What ingest proposed and nobody has taken in or deleted yet. */
const reviewsIn = (folder: string): readonly string[] => {
  const room = join(folder, 'review');
  if (!existsSync(room)) return [];
  return readdirSync(room)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(room, name));
};

/** Every error; of each kind of warning the first few and how many more there are. */
const shortened = (problems: readonly Problem[]): string[] => {
  const seen = new Map<string, number>();
  const lines: string[] = [];
  for (const problem of problems) {
    const count = (seen.get(problem.code) ?? 0) + 1;
    seen.set(problem.code, count);
    if (problem.severity === 'error' || count <= ALIKE) lines.push(problemLine(problem));
  }
  const warned = new Set<string>(
    problems.filter((problem) => problem.severity === 'warning').map((problem) => problem.code),
  );
  for (const [code, count] of seen)
    if (warned.has(code) && count > ALIKE)
      lines.push(`… and ${count - ALIKE} more like these (${code}); --all shows them`);
  return lines;
};
