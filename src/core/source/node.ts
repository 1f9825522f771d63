// Reading authored values with care: each reader answers the value or undefined, and says what was wrong and where.
// Called by the record readers (source/heading, source/document, source/entity); knows nothing of what the keys mean.

import { inLang, LANGS, type Lang, type LocalText, type PartialDate } from '../corpus.ts';
import { controlIn, isHttps, isId, isPartialDate, LIMITS, markupIn, tidy } from '../text-rules.ts';
import { closest } from './closest.ts';
import type { AuthoredRecord, Path, Problem, ProblemCode } from './problem.ts';

/** What reading one record shares: where problems go, and the languages the corpus promises. */
export type Scope = {
  readonly record: AuthoredRecord;
  readonly problems: Problem[];
  readonly languages: readonly Lang[];
};

/** A value with the way back to its place. */
export type Node = {
  readonly scope: Scope;
  readonly value: unknown;
  readonly key?: string | number;
  readonly parent?: Node;
};

export const rootNode = (scope: Scope): Node => ({ scope, value: scope.record.value });

const pathOf = (node: Node): Path => (node.parent && node.key !== undefined ? [...pathOf(node.parent), node.key] : []);

export const report = (
  node: Node,
  code: ProblemCode,
  message: string,
  severity: Problem['severity'] = 'error',
): undefined => {
  node.scope.problems.push({ code, severity, message, ...node.scope.record.locate(pathOf(node)) });
};

/** A value of any kind as words. Not all can be made a string: a mapping may have a key `toString`. */
export const written = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/** `; did you mean "x"?`, or nothing. */
export const hint = (word: string, known: Iterable<string>): string => {
  const near = closest(word, known);
  return near === undefined ? '' : `; did you mean "${near}"?`;
};

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const child = (parent: Node, key: string | number, value: unknown): Node => ({
  scope: parent.scope,
  value,
  key,
  parent,
});

/** The entries of a mapping. Keys outside `required` and `optional` are reported, and so are missing ones; null is absent. */
export const fields = <K extends string>(
  node: Node,
  what: string,
  required: readonly K[],
  optional: readonly K[] = [],
): { readonly [P in K]?: Node } | undefined => {
  if (!isMapping(node.value)) return report(node, 'record-shape', `${what} must be a mapping of keys to values`);
  const known = [...required, ...optional] as readonly string[];
  const found: { [P in string]?: Node } = {};
  for (const [key, value] of Object.entries(node.value)) {
    if (!known.includes(key)) unknownKey(child(node, key, value), what, known);
    else if (value !== null && value !== undefined) found[key] = child(node, key, value);
  }
  for (const key of required) {
    if (found[key]) continue;
    const at = key in node.value ? child(node, key, null) : node;
    report(at, 'key-missing', key in node.value ? `"${key}" is empty` : `${what} needs "${key}"`);
  }
  return found as { readonly [P in K]?: Node };
};

const unknownKey = (node: Node, what: string, known: readonly string[]): void => {
  const key = String(node.key);
  // In `{ en: Hello, world }` YAML ends the text at the comma; the rest becomes a key without a value.
  const comma = node.value === null ? '; a text with a comma inside { } must stand in quotes' : '';
  report(node, 'key-unknown', `${what} has no key "${key}"${hint(key, known) || comma}`);
};

/** All entries of a mapping whose keys are the author's own. */
export const entriesOf = (node: Node, what: string): readonly Node[] | undefined =>
  isMapping(node.value)
    ? Object.entries(node.value).map(([key, value]) => child(node, key, value))
    : report(node, 'record-shape', `${what} must be a mapping of keys to values`);

/** A list read item by item; what could not be read is left out, having been reported. Absent is empty. */
export const listOf = <T>(
  node: Node | undefined,
  what: string,
  read: (item: Node) => T | undefined,
  most: number = Number.POSITIVE_INFINITY,
): readonly T[] => {
  if (!node) return [];
  if (!Array.isArray(node.value)) {
    report(node, 'record-shape', `"${what}" must be a list`);
    return [];
  }
  if (node.value.length > most) report(node, 'list-long', `${node.value.length} ${what}; at most ${most} are read`);
  return node.value.flatMap((value, index) => {
    const item = read(child(node, index, value));
    return item === undefined ? [] : [item];
  });
};

/** Plain text, tidied: no HTML, no control characters, not longer than `max`. */
export const textOf = (node: Node | undefined, max: number): string | undefined => {
  if (!node) return undefined;
  if (typeof node.value !== 'string') {
    const scalar = typeof node.value === 'number' || typeof node.value === 'boolean';
    const told = scalar ? `text was expected: write "${written(node.value)}" in quotes` : 'text was expected';
    return report(node, 'record-shape', told);
  }
  if (!node.value.isWellFormed()) return report(node, 'text-control', 'half of a character is missing in this text');
  const text = tidy(node.value);
  if (text === '') return report(node, 'text-empty', 'this text is empty');
  const markup = markupIn(text);
  if (markup !== undefined)
    return report(node, 'text-markup', `HTML is not read: write plain text instead of ${markup}`);
  const control = controlIn(text);
  if (control !== undefined) return report(node, 'text-control', `an invisible character ${control} is in this text`);
  if (text.length > max) return report(node, 'text-long', `${text.length} characters; at most ${max} are shown`);
  return text;
};

/**
 * One text for every language (`Mark Carney`) or one a language (`{ en: …, fr: … }`). A plain string stands for the first
 * language; where each language needs its own words (`translate`), the missing ones are a warning.
 */
export const localText = (node: Node | undefined, max: number, translate = true): LocalText | undefined => {
  if (!node) return undefined;
  const { languages } = node.scope;
  if (!isMapping(node.value)) {
    const text = textOf(node, max);
    if (text === undefined) return undefined;
    if (translate) missing(node, languages.slice(1));
    return { [languages[0] ?? 'en']: text };
  }
  const found = fields<Lang>(node, 'a text', [], LANGS) ?? {};
  const texts: { [L in Lang]?: string } = {};
  for (const lang of LANGS) {
    const text = textOf(found[lang], max);
    if (text !== undefined) texts[lang] = text;
  }
  const there = LANGS.filter((lang) => found[lang]);
  if (there.length === 0) return report(node, 'text-empty', `this text is empty: give it in ${languages.join(', ')}`);
  missing(
    node,
    languages.filter((lang) => !there.includes(lang)),
  );
  return inLang(texts, 'en') === '' ? undefined : texts;
};

const missing = (node: Node, languages: readonly Lang[]): void => {
  if (languages.length > 0)
    report(node, 'language-missing', `not given in ${languages.join(', ')}, which the corpus promises`, 'warning');
};

export const idOf = (node: Node | undefined): string | undefined => {
  if (!node) return undefined;
  if (typeof node.value === 'string' && isId(node.value)) return node.value;
  const rule = `an id has lower-case letters, digits and hyphens, at most ${LIMITS.id}`;
  const quotes = typeof node.value === 'number' ? ', and stands in quotes when it is a number' : '';
  return report(node, 'id-malformed', `${rule}${quotes}: not "${written(node.value)}"`);
};

export const oneOf = <T extends string>(node: Node | undefined, what: string, known: readonly T[]): T | undefined => {
  if (!node) return undefined;
  const found = known.find((word) => word === node.value);
  if (found !== undefined) return found;
  const word = written(node.value);
  return report(node, 'value-unknown', `"${word}" is no ${what} (${known.join(', ')})${hint(word, known)}`);
};

/** YAML reads `2025` as a number: it is a year all the same. */
export const dateOf = (node: Node | undefined): PartialDate | undefined => {
  if (!node) return undefined;
  const text = typeof node.value === 'number' ? String(node.value) : node.value;
  if (typeof text === 'string' && isPartialDate(text)) return text;
  return report(node, 'date-malformed', `"${written(text)}" is no date: write 2025, 2025-03 or 2025-03-17`);
};

export const linkOf = (node: Node | undefined): string | undefined => {
  if (!node) return undefined;
  if (typeof node.value === 'string' && isHttps(node.value)) return new URL(node.value).href;
  return report(node, 'link-malformed', `"${written(node.value)}" is not an address that starts with https://`);
};

export const flagOf = (node: Node | undefined): boolean | undefined => {
  if (!node) return undefined;
  return typeof node.value === 'boolean' ? node.value : report(node, 'value-unknown', 'true or false was expected');
};
