// Our own gold set holds the linker's quality: no later change loses any of it unseen. And the scorer's own rules, in small.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileFolder } from '../cli/compile-folder.ts';
import { compileLexicon } from '../core/lexicon/compile.ts';
import { openLexicon } from '../core/lexicon.ts';
import type { GoldItem } from './gold/item.ts';
import { readMarkup } from './gold/markup.ts';
import { predict, rates, readGold, score } from './gold.ts';

const root = join(import.meta.dirname, '..', '..');
const { corpus } = compileFolder(join(root, 'assets/corpus'));
if (!corpus) throw new Error('the bundled corpus does not compile');
const lexicon = openLexicon(compileLexicon([corpus]));
const items = readGold(join(import.meta.dirname, 'gold'));

/** What the linker reaches; raise it when the linker gets better. */
const FLOOR = { precision: 0.99, recall: 0.99, category: 0.86 };

describe('the bundled corpus on our own gold set', () => {
  const result = score(items, (text) => predict(lexicon, text));

  it('is large and names only entities there are', () => {
    const known = new Set(corpus.entities.map(({ id }) => id));
    const named = items.flatMap(({ spans, optional = [] }) => [...spans, ...optional]);
    expect(items.length).toBeGreaterThanOrEqual(900);
    for (const { entity } of named) expect(known).toContain(entity);
  });

  it('stays above the floor', () => {
    const { precision, recall } = rates(result.total);
    expect(precision).toBeGreaterThanOrEqual(FLOOR.precision);
    expect(recall).toBeGreaterThanOrEqual(FLOOR.recall);
  });

  it.each([...result.categories])('stays above it in %s', (category, counts) => {
    // Where nothing is to be found, one wrong mention would make an F1 of zero: those are counted instead.
    if (counts.right + counts.missed === 0) expect(counts.wrong, category).toBeLessThanOrEqual(1);
    else expect(rates(counts).f1, category).toBeGreaterThanOrEqual(FLOOR.category);
  });
});

describe('scoring', () => {
  const span = (start: number, end: number, entity = 'a') => ({ start, end, entity });
  const item = (rest: Partial<GoldItem>): GoldItem => ({
    id: 'i',
    category: 'c',
    text: 'x'.repeat(20),
    spans: [],
    ...rest,
  });

  it.each([
    ['the very span', item({ spans: [span(0, 2)] }), [span(0, 2)], { right: 1, wrong: 0, missed: 0 }],
    ['a span too long', item({ spans: [span(0, 2)] }), [span(0, 3)], { right: 0, wrong: 1, missed: 1 }],
    ['another entity', item({ spans: [span(0, 2)] }), [span(0, 2, 'b')], { right: 0, wrong: 1, missed: 1 }],
    ['nothing to find', item({}), [], { right: 0, wrong: 0, missed: 0 }],
    ['an optional span', item({ optional: [span(4, 6)] }), [span(4, 5)], { right: 0, wrong: 0, missed: 0 }],
    [
      'an optional span of another entity',
      item({ optional: [span(4, 6)] }),
      [span(4, 6, 'b')],
      { right: 0, wrong: 1, missed: 0 },
    ],
    [
      'the better of two markings',
      item({ spans: [span(0, 2)], alts: [{ spans: [span(0, 4)] }] }),
      [span(0, 4)],
      { right: 1, wrong: 0, missed: 0 },
    ],
  ])('%s', (_, gold, found, counts) => expect(score([gold], () => found).total).toEqual(counts));

  it('calls nothing found where nothing is perfect', () => {
    expect(rates({ right: 0, wrong: 0, missed: 0 })).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(rates({ right: 1, wrong: 1, missed: 0 }).f1).toBeCloseTo(2 / 3);
  });
});

describe('the markup of gold files', () => {
  it('reads marks, escapes and what counts neither way', () => {
    const [read] = readMarkup('f', '# note\nplace: a\\n⟦Lon\\u00addon|london⟧ ⟦?b|c⟧');
    expect(read).toMatchObject({ id: 'f:2', category: 'place', text: 'a\nLon\u00addon b' });
    expect(read?.spans).toEqual([{ start: 2, end: 9, entity: 'london' }]);
    expect(read?.optional).toEqual([{ start: 10, end: 11, entity: 'c' }]);
  });
  it.each(['no category', 'a: ⟦London⟧'])('refuses %s', (line) => expect(() => readMarkup('f', line)).toThrow(/f:1/));
});
