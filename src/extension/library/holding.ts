// What is installed at one moment, opened: everything that is compiled from its packs, each part of it made when it is first asked for, or
// read where an earlier life of the background has kept it. Used by the library, and to try out what is to be installed next.
import type { Card } from '../../core/card.ts';
import { type CorpusInfo, type EntityBrief, type EntityKey, keyParts } from '../../core/corpus.ts';
import { ok, type Result } from '../../core/errors.ts';
import { lazily } from '../lazily.ts';
import { type CardPack, readCard } from './cards.ts';
import type { Compiler, Find, OpenPack, Spotter } from './compiler.ts';
import { type InstalledPack, rememberParts } from './installed-pack.ts';
import type { Keep } from './keep-compiled.ts';

/** The packs in the reader's order, known before anything of them is read. */
export type Holding = { readonly packs: readonly InstalledPack[] };

export const stampOf = (packs: readonly Pick<InstalledPack, 'stamp'>[]): string =>
  packs.map(({ stamp }) => stamp).join(' ');

/** The names under which what is compiled from these packs is kept. */
export const namesOf = (packs: readonly Pick<InstalledPack, 'stamp'>[]): readonly string[] => [
  lexiconName(packs),
  indexName(packs),
  ...packs.map(directoryName),
];
const lexiconName = (packs: readonly Pick<InstalledPack, 'stamp'>[]) => `lexicon ${stampOf(packs)}`;
const indexName = (packs: readonly Pick<InstalledPack, 'stamp'>[]) => `index ${stampOf(packs)}`;
const directoryName = ({ stamp }: Pick<InstalledPack, 'stamp'>) => `directory ${stamp}`;

export type OpenHolding = {
  /** Of all its packs together; the same from one life of the background to the next, as long as nothing changes. */
  readonly stamp: string;
  readonly spotter: () => Promise<Result<Spotter>>;
  readonly find: () => Promise<Result<Find>>;
  readonly card: (corpus: string, entity: string) => Promise<Result<Card | undefined>>;
  /** In the order of the keys; undefined for those that it does not have. */
  readonly briefs: (keys: readonly EntityKey[]) => Promise<Result<readonly (EntityBrief | undefined)[]>>;
  readonly corpora: () => Promise<Result<readonly CorpusInfo[]>>;
};

export type Compiled = 'directory' | 'lexicon' | 'index';

/** A pack among the others: its entities' numbers begin at `first`. */
type Shelved = OpenPack & { readonly first: number; readonly records: CardPack['records'] };

/** `told` hears how far what has to be compiled is. */
export const openHolding = (
  { packs }: Holding,
  compiler: Compiler,
  keep: Keep,
  told?: (what: Compiled, share: number) => void,
): OpenHolding => {
  const kept = <T>(
    name: string,
    compile: () => Promise<Result<ArrayBuffer>>,
    open: (bytes: ArrayBuffer) => T,
  ): (() => Promise<Result<T>>) =>
    lazily(async () => {
      const before = await keep.get(name);
      if (before)
        try {
          return ok(open(before));
        } catch {
          // damaged, or of another build of this version: compiled anew below
        }
      const bytes = await compile();
      if (!bytes.ok) return bytes;
      keep.put(name, bytes.value);
      return ok(open(bytes.value));
    });

  const shelf = lazily(async (): Promise<Result<readonly Shelved[]>> => {
    const shelved: Shelved[] = [];
    let first = 0;
    for (const pack of packs) {
      const compile = () => compiler.directory(pack, (share) => told?.('directory', share));
      const directory = await kept(directoryName(pack), compile, compiler.openDirectory)();
      if (!directory.ok) return directory;
      shelved.push({ ...pack, directory: directory.value, first, records: rememberParts(pack) });
      first += directory.value.entities.count;
    }
    return ok(shelved);
  });
  const fromShelf = (what: 'lexicon' | 'index') => async () => {
    const all = await shelf();
    return all.ok ? compiler[what](all.value, (share) => told?.(what, share)) : all;
  };
  const spotter = kept(lexiconName(packs), fromShelf('lexicon'), compiler.openLexicon);
  const find = kept(indexName(packs), fromShelf('index'), compiler.openIndex);

  const withBriefs = async <T>(
    use: (shelf: readonly Shelved[], spotter: Spotter) => Promise<Result<T>> | Result<T>,
  ): Promise<Result<T>> => {
    const [all, spotting] = await Promise.all([shelf(), spotter()]);
    if (!all.ok) return all;
    return spotting.ok ? use(all.value, spotting.value) : spotting;
  };

  return {
    stamp: stampOf(packs),
    spotter,
    find,
    card: (corpus, entity) =>
      withBriefs(async (all, { brief }) => {
        const pack = all.find((one) => one.corpus === corpus);
        return pack ? readCard({ ...pack, brief: (number) => brief(pack.first + number) }, entity) : ok(undefined);
      }),
    briefs: (keys) =>
      withBriefs((all, { brief }) =>
        ok(
          keys.map((key) => {
            const { corpus, entity } = keyParts(key);
            const pack = all.find((one) => one.corpus === corpus);
            const number = pack?.directory.entities.numberOf(entity);
            return pack && number !== undefined ? brief(pack.first + number) : undefined;
          }),
        ),
      ),
    corpora: async () => {
      const all = await shelf();
      if (!all.ok) return all;
      return ok(
        all.value.map(({ directory: { head }, version }) => ({
          id: head.id,
          title: head.title,
          publisher: head.publisher,
          version,
          entities: head.counts.entities,
          topics: head.topics,
        })),
      );
    },
  };
};
