// A reader before a page: what is painted there, where the names stand, and a pointer that moves as a hand does.
// Everything is read from the page's own world, as the page itself could.
import type { Page } from 'puppeteer-core';
import { type Driver, until } from './driver.ts';

export type Painted = {
  /** The highlight's registry name without `sidelight-`. */
  readonly group: string;
  readonly text: string;
  /** The first line box, in CSS pixels of the viewport. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Every range painted in the main frame, in document order; `reveal` brings the nth with that text into view first. */
export const painted = (page: Page, reveal?: { text: string; n: number }): Promise<Painted[]> =>
  page.evaluate((wanted) => {
    const ranges: { group: string; range: Range }[] = [];
    for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<AbstractRange>>) {
      if (!name.startsWith('sidelight-')) continue;
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        ranges.push({ group: name.slice('sidelight-'.length), range });
      }
    }
    // a shadow tree has no order of its own among the others: it counts where its outermost host stands
    const outermost = (node: Node): Node => {
      const root = node.getRootNode();
      return root instanceof ShadowRoot ? outermost(root.host) : node;
    };
    const before = (a: Range, b: Range): number =>
      a.startContainer.getRootNode() === b.startContainer.getRootNode()
        ? a.compareBoundaryPoints(Range.START_TO_START, b)
        : outermost(a.startContainer).compareDocumentPosition(outermost(b.startContainer)) & 4
          ? -1
          : 1;
    ranges.sort((a, b) => before(a.range, b.range));
    if (wanted) {
      const target = ranges.filter(({ range }) => range.toString() === wanted.text)[wanted.n];
      target?.range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }
    return ranges.map(({ group, range }) => {
      const { x, y, width, height } = range.getClientRects()[0] ?? new DOMRect();
      return { group, text: range.toString(), x, y, width, height };
    });
  }, reveal);

/** Waits until painting has come to rest: the same number of ranges, at least `least`, for 300 ms. */
export const settled = async (page: Page, least = 1): Promise<Painted[]> => {
  let last = -1;
  let since = 0;
  return until(`${least} painted names`, async () => {
    const now = await painted(page);
    if (now.length !== last) {
      last = now.length;
      since = Date.now();
      return undefined;
    }
    return now.length >= least && Date.now() - since > 300 && now;
  });
};

/** Brings the nth painted name with that text into view and rests the pointer on it. */
export const hover = async (page: Page, text: string, n = 0): Promise<Painted> => {
  const name = (await painted(page, { text, n })).filter((one) => one.text === text)[n];
  if (!name) throw new Error(`"${text}" is not painted`);
  // what the scrolling sets off comes with the next frames, and would call the hover off
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const x = name.x + Math.min(name.width / 2, 30);
  const y = name.y + name.height / 2;
  // two short moves: hover intent needs a pointer that arrives and slows down
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
  return name;
};

/** The text of the open popover, or undefined. */
export const popoverText = async (driver: Driver, page: Page): Promise<string | undefined> => {
  const text = await driver.inPopover(page, (root) =>
    root.host.matches(':popover-open') ? (root.textContent ?? '').replace(/\s+/g, ' ').trim() : '',
  );
  return text || undefined;
};

/** Waits for a popover whose text holds `words`. */
export const popoverSaying = (driver: Driver, page: Page, words: string, ms = 5000): Promise<string> =>
  until(
    `a popover saying "${words}"`,
    async () => {
      const text = await popoverText(driver, page);
      return text?.includes(words) && text;
    },
    ms,
  );

/** Waits until no popover is open. */
export const popoverGone = (driver: Driver, page: Page, ms = 5000): Promise<true> =>
  until('the popover to close', async () => (await popoverText(driver, page)) === undefined, ms);

export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** Where the open card stands, in CSS pixels of the viewport. */
export const cardBox = async (driver: Driver, page: Page): Promise<Box> => {
  const box = await driver.inPopover(page, (root) => {
    const { left, top, right, bottom } = (root.host as HTMLElement).getBoundingClientRect();
    return { left, top, right, bottom };
  });
  if (!box) throw new Error('no card is open');
  return box;
};

/** The heading of the open card. */
export const cardTitle = (driver: Driver, page: Page): Promise<string | undefined> =>
  driver.inPopover(page, (root) => root.querySelector('h2')?.textContent ?? '');

/** The first painted name that reads so, however it is broken. */
export const named = async (page: Page, text: string): Promise<Painted> => {
  const one = (await painted(page)).find((each) => each.text.replace(/\s+/g, ' ') === text);
  if (!one) throw new Error(`"${text}" is not painted`);
  return one;
};

/** Brings the pointer to rest on a name, near its beginning. */
export const restOn = async (page: Page, one: Painted): Promise<void> => {
  await page.mouse.move(one.x + 4, one.y + one.height / 2);
  await page.mouse.move(one.x + 6, one.y + one.height / 2);
};

export const pause = (ms: number): Promise<void> => new Promise((passed) => setTimeout(passed, ms));
