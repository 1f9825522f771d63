// The style sheet of painted names, as a file of the package: Chromium puts it into every page before the page is styled, where a
// sheet that comes with the first name would have the whole page styled anew. Called by wxt.config.ts.
import type { ResolvedPublicFile, Wxt } from 'wxt';
import { sheetText } from '../../core/paint-sheet.ts';
import { USUAL_UNDERLINE } from '../../core/settings.ts';
import { PAINT_SHEET } from '../../extension/join-open-tabs.ts';

/** A `build:publicAssets` hook. */
export const bundlePaint = (wxt: Wxt, files: ResolvedPublicFile[]): void => {
  if (wxt.config.browser !== 'firefox')
    files.push({ relativeDest: PAINT_SHEET.slice(1), contents: sheetText(USUAL_UNDERLINE, true) });
};
