// What is painted, and what is not, on pages of every make; and that the page stays as it was.
import { describe, expect, it } from 'vitest';
import { BROWSERS, openBare } from './browsers.ts';
import { until } from './driver.ts';
import * as fixtures from './fixtures.ts';
import { painted, settled } from './reader.ts';
import type { Served } from './site.ts';
import { visiting } from './visit.ts';

const PAGES: Readonly<Record<string, Served>> = {
  '/report': { body: fixtures.REPORT },
  '/inline': { body: fixtures.INLINE },
  '/skipped': { body: fixtures.SKIPPED },
  '/live': { body: fixtures.LIVE },
  '/shadow': { body: fixtures.SHADOW },
  '/frames': { body: fixtures.FRAMES },
  '/hostile': { body: fixtures.HOSTILE },
  '/french': { body: fixtures.FRENCH },
  '/empty': { body: fixtures.EMPTY },
  '/picture.svg': { body: fixtures.SVG, type: 'image/svg+xml' },
  '/feed.xml': { body: fixtures.XML, type: 'application/xml' },
  '/long': { body: fixtures.long(10_000_000) },
};

/** The whole document as the page could serialise it, frames and open shadow roots included. */
const serialise = (): string => {
  const roots = (node: Document | ShadowRoot): string =>
    [...node.querySelectorAll('*')]
      .flatMap((element) => [
        element.shadowRoot ? element.shadowRoot.innerHTML + roots(element.shadowRoot) : '',
        element instanceof HTMLIFrameElement && element.contentDocument
          ? (element.contentDocument.documentElement?.outerHTML ?? '')
          : '',
      ])
      .join('');
  return document.documentElement.outerHTML + roots(document);
};

describe.each(BROWSERS)('spotting in %s', (name) => {
  const visit = visiting(name, PAGES);
  const { go } = visit;
  const texts = (names: readonly { text: string }[]) => names.map((one) => one.text);

  it('paints the names of a report and leaves namesakes alone', async () => {
    const page = await go('/report');
    expect(texts(await settled(page, 6))).toEqual([
      'Mark Carney',
      'Montreal',
      'Paris',
      'Emmanuel Macron',
      'London',
      'tariffs',
      'Keir Starmer',
    ]);
    await page.close();
  });

  it('reads names across inline elements and not across blocks', async () => {
    const page = await go('/inline');
    const names = texts(await settled(page, 2));
    expect(names).toContain('Mark Carney');
    expect(names).toContain('London');
    expect(names.some((text) => text.includes('\n') || /Emmanuel/.test(text))).toBe(false);
    await page.close();
  });

  it('paints nothing in fields, editors, code and hidden text', async () => {
    const page = await go('/skipped');
    expect(texts(await settled(page, 1))).toEqual(['Mark Carney']);
    await page.close();
  });

  it('follows text that comes, changes and goes', async () => {
    const page = await go('/live');
    const names = async () => texts(await painted(page));
    await page.click('#add');
    await until('the new names', async () => (await names()).includes('Keir Starmer'));
    await page.click('#change');
    await until('the changed names', async () => (await names()).includes('Emmanuel Macron'));
    expect(await names()).not.toContain('Keir Starmer');
    await page.click('#drop');
    await until('the names to go', async () => (await names()).length === 0);
    await page.click('#batch');
    await until('a batch of names', async () => (await names()).includes('Greenland'));
    await page.close();
  });

  it('reads open shadow roots, nested ones too', async () => {
    const page = await go('/shadow');
    const names = texts(await settled(page, 3));
    expect(names.sort()).toEqual(['Keir Starmer', 'Mark Carney', 'Paris']);
    await page.close();
  });

  it('paints in frames: same origin, srcdoc and sandboxed, filled, enlarged, heightened and shown late', async () => {
    const page = await go('/frames');
    await settled(page, 1);
    await page.evaluate(() => {
      for (const [id, size, text] of [
        ['filled', '300', ''],
        ['enlarged', '30', 'Paris in a frame that was small.'],
        ['heightened', '300', 'Paris in a frame that was low.'],
        ['shown', '300', 'Paris in a frame that was hidden.'],
      ] as const) {
        const frame = Object.assign(document.createElement('iframe'), { id, width: size, height: size });
        if (id === 'heightened') frame.setAttribute('height', '10');
        frame.hidden = id === 'shown';
        document.body.append(frame);
        if (text) frame.contentDocument?.body.append(text);
      }
    });
    await page.waitForFunction(
      (since) => performance.now() > since + 500,
      {},
      await page.evaluate(() => performance.now()),
    );
    await page.evaluate(() => {
      document.querySelector<HTMLIFrameElement>('#filled')?.contentDocument?.body.append('Greenland came late.');
      document.querySelector('#enlarged')?.setAttribute('width', '300');
      for (const low of ['#enlarged', '#heightened']) document.querySelector(low)?.setAttribute('height', '300');
      document.querySelector('#shown')?.removeAttribute('hidden');
    });
    for (const frame of page.frames().slice(1))
      await until(`names in ${frame.url()}`, () =>
        frame.evaluate(() => [...CSS.highlights.keys()].some((key) => key.startsWith('sidelight-'))),
      );
    await page.close();
  });

  it('paints French pages in French', async () => {
    const page = await go('/french');
    const names = texts(await settled(page, 5));
    for (const wanted of [
      'Mark Carney',
      'Londres',
      'Arctique canadien',
      'droits de douane',
      'guerre commerciale',
      'États-Unis',
      'Royaume-Uni',
    ])
      expect(names).toContain(wanted);
    await page.close();
  });

  it('paints again after the page has cleared the registry', async () => {
    const page = await go('/hostile');
    await settled(page, 2);
    await page.waitForFunction(() => performance.now() > 1300);
    await page.evaluate(() => document.getElementById('p')?.append(' And Keir Starmer.'));
    await until('the names to come back', async () => texts(await painted(page)).includes('Paris'));
    await page.close();
  });

  it.each(['/empty', '/picture.svg', '/feed.xml'])('is quiet on %s', async (path) => {
    await visit.driver.complaints();
    const page = await go(path);
    await new Promise((passed) => setTimeout(passed, 600));
    expect(await visit.driver.complaints()).toEqual([]);
    await page.close();
  });

  it('stays usable on 10 MB of text', async () => {
    const page = await go('/long');
    // painting goes on below for a while: what counts is that what is in view does not wait for it
    await until('the first names', async () => (await painted(page)).length > 0);
    const longest = await page.evaluate(async () => {
      let worst = 0;
      for (let i = 0, last = performance.now(); i < 40; i++) {
        await new Promise(requestAnimationFrame);
        worst = Math.max(worst, performance.now() - last);
        last = performance.now();
      }
      return worst;
    });
    expect(longest).toBeLessThan(1000);
    await page.close();
  });

  it('leaves every page byte for byte as it was', async () => {
    const bare = await openBare(name);
    try {
      for (const path of ['/report', '/inline', '/skipped', '/shadow', '/frames', '/french', '/hostile']) {
        const [ours, theirs] = [await go(path), await bare.newPage()];
        await theirs.goto(visit.site.url + path);
        await settled(ours, 1);
        expect(await ours.evaluate(serialise), path).toBe(await theirs.evaluate(serialise));
        await ours.close();
        await theirs.close();
      }
    } finally {
      await bare.close();
    }
  });
});
