// What is compiled, through several lives of the background over one store.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
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

/** A life over the same store, and what it had to compile. */
const wake = (packs = [HARBOUR], appVersion = '1.0.0') => {
  const compiled: string[] = [];
  const counting = Object.fromEntries(
    (['directory', 'lexicon', 'index'] as const).map((what) => [
      what,
      (of: never) => {
        compiled.push(what);
        return COMPILER[what](of);
      },
    ]),
  ) as unknown as Compiler;
  const keep = keepCompiled(openPackStore(), appVersion);
  return { compiled, keep, library: openLibrary(async () => ok({ packs }), { ...COMPILER, ...counting }, keep) };
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

  it('is compiled anew by another version of the app', async () => {
    await useAll(wake());
    const life = wake([HARBOUR], '1.1.0');
    await useAll(life);
    expect(life.compiled).toHaveLength(3);
  });
});
