import { describe, expect, it } from 'vitest';
import { readColour } from './page-theme.ts';

describe('a colour as browsers compute it', () => {
  it.each([
    ['rgb(255, 255, 255)', 1, 1],
    ['rgb(0, 0, 0)', 0, 1],
    ['rgba(0, 0, 0, 0)', 0, 0],
    ['rgba(20, 20, 30, 0.9)', 0.08, 0.9],
    ['rgb(20 20 30 / 50%)', 0.08, 0.5],
    ['oklch(0.21 0.034 264.665)', 0.21, 1],
    ['oklab(0.95 0 0 / 0.5)', 0.95, 0.5],
    ['lab(98.2 0 0)', 0.982, 1],
    ['lch(12% 30 200)', 0.12, 1],
    ['color(srgb 1 1 1)', 1, 1],
    ['color(display-p3 0.1 0.1 0.1 / 0.7)', 0.1, 0.7],
    ['color(srgb none 0 0)', 0, 1],
  ])('%s', (css, lightness, alpha) => {
    const colour = readColour(css);
    expect(colour?.lightness).toBeCloseTo(lightness, 2);
    expect(colour?.alpha).toBeCloseTo(alpha, 2);
  });

  it.each(['', 'transparent', 'currentcolor', 'url(#x)'])('cannot tell %s', (css) => {
    expect(readColour(css)).toBeUndefined();
  });
});
