// Compiles a corpus as the extension does and lets it find its own names, the last thing a reader's browser does before an installation.
// Called by reader, so that verify and publish hold a pack to it too.
import { annotate } from '../core/annotate.ts';
import type { Corpus } from '../core/corpus.ts';
import { fail, type Result } from '../core/errors.ts';
import { compileLexicon } from '../core/lexicon/compile.ts';
import { openLexicon } from '../core/lexicon.ts';
import { buildSearch, openSearch, searchEntry } from '../core/search.ts';
import { selfTest } from '../core/self-test.ts';

export const tryOut = (corpus: Corpus): Result<null> => {
  try {
    const lexicon = openLexicon(compileLexicon([corpus]));
    const search = openSearch(buildSearch(corpus.entities.map((entity) => searchEntry(corpus.id, entity))));
    return selfTest(corpus, {
      annotate: (page) => annotate(lexicon, page),
      find: (query, lang, limit) => search.find(query, { lang, limit }),
    });
  } catch (cause) {
    return fail('self-test-failed', cause instanceof Error ? cause.message : String(cause), corpus.id);
  }
};
