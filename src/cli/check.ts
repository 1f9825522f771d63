// `check FOLDER`: everything that is wrong with a corpus, with file and line.
import { existsSync } from 'node:fs';
import { type Command, onlyOne, UsageError } from './command.ts';
import { compileFolder, problemLine } from './compile-folder.ts';

export const check: Command = {
  name: 'check',
  usage: 'FOLDER [--json]',
  does: 'every problem of a corpus with file and line',
  options: { json: { type: 'boolean' } },
  run(positionals, { json }) {
    const folder = onlyOne(positionals, 'FOLDER');
    if (!existsSync(folder)) throw new UsageError(`there is no folder ${folder}`);
    const { corpus, problems } = compileFolder(folder);
    const errors = problems.filter((problem) => problem.severity === 'error').length;
    const counts = {
      entities: corpus?.entities.length ?? 0,
      sources: corpus?.sources.length ?? 0,
      errors,
      warnings: problems.length - errors,
    };
    if (json) console.log(JSON.stringify({ ok: errors === 0, ...counts, problems }));
    else {
      for (const problem of problems) console.log(problemLine(problem));
      console.log(
        corpus
          ? `${corpus.id}: ${counts.entities} entities from ${counts.sources} sources; ${counts.warnings} warnings`
          : `${errors} errors, ${counts.warnings} warnings`,
      );
    }
    return errors === 0 ? 0 : 1;
  },
};
