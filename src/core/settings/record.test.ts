// Stored choices: an example of every version ever stored, walked through all migrations, and what damage costs.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../settings.ts';
import {
  changeRecord,
  changesSchema,
  MIGRATIONS,
  type Migration,
  migrate,
  SETTINGS_VERSION,
  settingsOf,
  settingsSchema,
} from './record.ts';

/** One stored record of each version, as that version wrote it, and what the reader had chosen. Never edit one: add the next. */
const STORED = [
  {
    version: 1,
    stored: {
      version: 1,
      changed: {
        siteMode: 'only',
        sites: ['example.org', '*.example.net/blog/*'],
        density: 'every',
        topicsOff: ['carney-first-trip/people'],
        hidden: [{ key: 'carney-first-trip/paris' }, { key: 'carney-first-trip/europe', site: 'example.org' }],
        hoverDelay: 0,
        theme: 'dark',
        underline: 'wavy',
        lang: 'fr',
      },
    },
    chosen: {
      ...DEFAULTS,
      siteMode: 'only',
      sites: ['example.org', '*.example.net/blog/*'],
      density: 'every',
      topicsOff: ['carney-first-trip/people'],
      hidden: [{ key: 'carney-first-trip/paris' }, { key: 'carney-first-trip/europe', site: 'example.org' }],
      hoverDelay: 0,
      theme: 'dark',
      underline: 'wavy',
      lang: 'fr',
    },
  },
] as const;

describe('stored settings', () => {
  it('has an example of every version and a migration from each to the next', () => {
    expect(STORED.map(({ version }) => version)).toEqual(Array.from({ length: SETTINGS_VERSION }, (_, at) => at + 1));
    expect(MIGRATIONS).toHaveLength(SETTINGS_VERSION - 1);
  });

  it.each(STORED)('of version $version are read as they were meant', ({ stored, chosen }) => {
    const record = migrate(stored);
    expect(record.version).toBe(SETTINGS_VERSION);
    expect(settingsOf(record)).toEqual(chosen);
    expect(v.is(settingsSchema, settingsOf(record))).toBe(true);
  });

  it('go through every migration after their version, in order', () => {
    const steps: Migration[] = [
      ({ color, ...rest }) => ({ ...rest, theme: color }),
      ({ theme, ...rest }) => ({ ...rest, theme: theme === 'black' ? 'dark' : theme }),
    ];
    const black = { version: 3, changed: { theme: 'dark', on: false } };
    expect(migrate({ version: 1, changed: { color: 'black', on: false } }, steps)).toEqual(black);
    expect(migrate({ version: 2, changed: { theme: 'black', on: false } }, steps)).toEqual(black);
    expect(migrate(black, steps)).toEqual(black);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'on'],
    ['a list', [1]],
    ['no version', { changed: { on: false } }],
    ['version 0', { version: 0, changed: { on: false } }],
    ['a version that is text', { version: '1', changed: { on: false } }],
    ['nothing changed', { version: 1 }],
    ['a list of changes', { version: 1, changed: 7 }],
  ])('that are %s are the defaults', (_, stored) => {
    expect(settingsOf(migrate(stored))).toEqual(DEFAULTS);
  });

  it('lose only the choice that is damaged', () => {
    const changed = { hoverDelay: 5000, sites: 'example.org', theme: 'dark', density: null, nonsense: 1, toString: 2 };
    expect(settingsOf({ version: 1, changed })).toEqual({ ...DEFAULTS, theme: 'dark' });
  });
});

describe('changing settings', () => {
  it('stores only what differs from the defaults', () => {
    const once = changeRecord(migrate(undefined), { theme: 'dark', hoverDelay: 100 });
    expect(once).toEqual({ version: 1, changed: { theme: 'dark', hoverDelay: 100 } });
    expect(changeRecord(once, { theme: 'auto', sites: [] })).toEqual({ version: 1, changed: { hoverDelay: 100 } });
  });

  it('keeps what a newer version stored', () => {
    const newer = { version: 9, changed: { theme: 'sepia', voice: 'low' } };
    expect(settingsOf(newer).theme).toBe('auto');
    expect(changeRecord(newer, { on: false })).toEqual({
      version: 9,
      changed: { theme: 'sepia', voice: 'low', on: false },
    });
  });

  it.each([
    [{ on: false }, true],
    [{ hoverDelay: 0, sites: ['a.example'] }, true],
    [{}, true],
    [{ hoverDelay: -1 }, false],
    [{ hoverDelay: Number.NaN }, false],
    [{ theme: 'sepia' }, false],
    [{ voice: 'low' }, false],
    [{ constructor: 'low' }, false],
    [{ hidden: [{ key: 'no key' }] }, false],
    [[], false],
    [null, false],
  ])('%j is a change: %j', (changes, sound) => {
    expect(v.is(changesSchema, changes)).toBe(sound);
  });
});
