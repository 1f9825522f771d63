// The names of a tab as its frames tell them, round after round.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '../../core/errors.ts';
import type { NamedOnPage } from '../../core/mention.ts';
import type { TellPages } from '../tell-pages.ts';
import { askSelection } from './selection.ts';
import { type FrameSender, watchNames } from './watch-names.ts';

const TAB = 7;
const named = (id: string, count: number): NamedOnPage => ({
  brief: { key: `c/${id}`, kind: 'person', name: { en: id }, description: { en: '' }, topics: [] },
  count,
});

/** A tab whose frames can be changed, and everything heard in the popup. */
const tab = (frames: Map<number, readonly NamedOnPage[]>, there = () => true) => {
  const listeners = new Set<(message: unknown, sender: FrameSender) => void>();
  const speak = (message: unknown, sender: FrameSender) =>
    listeners.forEach((listener) => void listener(message, sender));
  let rounds = 0;
  const tell = {
    tab: async (tabId: number, name: string, what: { ask: string }) => {
      if (!there()) return false;
      if (name !== 'listNames') return true;
      rounds += 1;
      for (const [frameId, names] of frames)
        setTimeout(() => speak({ pageNames: { ask: what.ask, names } }, { tab: { id: tabId }, frameId }), 5);
      return true;
    },
  } as unknown as TellPages;
  const hear = (listener: (message: unknown, sender: FrameSender) => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return { tell, hear, speak, listeners, rounds: () => rounds };
};
const short = (told: Result<readonly NamedOnPage[]>[]) =>
  told.map((names) =>
    names.ok ? names.value.map(({ brief, count }) => `${brief.name.en} ${count}`).join(', ') : names.error.code,
  );

describe('watching the names of a tab', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('tells them at once, then only when they change, until it is stopped', async () => {
    const frames = new Map([[0, [named('ann', 1)]]]);
    const fake = tab(frames);
    const told: Result<readonly NamedOnPage[]>[] = [];
    const stop = new AbortController();
    const watch = watchNames(TAB, fake, (names) => told.push(names), stop.signal);
    await vi.advanceTimersByTimeAsync(100);
    expect(short(told)).toEqual(['ann 1']);
    await vi.advanceTimersByTimeAsync(3000);
    expect(short(told)).toEqual(['ann 1']);
    frames.set(3, [named('bob', 2), named('ann', 4)]);
    await vi.advanceTimersByTimeAsync(1100);
    expect(short(told)).toEqual(['ann 1', 'ann 5, bob 2']);
    expect([...watch.frames().keys()]).toEqual([0, 3]);
    frames.delete(3);
    await vi.advanceTimersByTimeAsync(1100);
    expect(short(told)).toEqual(['ann 1', 'ann 5, bob 2', 'ann 1']);
    stop.abort();
    const asked = fake.rounds();
    frames.set(0, []);
    await vi.advanceTimersByTimeAsync(5000);
    expect(told).toHaveLength(3);
    expect(fake.rounds()).toBe(asked);
    expect(fake.listeners.size).toBe(0);
  });

  it('says that a page cannot be reached, and that it can again', async () => {
    let there = false;
    const fake = tab(new Map([[0, []]]), () => there);
    const told: Result<readonly NamedOnPage[]>[] = [];
    const stop = new AbortController();
    watchNames(TAB, fake, (names) => told.push(names), stop.signal);
    await vi.advanceTimersByTimeAsync(1500);
    expect(short(told)).toEqual(['page-unreachable']);
    there = true;
    await vi.advanceTimersByTimeAsync(1500);
    expect(short(told)).toEqual(['page-unreachable', '']);
    stop.abort();
  });

  it('listens to its own tab and its own round, and to nothing without the shape', async () => {
    const fake = tab(new Map());
    const told: Result<readonly NamedOnPage[]>[] = [];
    const stop = new AbortController();
    watchNames(TAB, fake, (names) => told.push(names), stop.signal);
    await vi.advanceTimersByTimeAsync(10);
    fake.speak({ pageNames: { ask: '1', names: [named('ann', 1)] } }, { tab: { id: 8 }, frameId: 0 });
    fake.speak({ pageNames: { ask: '99', names: [named('ann', 1)] } }, { tab: { id: TAB }, frameId: 0 });
    fake.speak({ pageNames: { ask: '1', names: [{ brief: 'ann', count: 1 }] } }, { tab: { id: TAB }, frameId: 0 });
    fake.speak({ ask: 'corpora', what: {} }, { tab: { id: TAB }, frameId: 0 });
    await vi.advanceTimersByTimeAsync(500);
    expect(told).toEqual([]);
    stop.abort();
  });
});

describe('asking for the selection', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const ask = (fake: ReturnType<typeof tab>) => askSelection(TAB, fake.tell, fake.hear);

  it('takes what the focused frame says', async () => {
    const fake = tab(new Map());
    const answer = ask(fake);
    fake.speak({ pageSelection: { ask: 'selection 7', text: 'Carney' } }, { tab: { id: TAB }, frameId: 2 });
    expect(await answer).toBe('Carney');
    expect(fake.listeners.size).toBe(0);
  });

  it('does not wait where nobody is, nor long where nobody answers', async () => {
    expect(await ask(tab(new Map(), () => false))).toBe('');
    const silent = tab(new Map());
    const answer = ask(silent);
    await vi.advanceTimersByTimeAsync(100);
    expect(await answer).toBe('');
    expect(silent.listeners.size).toBe(0);
  });
});
