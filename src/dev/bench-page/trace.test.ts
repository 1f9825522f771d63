import { describe, expect, it } from 'vitest';
import { readParts, readTrace, type TraceEvent, wholeOf } from './trace.ts';

const OURS = 'chrome-extension://abc/page.js';
const THEIRS = 'http://127.0.0.1/page';

/** Times in ms; wall time is twice the CPU time, as on a busy machine. */
const event = (name: string, at: number, cpu: number, data?: { url?: string; type?: string }): TraceEvent => ({
  pid: 1,
  tid: 1,
  ph: 'X',
  name,
  ts: at * 1000,
  dur: cpu * 2000,
  tdur: cpu * 1000,
  ...(data && { args: { data } }),
});
const thread = (pid: number): TraceEvent => ({
  pid,
  tid: 1,
  ph: 'M',
  name: 'thread_name',
  ts: 0,
  args: { name: 'CrRendererMain' },
});
const read = (...events: TraceEvent[]) => readTrace([thread(1), thread(2), ...events]);

describe('a recording of the main thread', () => {
  it.each<[string, TraceEvent[], number, number]>([
    ['a task of ours, whole', [event('RunTask', 0, 5), event('EvaluateScript', 1, 3, { url: OURS })], 5, 5],
    ['a task of the page', [event('RunTask', 0, 5), event('FunctionCall', 1, 3, { url: THEIRS })], 0, 0],
    ['an answer that arrives', [event('RunTask', 0, 2), event('RunMicrotasks', 1, 1)], 2, 2],
    [
      'a frame that is drawn: the script in it alone',
      [
        event('RunTask', 0, 9),
        event('FireAnimationFrame', 0.5, 1),
        event('FunctionCall', 0.6, 0.5, { url: OURS }),
        event('Paint', 4, 2),
        event('Commit', 9, 1),
      ],
      1,
      1,
    ],
    [
      'a task that the page shares with us',
      [
        event('RunTask', 0, 9),
        event('FunctionCall', 1, 2, { url: THEIRS }),
        event('RunMicrotasks', 6, 1),
        event('FunctionCall', 8.5, 1, { url: OURS }),
      ],
      2,
      2,
    ],
    [
      'two tasks',
      [
        event('RunTask', 0, 5),
        event('FireIdleCallback', 1, 3),
        event('RunTask', 20, 7),
        event('FireIdleCallback', 21, 3),
      ],
      12,
      7,
    ],
    ['a task without script', [event('RunTask', 0, 5), event('Layout', 1, 3)], 0, 0],
  ])('%s', (_, events, script, longest) => {
    expect(read(...events)).toMatchObject({ script, longest });
  });

  it('counts drawing once, and pointer moves one by one', () => {
    const figures = read(
      event('RunTask', 0, 50),
      event('UpdateLayoutTree', 1, 4),
      event('Layout', 20, 5),
      event('Paint', 22, 1),
      event('EventDispatch', 60, 0.5, { type: 'pointermove' }),
      event('EventDispatch', 70, 0.25, { type: 'pointerdown' }),
    );
    expect(figures.drawing).toBe(9);
    expect(figures.moves).toEqual([0.5]);
  });

  it('listens to the busiest renderer', () => {
    const idle = { ...event('RunTask', 0, 5), pid: 2 };
    const events = [event('RunTask', 0, 5), event('FireIdleCallback', 1, 3)];
    expect(read(idle, ...events).script).toBe(5);
  });
});

it('counts what an event holds to the part of the inner one, and nothing twice', () => {
  const events = [
    event('RunTask', 0, 20),
    event('EvaluateScript', 1, 8),
    event('v8.compile', 2, 2),
    event('LocalWindowProxy::CreateContext', 7, 1),
    event('v8.callFunction', 10, 3),
    event('V8.GC_MC_MARK', 11, 1),
    event('ParseHTML', 20, 4),
    event('Paint', 50, 2),
  ];
  const parts = readParts([thread(1), ...events]);
  expect(parts).toEqual({
    'JavaScript worlds': 1,
    'script start': 4,
    garbage: 1,
    functions: 2,
    'styles and layout': 0,
    'frames drawn': 2,
    'tasks and messages': 8,
    'the page’s own': 4,
  });
  expect(wholeOf(parts)).toBe(22);
});
