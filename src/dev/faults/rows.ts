// Every row of the fault matrix against the built extension, in order: what hosts do, the clock, two at once, a week of silence, a full
// store, and a background that is killed. Called by `npm run faults`, which prints each row as it comes.
import en from '../../../assets/locales/en.json' with { type: 'json' };
import { keyFragment } from '../../core/channel/keys.ts';
import { ACTIVE, DAY, RESERVE } from '../../core/channel.fixture.ts';
import { until } from '../../e2e/driver.ts';
import { type FaultRow, SERVER_FAULTS } from '../../extension/sync/fault-rows.fixture.ts';
import { ID, version } from '../../extension/sync/fault-versions.fixture.ts';
import type { Doom } from './hand.ts';
import type { Host } from './host.ts';
import { FLOOR_NAME, type Subject } from './subject.ts';
import { afterFault, endOf, healing, type Row } from './trial.ts';

/** At so many points of an update at least the background is killed. */
const POINTS = 20;
const NOTHING: Doom = { what: 'nothing', at: 0 };

export const openRows = (subject: Subject, host: Host) => {
  const address = host.channelUrl + keyFragment([ACTIVE.publicKey, RESERVE.publicKey]);
  /** ms since 1970, as the reader's clock has it. */
  let clock = Date.now();

  const check = async (): Promise<string> => {
    const answer = await subject.send('checkNow', { corpus: ID });
    return answer.ok ? endOf(answer.value) : answer.error.code;
  };

  /** A reader with version 1 and nothing else, at the real time of day. */
  const startAtOne = async (first: FaultRow['first'] = {}): Promise<void> => {
    host.serving.reply = undefined;
    clock = Date.now();
    await subject.arm(NOTHING, clock);
    await subject.send('eraseLibrary', {});
    host.publish(await version(1, clock, first));
    const answer = await subject.send('subscribe', { address, corpus: ID, unsigned: false });
    const ended = answer.ok ? endOf(answer.value) : answer.error.code;
    if (ended !== 'updated') throw new Error(`version 1 was not installed: ${ended}`);
  };

  const row = async (
    name: string,
    expected: readonly string[],
    ended: string,
    allowed: readonly number[],
    heal: () => Promise<readonly string[]>,
  ): Promise<Row> => {
    const after = await afterFault(subject, ended, allowed);
    const healed = await heal();
    return {
      name,
      ended,
      sentence: after.sentence,
      left: after.left,
      healed: healed.length === 0,
      wrong: [
        ...(expected.includes(ended) ? [] : [`ended as ${ended}, not ${expected.join(' or ')}`]),
        ...after.wrong,
        ...healed.map((one) => `afterwards: ${one}`),
      ],
    };
  };

  /** Good times come back, and with them contents 3. */
  const healWith = async (heal: FaultRow['heal'] = { said: {} }, wait = 1.2 * DAY): Promise<readonly string[]> => {
    host.serving.reply = undefined;
    clock += wait;
    await subject.arm(NOTHING, clock);
    host.publish(await version(3, clock, heal.said, heal.signers));
    return healing(subject, ID, 3);
  };

  const ofHost = async (fault: FaultRow): Promise<Row> => {
    await startAtOne(fault.first);
    if (fault.publish !== 'nothing') host.publish(await (fault.publish ?? ((now) => version(2, now)))(clock));
    host.serving.reply = fault.reply;
    clock += fault.wait ?? 0;
    await subject.arm(NOTHING, clock);
    const ended = await check();
    return row(fault.name, [fault.ends], ended, [fault.ends === 'updated' ? 2 : 1], () => healWith(fault.heal));
  };

  const ofClock = async (name: string, error: number, ends: string, n: number): Promise<Row> => {
    await startAtOne();
    host.publish(await version(2, clock));
    await subject.arm(NOTHING, clock + error);
    return row(name, [ends], await check(), [n], () => healWith());
  };

  const twoAtOnce = async (): Promise<Row> => {
    await startAtOne();
    host.publish(await version(2, clock));
    host.asked.length = 0;
    const [one, other] = await Promise.all([check(), subject.sendToo('checkNow', { corpus: ID })]);
    const both = [one, other.ok ? endOf(other.value) : other.error.code];
    const twice = host.asked.length - new Set(host.asked).size;
    const made = await row(
      'two “Check now” at once',
      ['updated'],
      both.join() === 'updated,updated' ? one : both.join(),
      [2],
      () => healWith(),
    );
    return twice === 0 ? made : { ...made, wrong: [...made.wrong, `${twice} files were fetched twice`] };
  };

  const weekOfSilence = async (): Promise<Row> => {
    await startAtOne();
    await host.vanish();
    clock += DAY;
    const end = clock + 7 * DAY;
    let asked = 0;
    let ended = '';
    while (clock < end) {
      await subject.arm(NOTHING, clock);
      const answer = await subject.send('checkNow', { corpus: ID });
      ended = answer.ok ? endOf(answer.value) : answer.error.code;
      asked += 1;
      clock = answer.ok ? Math.max(clock + 60_000, answer.value.memory.due) : end;
    }
    const made = await row(`server gone for a week (${asked} tries)`, ['fetch-failed'], ended, [1], async () => {
      await host.comeBack();
      return healWith();
    });
    return asked > 7 && asked < 20 ? made : { ...made, wrong: [...made.wrong, `asked ${asked} times in a week`] };
  };

  /** Like a private window, or a profile whose disk has gone: a notice stands in the place of the list. */
  const refused = async (): Promise<Row> => {
    await startAtOne();
    host.publish(await version(2, clock));
    await subject.arm({ what: 'refuse', at: 0 }, clock);
    const ended = await check();
    await subject.reloadOptions();
    const told = await until('the notice', async () => (await subject.notice()) || undefined).catch(() => '');
    const floor = (await subject.knows(FLOOR_NAME)) && (await subject.onPage()).includes(FLOOR_NAME);
    const healed = await healWith();
    return {
      name: 'store that refuses everything',
      ended,
      sentence: told,
      left: 'the package’s',
      healed: healed.length === 0,
      wrong: [
        ...(ended === 'storage-unavailable' ? [] : [`ended as ${ended}`]),
        ...(told === en.corpora.refusal ? [] : [`the reader is told "${told}"`]),
        ...(floor ? [] : ['the package’s own corpus is not found']),
        ...healed.map((one) => `afterwards: ${one}`),
      ],
    };
  };

  // from here on each row goes on where the last one ended: contents in turn, numbers rising
  let n = 0;
  const contents = (k: number): number => 1 + (k % 7);
  const publishNext = async (): Promise<void> => {
    n += 1;
    host.publish(await version(contents(n), clock, { version: 100 + n }));
  };

  /** What a good update consists of, found out by making one. */
  const stepsOfUpdate = async () => {
    await startAtOne();
    await publishNext();
    await check();
    await publishNext();
    await subject.arm(NOTHING, clock);
    await check();
    return subject.taken();
  };

  /** Undefined when the update was done before: some of its last steps are sometimes one. */
  const killedAt = async (at: number, name: string): Promise<Row | undefined> => {
    await publishNext();
    await subject.arm({ what: 'stop', at }, clock);
    const killed = await subject.killWhile(() => subject.send('checkNow', { corpus: ID }));
    await subject.arm(NOTHING, clock);
    if (!killed) return undefined;
    const state = (await subject.row())?.sync;
    // a page that stays open must find out by itself; that takes it seconds, so not every row waits for it
    if (at % 8 !== 3) await subject.reloadOptions();
    return row(
      `background killed, step ${at}: ${name}`,
      ['updated', 'current', 'sync-interrupted'],
      state ? endOf(state) : 'nothing',
      [contents(n - 1), contents(n)],
      () => healing(subject, ID, contents(n)),
    );
  };

  /** What was compiled can be compiled again: a store that is full then may cost the update, or nothing. */
  const fullAt = async (doom: Doom, name: string, expected: readonly string[]): Promise<Row> => {
    await publishNext();
    await subject.arm(doom, clock);
    const ended = await check();
    await subject.arm(NOTHING, clock);
    const kept = ended === 'updated' ? contents(n) : contents(n - 1);
    return row(name, expected, ended, [kept], () => healing(subject, ID, contents(n)));
  };

  return async function* all(only: RegExp): AsyncGenerator<Row> {
    const wants = (name: string): boolean => only.test(name);
    for (const fault of SERVER_FAULTS) if (wants(fault.name)) yield await ofHost(fault);
    if (wants('clock')) {
      yield await ofClock('clock a year ahead', 365 * DAY, 'channel-expired', 1);
      yield await ofClock('clock a year behind', -365 * DAY, 'updated', 2);
    }
    if (wants('two at once')) yield await twoAtOnce();
    if (wants('week')) yield await weekOfSilence();
    if (wants('refuses')) yield await refused();
    if (!wants('full') && !wants('killed')) return;
    const { steps, writes } = await stepsOfUpdate();
    const FULL = ['storage-full'];
    if (wants('full')) {
      for (const [at, store] of writes.entries())
        yield await fullAt(
          { what: 'full', at: at + 1 },
          `store full at write ${at + 1} of ${writes.length}, to ${store}`,
          store === 'compiled' ? ['updated', ...FULL] : FULL,
        );
      yield await fullAt({ what: 'full-from', at: 1 }, 'store full from the first write on', FULL);
    }
    if (!wants('killed')) return;
    let points = 0;
    for (const [at, name] of steps.entries()) {
      const made = await killedAt(at + 1, name);
      if (!made) break;
      points += 1;
      yield made;
    }
    if (points < POINTS) throw new Error(`killed at ${points} points, not ${POINTS}`);
  };
};
