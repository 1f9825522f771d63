import { describe, expect, it } from 'vitest';
import type { CorpusRow } from '../../core/library/corpus-row.ts';
import { NEVER_SYNCED, type Outcome, type SyncState } from '../../core/sync-state.ts';
import { makeText } from '../text.ts';
import { allSyncsLine } from './all-syncs-line.ts';

const t = makeText('en');
const row = (id: string, sync?: SyncState, enabled = true): CorpusRow => ({
  id,
  title: { en: id.toUpperCase() },
  publisher: 'P',
  entities: 1,
  enabled,
  origin: sync ? 'channel' : 'package',
  auto: true,
  signed: true,
  fingerprints: [],
  held: false,
  removable: true,
  ...(sync && { sync }),
});
const ended = (outcome: Outcome): SyncState => ({ kind: 'idle', memory: { ...NEVER_SYNCED, outcome } });
const current = (at: number) => ended({ kind: 'current', at, version: 3, repaired: false });
const failed = ended({ kind: 'failed', at: 1, failure: { code: 'fetch-failed', message: '' } });
const checking: SyncState = { kind: 'checking', memory: NEVER_SYNCED };
const never: SyncState = { kind: 'idle', memory: NEVER_SYNCED };

describe('the line of all syncs', () => {
  it.each<[string, CorpusRow[], RegExp | undefined]>([
    ['nothing where nothing is synced', [row('own')], undefined],
    ['nothing of a corpus that is switched off', [row('a', failed, false)], undefined],
    ['one corpus without its title', [row('a', current(1e12))], /^(?!A:).*version 3/],
    ['which corpus, where there are several', [row('own'), row('a', current(1e12))], /^A: .*version 3/],
    ['what failed before what is well', [row('a', current(1e12)), row('b', failed)], /^B: .*could not be reached/],
    ['what runs before what failed', [row('b', failed), row('a', checking)], /^A: /],
    ['the latest of those that are well', [row('a', current(1e11)), row('b', current(1e12))], /^B: /],
    ['that nothing was checked yet', [row('a', never)], /./],
  ])('says %s', (_what, rows, expected) => {
    const line = allSyncsLine(rows, t, 'en');
    if (expected) expect(line).toMatch(expected);
    else expect(line).toBeUndefined();
  });
});
