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
import { hover, type Painted, painted, popoverGone, popoverSaying, settled } from '../e2e/reader.ts';
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

const visible = (name: Painted): boolean => name.width > 0 && name.height > 0;

const hoverSome = async (driver: Driver, page: Page, row: Row, bearers: Bearers): Promise<void> => {
  const texts = new Set((await painted(page)).filter(visible).map((name) => name.text));
  for (const text of [...texts].slice(0, HOVERS)) {
    await hover(page, text);
    const opened = await popoverSaying(driver, page, '', 3000).catch(() => undefined); // told apart below
    if (!opened) {
      row.wrong.push(`no card for "${text}"`);
      continue;
    }
    const title = await driver.inPopover(page, (root) => root.querySelector('h2')?.textContent ?? '');
    if (!bearers(text).includes(title ?? '')) row.wrong.push(`"${text}" opened "${title}"`);
    row.hovered++;
    await page.keyboard.press('Escape');
    await popoverGone(driver, page, 3000).catch(() => row.wrong.push(`Escape left "${text}" open`));
  }
};

const visit = async (driver: Driver, bare: Driver, site: Site, file: string, bearers: Bearers): Promise<Row> => {
  const row: Row = { page: file, browser: driver.name, names: 0, hovered: 0, wrong: [] };
  const [page, plain] = [await driver.newPage(), await bare.newPage()];
  try {
    await driver.complaints();
    for (const one of [page, plain]) await one.goto(`${site.url}/${file}`, { waitUntil: 'load', timeout: 60_000 });
    row.names = (await settled(page, 0)).length;
    const html = (one: Page) => one.evaluate(() => document.documentElement.outerHTML);
    if ((await html(page)) !== (await html(plain))) row.wrong.push('the document differs');
    await hoverSome(driver, page, row, bearers);
    // what the page itself is refused by its policy is not ours
    const ours = (await driver.complaints()).filter(
      (line) => !/Content[- ]Security[- ]Policy|Failed to load|net::ERR/i.test(line),
    );
    row.wrong.push(...ours.map((line) => `console: ${line}`));
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
