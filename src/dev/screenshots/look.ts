// The ways a surface is looked at: light, dark, French and the rest. Named by the scenes; the camera makes them so.
import type { Lang } from '../../core/corpus.ts';

/** What is not said is as a reader in English by daylight has it, at a desk. */
export type Look = {
  readonly name: string;
  readonly lang?: Lang;
  readonly dark?: boolean;
  readonly forced?: boolean;
  /** CSS pixels of the page, where the scene leaves it open. */
  readonly width?: number;
  /** How many times larger the reader has set the page. */
  readonly zoom?: number;
  /** The page's text runs from right to left. */
  readonly rtl?: boolean;
};

export const LIGHT: Look = { name: 'light' };
export const DARK: Look = { name: 'dark', dark: true };
export const FRENCH: Look = { name: 'fr', lang: 'fr' };
export const NARROW: Look = { name: 'narrow', width: 360 };
export const RTL: Look = { name: 'rtl', rtl: true };
export const FORCED: Look = { name: 'forced', forced: true, dark: true };
export const FORCED_LIGHT: Look = { name: 'forced-light', forced: true };
export const ZOOM: Look = { name: 'zoom', zoom: 2 };

export const langOfLook = ({ lang = 'en' }: Look): Lang => lang;
