// What the scenes do in the extension's own pages. Functions sent to a page must stand alone.
import { until, type View } from '../../e2e/driver.ts';

export const appears = (view: View, selector: string): Promise<boolean> =>
  // the blank document before the page may go while it is asked
  until(selector, () => view.evaluate((at) => document.querySelector(at) !== null, selector).catch(() => false));

/** Clicks the first that matches and holds the words, as soon as there is one. */
export const press = (view: View, selector: string, words = ''): Promise<boolean> =>
  until(`${selector} ${words}`, () =>
    view.evaluate(
      (at, say) => {
        const found = [...document.querySelectorAll<HTMLElement | SVGElement>(at)].find((one) =>
          one.textContent?.includes(say),
        );
        if (found instanceof HTMLElement) found.click();
        else found?.focus();
        return found !== undefined;
      },
      selector,
      words,
    ),
  );

export const type = async (view: View, selector: string, text: string): Promise<void> => {
  await appears(view, selector);
  await view.evaluate(
    (at, value) => {
      const field = document.querySelector<HTMLInputElement>(at);
      if (!field) return;
      field.focus();
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    selector,
    text,
  );
};

/** Opens every disclosure. */
export const unfold = (view: View): Promise<void> =>
  view.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });

/** Long enough for an answer from the background to be drawn. */
export const drawn = (): Promise<void> => new Promise((passed) => setTimeout(passed, 250));
