// The library in the options page, in each state that a reader may find it. Called by scenes.tsx.
import type { JSX } from 'preact';
import type { Lang } from '../../core/corpus.ts';
import { ok } from '../../core/errors.ts';
import type { CorpusRow } from '../../core/library/corpus-row.ts';
import type { SyncMemory } from '../../core/sync-state.ts';
import { BackupSection } from '../../ui/options/backup-section.tsx';
import type { ChannelPreview, CorporaCalls } from '../../ui/options/corpora-calls.ts';
import { CorporaSection } from '../../ui/options/corpora-section.tsx';
import { makeText } from '../../ui/text.ts';
import { told } from './popup-scenes.tsx';

const NOW = Date.UTC(2026, 2, 14, 10, 42);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const KEY = '3f2a 99c0 41d7 08be 5c11 e0a4 7762 b9f3';
const memory: SyncMemory = { due: NOW + DAY, failures: 0, confirmed: NOW - HOUR };

const BASE: CorpusRow = {
  id: 'harbour',
  title: { en: 'The harbour', fr: 'Le port' },
  publisher: 'Harbour Gazette',
  version: 12,
  entities: 214,
  enabled: true,
  origin: 'channel',
  address: 'https://harbour.example/corpus/channel.json#ed25519=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8',
  auto: true,
  signed: true,
  fingerprints: [KEY],
  installed: NOW - 3 * DAY,
  expires: NOW + 20 * DAY,
  held: false,
  removable: true,
};

const ROWS: readonly CorpusRow[] = [
  {
    ...BASE,
    id: 'carney-first-trip',
    title: { en: 'Carney’s first trip', fr: 'Le premier voyage de Carney' },
    publisher: 'Sidelight',
    version: 1,
    entities: 45,
    origin: 'package',
    fingerprints: [],
    auto: false,
    removable: false,
  },
  {
    ...BASE,
    hue: 3,
    previous: { version: 11, withdrawn: true },
    sync: {
      kind: 'idle',
      memory: {
        ...memory,
        outcome: {
          kind: 'updated',
          at: NOW - HOUR,
          version: 12,
          from: 11,
          changes: { added: 6, changed: 14, removed: 1 },
          bytes: 48_200,
          keyChanged: true,
          notes: { en: 'Six more ferries.', fr: 'Six bacs de plus.' },
        },
      },
    },
  },
  {
    ...BASE,
    id: 'canal',
    title: { en: 'The canal' },
    expires: NOW - DAY,
    sync: {
      kind: 'failed',
      due: NOW + HOUR,
      failure: { code: 'fetch-failed', message: 'Failed to fetch', where: 'https://canal.example/channel.json' },
      memory: {
        ...memory,
        failures: 3,
        outcome: {
          kind: 'failed',
          at: NOW - HOUR,
          failure: { code: 'fetch-failed', message: 'Failed to fetch', where: 'https://canal.example/channel.json' },
        },
      },
    },
  },
  {
    ...BASE,
    id: 'airport',
    title: { en: 'The airport' },
    signed: false,
    fingerprints: [],
    hue: 1,
    sync: { kind: 'downloading', version: 3, parts: 4, ofParts: 9, bytes: 410_000, ofBytes: 980_000, memory },
  },
];

const OFFER: ChannelPreview = {
  corpus: 'harbour',
  title: { en: 'The harbour', fr: 'Le port' },
  publisher: 'Harbour Gazette',
  version: 12,
  entities: 214,
  sources: 31,
  signed: true,
  fingerprints: [KEY],
  bytes: 981_000,
  standing: 'nothing',
};

const saying = (what: string) => async () => {
  told.push(what);
  return ok(null);
};
const CALLS: CorporaCalls = {
  enable: saying('enable'),
  colour: saying('colour'),
  setAuto: saying('auto'),
  arrange: saying('arrange'),
  rollBack: saying('back'),
  remove: saying('remove'),
  restart: saying('restart'),
  checkNow: async () => ok({ kind: 'idle', memory }),
  preview: async () => ok(OFFER),
  subscribe: async () => ok({ kind: 'idle', memory }),
  save: async () => ok({ name: 'sidelight-2026-03-14.sidelight', bytes: 1_240_000 }),
  openFile: async () =>
    ok({
      settings: true,
      offers: [
        { kind: 'pack', corpus: 'harbour', preview: OFFER },
        {
          kind: 'pack',
          corpus: 'airport',
          preview: { ...OFFER, corpus: 'airport', title: { en: 'The airport' }, signed: false },
        },
        { kind: 'refused', corpus: 'canal', failure: { code: 'channel-behind', message: '' } },
      ],
    }),
  takeFile: async () => ok([]),
  closeFile: () => told.push('close'),
};

const Library = (props: {
  lang: Lang;
  rows: readonly CorpusRow[];
  refused?: boolean;
  fixed?: boolean;
}): JSX.Element => {
  const about = {
    t: makeText(props.lang),
    lang: props.lang,
    rows: props.rows,
    calls: CALLS,
    now: NOW,
    fixed: props.fixed ?? false,
    ...(props.refused && { refusal: 'storage-unavailable' as const }),
  };
  return (
    <main class="frame-page">
      <h1 class="unseen">{about.t('manifest.name')}</h1>
      <div class="settings">
        <CorporaSection {...about} />
        <BackupSection {...about} />
      </div>
    </main>
  );
};

export const OPTIONS_SCENES = {
  library: (lang: Lang) => <Library lang={lang} rows={ROWS} />,
  'library-refused': (lang: Lang) => <Library lang={lang} rows={ROWS.slice(0, 1)} refused />,
  'library-fixed': (lang: Lang) => <Library lang={lang} rows={ROWS.slice(0, 2)} fixed />,
} as const;
