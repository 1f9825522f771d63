// How the reader's choices are stored: a version, and only what differs from the defaults, so that a better default reaches
// everyone who never chose. Pure: extension/storage reads and writes, the protocol checks with the same shapes.
import * as v from 'valibot';
import { type EntityKey, LANGS } from '../corpus.ts';
import { DEFAULTS, DENSITIES, HOLD_KEYS, type Lock, NO_PRESET, type Preset, type Settings } from '../settings.ts';

export const SETTINGS_VERSION = 1;

/** `changed` is read key by key: one damaged choice must not cost the reader the others. */
export type SettingsRecord = { readonly version: number; readonly changed: { readonly [key: string]: unknown } };

const line = v.pipe(v.string(), v.maxLength(500));
export const entityKeySchema = v.custom<EntityKey>((key) => typeof key === 'string' && /^[^/]+\/[^/]+$/.test(key));
export const hiddenSchema = v.object({ key: entityKeySchema, site: v.exactOptional(line) });

export const underlineSchema = v.picklist(['dotted', 'solid', 'wavy', 'tint']);

const SHAPES = {
  on: v.boolean(),
  siteMode: v.picklist(['except', 'only']),
  sites: v.pipe(v.array(line), v.maxLength(2000)),
  density: v.picklist(DENSITIES),
  topicsOff: v.pipe(v.array(line), v.maxLength(500)),
  hidden: v.pipe(v.array(hiddenSchema), v.maxLength(5000)),
  hoverDelay: v.pipe(v.number(), v.minValue(0), v.maxValue(1000)),
  holdKey: v.picklist(HOLD_KEYS),
  theme: v.picklist(['auto', 'light', 'dark']),
  underline: underlineSchema,
  lang: v.picklist(['auto', ...LANGS]),
} satisfies { [K in keyof Settings]: v.GenericSchema<unknown, Settings[K]> };

export const settingsSchema: v.GenericSchema<unknown, Settings> = v.object(SHAPES);
/** Some of the choices, to be changed; no others. */
export const changesSchema = v.custom<Partial<Settings>>(
  (changes) =>
    typeof changes === 'object' &&
    changes !== null &&
    !Array.isArray(changes) &&
    Object.entries(changes).every(([key, value]) => fits(key, value)),
  'is no change of settings',
);

const shapeOf = (key: string): v.GenericSchema | undefined =>
  Object.hasOwn(SHAPES, key) ? SHAPES[key as keyof Settings] : undefined;

const fits = (key: string, value: unknown): boolean => {
  const shape = shapeOf(key);
  return shape !== undefined && v.is(shape, value);
};

const recordSchema = v.object({
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  changed: v.record(v.string(), v.unknown()),
});

/** What each version's `changed` becomes in the next: the first turns 1 into 2. */
export type Migration = (changed: SettingsRecord['changed']) => SettingsRecord['changed'];
export const MIGRATIONS: readonly Migration[] = [];

/** A record of today's version from whatever was stored; an empty one where nothing readable was. A newer one is left as it is. */
export const migrate = (stored: unknown, migrations: readonly Migration[] = MIGRATIONS): SettingsRecord => {
  const read = v.safeParse(recordSchema, stored);
  const today = migrations.length + 1;
  if (!read.success) return { version: today, changed: {} };
  const { version, changed } = read.output;
  if (version >= today) return { version, changed };
  return { version: today, changed: migrations.slice(version - 1).reduce((from, step) => step(from), changed) };
};

/** Those of the values that have their setting's shape. */
export const soundSettings = (values: { readonly [key: string]: unknown }): Partial<Settings> =>
  Object.fromEntries(Object.entries(values).filter(([key, value]) => fits(key, value)));

/** What may be locked, by its name: the check of what an organisation or a message says. */
export const lockSchema: v.GenericSchema<unknown, Lock> = v.picklist([
  ...(Object.keys(DEFAULTS) as (keyof Settings)[]),
  'channels',
]);

/** The defaults, or what stands in their place, with what the reader changed. Choices that do not have their shape count as never made. */
export const settingsOf = (record: SettingsRecord, { settings: given, locked }: Preset = NO_PRESET): Settings => {
  const base = { ...DEFAULTS, ...given };
  const fixed = Object.fromEntries(locked.flatMap((key) => (key === 'channels' ? [] : [[key, base[key]]])));
  return { ...base, ...soundSettings(record.changed), ...fixed };
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The record after `changes`. Choices of a newer version, which we cannot read, are kept for the device that can. What is locked stays
 * as it is; a choice that is the default is still kept where something else was preset.
 */
export const changeRecord = (
  record: SettingsRecord,
  changes: Partial<Settings>,
  { settings: given, locked }: Preset = NO_PRESET,
): SettingsRecord => {
  const free = Object.entries(changes).filter(([key]) => !locked.includes(key as Lock));
  const changed = Object.entries({ ...record.changed, ...Object.fromEntries(free) }).filter(
    ([key, value]) => !(shapeOf(key) && !(key in given) && same(value, DEFAULTS[key as keyof Settings])),
  );
  return { version: record.version, changed: Object.fromEntries(changed) };
};
