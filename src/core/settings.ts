// The reader's choices, their defaults and the pure questions asked of them. Stored by extension/storage, read by page and ui.
import type { EntityKey, Lang } from './corpus.ts';

export const DENSITIES = ['every', 'paragraph', 'section', 'page'] as const;
/** Every mention, or the first in each paragraph, in each section, or on the page. */
export type Density = (typeof DENSITIES)[number];

export const HOLD_KEYS = ['none', 'alt', 'ctrl', 'shift'] as const;

export type Hidden = { readonly key: EntityKey /** A host name; absent: everywhere. */; readonly site?: string };

export type Settings = {
  /** The switch for everything. */
  readonly on: boolean;
  /** `except`: on everywhere but `sites`; `only`: on nowhere but `sites`. */
  readonly siteMode: 'except' | 'only';
  /** Host patterns: `example.org` (with its subdomains), `*.example.org`, `example.org/path/*`. */
  readonly sites: readonly string[];
  readonly density: Density;
  readonly topicsOff: readonly string[];
  readonly hidden: readonly Hidden[];
  /** Dwell before a card opens, in ms, 0 to 1000. */
  readonly hoverDelay: number;
  /** The pointer opens cards only while this key is held, and then at once. */
  readonly holdKey: (typeof HOLD_KEYS)[number];
  readonly theme: 'auto' | 'light' | 'dark';
  readonly underline: 'dotted' | 'solid' | 'wavy' | 'tint';
  readonly lang: 'auto' | Lang;
};

/** Painted by a style sheet that Chromium puts into every page; the others bring theirs. */
export const USUAL_UNDERLINE: Settings['underline'] = 'dotted';

export const DEFAULTS: Settings = {
  on: true,
  siteMode: 'except',
  sites: [],
  density: 'section',
  topicsOff: [],
  hidden: [],
  hoverDelay: 300,
  holdKey: 'none',
  theme: 'auto',
  underline: USUAL_UNDERLINE,
  lang: 'auto',
};

/** What may be locked: a setting, or which corpora there are. */
export type Lock = keyof Settings | 'channels';

/** What an organisation sets in its readers' browsers. */
export type Preset = {
  /** Addresses of channels, with their keys. */
  readonly channels: readonly string[];
  /** Stand in the place of the defaults. */
  readonly settings: Partial<Settings>;
  readonly locked: readonly Lock[];
};

export const NO_PRESET: Preset = { channels: [], settings: {}, locked: [] };
