// The page with its underlined names: every style in every light, and every kind of page in the style that is set at first.
import { DARK, FORCED, FORCED_LIGHT, FRENCH, LIGHT, type Look, NARROW, RTL, ZOOM } from './look.ts';
import type { Studio } from './studio.ts';

const STYLES = ['dotted', 'solid', 'wavy', 'tint'] as const;

const pathOf = (look: Look): string => (look.rtl ? '/rtl' : look.lang === 'fr' ? '/fr.html' : '/');

const inEveryStyle = async (studio: Studio, look: Look): Promise<void> => {
  const page = await studio.open('/', look);
  for (const underline of STYLES) {
    await studio.choose({ underline });
    // the choice reaches the page by way of the store
    await new Promise((reached) => setTimeout(reached, 250));
    await studio.take(page, `page-${underline}`, look);
  }
  await studio.choose({ underline: 'dotted' });
  await page.close();
};

export const pageScenes = async (studio: Studio): Promise<void> => {
  for (const look of [LIGHT, DARK, FORCED, FORCED_LIGHT]) await inEveryStyle(studio, look);
  for (const look of [FRENCH, NARROW, RTL, ZOOM]) {
    const page = await studio.open(pathOf(look), look);
    await studio.take(page, 'page', look);
    await page.close();
  }
};
