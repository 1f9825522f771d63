// Puts into every build what the browser itself reads from assets: _locales/*/messages.json and the icons.
// Called by wxt.config.ts. Only the `manifest` area goes to the browser; all other texts are bundled by src/ui.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResolvedPublicFile, Wxt } from 'wxt';
import { LANGS } from '../../core/corpus.ts';

export const ICON_SIZES = [16, 32, 48, 96, 128] as const;
const ICONS = ['icon', 'icon-off'] as const;

type Messages = { readonly [name: string]: { readonly message: string } };

/** The shape browsers ask for. `$` begins a placeholder there, so ours is doubled. */
export const browserMessages = (texts: { readonly [name: string]: string }): Messages =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { message: text.replaceAll('$', '$$$$') }]));

const manifestTexts = (root: string, lang: string): { readonly [name: string]: string } =>
  JSON.parse(readFileSync(join(root, 'assets/locales', `${lang}.json`), 'utf8')).manifest;

/** A `build:publicAssets` hook. */
export const bundleLocalesAndIcons = (wxt: Wxt, files: ResolvedPublicFile[]): void => {
  const { root } = wxt.config;
  for (const lang of LANGS)
    files.push({
      relativeDest: `_locales/${lang}/messages.json`,
      contents: JSON.stringify(browserMessages(manifestTexts(root, lang)), null, 1),
    });
  for (const icon of ICONS)
    for (const size of ICON_SIZES)
      files.push({
        relativeDest: `${icon}/${size}.png`,
        absoluteSrc: join(root, 'assets/icon', `${icon === 'icon' ? '' : 'off-'}${size}.png`),
      });
};
