// What a test may do with a browser that has the built extension, the same for Chromium and Firefox.
// Knows neither browser: chromium.ts and firefox.ts answer, browsers.ts chooses.
import type { Page } from 'puppeteer-core';

export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** What a screen reader is given of one node: role and states in the browser's own words, lower case. */
export type Accessible = { readonly role: string; readonly name: string; readonly states: readonly string[] };

/** A page of the extension itself: popup, options, side panel. Functions are sent as source: they must stand alone. */
export type View = {
  evaluate<A extends readonly Json[], T>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Presses one key where the focus is: a character or a name such as `Enter`, `ArrowDown`. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** The accessibility tree, flat, in document order, closed shadow trees with it. */
  accessible(): Promise<Accessible[]>;
  /** As a panel or popup of that size would show it, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Writes a PNG. */
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
};

export type Driver = {
  readonly name: 'chromium' | 'firefox';
  newPage(): Promise<Page>;
  /** The toolbar popup, opened while `page` is the tab in front. */
  openPopup(page: Page): Promise<View>;
  /** An extension page by its path in the package, in a tab behind the one in front. */
  openView(path: string): Promise<View>;
  /** Runs inside the popover's closed shadow root and answers as JSON; undefined while there is none. */
  inPopover<T>(
    page: Page,
    run: (root: ShadowRoot, ...args: Json[]) => T | Promise<T>,
    ...args: Json[]
  ): Promise<T | undefined>;
  /** The accessibility tree of a web page's main frame, as `View.accessible`. */
  accessible(page: Page): Promise<Accessible[]>;
  /** Looks a text up as the context menu's entry or the address bar's keyword does. */
  lookUp(by: 'menu' | 'keyword', text: string): Promise<void>;
  /** Stops the background as the browser would when it is idle; resolves when it has gone. */
  stopBackground(): Promise<void>;
  /** Fires a keyboard command of the manifest, as if its keys had been pressed. */
  command(name: string): Promise<void>;
  /** Takes the extension out of the running browser, as its page of extensions would. */
  removeExtension(): Promise<void>;
  /** Puts it in again. */
  installExtension(): Promise<void>;
  /** Replaces it by the same build while it runs, as an update does. */
  updateExtension(): Promise<void>;
  /** What the consoles of pages and extension have complained of since the last call: errors only. */
  complaints(): Promise<string[]>;
  close(): Promise<void>;
};

export type DriverOptions = {
  /** The folder of the built extension; undefined opens the browser bare, to compare with. */
  readonly extension: string | undefined;
  readonly dark?: boolean;
  readonly reducedMotion?: boolean;
  /** Opens a window instead of running headless. */
  readonly headed?: boolean;
  /** Further command-line switches. */
  readonly args?: readonly string[];
};

/** Polls until `look` answers something other than undefined or false; throws with `what` when `ms` have passed. */
export const until = async <T>(what: string, look: () => Promise<T | undefined | false>, ms = 10_000): Promise<T> => {
  const end = Date.now() + ms;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > end) throw new Error(`waited ${ms} ms for ${what}`);
    await new Promise((wake) => setTimeout(wake, 25));
  }
};
