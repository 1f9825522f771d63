// One sentence for every state that a sync can be in, and when a corpus counts as out of date.
import { describe, expect, it } from 'vitest';
import type { CorpusRow } from '../core/library/corpus-row.ts';
import type { Outcome, SyncState } from '../core/sync-state.ts';
import { isStale, isSyncing, kilobytes, staleLine, syncLine } from './sync-line.ts';
import { makeText } from './text.ts';

const AT = Date.UTC(2026, 2, 14, 12);
const memory = (outcome?: Outcome) => ({ due: AT, failures: 0, ...(outcome && { outcome }) });
const idle = (outcome?: Outcome): SyncState => ({ kind: 'idle', memory: memory(outcome) });
const updated = {
  kind: 'updated',
  at: AT,
  version: 3,
  changes: { added: 6, changed: 14, removed: 0 },
  bytes: 9,
  keyChanged: false,
} as const;
const failure = { code: 'fetch-status', message: 'HTTP 404' } as const;

const STATES: readonly (readonly [string, SyncState, RegExp])[] = [
  ['never checked', idle(), /^Not checked yet\.$/],
  ['first installed', idle(updated), /^Version 3 is installed\.$/],
  ['updated', idle({ ...updated, from: 2 }), /^Updated to version 3: 6 new, 14 changed, 0 gone\.$/],
  [
    'current',
    idle({ kind: 'current', at: AT, version: 3, repaired: false }),
    /^Already current: version 3, checked .*2026/,
  ],
  ['repaired', idle({ kind: 'current', at: AT, version: 3, repaired: true }), /^Current: version 3\. Files/],
  ['checking', { kind: 'checking', memory: memory() }, /^Looking for news…$/],
  [
    'downloading',
    { kind: 'downloading', version: 3, parts: 4, ofParts: 9, bytes: 1, ofBytes: 980_000, memory: memory() },
    /^Fetching: file 4 of 9, 1 of 980 kB$/,
  ],
  [
    'reading',
    { kind: 'installing', version: 3, step: 'checking', share: 0.5, memory: memory() },
    /^Checking version 3: 50%…$/,
  ],
  [
    'compiling',
    { kind: 'installing', version: 3, step: 'compiling', share: 0.5, memory: memory() },
    /^Trying version 3 out/,
  ],
  [
    'switching',
    { kind: 'installing', version: 3, step: 'storing', share: 1, memory: memory() },
    /^Switching over to version 3…$/,
  ],
  [
    'failed',
    { kind: 'failed', failure, due: AT, memory: memory({ kind: 'failed', at: AT, failure }) },
    /^Not updated\. The server answered with an error instead of the file\. Next try: .*2026/,
  ],
];

describe('the sentence of a sync', () => {
  it.each(STATES)('%s', (_, state, sentence) => expect(syncLine(state, makeText('en'), 'en')).toMatch(sentence));

  it.each(STATES)('%s, in French, with nothing left to fill in', (_, state) => {
    const said = syncLine(state, makeText('fr'), 'fr');
    expect(said).not.toMatch(/[{}]|corpora\.|error\./);
    expect(said).not.toBe(syncLine(state, makeText('en'), 'en'));
  });

  it('knows which states pass by themselves', () =>
    expect(STATES.filter(([, state]) => isSyncing(state)).map(([name]) => name)).toEqual([
      'checking',
      'downloading',
      'reading',
      'compiling',
      'switching',
    ]));

  it('never says 0 kB', () => expect([0, 1, 1000, 1001].map(kilobytes)).toEqual([1, 1, 1, 2]));
});

describe('a corpus that nobody vouches for any more', () => {
  const row = (more: Partial<CorpusRow>): CorpusRow => ({ origin: 'channel', expires: AT, ...more }) as CorpusRow;
  it.each([
    ['one whose time is up', row({}), AT, true],
    ['one that has a moment left', row({}), AT - 1, false],
    ['one from a file', row({ origin: 'file' }), AT, true],
    ['the package’s own', row({ origin: 'package' }), AT, false],
    ['one of which nothing is here', { origin: 'nowhere' } as CorpusRow, AT, false],
  ])('%s', (_, one, now, stale) => expect(isStale(one, now)).toBe(stale));

  it('says until when somebody did', () =>
    expect(staleLine(row({}), makeText('en'), 'en')).toBe(
      'Out of date: its publisher vouched for it until Mar 14, 2026.',
    ));
});
