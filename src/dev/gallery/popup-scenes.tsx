// The popup in each of its states, answered from the fixture. Called by scenes.tsx.
import type { JSX } from 'preact';
import { inLang, type Lang, type SearchHit } from '../../core/corpus.ts';
import { fail, ok, type Result } from '../../core/errors.ts';
import type { CorpusRow } from '../../core/library/corpus-row.ts';
import type { NamedOnPage } from '../../core/mention.ts';
import type { PopupCalls, PopupStart } from '../../ui/popup/popup-calls.ts';
import { PopupView } from '../../ui/popup/popup-view.tsx';
import { makeText } from '../../ui/text.ts';
import { BRIEFS, CARNEY, LONDON, TOPICS } from './fixture.ts';

const NAMES: readonly NamedOnPage[] = Object.values(BRIEFS).map((brief, i) => ({ brief, count: ((i * 7) % 5) + 1 }));

/** What the popup told the world, for tests to read. */
export const told: string[] = [];
Object.assign(globalThis, { told });

const search = (query: string, lang: Lang): readonly SearchHit[] => {
  const folded = query.toLowerCase();
  return Object.values(BRIEFS).flatMap((brief) => {
    const name = inLang(brief.name, lang);
    const at = name.toLowerCase().indexOf(folded);
    if (brief === BRIEFS.carney && 'pm carney'.startsWith(folded))
      return [{ brief, matched: 'PM Carney', spans: [[0, query.length]] as const }];
    return at < 0 ? [] : [{ brief, matched: name, spans: [[at, at + query.length]] as const }];
  });
};

const ROWS: readonly CorpusRow[] = [
  {
    ...CARNEY.corpus,
    entities: 39,
    enabled: true,
    origin: 'channel',
    auto: true,
    signed: true,
    fingerprints: [],
    held: false,
    removable: true,
    sync: {
      kind: 'idle',
      memory: {
        due: 0,
        failures: 0,
        outcome: { kind: 'current', at: Date.UTC(2025, 3, 17, 9, 30), version: 3, repaired: false },
      },
    },
  },
];

const calls = (lang: Lang, names: Result<readonly NamedOnPage[]> | 'never'): PopupCalls => ({
  search: async (query) => (query === 'fail' ? fail('internal', 'asked to') : ok(search(query, lang))),
  card: async (key) => {
    const card = [CARNEY, LONDON].find((one) => one.key === key);
    return card ? ok(card) : fail('entity-unknown', key);
  },
  watchNames: (tell) => names !== 'never' && tell(names),
  watchSyncs: (tell) => tell(ROWS),
  showMention: (key, n) => told.push(`show ${key} ${n}`),
  setOn: (on) => told.push(`on ${on}`),
  setSiteOn: (on) => told.push(`site ${on}`),
  remember: (key) => told.push(`remember ${key}`),
  copy: (text) => told.push(`copy ${text}`),
  openPanel: (key) => told.push(`panel ${key}`),
  openSettings: () => told.push('settings'),
});

const START: PopupStart = {
  on: true,
  site: { host: 'www.cbc.ca', on: true },
  corpora: [{ ...CARNEY.corpus, entities: 39, topics: Object.values(TOPICS) }],
  recent: [BRIEFS.macron, BRIEFS.tariffs, BRIEFS.bank],
};

const popup =
  (
    start: Partial<PopupStart> = {},
    names: Result<readonly NamedOnPage[]> | 'never' = ok(NAMES),
    more: Partial<PopupCalls> = {},
  ) =>
  (lang: Lang): JSX.Element => (
    <div class="frame-popup popup">
      <PopupView
        t={makeText(lang)}
        lang={lang}
        start={{ ...START, ...start }}
        calls={{ ...calls(lang, names), ...more }}
      />
    </div>
  );

export const POPUP_SCENES = {
  popup: popup(),
  'popup-search': popup({ query: 'an' }),
  'popup-alias': popup({ query: 'pm c' }),
  'popup-nothing': popup({ query: 'Ottawa Senators' }),
  'popup-failed': popup({ query: 'fail' }),
  'popup-empty': popup({ recent: [] }, ok([])),
  'popup-loading': popup({ recent: [] }, 'never'),
  'popup-unreachable': popup({ site: { host: 'addons.mozilla.org', on: true } }, fail('page-unreachable', 'no answer')),
  'popup-pdf': popup({}, fail('page-pdf', 'a PDF')),
  'popup-access': popup({}, ok([]), {
    askAccess: async () => {
      told.push('access');
      return true;
    },
  }),
  'popup-alert': popup({
    alert: { code: 'channel-app-old', title: { en: 'The harbour', fr: 'Le port' } },
    locked: ['on'],
  }),
  'popup-off': popup({ site: { host: 'www.cbc.ca', on: false } }),
} as const;
