// How a painted name looks. Pure text; asked for by pages through the background, and built into Chromium's package.
// A line under the words, never colour alone; its colour is drawn half from the words' own, so that it stands out from
// whatever they are legible on, light or dark, without knowing which.
// In forced colours Firefox draws the line in the system's link colour. Chromium lays its own Highlight pair under every custom
// highlight and heeds no colour of ours there: names stay legible, and their line keeps its style.
import type { Settings } from './settings.ts';

/** Between the light and the dark shade of the tokens' six hues. */
const HUES = ['#3f83dc', '#d8622f', '#149a80', '#b25abb', '#b08410', '#6f7f9c'];

/** The highlight that every name is in besides its hue's, where highlights are inherited: to be registered first, so that it lies below. */
export const UNDER = 'sidelight';

type Look = {
  readonly line: string;
  /** How much of the words' own colour the line has, and how much of its hue lies behind the words, %. */
  readonly share: number;
  readonly tint?: number;
};

const LOOKS: { readonly [U in Settings['underline']]: Look } = {
  dotted: { line: 'dotted 2px', share: 25 },
  solid: { line: 'solid 1.5px', share: 25 },
  wavy: { line: 'wavy 1px', share: 35 },
  tint: { line: 'solid 1px', share: 25, tint: 24 },
};

const faded = (hue: string, share: number): string => `color-mix(in srgb,${hue} ${share}%,transparent)`;

/**
 * CSS for the six highlights `sidelight-topic-<hue>`. `inherited`, for browsers that inherit highlights (Chromium): the rules stand on
 * the root alone, so that no other element has styles computed for them. `currentcolor` by itself is then still each word's own,
 * within a mixture it is not: so the hue is laid over it by a second highlight, and the length is a share of the words' size.
 */
export const sheetText = (underline: Settings['underline'], inherited: boolean): string => {
  const { line, share, tint } = LOOKS[underline] ?? LOOKS.dotted;
  const select = (name: string): string => `${inherited ? ':root' : ''}::highlight(${name})`;
  const rule = (name: string, colour: string): string =>
    `${select(name)}{text-decoration:underline ${line} ${colour};text-underline-offset:22%}`;
  const colourOf = (hue: string): string =>
    inherited ? faded(hue, 100 - share) : `color-mix(in srgb,currentcolor ${share}%,${hue})`;
  const names = HUES.map((_, i) => `sidelight-topic-${i}`);
  const rules = HUES.map((hue, i) => {
    const behind = tint ? `;background-color:${faded(hue, tint)}` : '';
    return rule(names[i] ?? '', `${colourOf(hue)}${behind}`);
  });
  if (inherited) rules.unshift(rule(UNDER, 'currentcolor'));
  return `@media screen{${rules.join('')}}@media screen and (forced-colors:active){${names.map(select).join()}{text-decoration-color:LinkText;background-color:transparent}}`;
};
