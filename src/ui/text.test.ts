import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import en from '../../assets/locales/en.json';
import fr from '../../assets/locales/fr.json';
import { KINDS } from '../core/corpus.ts';
import { ERROR_CODES } from '../core/errors.ts';
import { ACCEPTED } from '../core/linker/reasons.ts';
import { makeCardText } from './card/card-text.ts';
import { sayFrom } from './say.ts';
import { langOf, makeText } from './text.ts';

const root = join(import.meta.dirname, '..', '..');
const PLURAL = /\.(one|many|other)$/;

const flat = (areas: Record<string, Record<string, string>>): Map<string, string> =>
  new Map(
    Object.entries(areas).flatMap(([area, texts]) =>
      Object.entries(texts).map(([key, text]) => [`${area}.${key}`, text] as const),
    ),
  );
const stem = (key: string) => key.replace(PLURAL, '');
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((hit) => hit[1]).sort();

const english = flat(en);
const french = flat(fr);

type Node = { readonly type: string; readonly [field: string]: unknown };
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const nodesOf = (value: unknown): Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isNode(value)) return [];
  return [value, ...Object.values(value).flatMap(nodesOf)];
};

const parsed = globSync(['src/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}', 'wxt.config.ts'], { cwd: root })
  .filter((file) => !/\.test\.tsx?$|^src\/(e2e|cli|core)\//.test(file))
  .map((file) => {
    const lang = file.endsWith('x') ? 'tsx' : 'ts';
    return { file, nodes: nodesOf(parseAst(readFileSync(join(root, file), 'utf8'), { lang, astType: 'ts' })) };
  });

/** Every string literal of the code, and the fixed beginning of every template. */
const literals = new Set<string>();
const beginnings = new Set<string>();
for (const { nodes } of parsed)
  for (const node of nodes) {
    if (node.type === 'Literal' && typeof node.value === 'string') literals.add(node.value);
    if (node.type === 'TemplateLiteral') {
      const [first] = node.quasis as { value: { cooked: string } }[];
      if (first && /^[a-z]+\.[\w-]*$/i.test(first.value.cooked)) beginnings.add(first.value.cooked);
    }
  }

describe('the locale files', () => {
  it('ask 9: tell each way in which a sync can fail in words of its own', () => {
    const ways = ERROR_CODES.filter((code) => /^(fetch|channel|part|pack|record|storage|sync|self)-/.test(code));
    expect(ways.length).toBeGreaterThan(30);
    for (const texts of [english, french]) {
      const said = ways.map((code) => texts.get(`error.${code}`) ?? code);
      expect(said.filter((text, i) => said.indexOf(text) !== i)).toEqual([]);
    }
  });

  it('say the same things in both languages', () => {
    expect([...new Set([...french.keys()].map(stem))].sort()).toEqual(
      [...new Set([...english.keys()].map(stem))].sort(),
    );
  });

  it.each([
    ['en', english],
    ['fr', french],
  ] as const)('have `one` and `other` wherever %s has a plural', (_lang, texts) => {
    for (const key of texts.keys())
      if (PLURAL.test(key))
        for (const form of ['one', 'other']) expect(texts.has(`${stem(key)}.${form}`), key).toBe(true);
  });

  it('keep the same placeholders', () => {
    for (const [key, text] of english) {
      const other = french.get(key);
      if (other !== undefined) expect(placeholders(other), key).toEqual(placeholders(text));
    }
  });

  it('have no empty and no untrimmed text, and no straight apostrophe', () => {
    for (const [key, text] of [...english, ...french]) {
      expect(text, key).toBe(text.trim());
      expect(text, key).not.toBe('');
      expect(text, key).not.toContain("'");
    }
  });

  it('keep French signs on the line of their word, with no-break spaces', () => {
    for (const [key, text] of french) expect(text, key).not.toMatch(/ [:;?!»]|« |[\p{L}\d][;?!»]|«[\p{L}\d]/u);
  });

  it.each(ERROR_CODES)('have a sentence for the error %s', (code) => {
    expect(english.has(`error.${code}`)).toBe(true);
  });

  it.each(ACCEPTED)('have a sentence for the reason %s', (code) => {
    expect(english.has(`reason.${code}`)).toBe(true);
  });

  it.each(KINDS)('have a word for the kind %s', (kind) => {
    expect(english.has(`kind.${kind}`)).toBe(true);
  });

  it('hold no text that nothing says', () => {
    const said = (key: string) => {
      if (key.startsWith('manifest.')) {
        // the browser reads these for us: from the manifest, or by their bare name
        const name = key.slice('manifest.'.length);
        return literals.has(name) || [...literals].some((text) => text.includes(`__MSG_${name}__`));
      }
      return literals.has(stem(key)) || [...beginnings].some((beginning) => stem(key).startsWith(beginning));
    };
    expect([...english.keys()].filter((key) => !said(key))).toEqual([]);
  });

  it('hold every text that the manifest names', () => {
    const named = [...literals].flatMap((text) => [...text.matchAll(/__MSG_(\w+)__/g)].map((hit) => hit[1]));
    for (const name of named) expect(english.has(`manifest.${name}`), name).toBe(true);
  });
});

describe('the code', () => {
  const SPOKEN = /^(title|placeholder|alt|label|aria-label|aria-description|aria-roledescription)$/;
  const hasWord = (value: unknown) => typeof value === 'string' && /\p{L}/u.test(value);

  it.each(parsed.filter(({ file }) => file.endsWith('.tsx')))('$file has no hard-coded text', ({ nodes }) => {
    const spoken = nodes.flatMap((node) => {
      if (node.type === 'JSXText' && hasWord(node.value)) return [String(node.value).trim()];
      if (node.type !== 'JSXAttribute') return [];
      const name = (node.name as { name: string }).name;
      const value = node.value as { type?: string; value?: unknown } | null;
      return SPOKEN.test(name) && value?.type === 'Literal' && hasWord(value.value) ? [String(value.value)] : [];
    });
    expect(spoken).toEqual([]);
  });

  it('gives every sentence the words it needs', () => {
    for (const { file, nodes } of parsed)
      for (const node of nodes) {
        if (node.type !== 'CallExpression') continue;
        const [key, params] = node.arguments as Node[];
        const text = english.get(String(key?.value)) ?? english.get(`${String(key?.value)}.other`);
        if (text === undefined || key?.type !== 'Literal') continue;
        const given = ((params?.properties ?? []) as { key: { name: string } }[]).map((property) => property.key.name);
        expect(given, `${file}: ${String(key.value)}`).toEqual(expect.arrayContaining(placeholders(text)));
      }
  });
});

describe('saying', () => {
  const areas = { a: { plain: 'Hello', 'n.one': '{count} name', 'n.other': '{count} names', two: '{x} and {y}' } };

  it.each([
    ['a.plain', undefined, 'Hello'],
    ['a.n', { count: 1 }, '1 name'],
    ['a.n', { count: 0 }, '0 names'],
    ['a.n', { count: 12345 }, '12,345 names'],
    ['a.two', { x: '{y}', y: '$&' }, '{y} and $&'],
    ['a.two', { x: 'one' }, 'one and {y}'],
  ] as const)('%s %o in English', (key, params, said) => {
    expect(sayFrom('en', areas)(key, params)).toBe(said);
  });

  it('counts nought as one in French', () => {
    expect(sayFrom('fr', areas)('a.n', { count: 0 })).toBe('0 name');
  });

  it('falls back to `other` for a form that is not written', () => {
    expect(sayFrom('fr', areas)('a.n', { count: 1_000_000 })).toMatch(/names$/);
  });

  it('says the same on the card as everywhere', () => {
    expect(makeCardText('fr')('card.moreFacts', { count: 2 })).toBe(makeText('fr')('card.moreFacts', { count: 2 }));
    expect(makeCardText('en')('kind.person')).toBe('Person');
  });

  it.each([
    [['fr-CA', 'en'], 'fr'],
    [['de', 'fr'], 'fr'],
    [['de-AT'], 'en'],
    [[], 'en'],
  ] as const)('speaks to a reader of %o in %s', (tags, lang) => {
    expect(langOf(tags)).toBe(lang);
  });
});
