// Each surface in each state worth looking at, by name. The gallery page shows one at a time; axe and the camera go through all.
import type { JSX } from 'preact';
import type { Lang } from '../../core/corpus.ts';
import type { Reason } from '../../core/mention.ts';
import { CardNotice } from '../../ui/card/card-notice.tsx';
import { EntityCard, type EntityCardProps } from '../../ui/card/entity-card.tsx';
import { sayWhy } from '../../ui/card/why.ts';
import { makeText } from '../../ui/text.ts';
import { BRIEFS, CARNEY, LONDON } from './fixture.ts';
import { OPTIONS_SCENES } from './options-scenes.tsx';
import { PANEL_SCENES } from './panel-scenes.tsx';
import { POPUP_SCENES } from './popup-scenes.tsx';
import { SETTINGS_SCENES } from './settings-scenes.tsx';

const REASONS: readonly Reason[] = [
  { code: 'title-before', words: ['Prime Minister'] },
  { code: 'context', words: ['Ottawa', 'tariffs'] },
];

const nothing = () => undefined;

/** A page of one card, as its owner would announce it. */
const wall = (lang: Lang, inside: JSX.Element): JSX.Element => (
  <main>
    <h1 class="unseen">{makeText(lang)('manifest.name')}</h1>
    <div class="frame-card" role="dialog" aria-labelledby="title">
      {inside}
    </div>
  </main>
);

const card = (lang: Lang, props: Partial<EntityCardProps> = {}): JSX.Element =>
  wall(
    lang,
    <EntityCard
      card={CARNEY}
      t={makeText(lang)}
      lang={lang}
      titleId="title"
      onOpenRelated={nothing}
      onPin={nothing}
      onNotThis={nothing}
      onCopy={nothing}
      onOpenPanel={nothing}
      {...props}
    />,
  );

export const SCENES = {
  ...POPUP_SCENES,
  ...PANEL_SCENES,
  ...OPTIONS_SCENES,
  ...SETTINGS_SCENES,
  card: (lang) => card(lang, { mention: { why: sayWhy(makeText(lang), lang, REASONS), alternatives: [] } }),
  'card-small': (lang) => card(lang, { card: LONDON }),
  'card-trail': (lang) =>
    card(lang, {
      onBack: nothing,
      onForward: nothing,
      canBack: true,
      canForward: true,
      pinned: true,
      copied: true,
      onClose: nothing,
      mention: { why: [], alternatives: [BRIEFS.london, BRIEFS.bank] },
    }),
  'card-loading': (lang) => wall(lang, <CardNotice t={makeText(lang)} titleId="title" />),
  'card-failed': (lang) => wall(lang, <CardNotice t={makeText(lang)} titleId="title" error="entity-unknown" />),
} as const satisfies { readonly [name: string]: (lang: Lang) => JSX.Element };

export type SceneName = keyof typeof SCENES;
