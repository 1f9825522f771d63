// Reads the aliases of an authored entity and fills in what the author may leave out. Called by source/entity.ts.
import { ALIAS_ROLES, type Alias, type AliasCase, type AliasRole, COURTESIES, LANGS } from '../corpus.ts';
import { type AliasFault, aliasFault, LIMITS, LISTS } from '../text-rules.ts';
import { fields, flagOf, listOf, type Node, oneOf, report, textOf } from './node.ts';
import type { Path } from './problem.ts';

const ALIAS_CASES: readonly AliasCase[] = ['any', 'name', 'exact'];
const OPTIONAL = [
  'role',
  'case',
  'lang',
  'searchOnly',
  'needs',
  'favours',
  'against',
  'neverWithin',
  'namesakes',
  'courtesy',
  'year',
] as const;

const FAULTS: Record<AliasFault, string> = {
  empty: 'has no letter in it',
  number: 'is a bare number: it would be found in every second sentence',
  short: 'is a single letter: it would be found everywhere',
  long: `is longer than ${LIMITS.alias} characters`,
};

/** What an alias of this role is spelt like on a page when the author does not say. */
const caseOf = (role: AliasRole): AliasCase => (role === 'term' ? 'any' : role === 'abbreviation' ? 'exact' : 'name');

/** An alias without its text. */
type Rules = Omit<Alias, 'text'>;

const isTextList = (entry: unknown): entry is { readonly text: readonly unknown[] } =>
  typeof entry === 'object' && entry !== null && 'text' in entry && Array.isArray(entry.text);

/**
 * The way from a path into a compiled entity to the one into its authored record: they part where one entry of `aliases` gives
 * several. Undefined when none does.
 */
export const aliasOrigins = (authored: unknown): ((path: Path) => Path) | undefined => {
  const entries =
    typeof authored === 'object' && authored !== null && 'aliases' in authored && Array.isArray(authored.aliases)
      ? (authored.aliases as readonly unknown[])
      : [];
  if (!entries.some(isTextList)) return undefined;
  const origins = entries.flatMap((entry, at): Path[] =>
    isTextList(entry) ? entry.text.map((_, text) => [at, 'text', text]) : [[at]],
  );
  return (path) => {
    const [key, index, ...rest] = path;
    const origin = key === 'aliases' && typeof index === 'number' ? origins[index] : undefined;
    if (!origin) return path;
    return ['aliases', ...(rest.length > 0 ? origin.slice(0, 1) : origin), ...rest];
  };
};

export const aliasesOf = (node: Node | undefined): readonly Alias[] => {
  const seen = new Set<string>();
  const aliases = listOf(node, 'aliases', (item) =>
    aliasesIn(item).filter((alias) => {
      const same = `${alias.text}\n${alias.lang ?? ''}`;
      const repeated = seen.has(same);
      if (repeated) report(item, 'alias-repeated', `the alias "${alias.text}" stands here twice`);
      seen.add(same);
      return !repeated;
    }),
  ).flat();
  if (node && aliases.length > LISTS.aliases)
    report(node, 'list-long', `${aliases.length} aliases; at most ${LISTS.aliases} are read`);
  return aliases;
};

/** One entry may give several forms that share their rules: `text: [tariff, tariffs]`. */
const aliasesIn = (node: Node): readonly Alias[] => {
  if (typeof node.value !== 'object' || node.value === null) {
    const text = aliasText(node);
    return text === undefined ? [] : [{ text, role: 'full', case: 'name' }];
  }
  const found = fields(node, 'an alias', ['text'], [...OPTIONAL]);
  const texts = Array.isArray(found?.text?.value) ? listOf(found.text, 'text', aliasText) : [aliasText(found?.text)];
  const rules = rulesOf(found);
  return rules ? texts.flatMap((text) => (text === undefined ? [] : [{ text, ...rules }])) : [];
};

const rulesOf = (found: { readonly [K in (typeof OPTIONAL)[number]]?: Node } | undefined): Rules | undefined => {
  const role = found?.role ? oneOf(found.role, 'role', ALIAS_ROLES) : 'full';
  const cased = found?.case ? oneOf(found.case, 'case', ALIAS_CASES) : role && caseOf(role);
  const lang = oneOf(found?.lang, 'language', LANGS);
  const searchOnly = flagOf(found?.searchOnly);
  const [needs, favours, against] = [phrases(found?.needs), phrases(found?.favours), phrases(found?.against)];
  const neverWithin = phrases(found?.neverWithin);
  const namesakes = phrases(found?.namesakes);
  const courtesy = oneOf(found?.courtesy, 'courtesy', COURTESIES);
  const year = yearOf(found?.year);
  if (!found || !role || !cased) return undefined;
  return {
    role,
    case: cased,
    ...(lang && { lang }),
    ...(searchOnly && { searchOnly }),
    ...(needs && { needs }),
    ...(favours && { favours }),
    ...(against && { against }),
    ...(neverWithin && { neverWithin }),
    ...(namesakes && { namesakes }),
    ...(courtesy && { courtesy }),
    ...(year !== undefined && { year }),
  };
};

const yearOf = (node: Node | undefined): number | undefined => {
  if (!node) return undefined;
  const { value } = node;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 9999) return value;
  return report(node, 'year-malformed', 'a year was expected here');
};

const aliasText = (node: Node | undefined): string | undefined => {
  if (!node) return undefined;
  // Told before "text was expected": YAML reads 51 as a number, and an alias cannot be one.
  if (node.value === null || node.value === '') return report(node, 'alias-empty', 'this alias is empty');
  if (typeof node.value === 'number') return report(node, 'alias-number', `the alias "${node.value}" ${FAULTS.number}`);
  const text = textOf(node, LIMITS.alias);
  const fault = text === undefined ? undefined : aliasFault(text);
  return fault ? report(node, `alias-${fault}`, `the alias "${text}" ${FAULTS[fault]}`) : text;
};

const phrases = (node: Node | undefined): readonly string[] | undefined => {
  const found = listOf(node, String(node?.key), (item) => textOf(item, LIMITS.alias), LISTS.phrases);
  return found.length === 0 ? undefined : found;
};
