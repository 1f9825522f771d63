// The packs installed in this browser and what is compiled from them: annotating, cards and search come from here. The background
// keeps one for its life; it knows neither who asks nor where packs are kept.
import { briefOf, type Card, openCards } from '../core/card.ts';
import {
  type Corpus,
  type CorpusInfo,
  type EntityBrief,
  type EntityKey,
  keyParts,
  type Lang,
  type SearchHit,
} from '../core/corpus.ts';
import { fail, ok, type Result } from '../core/errors.ts';
import type { Annotated, PageText } from '../core/mention.ts';

/** A verified pack, in the reader's order among others. */
export type InstalledPack = {
  readonly corpus: Corpus;
  readonly version: number;
  /** Another one for other contents. */
  readonly stamp: string;
};

/** What is compiled from packs. Each is built once, when first asked for. */
export type Compiler = {
  annotator(packs: readonly InstalledPack[]): (page: PageText) => Annotated;
  search(packs: readonly InstalledPack[]): FindKeys;
};
type FindKeys = (
  query: string,
  lang: Lang,
  limit: number,
) => readonly (Omit<SearchHit, 'brief'> & { key: EntityKey })[];

export type Library = {
  /** Names what is installed; the same as long as nothing changes, also from one life of the background to the next. */
  stamp(): Promise<Result<string>>;
  annotate(page: PageText): Promise<Result<Annotated>>;
  card(key: EntityKey): Promise<Result<Card>>;
  /** Of those keys that an installed corpus has. */
  briefs(keys: readonly EntityKey[]): Promise<Result<readonly EntityBrief[]>>;
  search(query: string, lang: Lang, limit: number): Promise<Result<readonly SearchHit[]>>;
  corpora(): Promise<Result<readonly CorpusInfo[]>>;
  /** What is installed has changed: forget what was compiled. */
  renew(): void;
};

type Compiled = {
  readonly packs: readonly InstalledPack[];
  readonly stamp: string;
  readonly annotate: () => (page: PageText) => Annotated;
  readonly search: () => FindKeys;
  readonly card: (key: EntityKey) => Card | undefined;
  readonly brief: (key: EntityKey) => EntityBrief | undefined;
};

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** Of each pack, by its corpus's id, something made when it is first asked for. */
const perPack = <T>(
  packs: readonly InstalledPack[],
  make: (pack: InstalledPack) => (id: string) => T | undefined,
): ((key: EntityKey) => T | undefined) => {
  const made = new Map(packs.map((pack) => [pack.corpus.id, once(() => make(pack))]));
  return (key) => {
    const { corpus, entity } = keyParts(key);
    return made.get(corpus)?.()(entity);
  };
};

const briefs = ({ corpus }: InstalledPack): ((id: string) => EntityBrief | undefined) => {
  const entities = new Map(corpus.entities.map((entity) => [entity.id, entity]));
  return (id) => {
    const entity = entities.get(id);
    return entity && briefOf(corpus.id, entity);
  };
};

const compile = (packs: readonly InstalledPack[], compiler: Compiler): Compiled => ({
  packs,
  stamp: packs.map(({ stamp }) => stamp).join(' '),
  annotate: once(() => compiler.annotator(packs)),
  search: once(() => compiler.search(packs)),
  card: perPack(packs, ({ corpus, version }) => openCards(corpus, version)),
  brief: perPack(packs, briefs),
});

/** `read` is called once, whoever asks how often at the same time; again only after `renew` or after it failed. */
export const openLibrary = (read: () => Promise<Result<readonly InstalledPack[]>>, compiler: Compiler): Library => {
  let reading: Promise<Result<Compiled>> | undefined;

  const load = async (): Promise<Result<Compiled>> => {
    const packs = await read();
    return packs.ok ? ok(compile(packs.value, compiler)) : packs;
  };

  const loaded = (): Promise<Result<Compiled>> => {
    if (reading) return reading;
    const mine = load();
    reading = mine;
    const forget = () => {
      if (reading === mine) reading = undefined;
    };
    mine.then((result) => result.ok || forget(), forget);
    return mine;
  };

  const withLoaded = async <T>(use: (compiled: Compiled) => Result<T>): Promise<Result<T>> => {
    const result = await loaded();
    return result.ok ? use(result.value) : result;
  };

  return {
    stamp: () => withLoaded(({ stamp }) => ok(stamp)),
    annotate: (page) => withLoaded(({ annotate }) => ok(annotate()(page))),
    card: (key) =>
      withLoaded(({ card }) => {
        const made = card(key);
        return made ? ok(made) : fail('entity-unknown', 'no installed corpus has it', key);
      }),
    briefs: (keys) => withLoaded(({ brief }) => ok(keys.flatMap((key) => brief(key) ?? []))),
    search: (query, lang, limit) =>
      withLoaded(({ search, brief }) =>
        ok(
          search()(query, lang, limit).flatMap(({ key, matched, spans }) => {
            const one = brief(key);
            return one ? [{ brief: one, matched, spans }] : [];
          }),
        ),
      ),
    corpora: () =>
      withLoaded(({ packs }) =>
        ok(
          packs.map(({ corpus: { id, title, publisher, topics, entities }, version }) => ({
            id,
            title,
            publisher,
            version,
            entities: entities.length,
            topics,
          })),
        ),
      ),
    renew: () => {
      reading = undefined;
    },
  };
};
