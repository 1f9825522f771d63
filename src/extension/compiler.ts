// What is made of the installed packs, with the core's own tools: a lexicon to annotate with, an index to search in. Called by the
// library, which decides when.
import { annotate } from '../core/annotate.ts';
import { openLexicon } from '../core/lexicon.ts';
import { compileLexicon } from '../core/lexicon-compile.ts';
import { buildSearch, openSearch, searchEntry } from '../core/search.ts';
import type { Compiler } from './library.ts';

export const COMPILER: Compiler = {
  annotator: (packs) => {
    const lexicon = openLexicon(compileLexicon(packs.map(({ corpus }) => corpus)));
    return (page) => annotate(lexicon, page);
  },
  search: (packs) => {
    const entries = packs.flatMap(({ corpus }) => corpus.entities.map((entity) => searchEntry(corpus.id, entity)));
    const search = openSearch(buildSearch(entries));
    return (query, lang, limit) => search.find(query, { lang, limit });
  },
};
