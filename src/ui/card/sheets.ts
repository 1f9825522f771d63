// The style sheets as text, so that a page's shadow root and our own pages wear the same ones.
// Called by the popover (cardSheet) and by the doors of extension pages, which import the files themselves.

import pieces from '../pieces.css?inline';
import tokens from '../tokens.css?inline';
import card from './card.css?inline';

/** All that a shadow root needs to show a card. Put it under an element with the class `sl`. */
export const cardSheet = (): string => `${tokens}\n${pieces}\n${card}`;
