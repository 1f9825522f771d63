// What is remembered of a corpus through installing, going back and being read from disk, as tables and over random histories.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../bytes.ts';
import type { Trust } from '../channel/keys.ts';
import {
  ACTIVE,
  codeOf,
  corpus,
  installed as installedOf,
  made,
  must,
  NEXT,
  NOW,
  RESERVE,
} from '../channel.fixture.ts';
import { NEVER_SYNCED } from '../sync-state.ts';
import {
  adopted,
  blankRecord,
  type CorpusRecord,
  committed,
  type Installed,
  inOrder,
  isHeld,
  isPreviousWithdrawn,
  mayAdopt,
  neededParts,
  newestInstalled,
  type Origin,
  rolledBack,
  settledWithout,
  stagedFor,
  unstaged,
} from './corpus-record.ts';
import { fromStored, RECORD_MIGRATIONS, RECORD_VERSION, toStored } from './corpus-record-stored.ts';

const KEYS: Trust = [ACTIVE.publicKey, RESERVE.publicKey];
const URL_ = 'https://host.example/channel.json';
const from = { url: URL_, title: { en: 'The harbour' }, publisher: 'Harbour Gazette' };
const origin: Origin = { corpus: 'harbour', trust: KEYS, from };

const version = async (n: number, withdrawn: readonly number[] = []): Promise<Installed> => {
  const { bytes, channel } = await made(
    { version: n, withdrawn },
    [ACTIVE],
    corpus('harbour', `It sailed ${n} times.`),
  );
  return { channel, mark: (await installedOf(bytes)).mark, file: bytes, at: NOW };
};
const [one, two, three] = await Promise.all([version(1), version(2), version(3, [2])]);
const fresh = adopted(undefined, origin, 1);
const commit = (record: CorpusRecord, it: Installed) => committed(record, it, KEYS, NEVER_SYNCED, '"e"');
const versions = ({ active, previous }: CorpusRecord) => [active?.mark.version, previous?.mark.version];

describe('the record of a corpus', () => {
  it('keeps the version before', () => {
    expect(versions(commit(fresh, one))).toEqual([1, undefined]);
    expect(versions(commit(commit(fresh, one), two))).toEqual([2, 1]);
    expect(versions(commit(commit(commit(fresh, one), two), three))).toEqual([3, 2]);
  });

  it('goes back, holds what it went back to, and goes forward again', () => {
    const at2 = commit(commit(fresh, one), two);
    const back = must(rolledBack(at2));
    expect([versions(back), isHeld(back), newestInstalled(back)?.mark.version]).toEqual([[1, 2], true, 2]);
    const again = must(rolledBack(back));
    expect([versions(again), isHeld(again)]).toEqual([[2, 1], false]);
  });

  it('keeps, after going back, the version that was gone back to when a newer one comes', () => {
    const back = must(rolledBack(commit(commit(fresh, one), two)));
    const after = commit(back, three);
    expect([versions(after), isHeld(after)]).toEqual([[3, 1], false]);
  });

  it('keeps the version before through a repair of the same one', () => {
    expect(versions(commit(commit(commit(fresh, one), two), two))).toEqual([2, 1]);
  });

  it('has nothing to go back to after the first installation', () => {
    expect(codeOf(rolledBack(commit(fresh, one)))).toBe('previous-missing');
  });

  it('knows that a version is withdrawn', () => {
    expect(isPreviousWithdrawn(commit(commit(fresh, one), two))).toBe(false);
    expect(isPreviousWithdrawn(commit(commit(fresh, two), three))).toBe(true);
  });

  it('needs the parts of both versions and of the one being fetched', () => {
    const parts = (...all: Installed[]) =>
      new Set(all.flatMap(({ channel }) => channel.parts.map(({ sha256 }) => sha256)));
    const record = stagedFor(commit(commit(fresh, one), two), three.channel);
    expect(neededParts([record])).toEqual(parts(one, two, three));
    expect(neededParts([unstaged(record)])).toEqual(parts(one, two));
  });

  it('lets a confirmation change nothing but what is known of the channel', () => {
    const record = commit(fresh, one);
    const sync = { ...NEVER_SYNCED, confirmed: NOW };
    expect(settledWithout(record, sync, '"f"')).toEqual({
      ...record,
      sync,
      subscription: { ...from, auto: true, etag: '"f"' },
    });
  });

  it("stands in the reader's order", () => {
    const ids = [blankRecord('b', 1), blankRecord('a', 1), blankRecord('c', 0)];
    expect(inOrder(ids).map(({ corpus: id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it.each([
    ['over nothing', undefined, origin, 'accepted'],
    ['over choices alone', blankRecord('harbour', 0), origin, 'accepted'],
    ['the same again', commit(fresh, one), origin, 'accepted'],
    [
      'the same keys at a new address',
      commit(fresh, one),
      { ...origin, from: { ...from, url: 'https://new.example/c.json' } },
      'accepted',
    ],
    ['other keys', commit(fresh, one), { ...origin, trust: [NEXT.publicKey] }, 'corpus-taken'],
    ['unsigned over signed', commit(fresh, one), { ...origin, trust: 'unsigned' }, 'corpus-taken'],
    ['signed over unsigned', { ...fresh, trust: 'unsigned' }, origin, 'accepted'],
    [
      'signed over unsigned from elsewhere',
      { ...fresh, trust: 'unsigned' },
      { ...origin, from: { ...from, url: 'https://evil.example/c.json' } },
      'corpus-taken',
    ],
  ] satisfies [
    string,
    CorpusRecord | undefined,
    typeof origin | { corpus: string; trust: Trust; url: string },
    string,
  ][])('subscribing %s: %#', (_, record, to, code) => expect(codeOf(mayAdopt(record, to))).toBe(code));

  it('never forgets the newest version, nor any part that it could still show, whatever the reader does', () => {
    const step = fc.oneof(fc.constantFrom(one, two, three), fc.constant('back' as const));
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let record = fresh;
        let newest = 0;
        for (const what of steps) {
          if (what === 'back') {
            const back = rolledBack(record);
            if (back.ok) record = back.value;
          } else if (what.mark.version > newest) {
            newest = what.mark.version;
            record = commit(record, what);
          }
          expect(record.newest?.version ?? 0).toBe(newest);
          if (newest > 0) expect(newestInstalled(record)?.mark.version).toBe(newest);
          const needed = neededParts([record]);
          for (const shown of [record.active, record.previous])
            for (const { sha256 } of shown?.channel.parts ?? []) expect(needed.has(sha256)).toBe(true);
        }
      }),
    );
  });
});

/** One example of every shape that was ever stored, oldest first. They are never changed: only added to. */
const EXAMPLES: readonly unknown[] = [
  {
    version: 1,
    corpus: 'harbour',
    record: {
      corpus: 'harbour',
      order: 2,
      enabled: false,
      hue: 3,
      subscription: { ...from, auto: false, etag: '"x"' },
      trust: KEYS,
      active: two,
      previous: one,
      newest: two.mark,
      staged: ['a'.repeat(64)],
      rejected: {
        sha256: 'b'.repeat(64),
        appVersion: '0.1.0',
        failure: { code: 'pack-duplicate', message: 'two', where: 'anna' },
      },
      sync: {
        due: NOW,
        failures: 2,
        confirmed: NOW,
        outcome: { kind: 'failed', at: NOW, failure: { code: 'fetch-failed', message: 'gone', where: URL_ } },
      },
    },
  },
];

describe('a stored record', () => {
  it('has an example of every version', () => {
    expect(EXAMPLES.length).toBe(RECORD_VERSION);
    expect(RECORD_MIGRATIONS.length).toBe(RECORD_VERSION - 1);
  });

  it.each(EXAMPLES.map((example, at) => [at + 1, example]))('of version %i is read whole', (_, example) => {
    const record = fromStored(example);
    expect(record).toMatchObject({
      corpus: 'harbour',
      order: 2,
      enabled: false,
      hue: 3,
      subscription: { ...from, auto: false, etag: '"x"' },
      trust: KEYS,
      newest: two.mark,
      rejected: { appVersion: '0.1.0', failure: { code: 'pack-duplicate' } },
      sync: { due: NOW, failures: 2, confirmed: NOW, outcome: { kind: 'failed' } },
    });
    expect(record?.active).toEqual(two);
    expect(record?.previous).toEqual(one);
  });

  it('comes back as it was', () => {
    for (const record of [fresh, blankRecord('canal', 0), stagedFor(commit(commit(fresh, one), two), three.channel)])
      expect(fromStored(toStored(record))).toEqual(record);
  });

  const whole = toStored(commit(fresh, one)).record as Record<string, unknown>;
  it.each([
    ['the installed version', { active: { ...one, mark: 'x' } }, 'active'],
    ['the file', { active: { ...one, file: 'text' } }, 'active'],
    ['the staged hashes', { staged: 'none' }, 'staged'],
    ['the colour', { hue: 17 }, 'hue'],
    ['the state of the sync', { sync: { due: 'soon', failures: -1, outcome: { kind: 'other' } } }, 'nothing'],
  ])('forgets %s when it is damaged, and no more', (_, damage, lost) => {
    const record = fromStored({ version: 1, record: { ...whole, ...damage } });
    expect(record).toMatchObject({ corpus: 'harbour', trust: KEYS, subscription: { url: URL_ } });
    expect(record && lost in record).toBe(false);
    if (lost === 'nothing') expect(record?.sync).toEqual(NEVER_SYNCED);
  });

  it.each([
    ['of a newer app', { version: RECORD_VERSION + 1, record: whole }],
    ['without a corpus', { version: 1, record: { ...whole, corpus: undefined } }],
    ['that trusts something else', { version: 1, record: { ...whole, trust: 'anyone' } }],
    ['that is text', 'record'],
    ['that is bytes', utf8('record')],
  ])('%s is not read', (_, stored) => expect(fromStored(stored)).toBeUndefined());

  it('walks through every migration from the version it has', () => {
    const migrations = [
      (record: unknown) => ({ ...(record as object), order: 7 }),
      (record: unknown) => ({ ...(record as object), hue: 1 }),
    ];
    expect(fromStored({ version: 1, record: whole }, migrations)).toMatchObject({ order: 7, hue: 1 });
    expect(fromStored({ version: 2, record: whole }, migrations)).toMatchObject({ order: 1, hue: 1 });
    expect(fromStored({ version: 3, record: whole }, migrations)).toMatchObject({ order: 1 });
  });
});
