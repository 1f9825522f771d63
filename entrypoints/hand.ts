// The hand's door: injected into a frame when the reader first reaches for a name there.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeHand } from '../src/page/hand.ts';
import { offerHand } from '../src/page/hand-seam.ts';

export default defineUnlistedScript(() => offerHand(makeHand));
