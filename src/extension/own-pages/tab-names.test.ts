// A tab's names over its frames.
import { describe, expect, it } from 'vitest';
import type { NamedOnPage } from '../../core/mention.ts';
import { findMention, namesOfTab } from './tab-names.ts';

const named = (id: string, count: number): NamedOnPage => ({
  brief: { key: `c/${id}`, kind: 'person', name: { en: id }, description: { en: '' }, topics: [] },
  count,
});
const frames = new Map([
  [12, [named('cat', 1), named('ann', 2)]],
  [0, [named('bob', 1), named('ann', 3)]],
  [4, []],
]);

describe('the names of a tab', () => {
  it('are each said once, the top frame first, with the mentions of all frames', () => {
    expect(namesOfTab(frames).map(({ brief, count }) => [brief.key, count])).toEqual([
      ['c/bob', 1],
      ['c/ann', 5],
      ['c/cat', 1],
    ]);
    expect(namesOfTab(new Map())).toEqual([]);
  });

  it.each([
    ['ann', 0, { frameId: 0, n: 0 }],
    ['ann', 2, { frameId: 0, n: 2 }],
    ['ann', 3, { frameId: 12, n: 0 }],
    ['ann', 4, { frameId: 12, n: 1 }],
    ['ann', 5, { frameId: 0, n: 0 }],
    ['ann', -1, { frameId: 12, n: 1 }],
    ['cat', 0, { frameId: 12, n: 0 }],
    ['dan', 0, undefined],
  ])('lead to mention %s %d', (id, n, place) => {
    expect(findMention(frames, `c/${id}`, n)).toEqual(place);
  });
});
