// `build FOLDER --out DIR`: a corpus into its parts. The same corpus gives the same bytes, whenever and wherever it is built.
import { existsSync } from 'node:fs';
import { packCorpus } from '../core/pack.ts';
import { type Command, onlyOne, UsageError } from './command.ts';
import { compileFolder, problemLine } from './compile-folder.ts';
import { counted, entitiesAndSources } from './counted.ts';
import { writePack } from './pack-folder.ts';
import { progressBar } from './progress.ts';

export const build: Command = {
  name: 'build',
  usage: 'FOLDER --out DIR [--json]',
  does: 'compile a corpus into the parts that publish makes public',
  options: { out: { type: 'string' }, json: { type: 'boolean' } },
  async run(positionals, { out, json }) {
    const folder = onlyOne(positionals, 'FOLDER');
    if (!existsSync(folder)) throw new UsageError(`there is no folder ${folder}`);
    if (typeof out !== 'string') throw new UsageError('--out DIR is missing');
    const { corpus, problems } = compileFolder(folder, progressBar('compiling'));
    if (!corpus) {
      if (json) console.log(JSON.stringify({ ok: false, problems }));
      else for (const problem of problems) console.error(problemLine(problem));
      return 1;
    }
    const pack = await packCorpus(corpus);
    if (!pack.ok) {
      const { code, message, where } = pack.error;
      if (json) console.log(JSON.stringify({ ok: false, error: pack.error }));
      else console.error(`${code}: ${message}${where ? ` (${where})` : ''}`);
      return 1;
    }
    writePack(out, pack.value);
    const { parts, head } = pack.value;
    const bytes = parts.reduce((sum, part) => sum + part.bytes.length, 0);
    if (json) console.log(JSON.stringify({ ok: true, corpus: head.id, ...head.counts, parts: parts.length, bytes }));
    else
      console.log(
        `${head.id}: ${entitiesAndSources(head.counts.entities, head.counts.sources)} in ${counted(parts.length, 'part')}, ${bytes} bytes, in ${out}`,
      );
    return 0;
  },
};
