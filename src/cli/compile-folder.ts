// A corpus folder -> the compiled corpus or its problems. The one way in for every command and for the extension's build.
import { join } from 'node:path';
import { byPlace, type Problem } from '../core/source/problem.ts';
import { type Compiled, compileSource } from '../core/source.ts';
import { authoredRecords, placeName, type ReadProgress } from './authored-files.ts';

/** Problems of reading and of meaning together; a file that could not be read leaves no corpus. `base`: see authoredRecords. */
export const compileFolder = (folder: string, progress?: ReadProgress, base?: string): Compiled => {
  const unread: Problem[] = [];
  const compiled = compileSource(
    authoredRecords(folder, unread, progress, base),
    placeName(join(folder, 'corpus.yaml'), base),
  );
  if (unread.length === 0) return compiled;
  return { problems: [...unread, ...compiled.problems].sort(byPlace), locate: compiled.locate };
};

/** `file:line  message`, as editors and terminals make it clickable. */
export const problemLine = (problem: Problem): string =>
  `${problem.file}:${problem.line}  ${problem.severity === 'warning' ? 'warning: ' : ''}${problem.message}`;
