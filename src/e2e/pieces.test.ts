// The pieces of src/ui in real browsers, outside the extension: what axe finds, and what keys do.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGallery } from '../dev/gallery/build.ts';
import { BROWSERS, openBare } from './browsers.ts';
import { type Driver, until } from './driver.ts';
import type { Site } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Axe = {
  run(
    what: Document,
    how: { resultTypes: readonly string[]; runOnly?: readonly string[] },
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
};

let gallery: Site;
beforeAll(async () => {
  gallery = await buildGallery();
});
afterAll(() => gallery.close());

const open = async (page: Page, query: string): Promise<void> => {
  await page.goto(`${gallery.url}?${query}`);
  await page.waitForSelector('[data-ready]');
};

describe('every piece', () => {
  let driver: Driver;
  let page: Page;
  beforeAll(async () => {
    driver = await openBare('chromium', { reducedMotion: true });
    page = await driver.newPage();
  });
  afterAll(() => driver.close());

  // dark differs from light in nothing but colour
  it.each([
    ['theme=light&whole&lang=fr', undefined],
    ['theme=dark&dir=rtl', ['color-contrast']],
  ] as const)('has nothing that axe objects to: %s', async (look, rules) => {
    await open(page, '');
    const scenes = await page.$$eval('#wall a', (links) => links.map((link) => link.textContent));
    expect(scenes.length).toBeGreaterThan(10);
    const objections: string[] = [];
    for (const scene of scenes) {
      await open(page, `scene=${scene}&${look}`);
      await new Promise((answered) => setTimeout(answered, 120));
      await page.evaluate(axe);
      const { violations } = await page.evaluate(
        (runOnly) =>
          (globalThis as unknown as { axe: Axe }).axe.run(document, {
            resultTypes: ['violations'],
            ...(runOnly && { runOnly }),
          }),
        rules,
      );
      for (const { id, nodes } of violations)
        objections.push(...nodes.map((node) => `${scene}: ${id}: ${node.html} ${node.failureSummary ?? ''}`));
    }
    expect(objections).toEqual([]);
    expect(await driver.complaints()).toEqual([]);
  });
});

describe.each(BROWSERS)('keys in %s', (name) => {
  let driver: Driver;
  let page: Page;
  beforeAll(async () => {
    driver = await openBare(name);
    page = await driver.newPage();
  });
  afterAll(() => driver.close());

  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key as 'Enter');
  };
  const text = (selector: string) =>
    page.evaluate((at) => document.querySelector(at)?.textContent?.trim() ?? '', selector);
  const told = () => page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('role') ?? document.activeElement?.className ?? '');
  /** The option that the search field says is active, as a screen reader follows it. */
  const active = () =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant');
      return (id && document.getElementById(id)?.querySelector('.option-name')?.textContent) ?? '';
    });
  const becomes = (what: string, look: () => Promise<boolean>) => until(what, look, 3_000);

  it('begins in the search field', async () => {
    await open(page, 'scene=popup');
    await becomes('focus in the field', async () => (await focused()) === 'combobox');
  });

  it('counts names by topic as it counts them all', async () => {
    await open(page, 'scene=popup');
    await becomes('the page’s names', async () => (await page.$$('.option')).length > 0);
    const counts = await page.$$eval('.popup-title > span, .group-title > span', (all) =>
      all.map((one) => /^(\d+) names?$/.exec(one.textContent)?.[1]),
    );
    const [all = 0, ...topics] = counts.map(Number);
    expect(topics.reduce((sum, count) => sum + count, 0)).toBe(all);
    expect(all).toBe((await page.$$('.option')).length);
  });

  it('walks the page’s names and shows one after another of their occurrences', async () => {
    await open(page, 'scene=popup');
    await press('ArrowDown');
    await becomes('the first name', async () => (await active()) === 'Keir Starmer');
    await press('ArrowDown', 'ArrowUp', 'Enter', 'Enter', 'ArrowRight', 'ArrowLeft');
    await becomes('two of five', async () => (await text('.option-count[data-shown=true]')).includes('2 of 5'));
    expect(await told()).toEqual([0, 1, 2, 1].map((n) => `show first-trip/keir-starmer ${n}`));
  });

  it('searches while typing, marks the letters, opens the card and comes back', async () => {
    await open(page, 'scene=popup');
    await page.keyboard.type('carn');
    await becomes('the hit', async () => (await active()) === 'Mark Carney');
    expect(await text('.option mark')).toBe('Carn');
    await press('Enter');
    await becomes('the card', async () => (await focused()) === 'card-name');
    expect(await text('.card-name')).toBe('Mark Carney');
    expect(await told()).toContain('remember first-trip/mark-carney');
    await press('Escape');
    await becomes('the field', async () => (await focused()) === 'combobox');
    expect(await active()).toBe('Mark Carney');
    await press('Escape');
    await becomes('the page’s names', async () => (await text('.popup-title')).startsWith('On this page'));
  });

  it('goes from card to related card, back and forward', async () => {
    await open(page, 'scene=popup');
    await page.keyboard.type('carn');
    await becomes('the hit', async () => (await active()) !== '');
    await press('Enter');
    await becomes('the card', async () => (await focused()) === 'card-name');
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.related .chip')]
        .find((chip) => chip.textContent === 'London')
        ?.click(),
    );
    await becomes('London', async () => (await text('.card-name')) === 'London');
    await page.click('.card-bar [aria-label=Back]');
    await becomes('Carney again', async () => (await text('.card-name')) === 'Mark Carney');
    await page.click('.card-bar [aria-label=Forward]');
    await becomes('London again', async () => (await text('.card-name')) === 'London');
    await page.click('.card-bar [aria-label=Back]');
    await becomes('Carney at last', async () => (await text('.card-name')) === 'Mark Carney');
    await page.click('.card-bar [aria-label=Back]');
    await becomes('the field', async () => (await focused()) === 'combobox');
  });

  it('filters by kind and keeps the focus where arrow keys work', async () => {
    await open(page, 'scene=popup-search');
    await becomes('hits', async () => (await active()) !== '');
    await page.click('.kinds .chip:nth-of-type(3)');
    await becomes('one kind', async () => (await page.$$('.option')).length === 1);
    expect(await text('.option-name')).toBe('Emmanuel Macron');
  });

  it('turns Sidelight off for the site and lists nothing then', async () => {
    await open(page, 'scene=popup');
    await page.click('.switch');
    await becomes('no names', async () => (await page.$$('.option')).length === 0);
    expect(await told()).toEqual(['site false']);
    expect(await page.$$eval('.switch', (all) => all.map((one) => one.ariaChecked))).toEqual(['false', 'true']);
  });

  it('asks for access to pages in one click, and says no more of it when granted', async () => {
    await open(page, 'scene=popup-access');
    await page.click('.access .button');
    await becomes('no more asking', async () => (await page.$('.access')) === null);
    expect(await told()).toEqual(['access']);
  });

  it('copies a card with its sources', async () => {
    await open(page, 'scene=popup-search');
    await becomes('hits', async () => (await active()) !== '');
    await press('Backspace', 'Backspace');
    await page.keyboard.type('carn');
    await becomes('Carney', async () => (await active()) === 'Mark Carney');
    await press('Enter');
    await becomes('the card', async () => (await focused()) === 'card-name');
    await page.click('.card-foot [aria-label=Copy]');
    await becomes('Copied', async () => (await text('.card-foot output')) === 'Copied');
    const copied = (await told()).find((one) => one.startsWith('copy '));
    expect(copied).toContain('passage 1');
    expect(copied).toContain('Department of Research, Studies and International News, March 17, 2025');
  });

  it('walks the map by arrow and page keys, tells what each name is related to, and opens it', async () => {
    await open(page, 'scene=panel-map');
    const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? '');
    const names = (await page.$$('.map-node')).length;
    await page.$eval('.map-node[tabindex="0"]', (stop) => (stop as SVGElement).focus());
    const seen = new Set([await at()]);
    for (let i = 1; i < names; i++) {
      await press('PageDown');
      seen.add(await at());
    }
    expect(seen.size).toBe(names);
    await press('Home', 'ArrowDown');
    const here = await at();
    await becomes('the caption', async () => (await text('.map-caption h3')) !== '');
    const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    expect(label).toContain(await text('.map-caption h3'));
    await press('Enter');
    expect(await told()).toEqual([`open ${here}`]);
    expect(await page.$$eval('.map-node[tabindex="0"]', (stops) => stops.length)).toBe(1);
  });

  it('says the map as a list too', async () => {
    await open(page, 'scene=panel-map&whole');
    const drawn = await page.$$eval('.map-node text', (labels) => labels.length);
    expect(await page.$$eval('.map-list > li', (items) => items.length)).toBe(drawn);
  });

  it('draws the main names of a crowded map, all when asked, and always leaves one way in by Tab', async () => {
    await open(page, 'scene=panel-map-many');
    const drawn = async () => (await page.$$('.map-node')).length;
    const stops = () => page.$$eval('.map-node[tabindex="0"]', (all) => all.length);
    const main = await drawn();
    await page.focus('.map-all');
    await press('Enter');
    await becomes('all names', async () => (await drawn()) > main);
    expect(await drawn()).toBe((await page.$$('.map-list > li')).length);
    expect(await stops()).toBe(1);
    await press('Enter');
    await becomes('the main names', async () => (await drawn()) === main);
    expect(await stops()).toBe(1);
  });

  it('steps through the mentions of a name from the page’s list', async () => {
    await open(page, 'scene=panel-names');
    await page.click('.steps [aria-label^="Next mention"]');
    await page.click('.name-open');
    const [shown, opened] = await told();
    expect(shown).toMatch(/^show carney-first-trip\/[\w-]+ 0$/);
    expect(opened).toMatch(/^open carney-first-trip\//);
  });

  it('changes settings without a mouse', async () => {
    await open(page, 'scene=settings-first');
    await page.focus('.switch');
    await press(' ', 'Tab', 'ArrowDown', 'Tab');
    await page.keyboard.type('two words');
    await press('Enter');
    await becomes('an objection', async () => (await text('[role=alert].wrong')).includes('example.org'));
    await page.evaluate(() => (document.activeElement as HTMLInputElement).select());
    await page.keyboard.type('*.example.org');
    await press('Enter');
    await becomes('the site in the list', async () => (await text('.rows code')) === '*.example.org');
    expect((await told()).map((one) => JSON.parse(one))).toEqual([
      { on: false },
      { siteMode: 'only' },
      { sites: ['*.example.org'] },
    ]);
  });

  it('shows a hidden name again', async () => {
    await open(page, 'scene=settings');
    await page.click('.settings details:has([aria-label^="Show again"]) > summary');
    await page.click('[aria-label="Show again: London"]');
    await becomes('two hidden', async () => (await page.$$('[aria-label^="Show again"]')).length === 2);
  });
});
