// What is compiled, through several lives of the background over one store.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { corpus, must } from '../../core/channel.fixture.ts';
import { ok } from '../../core/errors.ts';
import { openLibrary } from '../library.ts';
import { COMPILER, type Compiler } from './compiler.ts';
import { namesOf } from './holding.ts';
import { keepCompiled } from './keep-compiled.ts';
import { packOf } from './pack-of.fixture.ts';
import { openPackStore } from './pack-store.ts';

const HARBOUR = await packOf(corpus());
const OTHER = await packOf(corpus('other'));

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** A life over the same store: what it had to compile, and what it read, by name and ahead. `lost` is read in the place of any file. */
const wake = (packs = [HARBOUR], appVersion = '1.0.0', looked: Promise<unknown> = Promise.resolve(), lost?: Blob) => {
  const compiled: string[] = [];
  const asked: string[] = [];
  const begun: string[] = [];
  const counting = Object.fromEntries(
    (['directory', 'lexicon', 'index'] as const).map((what) => [
      what,
      (of: never) => {
        compiled.push(what);
        return COMPILER[what](of);
      },
    ]),
  ) as unknown as Compiler;
  const store = openPackStore();
  const watched: typeof store = {
    ...store,
    compiled: (name) => {
      asked.push(name);
      return store.compiled(name);
    },
    onlyCompiled: async (begin) => {
      begun.push(begin);
      const found = await store.onlyCompiled(begin);
      return lost && found.ok && found.value ? ok({ ...found.value, file: lost }) : found;
    },
  };
  const keep = keepCompiled(watched, appVersion);
  const look = async () => {
    await looked;
    return ok({ packs });
  };
  const library = openLibrary(look, { ...COMPILER, ...counting }, keep);
  return { compiled, asked, begun, keep, library };
};

const useAll = async ({ library }: ReturnType<typeof wake>): Promise<void> => {
  must(await library.annotate({ texts: ['The anna'] }));
  must(await library.search('anna', 'en', 3));
  must(await library.card('harbour/anna'));
};

describe('what is compiled', () => {
  it('is compiled by the first life alone, whatever each of the others asks for', async () => {
    const first = wake();
    await useAll(first);
    expect([...first.compiled].sort()).toEqual(['directory', 'index', 'lexicon']);
    await first.keep.retain(namesOf([HARBOUR]));
    for (const ask of ['annotate', 'nothing', 'search', 'everything']) {
      const life = wake();
      if (ask === 'annotate') must(await life.library.annotate({ texts: ['The anna'] }));
      if (ask === 'search') must(await life.library.search('anna', 'en', 3));
      if (ask === 'everything') await useAll(life);
      expect(life.compiled).toEqual([]);
      await life.keep.retain(namesOf([HARBOUR]));
    }
  });

  it('is forgotten when what is installed is another', async () => {
    await useAll(wake());
    await wake([HARBOUR, OTHER]).keep.retain(namesOf([HARBOUR, OTHER]));
    const life = wake();
    await useAll(life);
    // the directory is of the pack alone, and was kept
    expect([...life.compiled].sort()).toEqual(['index', 'lexicon']);
  });

  it('is read before it is known what is installed, and once', async () => {
    await useAll(wake());
    let found = (_?: unknown): void => undefined;
    const life = wake([HARBOUR], '1.0.0', new Promise((resolve) => (found = resolve)));
    const annotated = life.library.annotate({ texts: ['The anna'] });
    await vi.waitFor(() => expect(life.begun).toEqual(['1.0.0 lexicon ']));
    found();
    expect(must(await annotated).mentions[0]).toHaveLength(1);
    expect(life).toMatchObject({ asked: [], compiled: [] });
  });

  it('is not taken for what another set of corpora needs', async () => {
    await useAll(wake());
    const life = wake([OTHER]);
    must(await life.library.annotate({ texts: ['The anna'] }));
    expect([...life.compiled].sort()).toEqual(['directory', 'lexicon']);
    expect(must(await life.library.card('other/anna')).key).toBe('other/anna');
  });

  it('is asked for by its name where it could not be read ahead', async () => {
    await useAll(wake());
    const lost = { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) } as unknown as Blob;
    const life = wake([HARBOUR], '1.0.0', undefined, lost);
    must(await life.library.annotate({ texts: ['The anna'] }));
    expect(life).toMatchObject({ asked: [`1.0.0 ${namesOf([HARBOUR])[0]}`], compiled: [] });
  });

  it('is compiled anew by another version of the app', async () => {
    await useAll(wake());
    const life = wake([HARBOUR], '1.1.0');
    await useAll(life);
    expect(life.compiled).toHaveLength(3);
  });
});
