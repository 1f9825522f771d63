// Options and welcome page, whole.
import { DARK, FORCED, FRENCH, LIGHT, type Look, NARROW, ZOOM } from './look.ts';
import { appears, drawn, press, type, unfold } from './own-acts.ts';
import type { Studio } from './studio.ts';

const boxOf = (look: Look) => ({ width: look.width ?? 1000, height: 800 });

const HIDDEN = [
  { key: 'carney-first-trip/paris', site: 'news.example.org' },
  { key: 'carney-first-trip/f-35' },
] as const;

const options = async (studio: Studio, look: Look): Promise<void> => {
  const { view, page } = await studio.openOwn('options.html', look, boxOf(look));
  await appears(view, '.corpora h3');
  await studio.take(page, 'options', look, true);
  await view.evaluate(() =>
    document.querySelector<HTMLDetailsElement>('details:has(.adding)')?.setAttribute('open', ''),
  );
  const field = '.adding > input';
  await type(view, field, studio.channel);
  await press(view, '.adding > button');
  await appears(view, '.corpus-offer');
  await studio.take(page, 'options-offer', look);
  await type(view, field, 'not an address');
  await press(view, '.adding > button');
  await appears(view, '[role=alert]');
  await studio.take(page, 'options-refused', look);
  await view.close();
};

const welcome = async (studio: Studio, look: Look): Promise<void> => {
  const { view, page } = await studio.openOwn('welcome.html', look, boxOf(look));
  await page.bringToFront();
  await appears(view, '.welcome');
  // its paragraph is annotated as any page is
  await drawn();
  await drawn();
  await studio.take(page, 'welcome', look, true);
  await view.close();
};

/** Two corpora, two hidden names, one site: a page of choices that somebody has made. */
const inUse = async (studio: Studio): Promise<void> => {
  await studio.subscribe(true);
  await studio.choose({ hidden: HIDDEN, sites: ['mail.example.org', '*.bank.example'] });
  for (const look of [LIGHT, FRENCH, NARROW]) {
    const { view, page } = await studio.openOwn('options.html', look, boxOf(look));
    await appears(view, '.corpora > li + li');
    await studio.take(page, 'options-in-use', look, true);
    await unfold(view);
    await studio.take(page, 'options-unfolded', look, true);
    await view.close();
  }
  await studio.choose({ hidden: [], sites: [] });
  await studio.subscribe(false);
};

export const ownPageScenes = async (studio: Studio): Promise<void> => {
  for (const look of [LIGHT, DARK, FRENCH, FORCED, NARROW, ZOOM]) {
    await options(studio, look);
    await welcome(studio, look);
  }
  await inUse(studio);
};
