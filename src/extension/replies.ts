// The shapes of the background's replies, checked where the extension's own pages receive them. Read together with messages.ts.
// Pages' scripts do not check: they must stay small, and what reaches them was built by our own background of the same version.
import * as v from 'valibot';
import type { Card, CardFact, CardRelation } from '../core/card.ts';
import {
  type CorpusInfo,
  type EntityBrief,
  KINDS,
  LANGS,
  type Lang,
  type LocalText,
  type SearchHit,
  type Topic,
} from '../core/corpus.ts';
import { ERROR_CODES, type Failure } from '../core/errors.ts';
import type { Annotated, NamedOnPage } from '../core/mention.ts';
import { entityKeySchema, lockSchema, settingsSchema } from '../core/settings/record.ts';
import type { Lock, Settings } from '../core/settings.ts';

type Shape<T> = v.GenericSchema<unknown, T>;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const local: Shape<LocalText> = v.object({ en: v.exactOptional(v.string()), fr: v.exactOptional(v.string()) });

const brief: Shape<EntityBrief> = v.object({
  key: entityKeySchema,
  kind: v.picklist(KINDS),
  name: local,
  description: local,
  topics: v.array(v.string()),
  hue: v.exactOptional(count),
});

export const briefs: Shape<readonly EntityBrief[]> = v.array(brief);

export const failure: Shape<Failure> = v.object({
  code: v.picklist(ERROR_CODES),
  message: v.string(),
  where: v.exactOptional(v.string()),
});

/** What a page's script needs to start. */
export type PageStart = {
  readonly on: boolean;
  readonly settings: Settings;
  readonly lang: Lang;
  /** The host that the reader's hidden entities are compared with: the tab's, in its frames too. */
  readonly site: string;
  /** Names the lexicon: another one than before means that the page's mentions are out of date. */
  readonly stamp: string;
};
export const pageStart: Shape<PageStart> = v.object({
  on: v.boolean(),
  settings: settingsSchema,
  lang: v.picklist(LANGS),
  site: v.string(),
  stamp: v.string(),
});

export const annotated: Shape<Annotated> = v.object({
  mentions: v.array(
    v.array(
      v.object({
        start: count,
        end: count,
        entities: v.array(entityKeySchema),
        score: v.number(),
        reasons: v.array(v.object({ code: v.string(), words: v.exactOptional(v.array(v.string())) })),
      }),
    ),
  ),
  briefs: v.array(brief),
  dossier: v.unknown(),
  unsettled: v.array(count),
});

const topics: Shape<readonly Topic[]> = v.array(v.object({ id: v.string(), name: local }));

const fact: Shape<CardFact> = v.object({
  text: local,
  date: v.exactOptional(v.string()),
  until: v.exactOptional(v.string()),
  source: v.object({
    id: v.string(),
    title: v.string(),
    publisher: v.string(),
    date: v.string(),
    url: v.exactOptional(v.string()),
  }),
  passage: count,
  passageText: local,
});
const relation: Shape<CardRelation> = v.object({ label: local, target: brief });

export const card: Shape<Card> = v.object({
  key: entityKeySchema,
  kind: v.picklist(KINDS),
  name: local,
  description: local,
  summary: local,
  topics,
  hue: v.exactOptional(count),
  aliases: v.array(v.string()),
  facts: v.array(fact),
  relations: v.array(relation),
  corpus: v.object({ id: v.string(), title: local, publisher: v.string(), version: count, date: v.string() }),
});

export const cards: Shape<readonly Card[]> = v.array(card);

export const searchHits: Shape<readonly SearchHit[]> = v.array(
  v.object({ brief, matched: v.string(), spans: v.array(v.tuple([count, count])) }),
);

export const corpora: Shape<readonly CorpusInfo[]> = v.array(
  v.object({ id: v.string(), title: local, publisher: v.string(), version: count, entities: count, topics }),
);

/**
 * `locked`: what the reader's organisation has settled. `notice`: the browser refuses to store, so that choices last only as long as the
 * browser lets them.
 */
export type SettingsState = {
  readonly settings: Settings;
  readonly locked?: readonly Lock[];
  readonly notice?: Failure;
};
export const settingsState: Shape<SettingsState> = v.object({
  settings: settingsSchema,
  locked: v.exactOptional(v.array(lockSchema)),
  notice: v.exactOptional(failure),
});

export const namedOnPage: Shape<NamedOnPage> = v.object({ brief, count });
