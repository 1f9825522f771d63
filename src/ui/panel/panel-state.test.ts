// The side panel's reducer: what stays when tabs change, and where Back leads.
import { describe, expect, it } from 'vitest';
import type { EntityKey } from '../../core/corpus.ts';
import { ok } from '../../core/errors.ts';
import type { PanelPage } from './panel-calls.ts';
import { namesOf, PANEL_START, type PanelEvent, panelReducer, recordKey } from './panel-state.ts';

const run = (...events: readonly PanelEvent[]) => events.reduce(panelReducer, PANEL_START);
const opened = (key: EntityKey): PanelEvent => ({ is: 'opened', key });
const [back, forward] = [
  { is: 'went', by: -1 },
  { is: 'went', by: 1 },
] as const;
const brief = { key: 'c/ann', kind: 'person', name: { en: 'Ann' }, description: {}, topics: [] } as const;
const page = (id: string, on = true): PanelPage => ({
  id,
  host: 'example.org',
  on,
  names: ok([{ brief, count: 2 }]),
});
const told = (id: string, on = true): PanelEvent => ({ is: 'pageTold', page: page(id, on) });

describe('records', () => {
  it.each<[string, readonly PanelEvent[], EntityKey | undefined]>([
    ['open one from another', [opened('c/a'), opened('c/b')], 'c/b'],
    ['are not opened twice in a row', [opened('c/a'), opened('c/a'), back], undefined],
    ['lead back to the one before', [opened('c/a'), opened('c/b'), back], 'c/a'],
    ['lead forward again', [opened('c/a'), opened('c/b'), back, forward], 'c/b'],
    ['end at the last', [opened('c/a'), forward], 'c/a'],
    ['lead from the first to the page, which forgets them', [opened('c/a'), back, forward], undefined],
    ['drop what was ahead of a new one', [opened('c/a'), opened('c/b'), back, opened('c/d'), back], 'c/a'],
    ['are left at once', [opened('c/a'), opened('c/b'), { is: 'leftRecord' }], undefined],
    ['stay open while the page behind changes', [told('1'), opened('c/a'), told('2')], 'c/a'],
  ])('%s', (_what, events, key) => {
    expect(recordKey(run(...events))).toBe(key);
  });

  it('takes no answer for another record than the one in view', () => {
    const late = run(opened('c/a'), opened('c/b'), { is: 'cardCame', key: 'c/a', card: 'entity-unknown' });
    expect(late.card).toBeUndefined();
  });
});

describe('the page', () => {
  const shown: PanelEvent = { is: 'mentionShown', key: 'c/ann', n: 1 };
  it('keeps the mention shown while it stays, and forgets it with the page', () => {
    expect(run(told('1'), shown, told('1')).shown).toEqual({ key: 'c/ann', n: 1 });
    expect(run(told('1'), shown, told('2')).shown).toBeUndefined();
  });
  it('has no names before it answers, nor where Sidelight is off', () => {
    expect(namesOf(PANEL_START)).toEqual([]);
    expect(namesOf(run(told('1', false)))).toEqual([]);
    expect(namesOf(run(told('1')))).toHaveLength(1);
  });
  it('keeps the view when it changes', () => {
    expect(run({ is: 'viewChosen', view: 'map' }, told('2')).view).toBe('map');
  });
});
