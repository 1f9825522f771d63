import { describe, expect, it } from 'vitest';
import { beginTrail, currentOf, goBy, goTo } from './trail.ts';

describe('the trail of cards', () => {
  const three = goTo(goTo(beginTrail('c/a'), 'c/b'), 'c/c');

  it('goes back and forward over what was opened', () => {
    expect(currentOf(three)).toBe('c/c');
    expect(currentOf(goBy(three, -1))).toBe('c/b');
    expect(currentOf(goBy(goBy(three, -1), 1))).toBe('c/c');
  });
  it('stops at both ends', () => {
    expect(currentOf(goBy(goBy(goBy(three, -1), -1), -1))).toBe('c/a');
    expect(currentOf(goBy(three, 1))).toBe('c/c');
  });
  it('forgets what lay ahead when another way is taken', () => {
    expect(goTo(goBy(three, -1), 'c/d').keys).toEqual(['c/a', 'c/b', 'c/d']);
  });
  it('does not step on the spot', () => {
    expect(goTo(three, 'c/c')).toBe(three);
  });
});
