// The page door: runs in every frame of every page. Not a WXT content script, whose wrapper tells the page of its start by a window
// message and lets the page stop it; the manifest names this file instead.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { livePage } from '../src/extension/page-life.ts';

// Stands in until the page room is there.
const quiet = {
  names: () => [],
  show: () => false,
  step: () => {},
  openHere: () => false,
  textHere: () => '',
  close: () => {},
  configure: () => {},
  refresh: () => {},
};

export default defineUnlistedScript(() => livePage(() => quiet));
