// Random misfortune: histories of publications, waits and syncs in which every step of a background's life may be its last, may find the
// store full or refusing, or meet a host that misbehaves. The same promises as in the fault matrix hold at every moment.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { must } from '../core/channel.fixture.ts';
import { ok } from '../core/errors.ts';
import { rolledBack } from '../core/library/corpus-record.ts';
import { isDue, LONGEST_WAIT } from '../core/library/sync-when.ts';
import { restingState } from '../core/sync-state.ts';
import { SERVER_FAULTS } from './sync/fault-rows.fixture.ts';
import { ALL_NAMES, ID, type Version, version } from './sync/fault-versions.fixture.ts';
import { type Fate, openWorld, seenAt, type World } from './sync/sync-world.fixture.ts';

const SCHEDULES = 200;
/** Another one each day of work, the same in CI; a failure prints it. */
const SEED = Number(process.env.SIDELIGHT_SEED ?? 20_250_601);

/** Uniform in [0, 1), the same for the same seed. */
const randomFrom = (seed: number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
};

const REPLIES = SERVER_FAULTS.flatMap(({ reply }) => (reply ? [reply] : []));
const FATES: readonly Fate[] = ['kill-before', 'kill-after', 'full', 'refused', 'throw'];

// what is published is the same in every schedule: made once
const made = new Map<number, Version>();
const publicationOf = async (n: number, now: number): Promise<Version> => {
  const known = made.get(n);
  if (known) return known;
  const fresh = await version(n, now, { lifetime: 366 * 24 * 3_600_000 });
  made.set(n, fresh);
  return fresh;
};

const pick = <T>(list: readonly T[], chance: number): T => list[Math.floor(chance * list.length)] as T;

/** Whatever has happened: pages are annotated with one whole version that was really published, or the floor alone. */
const expectSound = async (world: World, published: number): Promise<number> => {
  const seen = await world.live().seen();
  const n = ALL_NAMES.findIndex((name) => seen.includes(name)) + 1;
  expect(seen).toEqual(seenAt(n));
  expect(n).toBeLessThanOrEqual(published);
  await world.audit();
  const record = await world.record();
  expect(n).toBe(record?.active?.mark.version ?? 0);
  return n;
};

/** The state that a reader is told is one that has a sentence and a time, or none at all. */
const expectMemory = async (world: World): Promise<void> => {
  const { sync } = (await world.record())!;
  expect(['idle', 'failed']).toContain(restingState(sync).kind);
  expect(sync.due <= world.clock.now() + LONGEST_WAIT || isDue(sync.due, world.clock.now())).toBe(true);
};

const schedule = async (seed: number): Promise<string> => {
  globalThis.indexedDB = new IDBFactory();
  const world = openWorld();
  const random = randomFrom(seed);
  const log: string[] = [];
  let published = 1;
  world.server.publish(await publicationOf(1, world.clock.time));
  await world.subscribe();
  for (let turn = 0; turn < 4; turn += 1) {
    if (random() < 0.5 && published < ALL_NAMES.length - 1) {
      published += 1;
      world.server.publish(await publicationOf(published, world.clock.time));
      log.push(`publish ${published}`);
    }
    const misbehaves = random() < 0.4 ? pick(REPLIES, random()) : undefined;
    const until = Math.floor(random() * 12);
    let asked = 0;
    world.server.serving.reply = misbehaves && ((path, good) => (asked++ < until ? undefined : misbehaves(path, good)));
    const doom = random() < 0.7 ? 1 + Math.floor(random() * 24) : 0;
    const fate = pick(FATES, random());
    const life = world.live(({ n }) => (n === doom ? fate : 'go'), random);
    const asking = random() < 0.3 ? [life.syncs.sync(ID), life.syncs.sync(ID)] : [life.syncs.sync(ID)];
    const end = await Promise.race([Promise.all(asking), life.killed]);
    log.push(`${fate}@${doom}${misbehaves ? ' faulty' : ''}: ${end === 'killed' ? end : end[0]?.kind}`);
    const shown = await expectSound(world, published);
    await expectMemory(world);
    if (shown > 1 && random() < 0.2) {
      await world.store.change(ID, (record) => (record ? rolledBack(record) : ok(record)));
      log.push('back');
      await expectSound(world, published);
    }
    world.clock.pass(random() * 2 * LONGEST_WAIT);
  }
  world.server.serving.reply = undefined;
  published += 1;
  world.server.publish(await publicationOf(published, world.clock.time));
  const last = await world.live().syncs.sync(ID);
  expect(last).toMatchObject({ kind: 'idle', memory: { failures: 0, outcome: { kind: 'updated' } } });
  expect(await expectSound(world, published)).toBe(published);
  const needed = new Set((await world.record())!.active!.channel.parts.map(({ sha256 }) => sha256));
  for (const hash of needed) expect(must(await world.store.parts()).has(hash)).toBe(true);
  return log.join('; ');
};

describe('random fault schedules', () => {
  it(`${SCHEDULES} of them from seed ${SEED}`, { timeout: 300_000 }, async () => {
    for (let n = 0; n < SCHEDULES; n += 1) {
      const seed = SEED + n;
      await schedule(seed).catch((error: unknown) => {
        throw new Error(`SIDELIGHT_SEED=${seed} fails (the first schedule of that seed)`, { cause: error });
      });
    }
  });
});
