// Finding out in a page of Chromium that the extension has gone: no event says so, and our script runs on. Called by page-life.ts once
// names are painted. A line to the background breaks when the extension ends, and also when the background is merely stopped: it is
// never drawn again, since that would wake the background. From then on each sign of the reader's is a moment to look.
import type { NativeApi } from './native.ts';

/** The line may break a little before the extension is known to be gone, ms. */
const SOON = [100, 1000];
const SIGNS = ['pointermove', 'keydown', 'focus'] as const;

/** `look` is called whenever the extension may have gone. Throws as the browser does when it has gone already. */
export const hearEnd = ({ runtime }: NativeApi, look: () => unknown, signal: AbortSignal): void => {
  runtime.connect().onDisconnect.addListener(() => {
    for (const ms of SOON) setTimeout(look, ms);
    for (const sign of SIGNS) addEventListener(sign, look, { capture: true, passive: true, signal });
  });
};
