// The side panel beside a page: its dossier, records, map and timeline, and what follows when the reader goes elsewhere.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './browsers.ts';
import { until, type View } from './driver.ts';
import * as fixtures from './fixtures.ts';
import { painted, popoverSaying } from './reader.ts';
import type { Served } from './site.ts';
import { visiting } from './visit.ts';

const PAGES: Readonly<Record<string, Served>> = {
  '/report': { body: fixtures.REPORT },
  '/other': { body: '<!doctype html><html lang="en"><title>Other</title><p>Emmanuel Macron went home.</p>' },
};

const names = (panel: View): Promise<string[]> =>
  panel.evaluate(() => [...document.querySelectorAll('.name-open b')].map((name) => name.textContent ?? ''));
const title = (panel: View): Promise<string> =>
  panel.evaluate(() => document.querySelector('.panel-record .card-name')?.textContent ?? '');
const choose = (panel: View, view: string): Promise<void> =>
  panel.evaluate((value) => document.querySelector<HTMLElement>(`input[value=${value}]`)?.click(), view);
const press = (panel: View, selector: string, words = ''): Promise<boolean> =>
  panel.evaluate(
    (at, say) => {
      const found = [...document.querySelectorAll<HTMLElement>(at)].find((one) => one.textContent?.includes(say));
      found?.focus();
      found?.click();
      return found !== undefined;
    },
    selector,
    words,
  );

describe.each(BROWSERS)('the side panel in %s', (name) => {
  const visit = visiting(name, PAGES, { reducedMotion: true });
  const { open } = visit;
  const openPanel = async (page: Page): Promise<View> => {
    await page.bringToFront();
    const panel = await visit.driver.openView('sidepanel.html');
    await page.bringToFront();
    return panel;
  };

  it('lists who and what the page names, and opens a record in their place', async () => {
    const page = await open('/report');
    const panel = await openPanel(page);
    await until('the names', async () => (await names(panel)).length === 7);
    expect(await names(panel)).toContain('Emmanuel Macron');
    await press(panel, '.name-open', 'Mark Carney');
    await until('the record', async () => (await title(panel)) === 'Mark Carney');
    await panel.press('Escape');
    await until('the names again', async () => (await title(panel)) === '');
    expect(await panel.evaluate(() => document.activeElement?.textContent ?? '')).toContain('Mark Carney');
    await panel.close();
    await page.close();
  });

  it('steps through the mentions of a name on the page', async () => {
    const page = await open('/report');
    const panel = await openPanel(page);
    await until('the names', async () => (await names(panel)).length > 0);
    await press(panel, '[aria-label="Next mention of Mark Carney"], [title="Next mention of Mark Carney"]');
    await popoverSaying(visit.driver, page, 'Mark Carney');
    await panel.close();
    await page.close();
  });

  it('draws how the names are related, and their time', async () => {
    const page = await open('/report');
    const panel = await openPanel(page);
    await until('the names', async () => (await names(panel)).length > 0);
    await choose(panel, 'map');
    await until('the map', () => panel.evaluate(() => document.querySelectorAll('.map-node').length >= 3));
    await choose(panel, 'time');
    await until('the timeline', () => panel.evaluate(() => document.querySelectorAll('.time-row').length >= 3));
    await until('what is on this page marked', () =>
      panel.evaluate(() => document.querySelector('.time-row[data-here=true]') !== null),
    );
    await panel.close();
    await page.close();
  });

  it('follows the tab in front, and where it goes', async () => {
    const page = await open('/report');
    const panel = await openPanel(page);
    await until('the names', async () => (await names(panel)).includes('Montreal'));
    await page.goto(`${visit.site.url}/other`);
    await until('the names of the next page', async () => {
      const now = await names(panel);
      return now.length === 1 && now[0] === 'Emmanuel Macron';
    });
    const other = await open('/report');
    await until('the names of the other tab', async () => (await names(panel)).includes('Montreal'));
    await other.close();
    await panel.close();
    await page.close();
  });

  it('stops marking a name on this site at "Not this"', async () => {
    const page = await open('/report');
    const panel = await openPanel(page);
    await until('the names', async () => (await names(panel)).length > 0);
    await press(panel, '.name-open', 'London');
    await until('the record', async () => (await title(panel)) === 'London');
    await press(panel, '.card-asides .chips button', 'On this site');
    await until('London to be left alone', async () => !(await painted(page)).some(({ text }) => text === 'London'));
    await until('the list without it', async () => !(await names(panel)).includes('London'));
    await panel.close();
    await page.close();
  });
});
