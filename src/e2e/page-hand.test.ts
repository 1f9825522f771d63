// Reaching for a name with finger and keys, on pages that have both for themselves.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './browsers.ts';
import { until } from './driver.ts';
import * as fixtures from './page-fixtures.ts';
import {
  cardBox,
  cardTitle,
  named,
  type Painted,
  painted,
  pause,
  popoverGone,
  popoverSaying,
  popoverText,
  restOn,
  settled,
} from './reader.ts';
import type { Served } from './site.ts';
import { visiting } from './visit.ts';

const PAGES: Readonly<Record<string, Served>> = {
  '/keys': { body: fixtures.KEYS },
  '/closed': { body: fixtures.CLOSED_SHADOW },
  '/framed': {
    body: `<!doctype html><title>F</title><link rel="icon" href="data:,"><p>Outside: Paris.</p><iframe src="/keys" width="700" height="500"></iframe>`,
  },
};

describe.each(BROWSERS)('reaching for a name in %s', (name) => {
  const visit = visiting(name, PAGES, { reducedMotion: true });
  const { open, done } = visit;
  const heard = (page: Page) => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);

  it('ask 15: keeps clicks and keys in the card from the page, and the page’s keys from the card', async () => {
    const page = await open('/keys', 3);
    await page.focus('#field');
    await restOn(page, await named(page, 'Mark Carney'));
    await popoverSaying(visit.driver, page, 'Mark Carney');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
    // what is typed beside an open card is the page's, our own keys among it
    await page.keyboard.type('pin');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toContain('pin');
    expect(await heard(page)).toEqual(['p', 'i', 'n']);
    await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));
    const box = await cardBox(visit.driver, page);
    await page.mouse.click(box.left + 60, box.top + 60);
    await page.keyboard.press('Escape');
    await popoverGone(visit.driver, page);
    expect(await heard(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await heard(page)).toEqual(['Escape']);
    await done(page);
  });

  it('closes the card before the dialog it stands in', async () => {
    const page = await open('/keys', 3);
    await page.evaluate(() => (globalThis as unknown as { openBox(): void }).openBox());
    await until('the name in the dialog', async () => (await painted(page)).some((one) => one.text === 'Keir Starmer'));
    await restOn(page, await named(page, 'Keir Starmer'));
    await popoverSaying(visit.driver, page, 'Keir Starmer');
    await page.keyboard.press('Escape');
    await popoverGone(visit.driver, page);
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await done(page);
  });

  it('ask 14: opens on a tap and not on a scroll, closes on a tap elsewhere, and leaves links to be links', async () => {
    const page = await visit.driver.newPage();
    await page.setViewport({ width: 420, height: 760, hasTouch: true });
    await page.goto(`${visit.site.url}/keys`);
    await settled(page, 3);
    const tap = async (one: Painted) => page.touchscreen.tap(one.x + 6, one.y + one.height / 2);
    const carney = await named(page, 'Mark Carney');
    const finger = await page.touchscreen.touchStart(carney.x + 6, carney.y + carney.height / 2);
    for (let i = 1; i <= 5; i++) await finger.move(carney.x + 6, carney.y + carney.height / 2 - i * 6);
    await finger.end();
    await pause(500);
    expect(await popoverText(visit.driver, page), 'a finger that scrolls').toBeUndefined();
    await tap(carney);
    await popoverSaying(visit.driver, page, 'Mark Carney');
    const box = await cardBox(visit.driver, page);
    expect(Math.round(box.bottom), 'a sheet at the bottom of a narrow screen').toBe(760);
    expect(Math.round(box.right - box.left)).toBe(420);
    await page.touchscreen.tap(200, 20);
    await popoverGone(visit.driver, page);
    await tap(await named(page, 'Emmanuel Macron'));
    await until('the link to be followed', async () => page.url().endsWith('#x'));
    await pause(500);
    expect(await popoverText(visit.driver, page)).toBeUndefined();
    await done(page);
  });

  it('goes from name to name by key, opens the card, moves in and out of it, and gives the focus back', async () => {
    const page = await open('/keys', 3);
    await page.focus('#first');
    const focused = () =>
      page.evaluate(() => {
        const [range] = [
          ...((CSS.highlights as unknown as Map<string, Set<AbstractRange>>).get('sidelight-focus') ?? []),
        ];
        return (range?.startContainer as Text | undefined)?.data.slice(range?.startOffset, range?.endOffset);
      });
    await visit.driver.command('next-name');
    await until('the first name', async () => (await focused()) === 'Mark Carney');
    await visit.driver.command('next-name');
    await until('the second name', async () => (await focused()) === 'Emmanuel Macron');
    await visit.driver.command('previous-name');
    await until('the first name again', async () => (await focused()) === 'Mark Carney');
    await visit.driver.command('open-card');
    await popoverSaying(visit.driver, page, 'Mark Carney');
    await until('the focus on the heading', async () =>
      visit.driver.inPopover(page, (root) => root.activeElement?.localName === 'h2'),
    );
    await page.mouse.move(900, 650, { steps: 3 });
    await pause(500);
    expect(await cardTitle(visit.driver, page)).toBe('Mark Carney');
    await page.keyboard.press('Escape');
    await popoverGone(visit.driver, page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('first');
    await done(page);
  });

  it('opens the name that is selected', async () => {
    const page = await open('/keys', 3);
    await page.evaluate(() => {
      const text = document.querySelector('#one')?.lastChild;
      if (text) getSelection()?.setBaseAndExtent(text, 4, text, 7);
    });
    await visit.driver.command('open-card');
    await popoverSaying(visit.driver, page, 'Paris');
    await done(page);
  });

  it('serves names in closed shadow trees and in frames', async () => {
    const shut = await open('/closed', 2);
    await restOn(shut, await named(shut, 'Keir Starmer'));
    await popoverSaying(visit.driver, shut, 'Keir Starmer');
    await shut.close();
    const page = await open('/framed', 1);
    const frame = page.frames()[1];
    if (!frame) throw new Error('no frame');
    const where = await frame.waitForFunction(() => {
      const link = document.getElementById('link');
      const painted = [...(CSS.highlights as unknown as Map<string, Set<AbstractRange>>).values()].some(
        (one) => one.size,
      );
      const box = painted && link?.getBoundingClientRect();
      return box && { x: box.x + 9, y: box.y + box.height / 2 };
    });
    const inner = (await where.jsonValue()) as { x: number; y: number };
    const outer = await page.evaluate(() => {
      const { x, y } = document.querySelector('iframe')?.getBoundingClientRect() ?? new DOMRect();
      return { x, y };
    });
    await page.mouse.move(outer.x + inner.x, outer.y + inner.y);
    await page.mouse.move(outer.x + inner.x + 3, outer.y + inner.y);
    await popoverSaying(visit.driver, page, 'Emmanuel Macron');
    await done(page);
  });

  it('still answers after the page has replaced its document', async () => {
    const page = await open('/keys', 3);
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><title>New</title><link rel="icon" href="data:,"><p>Donald Trump took over.</p>');
      document.close();
    });
    await until('the new name', async () => (await painted(page)).some((one) => one.text === 'Donald Trump'));
    await restOn(page, await named(page, 'Donald Trump'));
    await popoverSaying(visit.driver, page, 'Donald Trump');
    await page.keyboard.press('Escape');
    await popoverGone(visit.driver, page);
    await done(page);
  });
});
