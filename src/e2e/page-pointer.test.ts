// Pointing at a name, on pages that make it hard. One card, opened when it is meant, never else, and within reach.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './browsers.ts';
import { until } from './driver.ts';
import { ask } from './library.ts';
import * as fixtures from './page-fixtures.ts';
import {
  cardBox,
  cardTitle,
  hover,
  named,
  type Painted,
  painted,
  pause,
  popoverGone,
  popoverSaying,
  popoverText,
  restOn,
} from './reader.ts';
import type { Served } from './site.ts';
import { visiting } from './visit.ts';

const PAGES: Readonly<Record<string, Served>> = {
  '/covered': { body: fixtures.COVERED },
  '/many': { body: fixtures.MANY },
  '/writings': { body: fixtures.WRITINGS },
  '/scrollers': { body: fixtures.SCROLLERS },
  '/keys': { body: fixtures.KEYS },
};

describe.each(BROWSERS)('pointing at a name in %s', (name) => {
  const visit = visiting(name, PAGES, { reducedMotion: true });
  const { open, done } = visit;
  const restAmid = async (page: Page, one: Painted): Promise<void> => {
    await page.mouse.move(one.x + one.width / 2 - 1, one.y + one.height / 2);
    await page.mouse.move(one.x + one.width / 2, one.y + one.height / 2);
  };

  it('finds names in text that cannot be selected and under a stretched link, but not behind a curtain', async () => {
    const page = await open('/covered', 3);
    await restOn(page, await named(page, 'Mark Carney'));
    await popoverSaying(visit.driver, page, 'Mark Carney');
    await page.mouse.move(5, 500, { steps: 4 });
    await popoverGone(visit.driver, page);
    await restOn(page, await named(page, 'Keir Starmer'));
    await popoverSaying(visit.driver, page, 'Keir Starmer');
    await page.mouse.move(5, 500, { steps: 4 });
    await popoverGone(visit.driver, page);
    await restOn(page, await named(page, 'Emmanuel Macron'));
    await pause(800);
    expect(await popoverText(visit.driver, page)).toBeUndefined();
    await done(page);
  });

  it('ask 2: opens nothing while the pointer sweeps over fifty names, and the card of the one it then rests on', async () => {
    const page = await open('/many', 60);
    const swept = new Set<string>();
    while (swept.size < 50) {
      const before = swept.size;
      const top = await page.evaluate(() => scrollY);
      for (const one of await painted(page)) {
        if (one.y < 0 || one.y > 780 || swept.size === 50) continue;
        await page.mouse.move(one.x + one.width / 2, one.y + one.height / 2, { steps: 3 });
        swept.add(`${top + one.y} ${one.x} ${one.text}`);
        expect(await popoverText(visit.driver, page)).toBeUndefined();
      }
      expect(swept.size, 'names under the pointer').toBeGreaterThan(before);
      if (swept.size < 50) await page.evaluate(() => scrollBy({ top: 600, behavior: 'instant' }));
    }
    await page.mouse.move(1090, 790);
    await pause(500);
    expect(await popoverText(visit.driver, page)).toBeUndefined();
    // the page that scrolls under a resting pointer, as one reads
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const [first] = (await painted(page)).filter((one) => one.y > 300);
    if (!first) throw new Error('no name in view');
    await page.mouse.move(first.x + 20, first.y - 30);
    for (let i = 0; i < 12; i++) {
      await page.mouse.wheel({ deltaY: 60 });
      await pause(50);
      expect(await popoverText(visit.driver, page)).toBeUndefined();
    }
    const rested = (await painted(page)).find((one) => one.y > 300 && one.y < 600);
    if (!rested) throw new Error('no name in view');
    await restOn(page, rested);
    await popoverSaying(visit.driver, page, rested.text);
    await done(page);
  });

  it('ask 1: clicks a link in the card on the diagonal way from its name, twenty times of twenty', async () => {
    const page = await open('/keys', 3);
    for (let i = 0; i < 20; i++) {
      const text = ['Mark Carney', 'Emmanuel Macron', 'Paris'][i % 3] ?? '';
      const one = await named(page, text);
      await restOn(page, one);
      await until('the card', async () => (await cardTitle(visit.driver, page)) === text);
      const link = await visit.driver.inPopover(page, (root) => {
        const chip = root.querySelector('.related .chip');
        chip?.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = chip?.getBoundingClientRect() ?? new DOMRect();
        return { left, top, width, height, says: chip?.textContent ?? '' };
      });
      if (!link?.width) throw new Error('the card has no link');
      // to either end of the link, slowly enough that the grace alone would not do
      const to = { x: link.left + (i % 2 ? link.width - 5 : 5), y: link.top + link.height / 2 };
      const from = { x: one.x + 6, y: one.y + one.height / 2 };
      for (let step = 1; step <= 12; step++) {
        const share = step / 12;
        await page.mouse.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
        await pause(35);
      }
      await page.mouse.click(to.x, to.y);
      await until(
        `round ${i}: the card of ${link.says}`,
        async () => (await cardTitle(visit.driver, page)) === link.says,
        2000,
      );
      await page.keyboard.press('Escape');
      await popoverGone(visit.driver, page);
      await page.mouse.move(1000, 700);
    }
    await done(page);
  });

  it('asks 2 and 16: opens cards only while the key is held, when the reader wants it so', async () => {
    const page = await open('/keys', 3);
    const view = await visit.driver.openView('options.html');
    const choose = (holdKey: 'none' | 'shift') => ask(view, 'changeSettings', { changes: { holdKey } });
    await page.bringToFront();
    await choose('shift');
    const one = await named(page, 'Mark Carney');
    await restOn(page, one);
    await pause(700);
    expect(await popoverText(visit.driver, page)).toBeUndefined();
    await page.keyboard.down('Shift');
    await popoverSaying(visit.driver, page, 'Mark Carney');
    await page.keyboard.up('Shift');
    // it stays without the key as any card does: as long as the pointer is there
    await page.mouse.move(one.x + 12, one.y + one.height / 2);
    await pause(600);
    expect(await popoverText(visit.driver, page)).toContain('Mark Carney');
    await page.mouse.move(1000, 700, { steps: 6 });
    await popoverGone(visit.driver, page);
    await page.keyboard.down('Shift');
    await restOn(page, await named(page, 'Paris'));
    await popoverSaying(visit.driver, page, 'Paris');
    await page.keyboard.up('Shift');
    await page.keyboard.press('Escape');
    await popoverGone(visit.driver, page);
    await choose('none');
    await view.close();
    await page.mouse.move(1000, 700, { steps: 3 });
    await restOn(page, one);
    await popoverSaying(visit.driver, page, 'Mark Carney');
    await done(page);
  });

  it('places the card beside the line box that is pointed at, in every writing', async () => {
    const page = await open('/writings', 4);
    for (const text of ['Mark Carney', 'Keir Starmer', 'London', 'Emmanuel Macron']) {
      const one = await named(page, text);
      await restAmid(page, one);
      await popoverSaying(visit.driver, page, text);
      const box = await cardBox(visit.driver, page);
      const [x, y] = [one.x + one.width / 2, one.y + one.height / 2];
      const beside = Math.max(box.left - x, x - box.right, box.top - y, y - box.bottom);
      expect(beside, `${text}: the card does not cover its name`).toBeGreaterThanOrEqual(0);
      expect(beside, `${text}: the card stands near its name`).toBeLessThan(70);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(1100);
      expect(box.bottom).toBeLessThanOrEqual(800);
      await page.keyboard.press('Escape');
      await popoverGone(visit.driver, page);
    }
    await done(page);
  });

  it('follows its name inside a box that scrolls, leaves with it, and stays when pinned', async () => {
    const page = await open('/scrollers', 2);
    await hover(page, 'Mark Carney');
    await popoverSaying(visit.driver, page, 'Mark Carney');
    const before = await cardBox(visit.driver, page);
    await page.evaluate(() => document.getElementById('box')?.scrollBy(0, 40));
    await until(
      'the card to follow',
      async () => Math.abs((await cardBox(visit.driver, page)).top - before.top + 40) < 3,
    );
    await page.evaluate(() => document.getElementById('box')?.scrollBy(0, 500));
    await popoverGone(visit.driver, page);
    await page.evaluate(() => document.getElementById('box')?.scrollTo(0, 0));
    await hover(page, 'Mark Carney');
    await popoverSaying(visit.driver, page, 'Mark Carney');
    await visit.driver.inPopover(page, (root) => root.querySelector<HTMLElement>('[aria-pressed]')?.click());
    await page.evaluate(() => document.getElementById('box')?.scrollBy(0, 500));
    await page.mouse.move(900, 600, { steps: 5 });
    await pause(600);
    expect(await popoverText(visit.driver, page)).toContain('Mark Carney');
    await page.keyboard.press('Escape');
    await popoverGone(visit.driver, page);
    await done(page);
  });

  it('does not open again under a pointer that only trembles after Escape', async () => {
    const page = await open('/keys', 3);
    const one = await named(page, 'Mark Carney');
    await restOn(page, one);
    await popoverSaying(visit.driver, page, 'Mark Carney');
    await page.keyboard.press('Escape');
    await popoverGone(visit.driver, page);
    for (let i = 0; i < 6; i++) {
      await page.mouse.move(one.x + 6 + (i % 2), one.y + one.height / 2);
      await pause(120);
    }
    expect(await popoverText(visit.driver, page)).toBeUndefined();
    await page.mouse.move(900, 600, { steps: 3 });
    await restOn(page, one);
    await popoverSaying(visit.driver, page, 'Mark Carney');
    await done(page);
  });
});
