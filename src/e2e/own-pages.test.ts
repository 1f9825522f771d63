// The extension's own pages: options that reach open pages, the welcome page's live paragraph, and what axe finds on all of them.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, openBrowser } from './browsers.ts';
import { type Driver, until, type View } from './driver.ts';
import * as fixtures from './fixtures.ts';
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

describe.each(BROWSERS)('the own pages in %s', (name) => {
  let driver: Driver;
  let site: Site;
  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    site = await serve(() => ({ body: fixtures.REPORT }));
    driver = await openBrowser(name, { reducedMotion: true });
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
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
    await options.evaluate(() => document.querySelector<HTMLElement>('.corpora + div input')?.focus());
    await options.type('not an address');
    await options.press('Enter');
    await until('the refusal', () => has(options, '.corpora + div [role=alert]'));
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
