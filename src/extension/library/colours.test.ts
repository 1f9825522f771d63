// What a reader's colours change of the library's answers, and that they change nothing else.
import { describe, expect, it } from 'vitest';
import { must } from '../../core/channel.fixture.ts';
import type { EntityBrief } from '../../core/corpus.ts';
import { ok } from '../../core/errors.ts';
import type { Library } from '../library.ts';
import { type Hues, inColours } from './colours.ts';

const brief = (key: EntityBrief['key']): EntityBrief => ({
  key,
  kind: 'place',
  name: {},
  description: {},
  topics: ['t'],
});
const BRIEFS = [brief('harbour/quay'), brief('canal/lock')];
const card = (key: EntityBrief['key']) => ({
  ...brief(key),
  summary: {},
  topics: [],
  aliases: [],
  facts: [],
  relations: BRIEFS.map((target) => ({ label: {}, target })),
  corpus: { id: '', title: {}, publisher: '', version: 1 },
});
const PLAIN = {
  stamp: async () => ok('s'),
  annotate: async () => ok({ mentions: [], briefs: BRIEFS, dossier: null, unsettled: [] }),
  card: async (key: EntityBrief['key']) => ok(card(key)),
  briefs: async () => ok(BRIEFS),
  search: async () => ok(BRIEFS.map((one) => ({ brief: one, matched: '', spans: [] }))),
} as unknown as Library;
const coloured = (...hues: readonly (readonly [string, number])[]): Library =>
  inColours(PLAIN, async (): Promise<Hues> => new Map(hues));
const huesOf = (briefs: readonly EntityBrief[]) => briefs.map(({ hue }) => hue);

describe('a library in colours', () => {
  it('gives each corpus its own in annotations, lists, searches, cards and their relations', async () => {
    const library = coloured(['harbour', 4]);
    expect(huesOf(must(await library.annotate({ texts: [] })).briefs)).toEqual([4, undefined]);
    expect(huesOf(must(await library.briefs([])))).toEqual([4, undefined]);
    expect(huesOf(must(await library.search('', 'en', 1)).map((hit) => hit.brief))).toEqual([4, undefined]);
    const lock = must(await library.card('canal/lock'));
    expect([lock.hue, ...huesOf(lock.relations.map(({ target }) => target))]).toEqual([undefined, 4, undefined]);
    expect(must(await library.card('harbour/quay')).hue).toBe(4);
  });

  it('has another stamp for other colours, so that open pages ask again, and the plain one without any', async () => {
    const stamps = await Promise.all(
      [coloured(), coloured(['harbour', 4]), coloured(['harbour', 0])].map(async (one) => must(await one.stamp())),
    );
    expect(stamps[0]).toBe('s');
    expect(new Set(stamps).size).toBe(3);
  });
});
