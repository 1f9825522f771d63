// The bundled corpus: assets/corpus, compiled into what the extension ships under corpus/. Called by wxt.config.ts.
// A broken corpus stops the build with the very lines that `check` prints.
import { compileFolder, problemLine } from '../cli/compile-folder.ts';

/** One file of the package: its path within it, and its text. */
export type BundledFile = { readonly relativeDest: string; readonly contents: string };

export const bundleCorpus = (folder: string): readonly BundledFile[] => {
  const { corpus, problems } = compileFolder(folder);
  if (!corpus) throw new Error(`The bundled corpus is broken:\n${problems.map(problemLine).join('\n')}`);
  return [{ relativeDest: 'corpus/corpus.json', contents: JSON.stringify(corpus) }];
};
