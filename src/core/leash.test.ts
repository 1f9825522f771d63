// A style sheet on the leash: each declaration that paints asks for the property.
import { describe, expect, it } from 'vitest';
import { isLeash, leashCss, onLeash } from './leash.ts';

describe('the leash', () => {
  it('holds what paints and leaves the rest', () => {
    const line = 'underline solid 1px color-mix(in srgb,currentcolor 25%,red)';
    expect(
      onLeash(
        `@media screen{::highlight(a){background-color:red;text-decoration:${line};text-underline-offset:.2em}::highlight(b){color:blue;text-decoration-color:blue}}`,
        'x1',
      ),
    ).toBe(
      `@media screen{::highlight(a){background-color:var(--sidelight-x1) red;text-decoration:var(--sidelight-x1) ${line};text-underline-offset:.2em}::highlight(b){color:var(--sidelight-x1) blue;text-decoration-color:var(--sidelight-x1) blue}}`,
    );
  });

  it('is one empty property', () => {
    expect(leashCss('x1')).toBe(':root{--sidelight-x1: }');
  });

  it.each([
    ['k3j2h1', true],
    ['', false],
    ['A', false],
    ['x: }*{display:none', false],
    ['x'.repeat(21), false],
  ])('may be called %j: %j', (leash, may) => {
    expect(isLeash(leash)).toBe(may);
  });
});
