import { describe, expect, it } from 'vitest';
import { sheetText } from './paint-sheet.ts';
import type { Settings } from './settings.ts';

/** The rules for screens, by the highlight they are for. */
const rules = (css: string): Map<string, string> =>
  new Map(
    [...(css.split('@media screen and')[0] ?? '').matchAll(/([\w:]*)::highlight\(([\w-]+)\)\{([^}]*)\}/g)].map(
      ([, on = '', name = '', body = '']) => [`${on} ${name}`, body],
    ),
  );

describe.each<Settings['underline']>(['dotted', 'solid', 'wavy', 'tint'])('the sheet for %s', (underline) => {
  const own = rules(sheetText(underline, false));
  const inherited = rules(sheetText(underline, true));

  it('has six hues, each mixed with the words’ own colour', () => {
    expect([...own.keys()]).toEqual([0, 1, 2, 3, 4, 5].map((hue) => ` sidelight-topic-${hue}`));
    for (const body of own.values()) expect(body).toMatch(/underline [^;]*color-mix\(in srgb,currentcolor \d+%,#/);
  });

  it('says it on the root alone where highlights are inherited, the words’ own colour below', () => {
    expect([...inherited.keys()]).toEqual([
      ':root sidelight',
      ...[0, 1, 2, 3, 4, 5].map((hue) => `:root sidelight-topic-${hue}`),
    ]);
    expect(inherited.get(':root sidelight')).toMatch(/^text-decoration:underline \w+ [\d.]+px currentcolor;/);
    const hues = [...inherited.values()].slice(1);
    // a mixture that holds it would be resolved with the root's
    for (const body of hues) expect(body).not.toContain('currentcolor');
  });

  it('shows both in the same proportion, at the same distance from the words', () => {
    const mixed = /currentcolor (\d+)%/.exec(own.get(' sidelight-topic-0') ?? '')?.[1];
    const over = /underline [^;]*color-mix\(in srgb,#\w+ (\d+)%,transparent/.exec(
      inherited.get(':root sidelight-topic-0') ?? '',
    )?.[1];
    expect(Number(mixed) + Number(over)).toBe(100);
    for (const body of [...own.values(), ...inherited.values()]) expect(body).toContain('text-underline-offset:22%');
  });

  it('has a background in the tint alone', () => {
    for (const sheet of [own, inherited])
      expect([...sheet].filter(([, body]) => body.includes('background-color')).length).toBe(
        underline === 'tint' ? 6 : 0,
      );
  });
});
