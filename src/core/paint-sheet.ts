// How a painted name looks. Pure text; asked for by pages through the background, and built into Chromium's package.
// A line under the words, never colour alone; its colour is drawn half from the words' own, so that it stands out from
// whatever they are legible on, light or dark, without knowing which.
// In forced colours Firefox draws the line in the system's link colour. Chromium lays its own Highlight pair under every custom
// highlight and heeds no colour of ours there: names stay legible, and their line keeps its style.
import type { Settings } from './settings.ts';

/** Between the light and the dark shade of the tokens' six hues. */
const HUES = ['#3f83dc', '#d8622f', '#149a80', '#b25abb', '#b08410', '#6f7f9c'];

type Look = (hue: string) => string;

const line =
  (style: string, thickness: string, share: number): Look =>
  (hue) =>
    `text-decoration:underline ${style} ${thickness} color-mix(in srgb,currentcolor ${share}%,${hue});text-underline-offset:.22em`;

const LOOKS: { readonly [U in Settings['underline']]: Look } = {
  dotted: line('dotted', '2px', 25),
  solid: line('solid', '1.5px', 25),
  wavy: line('wavy', '1px', 35),
  tint: (hue) => `background-color:color-mix(in srgb,${hue} 24%,transparent);${line('solid', '1px', 25)(hue)}`,
};

/** CSS for the six highlights `sidelight-topic-<hue>`. */
export const sheetText = (underline: Settings['underline']): string => {
  const look = LOOKS[underline] ?? LOOKS.dotted;
  const names = HUES.map((_, i) => `::highlight(sidelight-topic-${i})`);
  const rules = HUES.map((hue, i) => `${names[i]}{${look(hue)}}`);
  return `@media screen{${rules.join('')}}@media screen and (forced-colors:active){${names.join()}{text-decoration-color:LinkText;background-color:transparent}}`;
};
