// The page door: runs in every frame of every page. Not a WXT content script, whose wrapper tells the page of its start by a window
// message and lets the page stop it; the manifest names this file instead.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { livePage } from '../src/extension/in-page/page-life.ts';
import { startAnnotator } from '../src/page/start-annotator.ts';

export default defineUnlistedScript(() => livePage(startAnnotator));
