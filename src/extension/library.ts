// The packs installed in this browser and what is compiled from them: annotating, cards and search come from here. The background
// keeps one for its life; it knows neither who asks nor where packs and compiled bytes are kept.
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
import type { Annotate, Compiler, Find } from './compiler.ts';
import { lazily } from './lazily.ts';

/** A verified pack, in the reader's order among others. */
export type InstalledPack = {
  readonly corpus: Corpus;
  readonly version: number;
  /** Another one for other contents. */
  readonly stamp: string;
};

/** What is installed, known before any of it is read. */
export type Holding = {
  /** Of all its packs together; the same from one life of the background to the next, as long as nothing changes. */
  readonly stamp: string;
  packs(): Promise<Result<readonly InstalledPack[]>>;
};

/** Keeps compiled bytes from one life of the background to the next. Whatever it loses is compiled anew. */
export type Keep = {
  get(name: string): Promise<ArrayBuffer | undefined>;
  put(name: string, bytes: ArrayBuffer): void;
};
export const KEEP_NOTHING: Keep = { get: async () => undefined, put: () => undefined };

export type Library = {
  stamp(): Promise<Result<string>>;
  annotate(page: PageText): Promise<Result<Annotated>>;
  card(key: EntityKey): Promise<Result<Card>>;
  /** Of those keys that an installed corpus has. */
  briefs(keys: readonly EntityKey[]): Promise<Result<readonly EntityBrief[]>>;
  search(query: string, lang: Lang, limit: number): Promise<Result<readonly SearchHit[]>>;
  corpora(): Promise<Result<readonly CorpusInfo[]>>;
  /** What is installed has changed: forget all that was read and compiled. */
  renew(): void;
};

type Read = {
  readonly packs: readonly InstalledPack[];
  readonly card: (key: EntityKey) => Card | undefined;
  readonly brief: (key: EntityKey) => EntityBrief | undefined;
};

/** Everything of one holding, each part of it made when it is first asked for. */
type Opened = {
  readonly stamp: string;
  readonly read: () => Promise<Result<Read>>;
  readonly annotate: () => Promise<Result<Annotate>>;
  readonly find: () => Promise<Result<Find>>;
};

export const stampOf = (packs: readonly InstalledPack[]): string => packs.map(({ stamp }) => stamp).join(' ');

/** Of each pack, by its corpus's id, something made when it is first asked for. */
const perPack = <T>(
  packs: readonly InstalledPack[],
  make: (pack: InstalledPack) => (id: string) => T | undefined,
): ((key: EntityKey) => T | undefined) => {
  const made = new Map<string, (id: string) => T | undefined>();
  return (key) => {
    const { corpus, entity } = keyParts(key);
    const pack = packs.find((one) => one.corpus.id === corpus);
    if (!pack) return undefined;
    const of = made.get(corpus) ?? make(pack);
    made.set(corpus, of);
    return of(entity);
  };
};

const briefs = ({ corpus }: InstalledPack): ((id: string) => EntityBrief | undefined) => {
  const entities = new Map(corpus.entities.map((entity) => [entity.id, entity]));
  return (id) => {
    const entity = entities.get(id);
    return entity && briefOf(corpus.id, entity);
  };
};

const open = ({ stamp, packs }: Holding, compiler: Compiler, keep: Keep): Opened => {
  const read = lazily(async (): Promise<Result<Read>> => {
    const all = await packs();
    if (!all.ok) return all;
    const card = perPack(all.value, ({ corpus, version }) => openCards(corpus, version));
    return ok({ packs: all.value, card, brief: perPack(all.value, briefs) });
  });

  const compiled = <T>(
    name: string,
    compile: (corpora: readonly Corpus[]) => ArrayBuffer,
    openBytes: (bytes: ArrayBuffer) => T,
  ): (() => Promise<Result<T>>) =>
    lazily(async () => {
      const kept = await keep.get(`${name} ${stamp}`);
      if (kept)
        try {
          return ok(openBytes(kept));
        } catch {
          // damaged, or of another build of this version: compiled anew below
        }
      const whole = await read();
      if (!whole.ok) return whole;
      const bytes = compile(whole.value.packs.map(({ corpus }) => corpus));
      // where a damaged pack was left out, the bytes are not what the stamp says
      if (stampOf(whole.value.packs) === stamp) keep.put(`${name} ${stamp}`, bytes);
      return ok(openBytes(bytes));
    });

  return {
    stamp,
    read,
    annotate: compiled('lexicon', compiler.lexicon, compiler.openLexicon),
    find: compiled('index', compiler.index, compiler.openIndex),
  };
};

/** `look` is called once, whoever asks how often at the same time; again only after `renew` or after it failed. */
export const openLibrary = (
  look: () => Promise<Result<Holding>>,
  compiler: Compiler,
  keep: Keep = KEEP_NOTHING,
): Library => {
  const openNow = () =>
    lazily(async (): Promise<Result<Opened>> => {
      const holding = await look();
      return holding.ok ? ok(open(holding.value, compiler, keep)) : holding;
    });
  let opened = openNow();

  const withPart = async <P, T>(
    part: (opened: Opened) => Promise<Result<P>>,
    use: (part: P) => Result<T>,
  ): Promise<Result<T>> => {
    const now = await opened();
    if (!now.ok) return now;
    const ready = await part(now.value);
    return ready.ok ? use(ready.value) : ready;
  };
  const withRead = <T>(use: (read: Read) => Result<T>) => withPart((now) => now.read(), use);

  return {
    stamp: () => withPart(async ({ stamp }) => ok(stamp), ok<string>),
    annotate: (page) =>
      withPart(
        (now) => now.annotate(),
        (annotate) => ok(annotate(page)),
      ),
    card: (key) =>
      withRead(({ card }) => {
        const made = card(key);
        return made ? ok(made) : fail('entity-unknown', 'no installed corpus has it', key);
      }),
    briefs: (keys) => withRead(({ brief }) => ok(keys.flatMap((key) => brief(key) ?? []))),
    search: async (query, lang, limit) => {
      const hits = await withPart(
        (now) => now.find(),
        (find) => ok(find(query, lang, limit)),
      );
      if (!hits.ok) return hits;
      return withRead(({ brief }) =>
        ok(
          hits.value.flatMap(({ key, matched, spans }) => {
            const one = brief(key);
            return one ? [{ brief: one, matched, spans }] : [];
          }),
        ),
      );
    },
    corpora: () =>
      withRead(({ packs }) =>
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
      opened = openNow();
    },
  };
};
