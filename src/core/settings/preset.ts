// What an organisation presets through the browser's managed storage, read value by value: a mistake in a policy must cost its readers
// one value, not all of them. Called by extension/managed. The shape for administrators is assets/public/managed-schema.json.
import { readAddress } from '../channel/keys.ts';
import { DEFAULTS, type Lock, type Preset } from '../settings.ts';
import { soundSettings } from './record.ts';

/** `problems`: each value that was left out, for the log. */
export type ReadPreset = { readonly preset: Preset; readonly problems: readonly string[] };

/** Channels in one policy: more would be fetched one by one at the first start. */
const PRESET_CHANNELS_MAX = 50;

const isLock = (name: unknown): name is Lock =>
  typeof name === 'string' && (name === 'channels' || Object.hasOwn(DEFAULTS, name));

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** `managed`: all that the managed storage holds. */
export const readPreset = (managed: unknown): ReadPreset => {
  const { channels, settings, locked } = isObject(managed) ? managed : {};
  const problems: string[] = [];
  const keep = <T>(where: string, values: readonly unknown[], fits: (value: unknown) => value is T): T[] =>
    values.filter((value): value is T => {
      const sound = fits(value);
      if (!sound) problems.push(`${where}: ${JSON.stringify(value)}`);
      return sound;
    });
  const isChannel = (value: unknown): value is string => typeof value === 'string' && readAddress(value).ok;
  const given = isObject(settings) ? settings : {};
  const sound = soundSettings(given);
  for (const key of Object.keys(given)) if (!(key in sound)) problems.push(`settings: ${key}`);
  return {
    preset: {
      channels: [...new Set(keep('channels', listOf(channels).slice(0, PRESET_CHANNELS_MAX), isChannel))],
      settings: sound,
      locked: [...new Set(keep('locked', listOf(locked), isLock))],
    },
    problems,
  };
};
