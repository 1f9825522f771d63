// `npm run pages -- FOLDER`: the main job on real pages, saved as files, in both browsers.
// For each page: names are painted, a hover opens the card of an entity that bears the name, Escape closes it, the popup
// counts what is painted, the consoles stay silent, and the document is byte for byte what it is without the extension.
// Scripts of the pages are off: the hosts they would call cannot be reached.
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { compileFolder } from '../cli/compile-folder.ts';
import { inLang } from '../core/corpus.ts';
import { foldForm } from '../core/normalize.ts';
import { BROWSERS, openBare, openBrowser } from '../e2e/browsers.ts';
import type { Driver } from '../e2e/driver.ts';
import { hover, painted, popoverGone, popoverSaying, settled } from '../e2e/reader.ts';
import { fromFolder, type Site, serve } from '../e2e/site.ts';

const HEADERS = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
/** Names hovered on each page: the first of the first few surface forms. */
const HOVERS = 3;

type Bearers = (surface: string) => readonly string[];

/** The English names of the bundled corpus's entities that bear an alias, found by its folded form. */
const namesByAlias = (): Bearers => {
  const { corpus } = compileFolder(join(import.meta.dirname, '..', '..', 'assets', 'corpus'));
  const known = new Map<string, string[]>();
  for (const { name, aliases } of corpus?.entities ?? [])
    for (const { text } of aliases) {
      const names = known.get(foldForm(text)) ?? [];
      known.set(foldForm(text), [...names, inLang(name, 'en')]);
    }
  return (surface) => known.get(foldForm(surface)) ?? [];
};

type Row = { page: string; browser: string; names: number; hovered: number; wrong: string[] };

/** Brings the first name with that text into view and says whether a pointer could rest on it: nothing lies over it. */
const inReach = async (page: Page, text: string): Promise<boolean> => {
  const name = (await painted(page, { text, n: 0 })).find((one) => one.text === text);
  if (!name || name.width === 0) return false;
  return page.evaluate(
    (x, y, wanted) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (hit.textContent ?? '').replace(/\s+/g, ' ').includes(wanted.replace(/\s+/g, ' '));
    },
    name.x + Math.min(name.width / 2, 30),
    name.y + name.height / 2,
    text,
  );
};

const hoverSome = async (driver: Driver, page: Page, row: Row, bearers: Bearers): Promise<void> => {
  const texts = new Set((await painted(page)).map((name) => name.text));
  for (const text of texts) {
    if (row.hovered === HOVERS) return;
    if (!(await inReach(page, text))) continue;
    row.hovered++;
    await hover(page, text);
    const opened = await popoverSaying(driver, page, '', 3000).catch(() => undefined); // told apart below
    if (!opened) {
      row.wrong.push(`no card for "${text}"`);
      continue;
    }
    const title = await driver.inPopover(page, (root) => root.querySelector('h2')?.textContent ?? '');
    if (!bearers(text).includes(title ?? '')) row.wrong.push(`"${text}" opened "${title}"`);
    await page.keyboard.press('Escape');
    await popoverGone(driver, page, 3000).catch(() => row.wrong.push(`Escape left "${text}" open`));
  }
};

/** A complaint without the words that differ between two loads of the same page. */
const kindOf = (line: string): string => line.split(/[:;]/)[0] ?? line;

const visit = async (driver: Driver, bare: Driver, site: Site, file: string, bearers: Bearers): Promise<Row> => {
  const row: Row = { page: file, browser: driver.name, names: 0, hovered: 0, wrong: [] };
  const [page, plain] = [await driver.newPage(), await bare.newPage()];
  try {
    await driver.complaints();
    for (const one of [page, plain]) await one.goto(`${site.url}/${file}`, { waitUntil: 'load', timeout: 60_000 });
    await settled(page, 0);
    await new Promise((idle) => setTimeout(idle, 1500));
    row.names = (await settled(page, 0)).length;
    const html = (one: Page) => one.evaluate(() => document.documentElement.outerHTML);
    if ((await html(page)) !== (await html(plain))) row.wrong.push('the document differs');
    await hoverSome(driver, page, row, bearers);
    // the page complains of its own without us too, of addresses that change from one load to the next
    const own = new Set((await bare.complaints()).map(kindOf));
    row.wrong.push(
      ...(await driver.complaints()).filter((line) => !own.has(kindOf(line))).map((line) => `console: ${line}`),
    );
  } catch (error) {
    row.wrong.push(String(error));
  } finally {
    await Promise.all([page.close(), plain.close()]);
  }
  return row;
};

const folder = process.argv[2];
if (!folder) throw new Error('usage: npm run pages -- FOLDER');
const bearers = namesByAlias();
const site = await serve(fromFolder(resolve(folder), HEADERS));
let bad = 0;
for (const name of BROWSERS) {
  const [driver, bare] = [await openBrowser(name, { reducedMotion: true }), await openBare(name)];
  for (const file of readdirSync(folder).filter((one) => one.endsWith('.html'))) {
    const row = await visit(driver, bare, site, file, bearers);
    bad += row.wrong.length;
    console.log(
      `${row.wrong.length ? 'WRONG' : 'ok   '} ${name.padEnd(9)} ${file.padEnd(44)} ${row.names} names, ${row.hovered} cards  ${row.wrong.join('; ')}`,
    );
  }
  await Promise.all([driver.close(), bare.close()]);
}
await site.close();
process.exitCode = bad ? 1 : 0;
