// Says a sentence of the locale files: picks the plural form, fills the placeholders, writes numbers as the language does.
// Every surface calls it through text.ts or card-text.ts, which choose what it may say. It knows no key and no language of its own.
import type { Lang } from '../core/corpus.ts';

export type Params = { readonly [name: string]: string | number };

/** What pieces are handed: a sentence for a key. With plural forms, `count` chooses among them. */
export type Say<Key extends string> = (key: Key, params?: Params) => string;

/** A locale file, or the areas of it that a bundle needs: `area.key` in code is `[area][key]` here. */
export type Areas = { readonly [area: string]: { readonly [key: string]: string } };

type Singular<K> = K extends `${infer Stem}.${'one' | 'many' | 'other'}` ? Stem : K;

/** Every `area.key` of a set of areas; plural forms count once, without their ending. */
export type KeysOf<A> = { [Area in keyof A & string]: `${Area}.${Singular<keyof A[Area] & string>}` }[keyof A & string];

const fill = (sentence: string, params: Params, number: Intl.NumberFormat): string =>
  sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name];
    return typeof value === 'number' ? number.format(value) : (value ?? placeholder);
  });

/** A Say over `areas`. An unknown key is said as the key itself, so that what is missing shows in a test, not as a blank. */
export const sayFrom = <A extends Areas>(lang: Lang, areas: A): Say<KeysOf<A>> => {
  const plural = new Intl.PluralRules(lang);
  const number = new Intl.NumberFormat(lang);
  return (key, params = {}) => {
    const dot = key.indexOf('.');
    const texts = areas[key.slice(0, dot)] ?? {};
    const name = key.slice(dot + 1);
    const form = typeof params.count === 'number' ? `${name}.${plural.select(params.count)}` : name;
    return fill(texts[form] ?? texts[`${name}.other`] ?? texts[name] ?? key, params, number);
  };
};
