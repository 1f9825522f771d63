// From the package to an answer, with nothing in between replaced: what a woken background does before it answers.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../core/bytes.ts';
import { ok } from '../../core/errors.ts';
import { bundleCorpus } from '../../dev/bundle/corpus.ts';
import { openLibrary } from '../library.ts';
import { lookAtBundled } from './bundled.ts';
import { COMPILER } from './compiler.ts';

const files = new Map(
  (await bundleCorpus(join(import.meta.dirname, '../../../assets/corpus'))).map((file) => [
    file.relativeDest,
    utf8(file.contents),
  ]),
);

const kept = new Map<string, ArrayBuffer>();

/** A new life over the same package and what the last life kept. `reads` counts how often a part was read. */
const wake = () => {
  const life = { reads: 0 };
  const readFile = async (path: string) => {
    if (path.includes('/p/')) life.reads += 1;
    return files.get(path) ?? new Uint8Array();
  };
  const look = async () => {
    const found = await lookAtBundled(readFile, { now: Date.parse('2027-01-01'), appVersion: '0.1.0' });
    return found.ok ? ok({ packs: [found.value] }) : found;
  };
  const keep = {
    get: async (name: string) => kept.get(name),
    put: (name: string, bytes: ArrayBuffer) => void kept.set(name, bytes),
    foresee: () => undefined,
  };
  return { life, ...openLibrary(look, COMPILER, keep) };
};

describe('a woken background', () => {
  it('annotates', async () => {
    const text = 'Prime Minister Mark Carney flew to Paris.';
    const annotated = await wake().annotate({ texts: [text], lang: 'en' });
    const spotted =
      annotated.ok &&
      annotated.value.mentions[0]?.map(({ start, end, entities }) => [text.slice(start, end), ...entities]);
    expect(spotted).toEqual([
      ['Mark Carney', 'carney-first-trip/mark-carney'],
      ['Paris', 'carney-first-trip/paris'],
    ]);
  });

  it('reads no part of the corpus to annotate, once a life before it has compiled it', async () => {
    const { annotate, card, life } = wake();
    expect(await annotate({ texts: ['Mark Carney'] })).toMatchObject({
      value: { mentions: [[{ start: 0, end: 11 }]] },
    });
    expect(life.reads).toBe(0);
    await card('carney-first-trip/mark-carney');
    expect(life.reads).toBeGreaterThan(0);
  });

  it('finds a name through a slip, with what matched', async () => {
    const hits = await wake().search('Carny', 'en', 5);
    expect(hits.ok && hits.value[0]).toMatchObject({ brief: { key: 'carney-first-trip/mark-carney', kind: 'person' } });
  });

  it('shows a card whose every fact has its passage', async () => {
    const card = await wake().card('carney-first-trip/mark-carney');
    expect(card.ok && card.value.facts.length).toBeGreaterThan(0);
    expect(card.ok && card.value.facts.every(({ passageText }) => (passageText.en ?? '') !== '')).toBe(true);
    expect(card.ok && card.value.relations.length).toBeGreaterThan(0);
  });
});
