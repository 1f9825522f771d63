// The side panel beside the demo's page, as narrow as readers make it and as wide as it opens.

import type { Page } from 'puppeteer-core';
import { DARK, FORCED, FRENCH, LIGHT, type Look, ZOOM } from './look.ts';
import { appears, drawn, press } from './own-acts.ts';
import type { Box, Own, Studio } from './studio.ts';

const WIDTHS = [320, 400];
const HEIGHT = 860;

/** Tied to its page, as where a browser has no panel: it comes to the front itself to be photographed. */
const panelBeside = async (studio: Studio, page: Page, look: Look, box: Box): Promise<Own> => {
  await page.bringToFront();
  return studio.openOwn(`sidepanel.html?tab=${await studio.tabInFront()}`, look, box);
};

const views = async (studio: Studio, { view, page }: Own, width: number, look: Look): Promise<void> => {
  const take = (what: string, whole = false) => studio.take(page, `panel-${what}-${width}`, look, whole);
  await appears(view, '.name-row');
  await take('names');
  await press(view, '.name-open b', 'Mark Carney');
  await appears(view, '.panel-record .card-name');
  await take('record');
  await view.press('Escape');
  await press(view, 'input[value=map]');
  await appears(view, '.map-node');
  await drawn();
  await take('map', true);
  await press(view, '.map-node', 'Mark');
  await take('map-picked');
  await press(view, '.map-all');
  await drawn();
  await take('map-all', true);
  await press(view, 'input[value=time]');
  await appears(view, '.time-row');
  await take('time', true);
};

const beside = async (studio: Studio, look: Look, widths: readonly number[]): Promise<void> => {
  const page = await studio.open(look.lang === 'fr' ? '/fr.html' : '/', look);
  for (const width of widths) {
    const own = await panelBeside(studio, page, look, { width, height: HEIGHT });
    await views(studio, own, width, look);
    await own.view.close();
  }
  await page.close();
};

const empty = async (studio: Studio, look: Look): Promise<void> => {
  const page = await studio.open('/empty', look, {}, 0);
  const own = await panelBeside(studio, page, look, { width: 320, height: 480 });
  await appears(own.view, '.notice');
  await studio.take(own.page, 'panel-none', look);
  await own.view.close();
  await page.close();
};

export const panelScenes = async (studio: Studio): Promise<void> => {
  for (const look of [LIGHT, DARK, FRENCH, FORCED]) await beside(studio, look, WIDTHS);
  await beside(studio, ZOOM, [640]);
  for (const look of [LIGHT, FRENCH]) await empty(studio, look);
};
