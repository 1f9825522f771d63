// What an organisation presets, sound and unsound, and what it does to a reader's choices.
import { describe, expect, it } from 'vitest';
import schema from '../../../assets/public/managed-schema.json';
import { DEFAULTS, NO_PRESET, type Preset } from '../settings.ts';
import { readPreset } from './preset.ts';
import { changeRecord, migrate, settingsOf } from './record.ts';

const KEY = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8';
const ADDRESS = `https://press.example/channel.json#ed25519=${KEY}`;
const FRESH = migrate(undefined);

describe('a policy', () => {
  it('is read as it was meant', () => {
    const managed = {
      channels: [ADDRESS, ADDRESS],
      settings: { siteMode: 'only', sites: ['example.org'], hoverDelay: 500 },
      locked: ['channels', 'siteMode', 'sites'],
    };
    expect(readPreset(managed)).toEqual({ preset: { ...managed, channels: [ADDRESS] }, problems: [] });
  });

  it.each([
    ['nothing', undefined],
    ['an empty one', {}],
    ['a list', []],
    ['words', 'channels'],
    ['values of other shapes', { channels: 'x', settings: [], locked: {} }],
  ])('that is %s presets nothing', (_, managed) => expect(readPreset(managed).preset).toEqual(NO_PRESET));

  it.each([
    ['a channel without https', { channels: ['http://press.example/channel.json', ADDRESS] }, 'channels', [ADDRESS]],
    ['a channel with half a key', { channels: [`${ADDRESS.slice(0, -3)}`, ADDRESS] }, 'channels', [ADDRESS]],
    ['a channel that is no text', { channels: [7, ADDRESS] }, 'channels', [ADDRESS]],
    ['a setting of another shape', { settings: { hoverDelay: 'long', theme: 'dark' } }, 'settings', { theme: 'dark' }],
    ['a setting nobody knows', { settings: { colour: 1, theme: 'dark' } }, 'settings', { theme: 'dark' }],
    ['a lock on nothing', { locked: ['everything', 'theme'] }, 'locked', ['theme']],
    ['a lock on what objects inherit', { locked: ['toString', 'theme'] }, 'locked', ['theme']],
  ] as const)('with %s keeps the rest, and says so', (_, managed, key, kept) => {
    const { preset, problems } = readPreset(managed);
    expect(preset[key]).toEqual(kept);
    expect(problems).toHaveLength(1);
  });
});

describe('the schema that browsers check policies with', () => {
  const { settings, locked } = schema.properties;

  it('names every setting and every lock', () => {
    expect(Object.keys(settings.properties).sort()).toEqual(Object.keys(DEFAULTS).sort());
    expect(locked.items.enum.toSorted()).toEqual(['channels', ...Object.keys(DEFAULTS)].sort());
  });

  it('lets every value through that means something', () => {
    for (const [key, { enum: values = [] }] of Object.entries(settings.properties) as [string, { enum?: string[] }][])
      for (const value of values) expect(readPreset({ settings: { [key]: value } }).problems).toEqual([]);
    for (const name of locked.items.enum) expect(readPreset({ locked: [name] }).problems).toEqual([]);
  });
});

describe('a preset', () => {
  const preset: Preset = { channels: [], settings: { theme: 'dark', hoverDelay: 500 }, locked: ['hoverDelay', 'lang'] };

  it('stands in the place of the defaults until the reader chooses', () => {
    expect(settingsOf(FRESH, preset)).toEqual({ ...DEFAULTS, theme: 'dark', hoverDelay: 500 });
    const chosen = changeRecord(FRESH, { theme: 'light' }, preset);
    expect(settingsOf(chosen, preset).theme).toBe('light');
  });

  it('lets the reader go back to what is the default elsewhere', () => {
    const chosen = changeRecord(FRESH, { theme: DEFAULTS.theme }, preset);
    expect(settingsOf(chosen, preset).theme).toBe(DEFAULTS.theme);
  });

  it('keeps what is locked, preset or not, whatever was chosen before or is chosen now', () => {
    const before = changeRecord(FRESH, { hoverDelay: 0, lang: 'fr' });
    expect(settingsOf(before, preset)).toMatchObject({ hoverDelay: 500, lang: 'auto' });
    const after = changeRecord(before, { hoverDelay: 100, lang: 'en', density: 'every' }, preset);
    expect(settingsOf(after, preset)).toMatchObject({ hoverDelay: 500, lang: 'auto', density: 'every' });
    // the policy goes: the reader has what the reader chose
    expect(settingsOf(after)).toMatchObject({ hoverDelay: 0, lang: 'fr' });
  });
});
