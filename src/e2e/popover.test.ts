// The card beside a name: hover, Escape, related entities, dialogs, fullscreen, a background that was stopped.
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './browsers.ts';
import { until } from './driver.ts';
import * as fixtures from './fixtures.ts';
import { hover, painted, popoverGone, popoverSaying, popoverText, settled } from './reader.ts';
import type { Served } from './site.ts';
import { visiting } from './visit.ts';

const PAGES: Readonly<Record<string, Served>> = {
  '/report': { body: fixtures.REPORT },
  '/inline': { body: fixtures.INLINE },
  '/dialog': { body: fixtures.DIALOG },
  '/hostile': { body: fixtures.HOSTILE },
};

describe.each(BROWSERS)('the popover in %s', (name) => {
  const visit = visiting(name, PAGES, { reducedMotion: true });
  const { open } = visit;

  it('opens the right card on hover, and Escape closes it wherever the focus is', async () => {
    const page = await open('/report');
    await hover(page, 'Emmanuel Macron');
    expect(await popoverSaying(visit.driver, page, 'Emmanuel Macron')).toMatch(/President of France|French President/i);
    await page.keyboard.press('Escape');
    await popoverGone(visit.driver, page);
    await page.close();
  });

  it('closes when the pointer leaves, and only then', async () => {
    const page = await open('/report');
    await hover(page, 'London');
    await popoverSaying(visit.driver, page, 'London');
    await new Promise((stay) => setTimeout(stay, 600));
    expect(await popoverText(visit.driver, page)).toContain('London');
    await page.mouse.move(5, 700, { steps: 8 });
    await popoverGone(visit.driver, page);
    await page.close();
  });

  it('does not open while the pointer sweeps across', async () => {
    const page = await open('/report');
    for (const one of await painted(page)) await page.mouse.move(one.x + one.width / 2, one.y + one.height / 2);
    await page.mouse.move(5, 700);
    await new Promise((wait) => setTimeout(wait, 700));
    expect(await popoverText(visit.driver, page)).toBeUndefined();
    await page.close();
  });

  it('costs nothing but time when the background is stopped between two hovers', async () => {
    const page = await open('/report');
    await hover(page, 'Mark Carney');
    await popoverSaying(visit.driver, page, 'Mark Carney');
    await page.keyboard.press('Escape');
    await popoverGone(visit.driver, page);
    await visit.driver.stopBackground();
    await hover(page, 'Keir Starmer');
    await popoverSaying(visit.driver, page, 'Keir Starmer');
    await page.close();
  });

  it('opens related entities in the same card, with a way back', async () => {
    const page = await open('/report');
    await hover(page, 'Mark Carney');
    await popoverSaying(visit.driver, page, 'Mark Carney');
    const title = () => visit.driver.inPopover(page, (root) => root.querySelector('h2')?.textContent ?? '');
    const first = await title();
    await visit.driver.inPopover(page, (root) => root.querySelector<HTMLElement>('.related .chip')?.click());
    await until('another card', async () => (await title()) !== first);
    await visit.driver.inPopover(page, (root) => root.querySelector<HTMLElement>('[aria-label=Back]')?.click());
    await until('the first card', async () => (await title()) === first);
    await page.close();
  });

  it('works on a page that unsets every style and forbids everything', async () => {
    const page = await open('/hostile', 2);
    await hover(page, 'Mark Carney');
    await popoverSaying(visit.driver, page, 'Mark Carney');
    const box = await visit.driver.inPopover(page, (root) => {
      const { width, height } = (root.host as HTMLElement).getBoundingClientRect();
      return { width, height };
    });
    expect(box?.width).toBeGreaterThan(200);
    expect(box?.height).toBeGreaterThan(80);
    await page.close();
  });

  it('works over a modal dialog and takes clicks there', async () => {
    const page = await open('/dialog');
    await page.click('#open');
    await settled(page, 1);
    await hover(page, 'Mark Carney');
    await popoverSaying(visit.driver, page, 'Mark Carney');
    const hit = await page.evaluate(() => {
      const host = document.querySelector('sidelight-popover');
      const box = host?.getBoundingClientRect();
      return box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === host;
    });
    expect(hit).toBe(true);
    await page.close();
  });

  it('works in fullscreen', async () => {
    const page = await open('/dialog');
    await page.click('#full');
    await until('fullscreen', () => page.evaluate(() => document.fullscreenElement !== null));
    await new Promise((grown) => setTimeout(grown, 500));
    await hover(page, 'Keir Starmer');
    await popoverSaying(visit.driver, page, 'Keir Starmer');
    expect(
      await page.evaluate(() => document.fullscreenElement?.contains(document.querySelector('sidelight-popover'))),
    ).toBe(true);
    await page.close();
  });

  it('leaves no node behind when it has closed', async () => {
    const page = await open('/report');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await hover(page, 'Mark Carney');
    await popoverSaying(visit.driver, page, 'Mark Carney');
    await page.keyboard.press('Escape');
    await popoverGone(visit.driver, page);
    await until(
      'the host to go',
      async () => (await page.evaluate(() => document.documentElement.outerHTML)) === before,
    );
    await page.close();
  });
});
