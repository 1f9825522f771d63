// The toolbar popup: where it starts, what it finds, a card, and each reason to have nothing to list.
import type { Page } from 'puppeteer-core';
import { settled } from '../../e2e/reader.ts';
import { DARK, FORCED, FRENCH, LIGHT, type Look, NARROW, ZOOM } from './look.ts';
import { appears, press, type } from './own-acts.ts';
import type { Own, Studio } from './studio.ts';

/** As popup.css asks for it, and as small as browsers make it. */
const BOX = { width: 380, height: 560 };
const SMALL = { width: 320, height: 480 };
/** Chromium gives no popup more than this, however far it is zoomed. */
const MOST = { width: 760, height: 600 };

const boxOf = (look: Look) => (look.zoom ? MOST : look.width ? SMALL : BOX);

const popupOver = async (studio: Studio, page: Page, look: Look): Promise<Own> => {
  await page.bringToFront();
  return studio.openOwn('popup.html', look, boxOf(look));
};

const searching = async (studio: Studio, own: Own, look: Look): Promise<void> => {
  const field = '.search > input';
  await type(own.view, field, look.lang === 'fr' ? 'arctic' : 'carn');
  await appears(own.view, '.option mark');
  await studio.take(own.page, 'popup-search', look);
  await type(own.view, field, 'Wembley');
  await appears(own.view, '.notice');
  await studio.take(own.page, 'popup-nothing', look);
  await type(own.view, field, 'mark carney');
  await press(own.view, '.option', 'Mark Carney');
  await appears(own.view, '.popup-card .card-name');
  await studio.take(own.page, 'popup-card', look);
};

const atWork = async (studio: Studio, look: Look): Promise<void> => {
  const page = await studio.open(look.lang === 'fr' ? '/fr.html' : '/', look);
  const own = await popupOver(studio, page, look);
  await appears(own.view, '.option');
  await studio.take(own.page, 'popup-start', look);
  await searching(studio, own, look);
  await own.view.close();
  const again = await popupOver(studio, page, look);
  await appears(again.view, '.recent');
  await press(again.view, '[role=switch]');
  await appears(again.view, '.notice');
  await studio.take(again.page, 'popup-off', look);
  await page.bringToFront();
  await press(again.view, '[role=switch]');
  // the next page must find the site on again
  await settled(page, 1);
  await again.view.close();
  await page.close();
};

const withNothing = async (studio: Studio, look: Look): Promise<void> => {
  const page = await studio.open('/empty', look, {}, 0);
  const quiet = await popupOver(studio, page, look);
  await appears(quiet.view, '.notice');
  await studio.take(quiet.page, 'popup-none', look);
  await quiet.view.close();
  await page.goto('chrome://version');
  const shut = await popupOver(studio, page, look);
  await appears(shut.view, '.notice');
  await studio.take(shut.page, 'popup-error', look);
  await shut.view.close();
  await page.close();
};

export const popupScenes = async (studio: Studio): Promise<void> => {
  for (const look of [LIGHT, DARK, FRENCH, FORCED, NARROW, ZOOM]) await atWork(studio, look);
  for (const look of [LIGHT, DARK, FRENCH, FORCED]) await withNothing(studio, look);
};
