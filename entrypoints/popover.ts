// The popover door: injected into a frame the first time a card is wanted there.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makePopover } from '../src/page/popover.tsx';
import { offerPopover } from '../src/page/popover-seam.ts';

export default defineUnlistedScript(() => offerPopover(makePopover));
