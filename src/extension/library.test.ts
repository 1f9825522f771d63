// What is installed is looked at once and compiled when asked for; a failure today is no failure tomorrow, and what is lost is done without.
import { describe, expect, it } from 'vitest';
import { corpus as harbour } from '../core/channel.fixture.ts';
import type { Corpus } from '../core/corpus.ts';
import { fail, ok, type Result } from '../core/errors.ts';
import { COMPILER, type Compiler } from './library/compiler.ts';
import { type Holding, namesOf } from './library/holding.ts';
import type { InstalledPack } from './library/installed-pack.ts';
import { packOf } from './library/pack-of.fixture.ts';
import { openLibrary } from './library.ts';
import { entityNamed } from './sync/fault-versions.fixture.ts';

const corpus = (id: string): Corpus => {
  const ann = entityNamed('ann', `Ferry ${id.toUpperCase()}nn`, 'It sails.');
  const pier = { ...entityNamed('pier', `Pier of ${id}`, 'It stands.'), topics: [] };
  return {
    ...harbour(id),
    relationTypes: [{ id: 'lies-at', label: { en: 'lies at' }, inverse: { en: 'is where lies' } }],
    sources: [
      {
        id: 'log',
        title: 'The log',
        publisher: 'The ship',
        date: '1900',
        lang: 'en',
        passages: [{ n: 1, text: { en: 'Fog.' } }],
      },
    ],
    entities: [
      {
        ...ann,
        facts: [{ text: { en: 'It was foggy.' }, source: 'log', passage: 1 }],
        relations: [{ type: 'lies-at', target: 'pier' }],
      },
      pier,
    ],
  };
};
const pack = (id: string, version = 1, lost?: ReadonlySet<string>) => packOf(corpus(id), version, lost);

/** A library over packs that can be changed, counting what it does. */
const library = async (...first: Promise<InstalledPack>[]) => {
  const state = {
    packs: ok(await Promise.all(first)) as Result<InstalledPack[]>,
    looks: 0,
    directories: 0,
    lexicons: 0,
    indexes: 0,
    isLost: (_: InstalledPack): boolean => false,
  };
  const compiler: Compiler = {
    ...COMPILER,
    directory: (one) => {
      state.directories += 1;
      return COMPILER.directory(one);
    },
    lexicon: (packs) => {
      state.lexicons += 1;
      return COMPILER.lexicon(packs);
    },
    index: (packs) => {
      state.indexes += 1;
      return COMPILER.index(packs);
    },
  };
  const look = async (): Promise<Result<Holding>> => {
    state.looks += 1;
    const { packs } = state;
    return packs.ok ? ok({ packs: packs.value.filter((one) => !state.isLost(one)) }) : packs;
  };
  const kept = new Map<string, ArrayBuffer>();
  const keep = {
    get: async (name: string) => kept.get(name),
    put: (name: string, made: ArrayBuffer) => void kept.set(name, made),
    foresee: () => undefined,
  };
  return { state, kept, again: () => openLibrary(look, compiler, keep), ...openLibrary(look, compiler, keep) };
};

const page = { lang: 'en', texts: ['The Ferry Ann was there.', 'The Ferry Bnn was there.'] };
const named = (answer: Awaited<ReturnType<Awaited<ReturnType<typeof library>>['annotate']>>) =>
  answer.ok ? answer.value.mentions.flatMap((mentions) => mentions.flatMap(({ entities }) => entities)) : answer.error;

describe('the library', () => {
  it('looks and compiles once, whoever asks how often at the same time', async () => {
    const { annotate, search, stamp, state } = await library(pack('a'), pack('b'));
    await Promise.all([annotate(page), annotate(page), stamp(), search('x', 'en', 5), search('y', 'en', 5)]);
    await annotate(page);
    expect(state).toMatchObject({ looks: 1, directories: 2, lexicons: 1, indexes: 1 });
  });

  it('compiles nothing that nobody asks for', async () => {
    const { stamp, corpora, state } = await library(pack('a'), pack('b', 3));
    expect(await stamp()).toEqual(ok('a@1 b@3'));
    expect(state).toMatchObject({ looks: 1, directories: 0 });
    const title = { en: 'The harbour', fr: 'Le port' };
    const rest = { title, publisher: 'Harbour Gazette', entities: 2, topics: [{ id: 'ships', name: { en: 'Ships' } }] };
    expect(await corpora()).toEqual(
      ok([
        { id: 'a', version: 1, ...rest },
        { id: 'b', version: 3, ...rest },
      ]),
    );
    expect(state).toMatchObject({ looks: 1, directories: 2, lexicons: 0, indexes: 0 });
  });

  it('goes on with what needs no store while the store refuses, and with everything once it does not', async () => {
    const stored = await pack('b');
    const state = { refuses: true };
    const refusing: InstalledPack = {
      ...stored,
      part: async (ref) => (state.refuses ? fail('storage-unavailable', 'not here') : stored.part(ref)),
    };
    const own = await pack('a');
    let looks = 0;
    const look = async (): Promise<Result<Holding>> => {
      looks += 1;
      // the first look is before the store began to refuse
      return ok({ packs: state.refuses && looks > 1 ? [own] : [own, refusing] });
    };
    const { annotate, search, card } = openLibrary(look, COMPILER);
    expect(named(await annotate(page))).toEqual(['a/ann']);
    const hits = await search('ferry ann', 'en', 5);
    expect(hits.ok && hits.value.map(({ brief }) => brief.key)).toEqual(['a/ann']);
    expect(await card('a/ann')).toMatchObject({ ok: true });
    expect(await card('b/ann')).toMatchObject({ error: { code: 'storage-unavailable' } });
    expect(looks).toBe(2);
    state.refuses = false;
    expect(named(await annotate(page))).toEqual(['a/ann', 'b/ann']);
    expect(await card('b/ann')).toMatchObject({ ok: true });
  });

  it('spots and finds the names of every pack', async () => {
    const { annotate, search } = await library(pack('a'), pack('b'));
    expect(named(await annotate(page))).toEqual(['a/ann', 'b/ann']);
    const hits = await search('ferry bnn', 'en', 5);
    expect(hits.ok && hits.value[0]).toMatchObject({ brief: { key: 'b/ann', name: { en: 'Ferry Bnn' } } });
  });

  it('makes a card of the few records that it needs, related entities from either end', async () => {
    const { card } = await library(pack('a'), pack('b', 3));
    expect(await card('b/ann')).toMatchObject({
      ok: true,
      value: {
        key: 'b/ann',
        name: { en: 'Ferry Bnn' },
        summary: { en: 'It sails.' },
        topics: [{ id: 'ships' }],
        facts: [{ text: { en: 'It was foggy.' }, source: { id: 'log' }, passageText: { en: 'Fog.' } }],
        relations: [{ label: { en: 'lies at' }, target: { key: 'b/pier', name: { en: 'Pier of b' } } }],
        corpus: { id: 'b', version: 3 },
      },
    });
    expect(await card('b/pier')).toMatchObject({
      value: { relations: [{ label: { en: 'is where lies' }, target: { key: 'b/ann' } }] },
    });
  });

  it.each(['a/bob', 'c/ann', 'a/constructor', 'constructor/ann'] as const)('has no card for %s', async (key) => {
    expect(await (await library(pack('a'))).card(key)).toMatchObject({ error: { code: 'entity-unknown', where: key } });
  });

  it('knows which of a list of keys it still has', async () => {
    const { briefs } = await library(pack('a'));
    expect(await briefs(['a/gone', 'a/ann', 'b/ann'])).toMatchObject({ value: [{ key: 'a/ann', kind: 'thing' }] });
  });

  it('looks anew after what is installed has changed', async () => {
    const { annotate, renew, state } = await library(pack('a'));
    expect(named(await annotate(page))).toEqual(['a/ann']);
    state.packs = ok([await pack('b')]);
    expect(named(await annotate(page))).toEqual(['a/ann']);
    renew();
    expect(named(await annotate(page))).toEqual(['b/ann']);
  });

  it('compiles nothing in its next life, if nothing has changed', async () => {
    const first = await library(pack('a'), pack('b'));
    await first.annotate(page);
    const next = first.again();
    expect(named(await next.annotate(page))).toEqual(['a/ann', 'b/ann']);
    expect(first.state).toMatchObject({ looks: 2, directories: 2, lexicons: 1 });
    expect([...first.kept.keys()].sort()).toEqual(['directory a@1', 'directory b@1', 'lexicon a@1 b@1']);
    first.state.packs = ok([await pack('a', 2), await pack('b')]);
    await first.again().annotate(page);
    expect(first.state).toMatchObject({ looks: 3, directories: 3, lexicons: 2 });
  });

  it('keeps what it compiles under names that can be told beforehand', async () => {
    const { annotate, search, kept, state } = await library(pack('a'), pack('b'));
    await Promise.all([annotate(page), search('x', 'en', 5)]);
    expect([...kept.keys()].sort()).toEqual([...namesOf(state.packs.ok ? state.packs.value : [])].sort());
  });

  it.each(['directory a@1', 'lexicon a@1', 'index a@1'])(
    'compiles anew what was kept as %s and rotted',
    async (name) => {
      const { kept, again, annotate, search } = await library(pack('a'));
      await Promise.all([annotate(page), search('x', 'en', 5)]);
      kept.set(name, new ArrayBuffer(8));
      const next = again();
      expect(named(await next.annotate(page))).toEqual(['a/ann']);
      expect(await next.search('ferry ann', 'en', 5)).toMatchObject({ value: [{ brief: { key: 'a/ann' } }] });
      expect(await next.card('a/ann')).toMatchObject({ ok: true });
    },
  );

  it('does without a pack whose parts turn out to be lost', async () => {
    const whole = await pack('a');
    const noticed: string[] = [];
    const part: InstalledPack['part'] = async ({ sha256 }) => {
      noticed.push(sha256);
      return fail('corpus-malformed', 'lost', sha256);
    };
    const { annotate, state } = await library(Promise.resolve({ ...whole, part }), pack('b'));
    // as the store does: what could not be read is not there when it is looked at again
    state.isLost = (one) => one.corpus === 'a' && noticed.length > 0;
    expect(named(await annotate(page))).toEqual(['b/ann']);
    expect(noticed).toHaveLength(1);
  });

  it('gives up, and says so, when what is lost stays in its way', async () => {
    const whole = await pack('a');
    const { annotate, state } = await library(pack('a', 1, new Set([whole.parts[0]!.sha256])));
    expect(await annotate(page)).toMatchObject({ error: { code: 'corpus-malformed' } });
    expect(state.looks).toBeLessThan(10);
  });

  it('tries again after it could not look', async () => {
    const { annotate, state } = await library(pack('a'));
    const { packs } = state;
    state.packs = fail('storage-unavailable', 'not now');
    expect(await annotate(page)).toMatchObject({ error: { code: 'storage-unavailable' } });
    state.packs = packs;
    expect(named(await annotate(page))).toEqual(['a/ann']);
  });

  it('has nothing of no packs', async () => {
    const { annotate, search, corpora } = await library();
    expect(named(await annotate(page))).toEqual([]);
    expect(await search('ferry', 'en', 5)).toEqual(ok([]));
    expect(await corpora()).toEqual(ok([]));
  });
});
