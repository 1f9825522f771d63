// `npm run screenshots [surface]`: every surface of the built extension in every look, into artifacts/screenshots with a sheet of all.
// Drives real browsers over the demo's site; a name (page, popover, popup, panel, own, firefox) takes those pictures
// alone, and `docs` those of the README.
import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { writeContactSheet } from './screenshots/contact-sheet.ts';
import { docsScenes } from './screenshots/docs-scenes.ts';
import { firefoxScenes } from './screenshots/firefox-scenes.ts';
import { ownPageScenes } from './screenshots/own-page-scenes.ts';
import { pageScenes } from './screenshots/page-scenes.ts';
import { panelScenes } from './screenshots/panel-scenes.ts';
import { popoverScenes } from './screenshots/popover-scenes.ts';
import { popupScenes } from './screenshots/popup-scenes.ts';
import { folder, openStudio, type Studio } from './screenshots/studio.ts';

/** A browser that hangs must not hang whoever called: ms. */
const LIMIT = 6 * 60_000;

const SCENES: Readonly<Record<string, (studio: Studio) => Promise<void>>> = {
  page: pageScenes,
  popover: popoverScenes,
  popup: popupScenes,
  panel: panelScenes,
  own: ownPageScenes,
  firefox: ({ url }) => firefoxScenes(url),
  docs: docsScenes,
};
/** What the repository keeps is changed only when it is asked for. */
const USUAL = Object.keys(SCENES).filter((name) => name !== 'docs');

const wanted = process.argv.slice(2);
const names = wanted.length > 0 ? wanted : USUAL;
const unknown = names.filter((name) => !SCENES[name]);
if (unknown.length > 0) throw new Error(`no scenes called ${unknown.join(', ')}: ${Object.keys(SCENES).join(', ')}`);

const started = Date.now();
const limit = setTimeout(() => {
  console.error(`not done after ${LIMIT / 60_000} minutes`);
  process.exit(1);
}, LIMIT);
if (wanted.length === 0) rmSync(folder, { recursive: true, force: true });
const studio = await openStudio();
try {
  for (const name of names) {
    await SCENES[name]?.(studio);
    console.log(`${name.padEnd(8)} ${Math.round((Date.now() - started) / 1000)} s`);
  }
} finally {
  clearTimeout(limit);
  await studio.close();
}
console.log(`${writeContactSheet(folder)} pictures in ${relative(process.cwd(), folder)}`);
