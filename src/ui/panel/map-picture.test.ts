import { describe, expect, it } from 'vitest';
import { labelLines } from './map-picture.tsx';

describe('a label on the map', () => {
  it.each([
    ['London', ['London']],
    ['Bank of England', ['Bank of England']],
    ['Arctic shipping routes', ['Arctic shipping', 'routes']],
    ['Indigenous peoples of Canada today', ['Indigenous', 'peoples of…']],
    ['Donaudampfschifffahrtsgesellschaft', ['Donaudampfschif…']],
    ['', ['']],
  ])('%s', (name, lines) => {
    expect(labelLines(name)).toEqual(lines);
  });
});
