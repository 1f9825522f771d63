// What is made of the installed packs, with the core's own tools: a lexicon to annotate with, an index to search in. Both are bytes
// that open without parsing. Called by the library, which decides when, and by the trial of a new pack.
import { annotate } from '../core/annotate.ts';
import type { Corpus, EntityKey, Lang, SearchHit } from '../core/corpus.ts';
import { openLexicon } from '../core/lexicon.ts';
import { compileLexicon } from '../core/lexicon-compile.ts';
import type { Annotated, PageText } from '../core/mention.ts';
import { buildSearch, openSearch, searchEntry } from '../core/search.ts';

export type Annotate = (page: PageText) => Annotated;
export type Find = (
  query: string,
  lang: Lang,
  limit: number,
) => readonly (Omit<SearchHit, 'brief'> & { readonly key: EntityKey })[];

/** The corpora come in the reader's order. What opens bytes throws a TypeError when they are not what was compiled. */
export type Compiler = {
  lexicon(corpora: readonly Corpus[]): ArrayBuffer;
  openLexicon(bytes: ArrayBuffer): Annotate;
  index(corpora: readonly Corpus[]): ArrayBuffer;
  openIndex(bytes: ArrayBuffer): Find;
};

export const COMPILER: Compiler = {
  lexicon: compileLexicon,
  openLexicon: (bytes) => {
    const lexicon = openLexicon(bytes);
    return (page) => annotate(lexicon, page);
  },
  index: (corpora) =>
    buildSearch(corpora.flatMap(({ id, entities }) => entities.map((entity) => searchEntry(id, entity)))),
  openIndex: (bytes) => {
    const search = openSearch(bytes);
    return (query, lang, limit) => search.find(query, { lang, limit });
  },
};
