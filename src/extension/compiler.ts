// What is made of the installed packs, with the core's own tools: a directory of each, a lexicon to annotate with, an index to search in.
// All are bytes that open without parsing, made part by part and in slices. Called by the library, which decides when.
import { annotate } from '../core/annotate.ts';
import type { EntityBrief, EntityKey, Lang, SearchHit } from '../core/corpus.ts';
import { ok, type Result } from '../core/errors.ts';
import { openLexicon } from '../core/lexicon.ts';
import { LexiconDraft } from '../core/lexicon-compile.ts';
import type { Annotated, PageText } from '../core/mention.ts';
import { type Directory, DirectoryDraft, openDirectory } from '../core/pack-directory.ts';
import { openSearch, searchEntry } from '../core/search.ts';
import { SearchDraft } from '../core/search-index.ts';
import { inSlices } from './in-slices.ts';
import { eachPart, type InstalledPack } from './installed-pack.ts';

export type OpenPack = InstalledPack & { readonly directory: Directory };

export type Spotter = {
  annotate(page: PageText): Annotated;
  /** Of the entity with that number among those of all packs, one pack behind the other. */
  brief(number: number): EntityBrief;
};
export type Find = (
  query: string,
  lang: Lang,
  limit: number,
) => readonly (Omit<SearchHit, 'brief'> & { readonly key: EntityKey })[];

/** The packs come in the reader's order. What opens bytes throws a TypeError when they are not what was compiled. */
export type Compiler = {
  directory(pack: InstalledPack): Promise<Result<ArrayBuffer>>;
  openDirectory(bytes: ArrayBuffer): Directory;
  lexicon(packs: readonly OpenPack[]): Promise<Result<ArrayBuffer>>;
  openLexicon(bytes: ArrayBuffer): Spotter;
  index(packs: readonly OpenPack[]): Promise<Result<ArrayBuffer>>;
  openIndex(bytes: ArrayBuffer): Find;
};

const compileLexicon = async (packs: readonly OpenPack[]): Promise<Result<ArrayBuffer>> => {
  const draft = new LexiconDraft();
  let first = 0;
  for (const pack of packs) {
    const { entities } = pack.directory;
    let number = first;
    const read = await eachPart(pack, (records) => {
      if (records.kind !== 'entities') return;
      for (const entity of records.entities) {
        draft.add(pack.corpus, entity);
        for (const { target } of entity.relations) {
          const other = entities.numberOf(target);
          if (other !== undefined) draft.relate(number, first + other);
        }
        number += 1;
      }
    });
    if (!read.ok) return read;
    first += entities.count;
  }
  return ok(await inSlices(draft.finish()));
};

const compileIndex = async (packs: readonly OpenPack[]): Promise<Result<ArrayBuffer>> => {
  const draft = new SearchDraft(packs.reduce((sum, { directory }) => sum + directory.entities.count, 0));
  for (const pack of packs) {
    const read = await eachPart(pack, (records) => {
      if (records.kind !== 'entities') return;
      for (const entity of records.entities) draft.add(searchEntry(pack.corpus, entity));
    });
    if (!read.ok) return read;
  }
  return ok(await inSlices(draft.finish()));
};

export const COMPILER: Compiler = {
  directory: async (pack) => {
    const draft = new DirectoryDraft();
    const read = await eachPart(pack, (records, index) => draft.add(index, records));
    return read.ok ? ok(draft.finish()) : read;
  },
  openDirectory,
  lexicon: compileLexicon,
  openLexicon: (bytes) => {
    const lexicon = openLexicon(bytes);
    return {
      annotate: (page) => annotate(lexicon, page),
      brief: (number) => {
        const { key, kind, name, description, topics } = lexicon.entity(number);
        return { key, kind, name, description, topics };
      },
    };
  },
  index: compileIndex,
  openIndex: (bytes) => {
    const search = openSearch(bytes);
    return (query, lang, limit) => search.find(query, { lang, limit });
  },
};
