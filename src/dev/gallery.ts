// Photographs every surface in light, dark, French, narrow, right-to-left and forced colours: node src/dev/gallery.ts [scene]
// Pieces alone, with a fixture for a corpus; the demo photographs the real extension.
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { findProgram } from '../e2e/programs.ts';
import { buildGallery } from './gallery/build.ts';

type Look = { readonly name: string; readonly query: string; readonly width: number; readonly forced?: boolean };

const LOOKS: readonly Look[] = [
  { name: 'light', query: 'theme=light', width: 420 },
  { name: 'wide', query: 'theme=light', width: 800 },
  { name: 'dark', query: 'theme=dark', width: 420 },
  { name: 'whole', query: 'theme=light&whole', width: 420 },
  { name: 'whole-dark', query: 'theme=dark&whole', width: 420 },
  { name: 'fr', query: 'theme=light&lang=fr', width: 420 },
  { name: 'narrow', query: 'theme=light', width: 280 },
  { name: 'rtl', query: 'theme=light&dir=rtl', width: 420 },
  { name: 'forced', query: 'theme=dark', width: 420, forced: true },
];

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'artifacts', 'gallery');

const photograph = async (page: Page, base: string, scene: string, look: Look): Promise<void> => {
  await page.setViewport({ width: look.width, height: 720, deviceScaleFactor: 2 });
  const session = await page.createCDPSession();
  const features = [{ name: 'forced-colors', value: look.forced ? 'active' : 'none' }];
  await session.send('Emulation.setEmulatedMedia', { features });
  await page.goto(`${base}?scene=${scene}&${look.query}`);
  await page.waitForSelector('[data-ready]');
  // the longest pause a piece makes before it asks, and its answer
  await new Promise((done) => setTimeout(done, 200));
  await page.screenshot({ path: join(folder, `${scene}-${look.name}.png`) as `${string}.png`, fullPage: true });
  await session.detach();
};

const scenesOf = async (page: Page, base: string): Promise<string[]> => {
  await page.goto(base);
  await page.waitForSelector('[data-ready]');
  return page.$$eval('#wall a', (links) => links.map((link) => link.textContent));
};

mkdirSync(folder, { recursive: true });
const gallery = await buildGallery();
const browser = await puppeteer.launch({
  executablePath: findProgram('chromium'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  const scenes = (await scenesOf(page, gallery.url)).filter((name) => name.startsWith(process.argv[2] ?? ''));
  for (const scene of scenes) for (const look of LOOKS) await photograph(page, gallery.url, scene, look);
  console.log(`${scenes.length * LOOKS.length} pictures in ${relative(process.cwd(), folder)}`);
} finally {
  await browser.close();
  await gallery.close();
}
