import { describe, expect, it } from 'vitest';
import { BROWSERS } from './browsers.ts';
import { until, type View } from './driver.ts';
import * as fixtures from './fixtures.ts';
import { hover, painted, popoverSaying } from './reader.ts';
import type { Served } from './site.ts';
import { visiting } from './visit.ts';

const PAGES: Readonly<Record<string, Served>> = {
  '/report': { body: fixtures.REPORT },
  '/frames': { body: fixtures.FRAMES },
  '/report.pdf': { body: fixtures.PDF, type: 'application/pdf' },
};

const options = (popup: View): Promise<{ name: string; count: string }[]> =>
  popup.evaluate(() =>
    [...document.querySelectorAll('[role=option]')].map((option) => ({
      name: option.querySelector('.option-name')?.textContent ?? '',
      count: option.querySelector('.option-count [aria-hidden]')?.textContent ?? '',
    })),
  );

describe.each(BROWSERS)('the popup in %s', (name) => {
  const visit = visiting(name, PAGES, { reducedMotion: true });
  const { open } = visit;
  const counts = async (popup: View) =>
    until('the names on the page', async () => {
      const named = Object.fromEntries((await options(popup)).map((one) => [one.name, Number(one.count)]));
      return Object.keys(named).length > 0 && named;
    });

  it('finds Mark Carney for "Carny", and Enter opens the card in place', async () => {
    const page = await open('/report');
    const popup = await visit.driver.openPopup(page);
    const cardOf = (it: View) =>
      until('the card', () => it.evaluate(() => document.querySelector('.popup-card h2')?.textContent ?? false));
    await popup.type('Carny');
    // the page's own names begin with him too: only the list of what was found counts
    await until('the right first hit', async () =>
      popup.evaluate(() =>
        document.querySelector('[role=listbox][aria-label=Found] .option-name')?.textContent?.startsWith('Mark Carney'),
      ),
    );
    await popup.press('ArrowDown');
    await popup.press('ArrowUp');
    await popup.press('Enter');
    expect(await cardOf(popup)).toBe('Mark Carney');
    await popup.close();
    // all at once, before anything has answered: the keys are the reader's all the same
    const hasty = await visit.driver.openPopup(page);
    await hasty.type('Carny');
    await hasty.press('Enter');
    expect(await cardOf(hasty)).toBe('Mark Carney');
    await hasty.close();
    await page.close();
  });

  it('counts every mention on the page, painted or not', async () => {
    const page = await open('/report');
    const popup = await visit.driver.openPopup(page);
    expect(await counts(popup)).toEqual({
      'Mark Carney': 2,
      Montreal: 1,
      Paris: 1,
      'Emmanuel Macron': 1,
      London: 1,
      Tariffs: 1,
      'Keir Starmer': 1,
    });
    await popup.close();
    await page.close();
  });

  it('counts the names of all frames together', async () => {
    const page = await open('/frames');
    const popup = await visit.driver.openPopup(page);
    await until('the frames to answer', async () => (await counts(popup))['Keir Starmer'] === 2);
    expect((await counts(popup))['Mark Carney']).toBe(3);
    await popup.close();
    await page.close();
  });

  it('shows a chosen name where it stands on the page', async () => {
    const page = await open('/report');
    const popup = await visit.driver.openPopup(page);
    await counts(popup);
    await popup.evaluate(() => {
      const london = [...document.querySelectorAll<HTMLElement>('[role=option]')].find((option) =>
        option.textContent?.includes('London'),
      );
      london?.click();
    });
    await popoverSaying(visit.driver, page, 'London');
    await page.close();
  });

  it('begins with what is selected on the page, or with the name that the caret stands in', async () => {
    const page = await open('/report');
    // the popup does not wait long for a page that is busy: then it begins with nothing
    const begins = (query: string) =>
      until(`a search for "${query}"`, async () => {
        const popup = await visit.driver.openPopup(page);
        await until('the popup', () => popup.evaluate(() => document.querySelector('.popup-foot') !== null));
        const value = await popup.evaluate(() => document.querySelector('input')?.value);
        await popup.close();
        return value === query;
      });
    const select = (from: number, to: number) =>
      page.evaluate(
        (start, end) => {
          const text = document.querySelector('p')?.firstChild;
          if (text) getSelection()?.setBaseAndExtent(text, start, text, end);
        },
        from,
        to,
      );
    const at = await page.evaluate(() => document.querySelector('p')?.textContent?.indexOf('Montreal') ?? -1);
    await select(at, at + 5);
    await begins('Montr');
    // the pointer has been there, as it has for whoever sets a caret
    await hover(page, 'Montreal');
    await popoverSaying(visit.driver, page, 'Montreal');
    await page.keyboard.press('Escape');
    await select(at + 3, at + 3);
    await begins('Montreal');
    await select(0, 0);
    await begins('');
    await page.close();
  });

  it('ask 23: says of a PDF why nothing is underlined in it, and searches all the same', async () => {
    const page = await visit.driver.newPage();
    await page.goto(`${visit.site.url}/report.pdf`);
    const popup = await visit.driver.openPopup(page);
    await until('the reason', () =>
      popup.evaluate(() => document.querySelector('.notice')?.textContent?.includes('PDF viewer') === true),
    );
    await popup.type('Macron');
    await until('what was found', async () => (await options(popup))[0]?.name === 'Emmanuel Macron');
    await popup.close();
    await page.close();
  });

  it('ask 3: turns the site off and on again, without a reload', async () => {
    const page = await open('/report');
    const popup = await visit.driver.openPopup(page);
    const flip = () => popup.evaluate(() => document.querySelector<HTMLElement>('[role=switch]')?.click());
    await counts(popup);
    await flip();
    await until('the page to go quiet', async () => (await painted(page)).length === 0);
    await flip();
    await until('the names to come back', async () => (await painted(page)).length > 0);
    await popup.close();
    await page.close();
  });
});
