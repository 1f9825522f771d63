// The extension's own pages: options that reach open pages, the welcome page's live paragraph, and what axe finds on all of them.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWhole } from '../cli/pack-folder.ts';
import { type StaticServer, startStaticServer } from '../cli/static-server.ts';
import { keyFragment } from '../core/channel/keys.ts';
import { CHANNEL_FILE, partFile } from '../core/channel/make.ts';
import { ACTIVE, RESERVE } from '../core/channel.fixture.ts';
import { version } from '../extension/sync/fault-versions.fixture.ts';
import { BROWSERS, openBrowser } from './browsers.ts';
import { type Driver, until, type View } from './driver.ts';
import * as fixtures from './fixtures.ts';
import { ask } from './library.ts';
import { painted, settled } from './reader.ts';
import { type Site, serve } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shots = join(import.meta.dirname, '..', '..', 'artifacts', 'own-pages');

const press = (view: View, selector: string, words = ''): Promise<boolean> =>
  view.evaluate(
    (at, say) => {
      const found = [...document.querySelectorAll<HTMLElement>(at)].find((one) => one.textContent?.includes(say));
      found?.click();
      return found !== undefined;
    },
    selector,
    words,
  );
const has = (view: View, selector: string): Promise<boolean> =>
  view.evaluate((at) => document.querySelector(at) !== null, selector);
type Tabs = {
  query(info: { url: string }): Promise<{ id: number }[]>;
  getCurrent(): Promise<{ id: number }>;
  update(id: number, change: { active: boolean }): Promise<unknown>;
};
/** Pages behind others are neither painted nor annotated. */
const toFront = (view: View): Promise<void> =>
  view.evaluate(async () => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
    await tabs.update((await tabs.getCurrent()).id, { active: true });
  });
const tabId = (view: View): Promise<number> =>
  view.evaluate(async () => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
    return (await tabs.query({ url: 'http://*/*' })).at(-1)?.id ?? -1;
  });
/** The library is sent as a function: pages of an extension run no text as code. */
const objections = (view: View): Promise<string[]> =>
  view.evaluate(
    new Function(`${axe}
      return axe.run().then(({ violations }) =>
        violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html + ' ' + failureSummary)));`) as () => Promise<
      string[]
    >,
  );

const focus = (view: View, selector: string): Promise<void> =>
  view.evaluate((at) => document.querySelector<HTMLElement>(at)?.focus(), selector);
const rows = async (view: View) => (await ask(view, 'listCorpora', {})).rows;
/** All that a file must bring back; when it was installed is another time. */
const everything = async (view: View) => ({
  settings: (await ask(view, 'settings', {})).settings,
  rows: (await rows(view)).map(({ installed: _, sync: __, ...row }) => row),
});
/** Keeps what the page would hand to the browser to save. */
const catchDownload = (view: View): Promise<void> =>
  view.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      Object.assign(globalThis, { saved: blob });
      return make(blob);
    };
    HTMLAnchorElement.prototype.click = () => undefined;
  });
const chooseSaved = (view: View): Promise<void> =>
  view.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('.data-acts input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([(globalThis as unknown as { saved: Blob }).saved], 'all.sidelight'));
    if (field) field.files = files.files;
    field?.dispatchEvent(new Event('change', { bubbles: true }));
  });

const subscribeTo = async (view: View, server: StaticServer) => {
  const address = server.url + CHANNEL_FILE + keyFragment([ACTIVE.publicKey, RESERVE.publicKey]);
  const { corpus } = await ask(view, 'previewChannel', { address });
  await ask(view, 'subscribe', { address, corpus, unsigned: false });
  return { corpus };
};

describe.each(BROWSERS)('the own pages in %s', (name) => {
  let driver: Driver;
  let site: Site;
  let server: StaticServer;
  let folder: string;
  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    folder = mkdtempSync(join(tmpdir(), 'sidelight-channel-'));
    const { parts, bytes } = await version(1, Date.now());
    for (const part of parts) writeWhole(join(folder, partFile(part.sha256)), part.bytes);
    writeWhole(join(folder, CHANNEL_FILE), bytes);
    server = await startStaticServer(folder);
    site = await serve(() => ({ body: fixtures.REPORT }));
    driver = await openBrowser(name, { reducedMotion: true });
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('underline more on an open page when the options say so', async () => {
    const page = await driver.newPage();
    await page.goto(site.url);
    const before = (await settled(page)).length;
    const options = await driver.openView('options.html');
    await until('the form', () => has(options, 'input[value=every]'));
    await press(options, 'input[value=every]');
    await until('every mention underlined', async () => (await painted(page)).length > before);
    await press(options, 'input[value=section]');
    await until('as before', async () => (await painted(page)).length === before);
    await options.close();
    await page.close();
  });

  it('give a corpus one colour on an open page, and its topics theirs again', async () => {
    const page = await driver.newPage();
    await page.goto(site.url);
    const before = new Set((await settled(page)).map(({ group }) => group));
    expect(before.size).toBeGreaterThan(1);
    const options = await driver.openView('options.html');
    const [bundled] = await rows(options);
    const colour = (hue: number | null) => ask(options, 'changeCorpus', { corpus: bundled?.id ?? '', choice: { hue } });
    const groups = async () => new Set((await painted(page)).map(({ group }) => group));
    await colour(3);
    await until('one colour', async () => [...(await groups())].join() === 'topic-3');
    await colour(null);
    await until('all colours', async () => (await groups()).size === before.size);
    await options.close();
    await page.close();
  });

  it('show a dozen choices at most, the rest folded away', async () => {
    const options = await driver.openView('options.html');
    await until('the corpus', () => has(options, '.corpus h3'));
    await until('the form', () => has(options, 'input[value=every]'));
    const choices = await options.evaluate(() =>
      [...document.querySelectorAll('fieldset, [role=switch], input, button')]
        // the parts of one choice: options of a group, the button of a field
        .filter((one) => !one.parentElement?.closest('fieldset') && !one.matches('.adding button'))
        .filter((one) => one.checkVisibility())
        .map(
          (one) => one.textContent?.trim().slice(0, 40) || one.getAttribute('aria-label') || one.getAttribute('type'),
        ),
    );
    expect(choices.length, choices.join(' | ')).toBeLessThanOrEqual(12);
    await options.close();
  });

  it('let a hidden name be shown again', async () => {
    const page = await driver.newPage();
    await page.goto(site.url);
    await settled(page);
    const panel = await driver.openView('sidepanel.html');
    await page.bringToFront();
    await until('the names', () => press(panel, '.name-open', 'London'));
    await until('the record', () => press(panel, '.card-asides .chips button', 'On this site'));
    const london = async () => (await painted(page)).some(({ text }) => text === 'London');
    await until('London to be left alone', async () => !(await london()));
    const options = await driver.openView('options.html');
    await until('the button', () => press(options, '[aria-label="Show again: London"]'));
    await until('London again', london);
    await options.close();
    await panel.close();
    await page.close();
  });

  it('list the bundled corpus, and refuse an address that is none', async () => {
    const options = await driver.openView('options.html');
    await until('the corpus', () => has(options, '.corpus h3'));
    await press(options, 'summary', 'Add a corpus');
    await until('the field to have the focus', () =>
      options.evaluate(() => document.activeElement?.matches('.subscribing input') ?? false),
    );
    await options.type('not an address');
    await options.press('Enter');
    await until('the refusal', () => has(options, '.subscribing [role=alert]'));
    expect(await has(options, '.subscribing input[aria-invalid=true]')).toBe(true);
    await options.type('x');
    await until('the field to be as good as any', () => has(options, '.subscribing input:not([aria-invalid=true])'));
    await options.close();
  });

  it('save everything, start anew, and take everything in again', { timeout: 120_000 }, async () => {
    const options = await driver.openView('options.html');
    await toFront(options);
    await until('the corpus', () => has(options, '.corpus h3'));
    const { corpus } = await subscribeTo(options, server);
    await ask(options, 'changeSettings', { changes: { theme: 'dark', hidden: [{ key: 'carney-first-trip/paris' }] } });
    const bundled = (await rows(options)).find(({ id }) => id !== corpus)?.id ?? '';
    // by the keys alone: colour of ours, then before the other
    await until('both', () => has(options, '.corpora > li:nth-child(2) summary'));
    await focus(options, '.corpora > li:nth-child(2) summary');
    await options.press('Enter');
    await focus(options, '.corpora > li:nth-child(2) .choice input');
    for (let n = 0; n < 3; n += 1) await options.press('ArrowRight');
    await until('the colour', async () => (await rows(options)).some(({ hue }) => hue === 2));
    await focus(options, `[aria-label^="Move up: The"]`);
    await options.press('Enter');
    await until('the new order', async () => (await rows(options))[0]?.id === corpus);
    expect(await options.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Move up: The/);
    await ask(options, 'changeCorpus', { corpus: bundled, choice: { enabled: false } });
    const before = await everything(options);
    expect(before.rows.map(({ id, enabled, hue }) => ({ id, enabled, hue }))).toEqual([
      { id: corpus, enabled: true, hue: 2 },
      { id: bundled, enabled: false, hue: undefined },
    ]);

    await catchDownload(options);
    await press(options, 'button', 'Export everything');
    await until('the file', () => options.evaluate(() => 'saved' in globalThis));
    await press(options, 'button', 'Reset');
    await press(options, 'button', 'Yes, reset everything');
    await until('everything to be gone', async () => (await everything(options)).rows.length === 1);
    await until('the first settings', async () => (await everything(options)).settings.theme === 'auto');

    await chooseSaved(options);
    await until('what is in the file', () => has(options, '.data-acts .corpus-offer'));
    expect(await objections(options)).toEqual([]);
    await options.screenshot(join(shots, `${name}-import.png`));
    await options.press('Enter'); // the focus is on “Import”
    await until('the corpora', async () => (await rows(options)).length === 2);
    await until('the settings', async () => (await everything(options)).settings.theme === 'dark');
    expect(await everything(options)).toEqual(before);
    await ask(options, 'eraseLibrary', {});
    await ask(options, 'changeSettings', { changes: { theme: 'auto', hidden: [] } });
    await options.close();
  });

  it('annotate the paragraph of the welcome page', async () => {
    const welcome = await driver.openView('welcome.html');
    await toFront(welcome);
    await until('names underlined', () =>
      welcome.evaluate(() => [...CSS.highlights.keys()].some((group) => group.startsWith('sidelight-'))),
    );
    await welcome.close();
  });

  it.each(['light', 'dark'])('have nothing that axe objects to: %s', async (theme) => {
    const page = await driver.newPage();
    await page.goto(site.url);
    await settled(page);
    const options = await driver.openView('options.html');
    await until('the theme', () => press(options, `input[value=${theme}]`));
    const panel = await driver.openView(`sidepanel.html?tab=${await tabId(options)}`);
    const welcome = await driver.openView('welcome.html');
    await page.bringToFront();
    await until('the names', () => has(panel, '.name-open'));
    await until('the welcome', () => has(welcome, '.welcome'));
    for (const [what, view] of Object.entries({ options, panel, welcome })) {
      await until(`${what} in ${theme}`, () =>
        view.evaluate((wanted) => document.documentElement.dataset.theme === wanted, theme),
      );
      await view.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
      await toFront(view);
      await view.screenshot(join(shots, `${name}-${what}-${theme}.png`));
      expect(await objections(view), what).toEqual([]);
    }
    await toFront(panel);
    for (const part of ['map', 'time']) {
      await press(panel, `input[value=${part}]`);
      await until(part, () => has(panel, part === 'map' ? '.map-node' : '.time-row'));
      await panel.screenshot(join(shots, `${name}-panel-${part}-${theme}.png`));
      expect(await objections(panel), part).toEqual([]);
    }
    for (const view of [options, panel, welcome]) await view.close();
    await page.close();
  });
});
