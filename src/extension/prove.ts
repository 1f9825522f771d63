// Tries a pack out among the others before it is made current: what the library would be with it is compiled, and must find its names.
// Called by install. Whatever throws on the way is the pack's fault as far as the reader is concerned: it is not used.
import { fail, type Result } from '../core/errors.ts';
import { selfTest } from '../core/self-test.ts';
import type { Compiler } from './compiler.ts';
import type { Candidate } from './install.ts';
import type { InstalledPack } from './library.ts';

/** `installed`: the packs in use, read anew. */
export const makeProve =
  (compiler: Compiler, installed: () => Promise<Result<readonly InstalledPack[]>>) =>
  async ({ corpus, mark }: Candidate): Promise<Result<null>> => {
    const others = await installed();
    if (!others.ok) return others;
    const pack: InstalledPack = { corpus, version: mark.version, stamp: mark.sha256 };
    const known = others.value.some((one) => one.corpus.id === corpus.id);
    const packs = known
      ? others.value.map((one) => (one.corpus.id === corpus.id ? pack : one))
      : [...others.value, pack];
    try {
      const corpora = packs.map((one) => one.corpus);
      const annotate = compiler.openLexicon(compiler.lexicon(corpora));
      return selfTest(corpus, { annotate, find: compiler.openIndex(compiler.index(corpora)) });
    } catch (cause) {
      return fail('self-test-failed', cause instanceof Error ? cause.message : String(cause), corpus.id);
    }
  };
