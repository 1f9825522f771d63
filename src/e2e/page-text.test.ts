// Which text is read and painted on pages that part, hide, replace, guard and renew it. The page itself never changes.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './browsers.ts';
import { until } from './driver.ts';
import * as fixtures from './page-fixtures.ts';
import { painted, settled } from './reader.ts';
import type { Served } from './site.ts';
import { visiting } from './visit.ts';

const PAGES: Readonly<Record<string, Served>> = {
  '/joins': { body: fixtures.JOINS },
  '/reveal': { body: fixtures.REVEAL },
  '/editor': { body: fixtures.EDITOR },
  '/late': { body: fixtures.LATE_SHADOW },
  '/closed': { body: fixtures.CLOSED_SHADOW },
  '/possessive': { body: fixtures.POSSESSIVE },
  '/router': { body: fixtures.ROUTER },
  '/feed': { body: fixtures.FEED },
  '/favicon.ico': { body: '', type: 'image/x-icon' },
  '/plain': { body: fixtures.PLAIN, type: 'text/plain' },
  '/xhtml': {
    body: '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>X</title></head><body><p>Mark <b>Carney</b> spoke.</p></body></html>',
    type: 'application/xhtml+xml',
  },
};

/** Functions the fixtures put on their window. */
const run = (page: Page, name: string, ...args: unknown[]): Promise<unknown> =>
  page.evaluate(
    (key, given) => (globalThis as unknown as Record<string, (...a: unknown[]) => unknown>)[key]?.(...given),
    name,
    args,
  );

describe.each(BROWSERS)('the text of a page in %s', (name) => {
  const visit = visiting(name, PAGES);
  const { open, done } = visit;
  const names = async (page: Page): Promise<string[]> => (await painted(page)).map((one) => one.text);
  const untilNamed = (page: Page, text: string) => until(text, async () => (await names(page)).includes(text));

  it('joins what the reader sees as one word and parts what stands in two boxes', async () => {
    const page = await open('/joins', 5);
    const found = await names(page);
    expect(found).toEqual(
      expect.arrayContaining([
        'Mark Carney',
        'Keir Starmer',
        '51st state',
        'Paris',
        'London',
        'Bank of\u00a0Eng\u00adland',
      ]),
    );
    expect(found.some((text) => text.includes('Emmanuel'))).toBe(false);
    await done(page);
  });

  it('paints hidden text when it comes to be shown, and again in the place of what was shown before', async () => {
    const page = await open('/reveal');
    expect(await names(page)).toEqual(['Paris']);
    await run(page, 'showMenu');
    await untilNamed(page, 'Mark Carney');
    await page.evaluate(() => document.getElementById('more')?.setAttribute('open', ''));
    await untilNamed(page, 'Keir Starmer');
    await run(page, 'nextTab');
    const inSecond = () =>
      page.evaluate(() =>
        [...(CSS.highlights as unknown as Map<string, Set<AbstractRange>>).values()].some((highlight) =>
          [...highlight].some((range) => document.getElementById('b')?.contains(range.startContainer)),
        ),
      );
    await until('the name on the second tab', inSecond);
    await done(page);
  });

  it('leaves an element alone once it becomes an editor, and takes it up when it ceases to be one', async () => {
    const page = await open('/editor', 2);
    await run(page, 'edit', true);
    await until('the name to go', async () => !(await names(page)).includes('Mark Carney'));
    await run(page, 'edit', false);
    await untilNamed(page, 'Mark Carney');
    await done(page);
  });

  it('finds a shadow tree that is attached late', async () => {
    const page = await open('/late');
    await untilNamed(page, 'Keir Starmer');
    await done(page);
  });

  it('reads closed shadow trees', async () => {
    const page = await open('/closed', 2);
    expect(await names(page)).toContain('Keir Starmer');
    await done(page);
  });

  it('reads a plain text file and XHTML', async () => {
    const plain = await open('/plain');
    expect(await names(plain)).toContain('Mark Carney');
    await plain.close();
    const xhtml = await open('/xhtml');
    expect(await names(xhtml)).toEqual(['Mark Carney']);
    await done(xhtml);
  });

  it('puts back the sheet and the highlights that a page took for its own', async () => {
    const page = await open('/possessive', 2);
    await run(page, 'takeOver');
    await page.mouse.move(300, 300);
    await page.mouse.move(310, 300);
    await until('the names to come back', async () => (await names(page)).length === 2);
    const lines = await page.evaluate(() =>
      [...CSS.highlights.keys()].map(
        (name) => getComputedStyle(document.getElementById('p') as Element, `::highlight(${name})`).textDecorationLine,
      ),
    );
    expect(new Set(lines)).toEqual(new Set(['underline']));
    await run(page, 'wipe');
    await new Promise((passed) => setTimeout(passed, 1100));
    await page.mouse.move(320, 300);
    await until('the names to come back', async () => (await names(page)).length === 2);
    await done(page);
  });

  it('goes on after document.open and document.write', async () => {
    const page = await open('/joins', 5);
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><title>New</title><p>Donald Trump took over.</p>');
      document.close();
    });
    await untilNamed(page, 'Donald Trump');
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>And Justin Trudeau left.</p>'));
    await untilNamed(page, 'Justin Trudeau');
    expect(await names(page)).not.toContain('Keir Starmer');
    await done(page);
  });

  it('follows a single-page site and holds on to nothing that has left', async () => {
    const page = await open('/router', 1);
    for (let i = 0; i < 60; i++) {
      await run(page, 'go');
      if (i % 10 === 0) await untilNamed(page, 'Greenland');
    }
    await settled(page, 2);
    const held = await page.evaluate(() => {
      const ranges = [...(CSS.highlights as unknown as Map<string, Set<AbstractRange>>).values()].flatMap((one) => [
        ...one,
      ]);
      return { all: ranges.length, gone: ranges.filter((range) => !range.startContainer.isConnected).length };
    });
    expect(held.gone).toBe(0);
    expect(held.all).toBeLessThan(10);
    await done(page);
  });

  it('keeps up with a feed of a hundred lines a second and paints all of it in the end', async () => {
    const page = await visit.driver.newPage();
    await page.goto(`${visit.site.url}/feed`);
    const lines = (await run(page, 'start', 100, 4)) as number;
    expect(lines).toBeGreaterThan(150);
    const last = () =>
      page.evaluate(() => {
        const ranges = [...(CSS.highlights as unknown as Map<string, Set<AbstractRange>>).values()].flatMap((one) => [
          ...one,
        ]);
        const lines = [...document.querySelectorAll('p')].slice(-160);
        return lines.some((line) => ranges.some((range) => line.contains(range.startContainer)));
      });
    await until('a name near the end of the feed', last);
    await done(page);
  });

  it('is there again when the reader comes back to the page', async () => {
    const page = await open('/joins', 5);
    await page.goto(`${visit.site.url}/plain`);
    await settled(page, 1);
    // not goBack: Firefox fires no load event for a page it kept
    await page.evaluate(() => history.back());
    await until('the first page', () => page.evaluate(() => location.pathname === '/joins').catch(() => false));
    await settled(page, 5);
    expect(await names(page)).toContain('Keir Starmer');
    await done(page);
  });
});
