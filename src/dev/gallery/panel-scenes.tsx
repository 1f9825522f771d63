// The side panel's pieces over the bundled corpus, which the gallery's build compiles in. Called by scenes.tsx.
import type { JSX } from 'preact';
import { type Card, openCards } from '../../core/card.ts';
import type { Corpus, EntityKey, Lang } from '../../core/corpus.ts';
import { PageList } from '../../ui/panel/page-list.tsx';
import { edgesOf } from '../../ui/panel/relation-graph.ts';
import { RelationMap } from '../../ui/panel/relation-map.tsx';
import { Timeline } from '../../ui/panel/timeline.tsx';
import { datedFactsOf } from '../../ui/panel/timeline-rows.ts';
import { makeText } from '../../ui/text.ts';
import { told } from './popup-scenes.tsx';

declare const SIDELIGHT_CORPUS: Corpus;

const corpus = SIDELIGHT_CORPUS;
const cardOf = openCards(corpus, { version: 1, created: '2025-04-16' });
const cards = corpus.entities.flatMap(({ id }): Card[] => {
  const card = cardOf(id);
  return card ? [card] : [];
});
const count = (i: number): number => ((i * 7) % 5) + 1;
const namesOf = (some: readonly Card[]) =>
  some.map((card, i) => ({ brief: { ...card, topics: card.topics.map(({ id }) => id) }, count: count(i) }));

const few = cards.filter((_card, i) => i % 3 === 0);
const many = cards.filter((_card, i) => i % 3 !== 1);

const panel =
  (title: 'popup.onPage' | 'map.title', inside: (lang: Lang) => JSX.Element) =>
  (lang: Lang): JSX.Element => (
    <main class="frame-panel">
      <h1 class="unseen">{makeText(lang)('manifest.name')}</h1>
      <h2 class="popup-title">{makeText(lang)(title)}</h2>
      {inside(lang)}
    </main>
  );

const open = (key: string) => told.push(`open ${key}`);

const map = (some: readonly Card[], picked?: EntityKey) =>
  panel('map.title', (lang) => (
    <RelationMap
      t={makeText(lang)}
      lang={lang}
      graph={{ nodes: namesOf(some), edges: edgesOf(some) }}
      width={Math.min(380, innerWidth - 64)}
      onOpen={open}
      {...(picked && { picked })}
    />
  ));

export const PANEL_SCENES = {
  'panel-names': panel('popup.onPage', (lang) => (
    <PageList
      t={makeText(lang)}
      lang={lang}
      names={namesOf(few)}
      topics={corpus.topics}
      shown={{ key: few[1]?.key ?? 'c/none', n: 1 }}
      onOpen={open}
      onShow={(key, n) => told.push(`show ${key} ${n}`)}
    />
  )),
  'panel-map': map(few),
  'panel-map-many': map(many, 'carney-first-trip/united-states'),
  'panel-time': panel('popup.onPage', (lang) => (
    <Timeline
      t={makeText(lang)}
      lang={lang}
      facts={datedFactsOf(cards)}
      onPage={new Set(few.map(({ key }) => key))}
      onOpen={open}
    />
  )),
} as const;
