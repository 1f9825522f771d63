// What open pages are told of changes, through lives of the background that end at the worst moment.
import { describe, expect, it } from 'vitest';
import { fail, ok, type Result } from '../../core/errors.ts';
import { makeAnnounce } from './announce.ts';

const world = () => {
  const session = new Map<string, unknown>();
  const world = { installed: ok('v1') as Result<string>, told: [] as string[], deaf: false };
  /** A new life over the same session. */
  const wake = () =>
    makeAnnounce({
      stamp: async () => world.installed,
      tell: async (stamp) => {
        if (world.deaf) throw new Error('stopped here');
        world.told.push(stamp);
      },
      session: {
        get: async (key: string) => Object.fromEntries([...session].filter(([one]) => one === key)),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) session.set(key, value);
        },
      } as never,
    });
  return { world, wake };
};

describe('pages', () => {
  it('are told of a change once', async () => {
    const { world: it, wake } = world();
    await wake().begin();
    it.installed = ok('v2');
    await wake().changed();
    await wake().begin();
    await wake().begin();
    expect(it.told).toEqual(['v2']);
  });

  it('are told by the next life when the background was stopped before it could', async () => {
    const { world: it, wake } = world();
    await wake().begin();
    it.installed = ok('v2');
    await wake().begin();
    expect(it.told).toEqual(['v2']);
  });

  it('are told again when the background was stopped while telling', async () => {
    const { world: it, wake } = world();
    await wake().begin();
    it.installed = ok('v2');
    it.deaf = true;
    await expect(wake().changed()).rejects.toThrow();
    it.deaf = false;
    await wake().begin();
    expect(it.told).toEqual(['v2']);
  });

  it('are told nothing when a session begins', async () => {
    const { world: it, wake } = world();
    await wake().begin();
    expect(it.told).toEqual([]);
  });

  it('are told nothing while what is installed cannot be read', async () => {
    const { world: it, wake } = world();
    await wake().begin();
    it.installed = fail('corpus-malformed', 'broken');
    await wake().begin();
    await wake().changed();
    it.installed = ok('v1');
    await wake().begin();
    expect(it.told).toEqual([]);
  });
});
