// Reaching for a name with pointer, finger and keys, on pages that make it hard. One card, opened when it is meant, never else.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, openBrowser } from './browsers.ts';
import { type Driver, until } from './driver.ts';
import * as fixtures from './page-fixtures.ts';
import { hover, type Painted, painted, popoverGone, popoverSaying, popoverText, settled } from './reader.ts';
import { type Served, type Site, serve } from './site.ts';

const PAGES: Readonly<Record<string, Served>> = {
  '/covered': { body: fixtures.COVERED },
  '/many': { body: fixtures.MANY },
  '/writings': { body: fixtures.WRITINGS },
  '/scrollers': { body: fixtures.SCROLLERS },
  '/keys': { body: fixtures.KEYS },
  '/closed': { body: fixtures.CLOSED_SHADOW },
  '/framed': {
    body: `<!doctype html><title>F</title><link rel="icon" href="data:,"><p>Outside: Paris.</p><iframe src="/keys" width="700" height="500"></iframe>`,
  },
};

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
const pause = (ms: number): Promise<void> => new Promise((passed) => setTimeout(passed, ms));

describe.each(BROWSERS)('reaching for a name in %s', (name) => {
  let driver: Driver;
  let site: Site;
  beforeAll(async () => {
    site = await serve((path) => PAGES[path]);
    driver = await openBrowser(name, { reducedMotion: true });
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  const open = async (path: string, least = 1): Promise<Page> => {
    const page = await driver.newPage();
    await page.goto(site.url + path);
    await settled(page, least);
    return page;
  };
  const done = async (page: Page): Promise<void> => {
    expect(await driver.complaints()).toEqual([]);
    await page.close();
  };
  const cardBox = async (page: Page): Promise<Box> => {
    const box = await driver.inPopover(page, (root) => {
      const { left, top, right, bottom } = (root.host as HTMLElement).getBoundingClientRect();
      return { left, top, right, bottom };
    });
    if (!box) throw new Error('no card is open');
    return box;
  };
  const title = (page: Page) => driver.inPopover(page, (root) => root.querySelector('h2')?.textContent ?? '');
  const named = async (page: Page, text: string): Promise<Painted> => {
    const one = (await painted(page)).find((each) => each.text.replace(/\s+/g, ' ') === text);
    if (!one) throw new Error(`"${text}" is not painted`);
    return one;
  };
  const restOn = async (page: Page, one: Painted): Promise<void> => {
    await page.mouse.move(one.x + 4, one.y + one.height / 2);
    await page.mouse.move(one.x + 6, one.y + one.height / 2);
  };
  const restAmid = async (page: Page, one: Painted): Promise<void> => {
    await page.mouse.move(one.x + one.width / 2 - 1, one.y + one.height / 2);
    await page.mouse.move(one.x + one.width / 2, one.y + one.height / 2);
  };
  const heard = (page: Page) => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);

  it('finds names in text that cannot be selected and under a stretched link, but not behind a curtain', async () => {
    const page = await open('/covered', 3);
    await restOn(page, await named(page, 'Mark Carney'));
    await popoverSaying(driver, page, 'Mark Carney');
    await page.mouse.move(5, 500, { steps: 4 });
    await popoverGone(driver, page);
    await restOn(page, await named(page, 'Keir Starmer'));
    await popoverSaying(driver, page, 'Keir Starmer');
    await page.mouse.move(5, 500, { steps: 4 });
    await popoverGone(driver, page);
    await restOn(page, await named(page, 'Emmanuel Macron'));
    await pause(800);
    expect(await popoverText(driver, page)).toBeUndefined();
    await done(page);
  });

  it('opens nothing while the pointer sweeps over fifty names', async () => {
    const page = await open('/many', 30);
    let swept = 0;
    for (const one of await painted(page)) {
      if (one.y < 0 || one.y > 780 || swept >= 50) continue;
      await page.mouse.move(one.x + one.width / 2, one.y + one.height / 2, { steps: 3 });
      swept += 1;
      expect(await popoverText(driver, page)).toBeUndefined();
    }
    await page.evaluate(() => scrollBy(0, 300));
    for (const one of await painted(page)) {
      if (one.y < 0 || one.y > 780 || swept >= 50) continue;
      await page.mouse.move(one.x + one.width / 2, one.y + one.height / 2, { steps: 3 });
      swept += 1;
    }
    expect(swept).toBeGreaterThan(25);
    await page.mouse.move(1090, 790);
    await pause(500);
    expect(await popoverText(driver, page)).toBeUndefined();
    await done(page);
  });

  it('stays open on the diagonal way from name to card, twenty times of twenty', async () => {
    const page = await open('/keys', 3);
    for (let i = 0; i < 20; i++) {
      const one = await named(page, ['Mark Carney', 'Emmanuel Macron', 'Paris'][i % 3] ?? '');
      await restOn(page, one);
      await until('the card', async () => (await popoverText(driver, page)) !== undefined);
      const box = await cardBox(page);
      // to a far corner of the card, slowly enough that the grace alone would not do
      const to = { x: i % 2 ? box.right - 20 : box.left + 20, y: box.top + 30 };
      const from = { x: one.x + 6, y: one.y + one.height / 2 };
      for (let step = 1; step <= 12; step++) {
        const share = step / 12;
        await page.mouse.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
        await pause(35);
      }
      await pause(350);
      expect(await popoverText(driver, page), `round ${i}`).toBeDefined();
      await driver.inPopover(page, (root) => root.querySelector<HTMLElement>('details > summary')?.click());
      await page.keyboard.press('Escape');
      await popoverGone(driver, page);
      await page.mouse.move(1000, 700);
    }
    await done(page);
  });

  it('places the card beside the line box that is pointed at, in every writing', async () => {
    const page = await open('/writings', 4);
    for (const text of ['Mark Carney', 'Keir Starmer', 'London', 'Emmanuel Macron']) {
      const one = await named(page, text);
      await restAmid(page, one);
      await popoverSaying(driver, page, text);
      const box = await cardBox(page);
      const [x, y] = [one.x + one.width / 2, one.y + one.height / 2];
      const beside = Math.max(box.left - x, x - box.right, box.top - y, y - box.bottom);
      expect(beside, `${text}: the card does not cover its name`).toBeGreaterThanOrEqual(0);
      expect(beside, `${text}: the card stands near its name`).toBeLessThan(70);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(1100);
      expect(box.bottom).toBeLessThanOrEqual(800);
      await page.keyboard.press('Escape');
      await popoverGone(driver, page);
    }
    await done(page);
  });

  it('follows its name inside a box that scrolls, leaves with it, and stays when pinned', async () => {
    const page = await open('/scrollers', 2);
    await hover(page, 'Mark Carney');
    await popoverSaying(driver, page, 'Mark Carney');
    const before = await cardBox(page);
    await page.evaluate(() => document.getElementById('box')?.scrollBy(0, 40));
    await until('the card to follow', async () => Math.abs((await cardBox(page)).top - before.top + 40) < 3);
    await page.evaluate(() => document.getElementById('box')?.scrollBy(0, 500));
    await popoverGone(driver, page);
    await page.evaluate(() => document.getElementById('box')?.scrollTo(0, 0));
    await hover(page, 'Mark Carney');
    await popoverSaying(driver, page, 'Mark Carney');
    await driver.inPopover(page, (root) => root.querySelector<HTMLElement>('[aria-pressed]')?.click());
    await page.evaluate(() => document.getElementById('box')?.scrollBy(0, 500));
    await page.mouse.move(900, 600, { steps: 5 });
    await pause(600);
    expect(await popoverText(driver, page)).toContain('Mark Carney');
    await page.keyboard.press('Escape');
    await popoverGone(driver, page);
    await done(page);
  });

  it('keeps clicks and keys in the card from the page, and the page from losing its focus', async () => {
    const page = await open('/keys', 3);
    await page.focus('#field');
    await restOn(page, await named(page, 'Mark Carney'));
    await popoverSaying(driver, page, 'Mark Carney');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
    const box = await cardBox(page);
    await page.mouse.click(box.left + 60, box.top + 60);
    await page.keyboard.press('Escape');
    await popoverGone(driver, page);
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
    await popoverSaying(driver, page, 'Keir Starmer');
    await page.keyboard.press('Escape');
    await popoverGone(driver, page);
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await done(page);
  });

  it('does not open again under a pointer that only trembles after Escape', async () => {
    const page = await open('/keys', 3);
    const one = await named(page, 'Mark Carney');
    await restOn(page, one);
    await popoverSaying(driver, page, 'Mark Carney');
    await page.keyboard.press('Escape');
    await popoverGone(driver, page);
    for (let i = 0; i < 6; i++) {
      await page.mouse.move(one.x + 6 + (i % 2), one.y + one.height / 2);
      await pause(120);
    }
    expect(await popoverText(driver, page)).toBeUndefined();
    await page.mouse.move(900, 600, { steps: 3 });
    await restOn(page, one);
    await popoverSaying(driver, page, 'Mark Carney');
    await done(page);
  });

  it('opens on a tap, closes on a tap elsewhere, and leaves links to be links', async () => {
    const page = await driver.newPage();
    await page.setViewport({ width: 420, height: 760, hasTouch: true });
    await page.goto(`${site.url}/keys`);
    await settled(page, 3);
    const tap = async (one: Painted) => page.touchscreen.tap(one.x + 6, one.y + one.height / 2);
    await tap(await named(page, 'Mark Carney'));
    await popoverSaying(driver, page, 'Mark Carney');
    const box = await cardBox(page);
    expect(Math.round(box.bottom), 'a sheet at the bottom of a narrow screen').toBe(760);
    expect(Math.round(box.right - box.left)).toBe(420);
    await page.touchscreen.tap(200, 20);
    await popoverGone(driver, page);
    await tap(await named(page, 'Emmanuel Macron'));
    await until('the link to be followed', async () => page.url().endsWith('#x'));
    await pause(500);
    expect(await popoverText(driver, page)).toBeUndefined();
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
    await driver.command('next-name');
    await until('the first name', async () => (await focused()) === 'Mark Carney');
    await driver.command('next-name');
    await until('the second name', async () => (await focused()) === 'Emmanuel Macron');
    await driver.command('previous-name');
    await until('the first name again', async () => (await focused()) === 'Mark Carney');
    await driver.command('open-card');
    await popoverSaying(driver, page, 'Mark Carney');
    await until('the focus on the heading', async () =>
      driver.inPopover(page, (root) => root.activeElement?.localName === 'h2'),
    );
    await page.mouse.move(900, 650, { steps: 3 });
    await pause(500);
    expect(await title(page)).toBe('Mark Carney');
    await page.keyboard.press('Escape');
    await popoverGone(driver, page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('first');
    await done(page);
  });

  it('opens the name that is selected', async () => {
    const page = await open('/keys', 3);
    await page.evaluate(() => {
      const text = document.querySelector('#one')?.lastChild;
      if (text) getSelection()?.setBaseAndExtent(text, 4, text, 7);
    });
    await driver.command('open-card');
    await popoverSaying(driver, page, 'Paris');
    await done(page);
  });

  it('serves names in closed shadow trees and in frames', async () => {
    const shut = await open('/closed', 2);
    await restOn(shut, await named(shut, 'Keir Starmer'));
    await popoverSaying(driver, shut, 'Keir Starmer');
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
    await popoverSaying(driver, page, 'Emmanuel Macron');
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
    await popoverSaying(driver, page, 'Donald Trump');
    await page.keyboard.press('Escape');
    await popoverGone(driver, page);
    await done(page);
  });
});
