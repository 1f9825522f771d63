// The pictures of the README, taken anew when they are asked for by name: `npm run screenshots docs`.
import { hover, popoverSaying } from '../../e2e/reader.ts';
import { LIGHT } from './look.ts';
import { appears, drawn, press } from './own-acts.ts';
import type { Studio } from './studio.ts';

const POPUP = { width: 380, height: 560 };
const PANEL = { width: 380, height: 720 };

const theCard = async (studio: Studio): Promise<void> => {
  const page = await studio.open('/', LIGHT, { width: 920, height: 840 });
  await hover(page, 'Mark Carney');
  await popoverSaying(studio.driver, page, 'Mark Carney');
  await drawn();
  await studio.takeForDocs(page, 'popover');
  await page.close();
};

const thePopup = async (studio: Studio): Promise<void> => {
  const page = await studio.open('/', LIGHT);
  await page.bringToFront();
  const { view, page: popup } = await studio.openOwn('popup.html', LIGHT, POPUP);
  await appears(view, '.option');
  await studio.takeForDocs(popup, 'popup');
  await view.close();
  await page.close();
};

const thePanel = async (studio: Studio): Promise<void> => {
  const page = await studio.open('/', LIGHT);
  await page.bringToFront();
  const path = `sidepanel.html?tab=${await studio.tabInFront()}`;
  const { view, page: panel } = await studio.openOwn(path, LIGHT, PANEL);
  await press(view, 'input[value=map]');
  await appears(view, '.map-node');
  await drawn();
  await studio.takeForDocs(panel, 'map');
  await press(view, 'input[value=time]');
  await appears(view, '.time-row');
  await panel.evaluate(() => scrollTo(0, 760));
  await studio.takeForDocs(panel, 'timeline');
  await view.close();
  await page.close();
};

export const docsScenes = async (studio: Studio): Promise<void> => {
  await theCard(studio);
  await thePopup(studio);
  await thePanel(studio);
};
