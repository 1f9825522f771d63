import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HUES, topicHue } from './topic-hue.ts';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map((hit) => [
    hit[1] ?? '',
    { light: hit[2] ?? '', dark: hit[3] ?? '' },
  ]),
);

type Theme = 'light' | 'dark';
const THEMES: readonly Theme[] = ['light', 'dark'];

const colour = (name: string, theme: Theme): string => {
  const token = tokens.get(name);
  if (!token) throw new Error(`no colour --${name}`);
  return token[theme];
};

/** Relative luminance and ratio as WCAG 2.2 defines them. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const ratio = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

const GROUNDS = ['surface', 'well', 'raised'];
const HUE_NAMES = Array.from({ length: HUES }, (_, hue) => `hue-${hue}`);
const WORDS = [
  ...GROUNDS.flatMap((ground) =>
    ['ink', 'ink-2', 'accent', 'alarm', ...HUE_NAMES].map((word) => [word, ground] as const),
  ),
  ['on-accent', 'accent'] as const,
  ['ink', 'glow'] as const,
  ['ink', 'rule'] as const,
];

describe.each(THEMES)('%s', (theme) => {
  it.each(WORDS)('%s can be read on %s (4.5)', (word, ground) => {
    expect(ratio(colour(word, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(GROUNDS)('a control is seen on %s (3)', (ground) => {
    expect(ratio(colour('control', theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });

  it('keeps every two hues apart', () => {
    for (const a of HUE_NAMES)
      for (const b of HUE_NAMES) if (a < b) expect(colour(a, theme)).not.toBe(colour(b, theme));
  });
});

describe('forced colours', () => {
  const forced = css.slice(css.indexOf('forced-colors'));
  it.each([...tokens.keys()])('--%s is one of the system’s', (name) => {
    expect(forced).toMatch(new RegExp(`--${name}: [A-Z][A-Za-z]+;`));
  });
});

describe('a topic’s hue', () => {
  it('is always one of the hues', () => {
    for (const id of ['', 'x', 'a-very-long-topic-id-that-overflows', 'é']) {
      expect(topicHue(id)).toBeGreaterThanOrEqual(0);
      expect(topicHue(id)).toBeLessThan(HUES);
    }
  });

  it('tells the bundled corpus’s topics apart', () => {
    const corpus = readFileSync(join(import.meta.dirname, '../../assets/corpus/corpus.yaml'), 'utf8');
    const block = corpus.slice(corpus.indexOf('\ntopics:'), corpus.indexOf('\nrelations:'));
    const ids = [...block.matchAll(/^ +- (?:\{ )?id: ([\w-]+)/gm)].map((hit) => hit[1] ?? '');
    expect(ids.length).toBeGreaterThan(2);
    expect(new Set(ids.map(topicHue)).size).toBe(ids.length);
  });
});
