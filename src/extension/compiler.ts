// Stands in for lexicon and search until they are there: every alias, whole words, longest first.
import { briefOf } from '../core/card.ts';
import { type EntityBrief, entityKey } from '../core/corpus.ts';
import type { Mention } from '../core/mention.ts';
import type { Compiler, InstalledPack } from './library.ts';

const names = (packs: readonly InstalledPack[]) =>
  packs
    .flatMap(({ corpus }) =>
      corpus.entities.flatMap((entity) =>
        entity.aliases.filter((a) => !a.searchOnly).map(({ text }) => ({ text, brief: briefOf(corpus.id, entity) })),
      ),
    )
    .sort((a, b) => b.text.length - a.text.length);

const spot = (text: string, list: readonly { text: string; brief: EntityBrief }[]): Mention[] => {
  const found: Mention[] = [];
  for (const { text: name, brief } of list)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const end = at + name.length;
      const whole = !/\w/.test(text[at - 1] ?? '') && !/\w/.test(text[end] ?? '');
      if (whole && !found.some((one) => one.start < end && at < one.end))
        found.push({ start: at, end, entities: [brief.key], score: 1, reasons: [] });
    }
  return found.sort((a, b) => a.start - b.start);
};

export const COMPILER: Compiler = {
  annotator: (packs) => {
    const list = names(packs);
    return ({ texts }) => {
      const mentions = texts.map((text) => spot(text, list));
      const keys = new Set(mentions.flat().flatMap(({ entities }) => entities));
      const briefs = new Map(list.map(({ brief }) => [brief.key, brief]));
      return { mentions, briefs: [...keys].flatMap((key) => briefs.get(key) ?? []), dossier: null, unsettled: [] };
    };
  },
  search: (packs) => (query, lang, limit) =>
    packs
      .flatMap(({ corpus }) => corpus.entities.map((entity) => briefOf(corpus.id, entity)))
      .filter(({ name, key }) => key === entityKey('', query) || (name[lang] ?? name.en ?? '').includes(query))
      .slice(0, limit)
      .map((brief) => ({ brief, matched: brief.name[lang] ?? brief.name.en ?? '', spans: [] })),
};
