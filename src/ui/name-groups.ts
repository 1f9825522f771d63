// The names of a page under the topics they are painted in. Called by the popup's state and the side panel's list.
import { inLang } from '../core/corpus.ts';
import type { NamedOnPage } from '../core/mention.ts';

/** `count`: mentions of all its names together. */
export type NameGroup = { readonly topic: string; readonly count: number; readonly names: readonly NamedOnPage[] };

const byCount = (a: NamedOnPage, b: NamedOnPage): number =>
  b.count - a.count || inLang(a.brief.name, 'en').localeCompare(inLang(b.brief.name, 'en'));

/** `most`: what is named most comes first. `reading`: as they come, which is the order of the page. */
export const groupNames = (names: readonly NamedOnPage[], order: 'most' | 'reading'): readonly NameGroup[] => {
  const groups = [...Map.groupBy(names, ({ brief }) => brief.topics[0] ?? '')].map(([topic, group]) => ({
    topic,
    count: group.reduce((sum, { count }) => sum + count, 0),
    names: order === 'most' ? group.toSorted(byCount) : group,
  }));
  return order === 'most' ? groups.sort((a, b) => b.count - a.count || a.topic.localeCompare(b.topic)) : groups;
};
