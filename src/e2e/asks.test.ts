// What readers of other instruments ask for most and no other file here shows: pages with a virtual DOM, access withheld, page CSS.
// docs/ASKS.md tells where each of the asks is held.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './browsers.ts';
import { until } from './driver.ts';
import { ask, toFront } from './library.ts';
import { hover, painted, popoverGone, popoverSaying, settled } from './reader.ts';
import type { Served } from './site.ts';
import { visiting } from './visit.ts';

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fixture</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** A page that a framework draws: `turn(n)` draws another state, keyed and unkeyed, with text split, joined and moved. */
const FRAMEWORK = page(
  '<div id="app"></div>',
  `<script type="module">
    import { Fragment, h, render } from '/preact.mjs';
    const NAMES = ['Mark Carney', 'Keir Starmer', 'Emmanuel Macron', 'Paris', 'London', 'Greenland', 'Montreal'];
    const line = (name, i, n) => h('li', { key: name }, n % 3 ? name : [name.split(' ')[0], ' ', h('b', null, name.split(' ').slice(1).join(' '))], ' for the ', n + i, '. time');
    const view = (n) => h(Fragment, null,
      h('h1', null, n % 2 ? 'Mark Carney' : null, ' in state ', n),
      h('ul', null, NAMES.slice(n % 4).concat(NAMES.slice(0, n % 2)).sort((a, b) => ((a.charCodeAt(n % 4) * 7 + n) % 5) - ((b.charCodeAt(n % 4) * 7 + n) % 5)).map((name, i) => line(name, i, n))),
      n % 5 ? h('p', null, 'Then ', h('i', null, NAMES[n % 7]), ' left.') : null);
    window.turn = (n) => render(view(n), document.getElementById('app'));
    window.drawn = (n) => { const fresh = document.createElement('div'); render(view(n), fresh); return fresh.innerHTML; };
    window.turn(0);
  </script>`,
);

const TEXT = '<p style="font:16px serif">Mark Carney met Emmanuel Macron.</p>';
/** Variables by our own names, a root size of its own, and rules for everything. */
const LOUD = page(
  TEXT,
  `<style>
    :root { --surface: red; --ink: red; --ink-2: red; --size-2: 40px; --s4: 99px; --round: 50px; font-size: 40px }
    * { letter-spacing: 1em; text-transform: uppercase; line-height: 4; color: lime; font-family: cursive }
    .card, .chip, h2, p { display: inline; border: 9px solid red }
  </style>`,
);

const PREACT = readFileSync(createRequire(import.meta.url).resolve('preact'), 'utf8');
const PAGES: Readonly<Record<string, Served>> = {
  '/framework': { body: FRAMEWORK },
  '/preact.mjs': { body: PREACT, type: 'text/javascript' },
  '/plain': { body: page(TEXT) },
  '/loud': { body: LOUD },
};

type Drawing = { turn(n: number): void; drawn(n: number): string };
type Permissions = { chrome: { permissions: { remove(what: { origins: string[] }): Promise<boolean> } } };

describe.each(BROWSERS)('what readers ask for in %s', (name) => {
  const visit = visiting(name, PAGES, { reducedMotion: true });
  const { open } = visit;

  it('ask 10: leaves a page that a framework draws as the framework drew it, through forty states', async () => {
    const drawn = await open('/framework', 7);
    for (let n = 1; n <= 40; n++) {
      const [is, ought] = await drawn.evaluate((state) => {
        const { turn, drawn: fresh } = globalThis as unknown as Drawing;
        turn(state);
        return [document.getElementById('app')?.innerHTML, fresh(state)];
      }, n);
      expect(is).toBe(ought);
      // names are painted between some states and not between others
      if (n % 8 === 0) await settled(drawn, 3);
    }
    const texts = (await settled(drawn, 5)).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['Keir Starmer', 'London', 'Greenland']));
    expect(await drawn.evaluate(() => document.getElementById('app')?.innerHTML)).toBe(
      await drawn.evaluate(() => (globalThis as unknown as Drawing).drawn(40)),
    );
    expect(await visit.driver.complaints()).toEqual([]);
    await drawn.close();
  });

  it('ask 21: looks the same on every page, and leaves the page’s own look alone', async () => {
    const looks = async (path: string) => {
      const shown = await open(path, 2);
      const before = await shown.evaluate(() => getComputedStyle(document.querySelector('p') as Element).cssText);
      await hover(shown, 'Emmanuel Macron');
      await popoverSaying(visit.driver, shown, 'Emmanuel Macron');
      const look = await visit.driver.inPopover(shown, (root) =>
        ['.card', '.card-name', '.card-summary', '.chip', '.card-foot p'].map((selector) => {
          const element = root.querySelector(selector);
          if (!element) return selector;
          const { color, backgroundColor, fontSize, fontFamily, letterSpacing, lineHeight, textTransform, padding } =
            getComputedStyle(element);
          const { width } = element.getBoundingClientRect();
          return [
            color,
            backgroundColor,
            fontSize,
            fontFamily,
            letterSpacing,
            lineHeight,
            textTransform,
            padding,
            width,
          ];
        }),
      );
      expect(await shown.evaluate(() => getComputedStyle(document.querySelector('p') as Element).cssText)).toBe(before);
      await shown.keyboard.press('Escape');
      await popoverGone(visit.driver, shown);
      await shown.close();
      return look;
    };
    expect(await looks('/loud')).toEqual(await looks('/plain'));
  });

  it.each([
    ['nothing', '/nothing', 'fetch-status'],
    ['a web page', '/plain', 'channel-html'],
    ['something else', '/preact.mjs', 'channel-malformed'],
    ['nobody', undefined, 'fetch-failed'],
  ])('ask 9: tells what stands in the place of a channel: %s', async (_what, path, code) => {
    const view = await visit.driver.openView('options.html');
    // nobody listens at the discard port
    const address = path ? visit.site.url + path : 'http://127.0.0.1:9/channel.json';
    await expect(ask(view, 'previewChannel', { address })).rejects.toThrow(`previewChannel: ${code},`);
    await view.close();
  });

  // Chromium takes no access back that the manifest asks for: the switch is in its own menus
  it.runIf(name === 'firefox')(
    'ask 13: asks for access that was withheld in one click, and goes on at once',
    async () => {
      const read = await open('/plain', 2);
      const settings = await visit.driver.openView('options.html');
      await settings.evaluate(async () => {
        const { permissions } = (globalThis as unknown as Permissions).chrome;
        await permissions.remove({ origins: ['http://*/*', 'https://*/*'] });
      });
      await settings.close();
      await read.reload();
      expect(await painted(read)).toEqual([]);
      const popup = await visit.driver.openPopup(read);
      await until('the question', () => popup.evaluate(() => document.querySelector('.access .button') !== null));
      await toFront(popup);
      await popup.evaluate(() => document.querySelector<HTMLElement>('.access .button')?.focus());
      await popup.press('Enter');
      await until('the question to go', () => popup.evaluate(() => document.querySelector('.access') === null));
      await popup.close();
      await read.bringToFront();
      await settled(read, 2);
      await read.close();
    },
  );
});
