// Whether everything an entity points at is there: sources, passages, other entities. Called by source.ts once all is read.
import type { Entity, Source } from '../corpus.ts';
import type { Path, Problem, ProblemCode } from './problem.ts';

/** What the corpus has to point at. `entities` also holds the ids of records that had other faults. */
export type Targets = {
  readonly sources: ReadonlyMap<string, Source>;
  /** Ids of sources that are there but could not be read: not reported a second time. */
  readonly broken: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
  /** `; did you mean …`, or nothing. */
  readonly hint: (word: string, known: Iterable<string>) => string;
};

export type Complain = (path: Path, code: ProblemCode, message: string, severity?: Problem['severity']) => void;

export const checkLinks = (entity: Entity, targets: Targets, complain: Complain): void => {
  for (const [index, fact] of entity.facts.entries()) checkPassage(fact, ['facts', index, 'from'], targets, complain);
  entity.relations.forEach((relation, index) => {
    const { type, target, source, passage } = relation;
    if (target === entity.id) complain(['relations', index], 'relation-shape', `"${target}" points at itself`);
    else if (!targets.entities.has(target)) {
      const near = targets.hint(target, targets.entities);
      complain(['relations', index, type], 'entity-unknown', `there is no entity "${target}"${near}`);
    }
    if (source !== undefined && passage !== undefined)
      checkPassage({ source, passage }, ['relations', index, 'from'], targets, complain);
  });
};

const checkPassage = (
  from: { readonly source: string; readonly passage: number },
  path: Path,
  { sources, broken, hint }: Targets,
  complain: Complain,
): void => {
  const source = sources.get(from.source);
  if (!source) {
    if (broken.has(from.source)) return;
    const near = hint(from.source, sources.keys());
    complain(path, 'source-unknown', `there is no source "${from.source}"${near}`);
  } else if (!source.passages.some((passage) => passage.n === from.passage)) {
    const numbers = source.passages.map((passage) => passage.n).join(', ');
    complain(path, 'passage-unknown', `"${from.source}" has no passage ${from.passage} (it has ${numbers || 'none'})`);
  }
};
