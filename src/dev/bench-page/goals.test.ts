import { describe, expect, it } from 'vitest';
import { median, medianDifference, spreadOf } from './goals.ts';

describe('what one way costs more than another', () => {
  it.each<[string, number[], number[], number]>([
    ['every round alike', [15, 15, 15], [10, 10, 10], 5],
    ['a machine that slows down: each round is compared with itself', [15, 45, 105], [10, 40, 100], 5],
    ['a way that was disturbed once', [15, 90, 14], [10, 10, 10], 5],
    ['one that costs nothing, measured on a busy machine', [9, 12, 10], [10, 11, 10], 0],
  ])('%s', (_, values, others, expected) => {
    expect(medianDifference(values, others)).toBe(expected);
  });

  it('is not what the medians differ by', () => {
    const [values, others] = [
      [30, 20, 16],
      [29, 10, 15],
    ];
    expect(median(values) - median(others)).toBe(5);
    expect(medianDifference(values, others)).toBe(1);
  });
});

it.each<[string, number[], number]>([
  ['of three rounds: half of what lies between all', [10, 40, 20], 15],
  ['of five: half of what lies between the inner ones', [1, 10, 12, 20, 90], 5],
  ['of one: none', [7], 0],
])('what rounds disagree by, %s', (_, values, expected) => {
  expect(spreadOf(values)).toBe(expected);
});
