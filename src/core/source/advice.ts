// A second look at a corpus that compiles: aliases that will be found where they should not be, summaries that are hard to
// read, facts and passages that are missing. All of it warnings. Called by `check`.

import type { Corpus, Entity } from '../corpus.ts';
import { adviseOnAliases } from './aliases-advice.ts';
import { byPlace, type Path, type Place, type Problem, type Warn } from './problem.ts';
import { gradeOf } from './reading-level.ts';

/** Above this school grade a summary is too hard for a card. */
const HARD_GRADE = { en: 14, fr: 14 };

/** `locate`: where a value of an entity or a source stands in its file. By file and line. */
export const adviseOn = (corpus: Corpus, locate: (id: string, path: Path) => Place): readonly Problem[] => {
  const problems: Problem[] = [];
  const warn: Warn = (id, path, code, message) =>
    void problems.push({ code, severity: 'warning', message, ...locate(id, path) });
  adviseOnAliases(corpus, warn, locate);
  for (const entity of corpus.entities) {
    adviseOnReading(corpus, entity, warn);
    if (entity.facts.length === 0)
      warn(entity.id, [], 'facts-none', `"${entity.id}" has no facts: its card says little`);
  }
  adviseOnPassages(corpus, warn);
  return oncePerLine(problems.sort(byPlace));
};

/** Several forms of one alias entry share its rules, and would each complain of them. */
const oncePerLine = (problems: readonly Problem[]): readonly Problem[] => {
  const told = new Set<string>();
  return problems.filter(({ file, line, message }) => {
    const key = `${file}:${line} ${message}`;
    const fresh = !told.has(key);
    told.add(key);
    return fresh;
  });
};

const adviseOnReading = (corpus: Corpus, { id, summary }: Entity, warn: Warn): void => {
  for (const lang of corpus.languages) {
    const grade = gradeOf(summary[lang] ?? '', lang);
    if (grade === undefined || grade <= HARD_GRADE[lang]) continue;
    const told = `the ${lang} summary is hard to read (school grade ${Math.round(grade)}): shorter sentences help`;
    warn(id, ['summary', lang], 'reading-level', told);
  }
};

const adviseOnPassages = (corpus: Corpus, warn: Warn): void => {
  const used = new Set<string>();
  for (const { facts, relations } of corpus.entities)
    for (const { source, passage } of [...facts, ...relations]) used.add(`${source}#${passage}`);
  for (const source of corpus.sources)
    for (const [index, { n }] of source.passages.entries())
      if (!used.has(`${source.id}#${n}`))
        warn(source.id, ['passages', index], 'passage-unused', `no fact stands on passage ${n} of "${source.id}"`);
};
