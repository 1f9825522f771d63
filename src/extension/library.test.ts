// What is installed is read once and compiled when asked for, and a failure today is no failure tomorrow.
import { describe, expect, it } from 'vitest';
import { fromUtf8, utf8 } from '../core/bytes.ts';
import type { Corpus } from '../core/corpus.ts';
import { fail, ok, type Result } from '../core/errors.ts';
import type { Compiler } from './compiler.ts';
import { type Holding, type InstalledPack, openLibrary, stampOf } from './library.ts';

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

/** A library over packs that can be changed, counting what it does. Its bytes are the stamps of what they were compiled from. */
const library = (...first: InstalledPack[]) => {
  const state = { packs: ok(first) as Result<InstalledPack[]>, looks: 0, reads: 0, lexicons: 0, indexes: 0 };
  const bytes = (corpora: readonly Corpus[]) => utf8(corpora.map(({ id }) => id).join()).buffer;
  const compiler: Compiler = {
    lexicon: (corpora) => {
      state.lexicons += 1;
      return bytes(corpora);
    },
    openLexicon: (from) => {
      const made = fromUtf8(new Uint8Array(from)) ?? '';
      if (made === 'rotten') throw new TypeError('not a lexicon');
      return () => ({ mentions: [], briefs: [], dossier: made, unsettled: [] });
    },
    index: (corpora) => {
      state.indexes += 1;
      return bytes(corpora);
    },
    openIndex: () => () => [
      { key: 'a/ann', matched: 'Ann', spans: [[0, 1]] },
      { key: 'a/gone', matched: 'Gone', spans: [] },
    ],
  };
  const look = async (): Promise<Result<Holding>> => {
    state.looks += 1;
    await Promise.resolve();
    const { packs } = state;
    if (!packs.ok) return packs;
    const read = async () => {
      state.reads += 1;
      return packs;
    };
    return ok({ stamp: stampOf(packs.value), packs: read });
  };
  const kept = new Map<string, ArrayBuffer>();
  const keep = {
    get: async (name: string) => kept.get(name),
    put: (name: string, made: ArrayBuffer) => void kept.set(name, made),
  };
  return { state, kept, again: () => openLibrary(look, compiler, keep), ...openLibrary(look, compiler, keep) };
};

describe('the library', () => {
  it('reads and compiles once, whoever asks how often at the same time', async () => {
    const { annotate, search, stamp, state } = library(pack('a'), pack('b'));
    const page = { texts: ['x'] };
    await Promise.all([annotate(page), annotate(page), stamp(), search('x', 'en', 5), search('y', 'en', 5)]);
    await annotate(page);
    expect(state).toMatchObject({ looks: 1, reads: 1, lexicons: 1, indexes: 1 });
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
    expect(state).toMatchObject({ looks: 1, reads: 1, lexicons: 0, indexes: 0 });
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
    expect(await annotate({ texts: [] })).toMatchObject({ value: { dossier: 'a' } });
    state.packs = ok([pack('b')]);
    expect(await annotate({ texts: [] })).toMatchObject({ value: { dossier: 'a' } });
    renew();
    expect(await annotate({ texts: [] })).toMatchObject({ value: { dossier: 'b' } });
  });

  it('finds what the packs still have, each with its brief', async () => {
    const hits = await library(pack('a')).search('ann', 'en', 5);
    expect(hits).toMatchObject({ ok: true, value: [{ brief: { key: 'a/ann' }, matched: 'Ann', spans: [[0, 1]] }] });
    expect(hits.ok && hits.value).toHaveLength(1);
  });

  it('reads nothing in its next life to annotate, if nothing has changed', async () => {
    const first = library(pack('a'), pack('b'));
    await first.annotate({ texts: [] });
    const next = first.again();
    expect(await next.annotate({ texts: [] })).toMatchObject({ value: { dossier: 'a,b' } });
    expect(first.state).toMatchObject({ looks: 2, reads: 1, lexicons: 1 });
    first.state.packs = ok([pack('a', 2), pack('b')]);
    await first.again().annotate({ texts: [] });
    expect(first.state).toMatchObject({ looks: 3, reads: 2, lexicons: 2 });
  });

  it('compiles anew what was kept and rotted', async () => {
    const { kept, again, annotate } = library(pack('a'));
    await annotate({ texts: [] });
    kept.set('lexicon a@1', utf8('rotten').buffer);
    expect(await again().annotate({ texts: [] })).toMatchObject({ value: { dossier: 'a' } });
  });

  it('keeps nothing of packs that were not read as they were announced', async () => {
    const kept = new Map<string, ArrayBuffer>();
    const short = openLibrary(
      async () => ok({ stamp: 'a@1 b@1', packs: async () => ok([pack('a')]) }),
      {
        lexicon: () => new ArrayBuffer(1),
        openLexicon: () => () => ({ mentions: [], briefs: [], dossier: null, unsettled: [] }),
        index: () => new ArrayBuffer(1),
        openIndex: () => () => [],
      },
      { get: async () => undefined, put: (name, bytes) => void kept.set(name, bytes) },
    );
    expect(await short.annotate({ texts: [] })).toMatchObject({ ok: true });
    expect([...kept.keys()]).toEqual([]);
  });

  it('answers a failed reading with its failure, and reads again when next asked', async () => {
    const { annotate, stamp, state } = library();
    state.packs = fail('corpus-malformed', 'broken');
    expect(await annotate({ texts: [] })).toMatchObject({ error: { code: 'corpus-malformed' } });
    expect(await stamp()).toMatchObject({ error: { code: 'corpus-malformed' } });
    state.packs = ok([pack('a')]);
    expect(await stamp()).toEqual(ok('a@1'));
    expect(state.looks).toBe(3);
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
