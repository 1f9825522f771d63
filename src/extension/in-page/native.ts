// The browser's own extension API for our script in pages, without a polyfill. Both browsers have it under `chrome`, with promises;
// `browser` is missing in Chrome before 144, where an element of the page with that id would answer to the name.
type Listener = (message: unknown, sender: { id?: string }) => undefined;

export type NativeApi = {
  readonly runtime: {
    /** Gone as soon as the extension is. */
    readonly id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: { addListener(listener: Listener): void };
    connect(): { readonly onDisconnect: { addListener(listener: () => void): void } };
  };
  /** Chromium only. */
  readonly dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
};

declare const chrome: NativeApi;

export const native: NativeApi = chrome;
