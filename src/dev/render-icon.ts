// Renders the drawn icon to the sizes that browsers ask for. Run by hand after changing a drawing: node src/dev/render-icon.ts
// The PNGs are committed, so that a build needs no browser.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findProgram } from '../e2e/programs.ts';
import { ICON_SIZES } from './bundle/locales.ts';

const dir = join(import.meta.dirname, '../../assets/icon');
const DRAWINGS = { 'sidelight.svg': '', 'sidelight-off.svg': 'off-' } as const;

const browser = await puppeteer.launch({
  executablePath: findProgram('chromium'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  for (const [drawing, prefix] of Object.entries(DRAWINGS)) {
    const svg = readFileSync(join(dir, drawing), 'utf8');
    for (const size of ICON_SIZES) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
      await page.screenshot({ path: join(dir, `${prefix}${size}.png`) as `${string}.png`, omitBackground: true });
    }
  }
} finally {
  await browser.close();
}
