import { describe, expect, it } from 'vitest';
import type { Box } from './corridor.ts';
import { type Intent, type IntentEvent, nextIntent, noIntent } from './intent.ts';

const CARD: Box = { left: 100, top: 130, right: 460, bottom: 400 };

/** A pointer that is told what it does and tells what came of it; `wait` lets every timer fire that is due. */
const reader = (delay = 300) => {
  let state: Intent<string> = noIntent();
  let due: number | undefined;
  let now = 1000;
  let under: string | undefined;
  const acts: string[] = [];
  const feed = (event: IntentEvent<string>): void => {
    const step = nextIntent(state, event, delay);
    state = step.state;
    due = step.wakeAt;
    if (step.act === 'close') {
      acts.push(`close at ${now}`);
      feed({ type: 'closed' });
    } else if (step.act) {
      acts.push(`open ${step.act.open} at ${now}`);
      feed({ type: 'opened', name: step.act.open, point: state.point });
    }
  };
  const wait = (ms: number): void => {
    const end = now + ms;
    while (due !== undefined && due <= end) {
      now = Math.max(now, due);
      due = undefined;
      feed({ type: 'wake', at: now, over: under });
    }
    now = end;
  };
  const move = (ms: number, x: number, y: number, over?: string, onCard = false): void => {
    wait(ms);
    under = over;
    const card = state.open === undefined ? undefined : CARD;
    feed({ type: 'move', at: now, point: { x, y }, over, onCard, card });
  };
  const tell = (event: IntentEvent<string>) => feed(event);
  return { acts, wait, move, tell, at: () => now, state: () => state };
};

describe('hover intent', () => {
  it('opens after the dwell, counted from when the pointer came', () => {
    const one = reader();
    one.move(0, 110, 100, 'Carney');
    one.wait(1000);
    expect(one.acts).toEqual(['open Carney at 1300']);
  });

  it('opens nothing for a pointer that passes', () => {
    const one = reader();
    for (let i = 0; i < 40; i++) one.move(16, 100 + i * 12, 100, i % 2 ? undefined : `name ${i}`);
    one.wait(1000);
    expect(one.acts).toEqual([]);
  });

  it('waits for a fast pointer to slow down, however long the name', () => {
    const one = reader();
    for (let i = 0; i <= 25; i++) one.move(16, 100 + i * 12, 100, 'a very long name');
    expect(one.acts).toEqual([]);
    one.wait(33);
    expect(one.acts).toEqual(['open a very long name at 1449']);
  });

  it('does not wait for a pointer whose clock is too coarse to tell its speed', () => {
    const one = reader();
    one.move(0, 110, 100, 'Carney');
    one.move(0, 190, 100, 'Carney');
    one.wait(300);
    expect(one.acts).toEqual(['open Carney at 1300']);
  });

  it('starts anew when the name under a resting pointer is another by then', () => {
    const one = reader();
    one.move(0, 110, 100, 'Carney');
    one.tell({ type: 'wake', at: one.at(), over: 'Paris' });
    one.wait(299);
    expect(one.acts).toEqual([]);
  });

  it('forgets the dwell when the page scrolls under the pointer', () => {
    const one = reader();
    one.move(0, 110, 100, 'Carney');
    one.tell({ type: 'off', at: one.at(), gone: false });
    one.wait(1000);
    expect(one.acts).toEqual([]);
  });

  it('opens at once when the reader wants no dwell', () => {
    const one = reader(0);
    one.move(0, 110, 100, 'Carney');
    expect(one.acts).toEqual(['open Carney at 1000']);
  });

  const opened = () => {
    const one = reader();
    one.move(0, 110, 100, 'Carney');
    one.wait(400);
    one.acts.length = 0;
    return one;
  };

  it('closes 300 ms after the pointer has left', () => {
    const one = opened();
    one.move(0, 110, 60);
    one.wait(299);
    expect(one.acts).toEqual([]);
    one.wait(1);
    expect(one.acts).toEqual(['close at 1700']);
  });

  it('stays when the pointer comes back in time', () => {
    const one = opened();
    one.move(0, 110, 60);
    one.move(200, 112, 100, 'Carney');
    one.wait(5000);
    expect(one.acts).toEqual([]);
  });

  it('stays while the pointer is on its way to the card, however slow, and inside it', () => {
    const one = opened();
    for (let i = 1; i < 15; i++) one.move(100, 110 + i * 10, 100 + i * 2);
    one.move(100, 300, 200, undefined, true);
    one.wait(10_000);
    expect(one.acts).toEqual([]);
  });

  it('switches to another name after 100 ms', () => {
    const one = opened();
    one.move(0, 400, 60, 'Paris');
    one.wait(99);
    expect(one.acts).toEqual([]);
    one.wait(1);
    expect(one.acts).toEqual(['open Paris at 1500']);
  });

  it('does not switch to a name on the way to the card before the whole dwell', () => {
    const one = opened();
    one.move(0, 112, 115, 'London');
    one.wait(299);
    expect(one.acts).toEqual([]);
    one.wait(1);
    expect(one.acts).toEqual(['open London at 1700']);
  });

  it('closes when the pointer has left the page', () => {
    const one = opened();
    one.tell({ type: 'off', at: one.at(), gone: true });
    one.wait(300);
    expect(one.acts).toEqual(['close at 1700']);
  });

  it('does not open the same name again before the pointer has left it', () => {
    const one = opened();
    one.tell({ type: 'closed' });
    one.move(50, 111, 100, 'Carney');
    one.wait(2000);
    expect(one.acts).toEqual([]);
    one.move(0, 111, 60);
    one.move(50, 111, 100, 'Carney');
    one.wait(300);
    expect(one.acts).toHaveLength(1);
  });

  it('leaves a pinned card alone', () => {
    const one = opened();
    one.tell({ type: 'hold', hold: 'pinned' });
    one.move(0, 400, 60, 'Paris');
    one.wait(5000);
    expect(one.acts).toEqual([]);
  });

  it('keeps a card that is used from the keyboard until another name is rested on for the whole dwell', () => {
    const one = opened();
    one.tell({ type: 'hold', hold: 'kept' });
    one.move(0, 800, 60);
    one.wait(5000);
    expect(one.acts).toEqual([]);
    const since = one.at();
    one.move(0, 400, 60, 'Paris');
    one.wait(1000);
    expect(one.acts).toEqual([`open Paris at ${since + 300}`]);
  });
});
