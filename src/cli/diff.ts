// `diff OLD NEW`: what became of a corpus, in words: the release note.

import { type Entity, inLang } from '../core/corpus.ts';
import { type CorpusDiff, diffCorpora, type EntityChange } from '../core/corpus-diff.ts';
import { type Command, UsageError } from './command.ts';
import { counted } from './counted.ts';
import { loadCorpus } from './load-corpus.ts';

const named = ({ id, name, kind }: Entity): string => `${inLang(name, 'en')} (${kind}, ${id})`;

const changeWords = ({ entity, changes }: EntityChange): string => {
  const told = changes.map(({ aspect, added, removed }) => {
    const counts = [added > 0 ? `${added} more` : '', removed > 0 ? `${removed} fewer` : ''].filter(
      (word) => word !== '',
    );
    // An edited fact is one fewer and one more: it reads as one changed.
    if (added > 0 && added === removed)
      return `${counted(added, aspect.replace(/(?<=alias)es$|s$/, ''), aspect)} changed`;
    return counts.length > 0 ? `${aspect}: ${counts.join(', ')}` : `another ${aspect}`;
  });
  return `  ${named(entity)}: ${told.join('; ')}`;
};

const listed = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${title}:`, ...lines];

/** The first line is short enough for a note to readers. */
const diffWords = ({ added, removed, changed, sources, heading }: CorpusDiff): readonly string[] => {
  const counts = [
    added.length > 0 ? `${added.length} added` : '',
    removed.length > 0 ? `${removed.length} removed` : '',
    changed.length > 0 ? `${changed.length} changed` : '',
  ].filter((word) => word !== '');
  const lines = [
    counts.length > 0 ? `Entities: ${counts.join(', ')}` : 'No entity changed',
    ...listed(
      'Added',
      added.map((entity) => `  ${named(entity)}`),
    ),
    ...listed(
      'Removed',
      removed.map((entity) => `  ${named(entity)}`),
    ),
    ...listed('Changed', changed.map(changeWords)),
    ...listed(
      'Sources added',
      sources.added.map((id) => `  ${id}`),
    ),
    ...listed(
      'Sources removed',
      sources.removed.map((id) => `  ${id}`),
    ),
    ...listed(
      'Sources changed',
      sources.changed.map((id) => `  ${id}`),
    ),
  ];
  return heading ? [...lines, 'The title, topics or relation types changed'] : lines;
};

export const diff: Command = {
  name: 'diff',
  usage: 'OLD NEW [--json]',
  does: 'what became of a corpus, in words (each a corpus folder, a build or a published folder)',
  options: { json: { type: 'boolean' } },
  async run(positionals, { json }) {
    const [before, after, ...rest] = positionals;
    if (before === undefined || after === undefined || rest.length > 0)
      throw new UsageError('OLD and NEW were expected');
    const [old, fresh] = [await loadCorpus(before), await loadCorpus(after)];
    if (!old.ok || !fresh.ok) {
      for (const one of [old, fresh]) if (!one.ok) console.error(one.error.message);
      return 1;
    }
    const found = diffCorpora(old.value, fresh.value);
    console.log(json ? JSON.stringify(asIds(found)) : diffWords(found).join('\n'));
    return 0;
  },
};

const asIds = ({ added, removed, changed, sources, heading }: CorpusDiff) => ({
  added: added.map((entity) => entity.id),
  removed: removed.map((entity) => entity.id),
  changed: changed.map(({ entity, changes }) => ({ id: entity.id, changes })),
  sources,
  heading,
});
