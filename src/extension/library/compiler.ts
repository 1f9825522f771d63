// What is made of the installed packs, with the core's own tools: a directory of each, a lexicon to annotate with, an index to search in.
// All are bytes that open without parsing, made part by part and in slices. Called by the library, which decides when.
import { annotate } from '../../core/annotate.ts';
import type { Entity, EntityBrief, EntityKey, Lang, SearchHit } from '../../core/corpus.ts';
import { ok, type Result } from '../../core/errors.ts';
import { LexiconDraft } from '../../core/lexicon/compile.ts';
import { openLexicon } from '../../core/lexicon.ts';
import type { Annotated, PageText } from '../../core/mention.ts';
import type { PartRecords } from '../../core/pack/check.ts';
import { type Directory, DirectoryDraft, openDirectory } from '../../core/pack/directory.ts';
import { SearchDraft } from '../../core/search/index.ts';
import { openSearch, searchEntry } from '../../core/search.ts';
import type { Alone } from '../alone.ts';
import { inSlices } from '../in-slices.ts';
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

/** Hears the share that is done, 0 to 1. */
export type Told = (share: number) => void;

/** The packs come in the reader's order. What opens bytes throws a TypeError when they are not what was compiled. */
export type Compiler = {
  directory(pack: InstalledPack, told?: Told): Promise<Result<ArrayBuffer>>;
  openDirectory(bytes: ArrayBuffer): Directory;
  lexicon(packs: readonly OpenPack[], told?: Told): Promise<Result<ArrayBuffer>>;
  openLexicon(bytes: ArrayBuffer): Spotter;
  index(packs: readonly OpenPack[], told?: Told): Promise<Result<ArrayBuffer>>;
  openIndex(bytes: ArrayBuffer): Find;
};

/** Reading the parts is about so much of the work; the rest is what a draft makes of them in the end. */
const READING = 0.6;

function* entitiesIn(records: PartRecords, take: (entity: Entity) => void): Generator<undefined, void> {
  if (records.kind !== 'entities') return;
  for (const entity of records.entities) {
    take(entity);
    yield;
  }
}

/** Every entity of all packs, `at` being its pack's place and `number` its own among all. */
const eachEntity = async (
  packs: readonly OpenPack[],
  take: (entity: Entity, pack: OpenPack, first: number, number: number) => void,
  told: Told = () => undefined,
): Promise<Result<null>> => {
  let first = 0;
  for (const [at, pack] of packs.entries()) {
    let number = first;
    const read = await eachPart(
      pack,
      (records) => entitiesIn(records, (entity) => take(entity, pack, first, number++)),
      (share) => told(((at + share) / packs.length) * READING),
    );
    if (!read.ok) return read;
    first += pack.directory.entities.count;
  }
  return ok(null);
};

const rest = (told: Told | undefined) => (share: number) => told?.(READING + share * (1 - READING));

const compileLexicon = async (packs: readonly OpenPack[], told?: Told): Promise<Result<ArrayBuffer>> => {
  const draft = new LexiconDraft();
  const read = await eachEntity(
    packs,
    (entity, { corpus, directory }, first, number) => {
      draft.add(corpus, entity);
      for (const { target } of entity.relations) {
        const other = directory.entities.numberOf(target);
        if (other !== undefined) draft.relate(number, first + other);
      }
    },
    told,
  );
  return read.ok ? ok(await inSlices(draft.finish(), rest(told))) : read;
};

const compileIndex = async (packs: readonly OpenPack[], told?: Told): Promise<Result<ArrayBuffer>> => {
  const draft = new SearchDraft(packs.reduce((sum, { directory }) => sum + directory.entities.count, 0));
  const read = await eachEntity(packs, (entity, { corpus }) => draft.add(searchEntry(corpus, entity)), told);
  return read.ok ? ok(await inSlices(draft.finish(), rest(told))) : read;
};

const compileDirectory = async (pack: InstalledPack, told?: Told): Promise<Result<ArrayBuffer>> => {
  const draft = new DirectoryDraft();
  const take = function* (records: PartRecords, index: number): Generator<undefined, void> {
    draft.add(index, records);
    yield;
  };
  const read = await eachPart(pack, take, (share) => told?.(share * READING));
  return read.ok ? ok(await inSlices(draft.finish(), rest(told))) : read;
};

export const COMPILER: Compiler = {
  directory: compileDirectory,
  openDirectory,
  lexicon: compileLexicon,
  openLexicon: (bytes) => {
    const lexicon = openLexicon(bytes);
    return {
      annotate: (page) => {
        lexicon.rest();
        return annotate(lexicon, page);
      },
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

/** The same, compiling one thing at a time whoever asks: a draft takes twice the memory of what becomes of it. */
export const inTurn = (compiler: Compiler, alone: Alone): Compiler => ({
  ...compiler,
  directory: (pack, told) => alone('compile', () => compiler.directory(pack, told)),
  lexicon: (packs, told) => alone('compile', () => compiler.lexicon(packs, told)),
  index: (packs, told) => alone('compile', () => compiler.index(packs, told)),
});
