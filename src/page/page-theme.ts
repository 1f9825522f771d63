// Is the page light or dark where the name stands? Asked of the colours the page really draws, since most dark pages do not
// declare that they are. Called by popover.tsx when a card opens.
import { hostOf } from './text-elements.ts';

export type Theme = 'light' | 'dark';

type Colour = { readonly lightness: number; readonly alpha: number };

/** A number of a computed colour: `50%` is 0.5, `none` is 0. */
const numbers = (list: string): number[] =>
  list
    .split(/[\s,/]+/)
    .filter(Boolean)
    .map((part) => (part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part) || 0));

/** Perceived lightness, 0 to 1, of a colour as getComputedStyle writes it; undefined when it is in none of its forms. */
export const readColour = (css: string): Colour | undefined => {
  const [, form = '', list = ''] = /^([a-z]+)\((.*)\)$/.exec(css.trim()) ?? [];
  const [a = 0, b = 0, c = 0, alpha = 1] = numbers(list.replace(/^(srgb(-linear)?|display-p3|rec2020|a98-rgb)\s/, ''));
  if (form === 'rgb' || form === 'rgba') return { lightness: luma(a / 255, b / 255, c / 255), alpha };
  if (form === 'color') return { lightness: luma(a, b, c), alpha };
  if (form === 'oklab' || form === 'oklch') return { lightness: a, alpha };
  if (form === 'lab' || form === 'lch') return { lightness: a > 1 ? a / 100 : a, alpha };
  return undefined;
};

const luma = (r: number, g: number, b: number): number => 0.299 * r + 0.587 * g + 0.114 * b;

const DARK = 0.5;

const ownTheme = (document: Document): Theme => {
  const { colorScheme } = getComputedStyle(document.documentElement);
  if (!colorScheme.includes('dark')) return 'light';
  return !colorScheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};

export const themeAt = (element: Element | null, document: Document): Theme => {
  for (let at = element; at; at = at.parentElement ?? hostOf(at)) {
    const colour = readColour(getComputedStyle(at).backgroundColor);
    if (colour && colour.alpha > 0.5) return colour.lightness < DARK ? 'dark' : 'light';
  }
  return ownTheme(document);
};
