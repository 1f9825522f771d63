// What a screen reader is given, read from the browsers' accessibility trees: the card, the way from name to name, the popup's lists.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, openBrowser } from './browsers.ts';
import { type Accessible, type Driver, until } from './driver.ts';
import * as fixtures from './page-fixtures.ts';
import { hover, popoverGone, popoverSaying, settled } from './reader.ts';
import { type Site, serve } from './site.ts';

const TEXT = /^(statictext|text leaf)$/;

/** What stands in live regions: the text that follows each, until something else does. */
const live = (nodes: readonly Accessible[]): string =>
  nodes
    .flatMap(({ states }, i) => {
      if (!states.includes('live:polite')) return [];
      const rest = nodes.slice(i + 1).filter(({ role }) => role !== 'inlinetextbox');
      const end = rest.findIndex(({ role }) => !TEXT.test(role));
      return rest.slice(0, end < 0 ? undefined : end).map(({ name }) => name);
    })
    .join('\n');

describe.each(BROWSERS)('what is said in %s', (name) => {
  let driver: Driver;
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    site = await serve(() => ({ body: fixtures.KEYS }));
    driver = await openBrowser(name, { reducedMotion: true });
    page = await driver.newPage();
    await page.goto(site.url);
    await settled(page, 3);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  const given = (what: string, look: (nodes: Accessible[]) => boolean, of: () => Promise<Accessible[]>) =>
    until(what, async () => {
      const nodes = await of();
      return look(nodes) && nodes;
    });
  const onPage = () => driver.accessible(page);

  it('tells the name that is stepped to, its kind and its place among the others', async () => {
    await onPage(); // a tree is kept from the first asking on
    await driver.command('next-name');
    await given('the first name', (nodes) => live(nodes).includes('Mark Carney, Person. Name 1 of 3'), onPage);
    await driver.command('next-name');
    await given('the second', (nodes) => live(nodes).includes('Emmanuel Macron, Person. Name 2 of 3'), onPage);
  });

  it('gives the card as a labelled dialog that is not modal, with the focus on its heading', async () => {
    await driver.command('open-card');
    await popoverSaying(driver, page, 'Emmanuel Macron');
    const nodes = await given(
      'the focus on the heading',
      (all) =>
        all.some(
          ({ role, name, states }) => role === 'heading' && name === 'Emmanuel Macron' && states.includes('focused'),
        ),
      onPage,
    );
    const dialog = nodes.find(({ role }) => role === 'dialog');
    expect(dialog?.name).toBe('Emmanuel Macron');
    expect(dialog?.states).not.toContain('modal');
    const buttons = nodes.filter(({ role }) => /button/.test(role)).map(({ name }) => name);
    expect(buttons).toEqual(expect.arrayContaining(['Keep open', 'Close', 'Copy', 'Open in side panel']));
    expect(buttons).not.toContain('');
    await page.keyboard.press('Escape');
    await popoverGone(driver, page);
  });

  it('leaves the focus on the page when a pointer opens the card', async () => {
    await page.focus('#field');
    await hover(page, 'Mark Carney');
    await popoverSaying(driver, page, 'Mark Carney');
    await given(
      'the focus in the field still',
      (nodes) =>
        nodes.some(({ role, name }) => role === 'dialog' && name === 'Mark Carney') &&
        nodes.some(({ role, states }) => /textbox|entry/.test(role) && states.includes('focused')),
      onPage,
    );
    await page.keyboard.press('Escape');
    await popoverGone(driver, page);
  });

  it('gives the popup as a field with a list, tells how many were found, and how many names the page has', async () => {
    const popup = await driver.openPopup(page);
    const inPopup = () => popup.accessible();
    await given('the count of names', (nodes) => live(nodes).includes('On this page: 3 names'), inPopup);
    await popup.type('macr');
    const nodes = await given('the count of hits', (all) => /entr(y|ies) found/.test(live(all)), inPopup);
    expect(nodes.find(({ role }) => /combobox|editcombobox/.test(role))?.name).toBe('Search people, places, ideas');
    expect(nodes.find(({ role, name }) => /listbox/.test(role) && name === 'Found')).toBeDefined();
    const chosen = nodes.filter(({ role, states }) => /option/.test(role) && states.includes('selected'));
    expect(chosen.map(({ name }) => name)).toEqual([expect.stringMatching(/^Emmanuel Macron/)]);
    await popup.press('Escape');
    await popup.type('zzzz');
    await given('that nothing was found', (all) => live(all).includes('Nothing found for “zzzz”'), inPopup);
    await popup.close();
  });
});
