// What an organisation presets for its readers, from the browser's managed storage. Asked by the settings and by the preset channels; a
// browser without a policy, or without the storage, presets nothing.
import { readPreset } from '../core/settings/preset.ts';
import { NO_PRESET, type Preset } from '../core/settings.ts';

/** `storage.managed`; rejects where no policy names the extension. */
export type ManagedArea = { get(): Promise<{ readonly [key: string]: unknown }> };

export type Managed = {
  /** Never rejects. */
  read(): Promise<Preset>;
  /** The policy has changed: read it anew. */
  forget(): void;
};

/** `report` is told each value that had to be left out, once for each reading. */
export const openManaged = (area: ManagedArea | undefined, report: (problem: string) => void): Managed => {
  let reading: Promise<Preset> | undefined;
  const readNow = async (): Promise<Preset> => {
    if (!area) return NO_PRESET;
    try {
      const { preset, problems } = readPreset(await area.get());
      for (const problem of problems) report(problem);
      return preset;
    } catch {
      return NO_PRESET; // Firefox rejects where no policy is installed, which is the rule
    }
  };
  return {
    read: () => {
      reading ??= readNow();
      return reading;
    },
    forget: () => {
      reading = undefined;
    },
  };
};
