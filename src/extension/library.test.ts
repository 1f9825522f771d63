// What is installed is read once and compiled when asked for, and a failure today is no failure tomorrow.
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../core/corpus.ts';
import { fail, ok, type Result } from '../core/errors.ts';
import { type Compiler, type InstalledPack, openLibrary } from './library.ts';

const corpus = (id: string): Corpus => ({
  id,
  title: { en: id },
  description: { en: id },
  publisher: 'A publisher',
  languages: ['en'],
  topics: [],
  relationTypes: [],
  sources: [],
  entities: [
    {
      id: 'ann',
      kind: 'person',
      name: { en: `Ann of ${id}` },
      description: { en: '' },
      summary: { en: '' },
      topics: [],
      aliases: [],
      facts: [],
      relations: [],
    },
  ],
});
const pack = (id: string, version = 1): InstalledPack => ({ corpus: corpus(id), version, stamp: `${id}@${version}` });

/** A library over packs that can be changed, counting what it does. */
const library = (...first: InstalledPack[]) => {
  const state = { packs: ok(first) as Result<InstalledPack[]>, reads: 0, annotators: 0, searches: 0 };
  const compiler: Compiler = {
    annotator: (packs) => {
      state.annotators += 1;
      return () => ({ mentions: [], briefs: [], dossier: packs.map(({ stamp }) => stamp), unsettled: [] });
    },
    search: () => {
      state.searches += 1;
      return () => [];
    },
  };
  const read = async () => {
    state.reads += 1;
    await Promise.resolve();
    return state.packs;
  };
  return { state, ...openLibrary(read, compiler) };
};

describe('the library', () => {
  it('reads and compiles once, whoever asks how often at the same time', async () => {
    const { annotate, search, stamp, state } = library(pack('a'), pack('b'));
    const page = { texts: ['x'] };
    await Promise.all([annotate(page), annotate(page), stamp(), search('x', 'en', 5), search('y', 'en', 5)]);
    await annotate(page);
    expect(state).toMatchObject({ reads: 1, annotators: 1, searches: 1 });
  });

  it('compiles nothing that nobody asks for', async () => {
    const { stamp, card, corpora, state } = library(pack('a'), pack('b', 3));
    expect(await stamp()).toEqual(ok('a@1 b@3'));
    expect(await card('b/ann')).toMatchObject({
      ok: true,
      value: { name: { en: 'Ann of b' }, corpus: { version: 3 } },
    });
    expect(await corpora()).toEqual(
      ok([
        { id: 'a', title: { en: 'a' }, publisher: 'A publisher', version: 1, entities: 1, topics: [] },
        { id: 'b', title: { en: 'b' }, publisher: 'A publisher', version: 3, entities: 1, topics: [] },
      ]),
    );
    expect(state).toMatchObject({ reads: 1, annotators: 0, searches: 0 });
  });

  it.each(['a/bob', 'c/ann', 'a/constructor', 'constructor/ann'] as const)('has no card for %s', async (key) => {
    expect(await library(pack('a')).card(key)).toMatchObject({ error: { code: 'entity-unknown', where: key } });
  });

  it('knows which of a list of keys it still has', async () => {
    const briefs = await library(pack('a')).briefs(['a/gone', 'a/ann', 'b/ann']);
    expect(briefs).toEqual(
      ok([{ key: 'a/ann', kind: 'person', name: { en: 'Ann of a' }, description: { en: '' }, topics: [] }]),
    );
  });

  it('reads anew after what is installed has changed', async () => {
    const { annotate, renew, state } = library(pack('a'));
    expect(await annotate({ texts: [] })).toMatchObject({ value: { dossier: ['a@1'] } });
    state.packs = ok([pack('a', 2)]);
    expect(await annotate({ texts: [] })).toMatchObject({ value: { dossier: ['a@1'] } });
    renew();
    expect(await annotate({ texts: [] })).toMatchObject({ value: { dossier: ['a@2'] } });
  });

  it('answers a failed reading with its failure, and reads again when next asked', async () => {
    const { annotate, stamp, state } = library();
    state.packs = fail('corpus-malformed', 'broken');
    expect(await annotate({ texts: [] })).toMatchObject({ error: { code: 'corpus-malformed' } });
    expect(await stamp()).toMatchObject({ error: { code: 'corpus-malformed' } });
    state.packs = ok([pack('a')]);
    expect(await stamp()).toEqual(ok('a@1'));
    expect(state.reads).toBe(3);
  });

  it('does not let an old reading, still under way, stand for the new one', async () => {
    const { stamp, renew, state } = library(pack('a'));
    const old = stamp();
    renew();
    state.packs = ok([pack('a', 2)]);
    expect(await stamp()).toEqual(ok('a@2'));
    await old;
    expect(await stamp()).toEqual(ok('a@2'));
  });
});
