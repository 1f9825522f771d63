// Which aliases are risky: everyday words, first names, names that another entity has too, rules that can never apply.
// Called by source/advice.
import type { Alias, Corpus, Entity } from '../corpus.ts';
import { GIVEN_NAMES } from '../lang/given-names.ts';
import { foldForm } from '../normalize.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import type { Path, Place, Warn } from './problem.ts';

const GIVEN = new Set(GIVEN_NAMES.trim().split(/\s+/).map(foldForm));
const EVERYDAY = new Set([...EVERYDAY_WORDS].map(foldForm));

/** On a page, and without words that must stand near by. */
const isBold = (alias: Alias): boolean => !alias.searchOnly && !alias.needs;

type Holder = { readonly entity: Entity; readonly index: number };

export const adviseOnAliases = (corpus: Corpus, warn: Warn, locate: (id: string, path: Path) => Place): void => {
  const holders = new Map<string, Holder>();
  for (const entity of corpus.entities) {
    if (!entity.aliases.some((alias) => !alias.searchOnly))
      warn(entity.id, ['aliases'], 'alias-none', `"${entity.id}" has no alias that is looked for on pages`);
    for (const [index, alias] of entity.aliases.entries()) {
      const at: Path = ['aliases', index];
      const folded = foldForm(alias.text);
      adviseOnRules(entity, alias, at, warn);
      if (isBold(alias)) adviseOnWord(entity, alias, folded, at, warn);
      if (alias.searchOnly) continue;
      const first = holders.get(folded);
      if (!first) holders.set(folded, { entity, index });
      else if (first.entity !== entity) {
        const { file, line } = locate(first.entity.id, ['aliases', first.index]);
        const told = `"${alias.text}" is an alias of "${first.entity.id}" too (${file}:${line}): only context tells which`;
        warn(entity.id, at, 'alias-ambiguous', told);
      }
    }
  }
};

const adviseOnWord = ({ id, kind }: Entity, alias: Alias, folded: string, at: Path, warn: Warn): void => {
  const mean = `give it "needs", words that must stand near by`;
  if (EVERYDAY.has(folded) && alias.case === 'any')
    warn(id, at, 'alias-common', `"${alias.text}" is an everyday word, and any casing counts: ${mean}`);
  else if (EVERYDAY.has(folded) && alias.role !== 'surname')
    warn(id, at, 'alias-common', `"${alias.text}" is an everyday word, found wherever it opens a sentence: ${mean}`);
  else if (alias.case === 'any' && [...folded].length <= 3)
    warn(id, at, 'alias-common', `"${alias.text}" is very short, and any casing counts: "case: exact" is safer`);
  else if (kind === 'person' && GIVEN.has(folded))
    warn(id, at, 'alias-given-name', `"${alias.text}" is a first name, which many people have: ${mean}`);
};

/** A phrase that holds none of the entity's names cannot keep one from being found inside it. */
const adviseOnRules = ({ id, aliases }: Entity, alias: Alias, at: Path, warn: Warn): void => {
  for (const key of ['neverWithin', 'namesakes'] as const)
    for (const [index, phrase] of (alias[key] ?? []).entries()) {
      const folded = foldForm(phrase);
      if (aliases.some((one) => folded.includes(foldForm(one.text)))) continue;
      warn(id, [...at, key, index], 'alias-ineffective', `"${phrase}" contains no alias of "${id}": is it meant here?`);
    }
};
